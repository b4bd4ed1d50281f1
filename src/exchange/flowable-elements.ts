import type { ModdleElement } from '../model/moddle.js';
import { freePrefix, prefixOf } from './extension-elements.js';

const URI = 'http://flowable.org/bpmn';
const XSD = 'http://www.w3.org/2001/XMLSchema';

/**
 * Elements and attributes of Flowable's namespace in one file, whatever its prefix there is, and whether or not
 * the reader of the file knew a descriptor of them.
 */
export interface FlowableWords {
  is(element: ModdleElement, name: string): boolean;
  /** An attribute of one of Flowable's elements. */
  attribute(element: ModdleElement, name: string): string | undefined;
  /** The attributes of one of Flowable's elements. */
  attributes(element: ModdleElement): string[];
  body(element: ModdleElement): string;
  /** An attribute of Flowable's on an element of BPMN. */
  get(element: ModdleElement, name: string): string | undefined;
  set(element: ModdleElement, name: string, value: string | undefined): void;
  /** Makes one of Flowable's elements; declares the prefix where the file has none. */
  create(name: string, attributes: Readonly<Record<string, string>>, body?: string): ModdleElement;
  /** The name of an XML Schema type as the file writes it, such as `xsd:int`. */
  schemaType(name: string): string;
}

/** What Flowable and its modeler call an external worker task. */
export const WORKER_TYPES: readonly (string | undefined)[] = ['external-worker', 'external_worker'];

/** What a task runs by already, where that is no worker. */
export function runsBy(element: ModdleElement, words: FlowableWords): string | undefined {
  const named = ['class', 'expression', 'delegateExpression'].find((name) => words.get(element, name));
  if (named) return `flowable:${named}`;
  const type = words.get(element, 'type');
  return type && !WORKER_TYPES.includes(type) ? `flowable:type="${type}"` : undefined;
}

export function flowableWords(definitions: ModdleElement): FlowableWords {
  const model = definitions.$model;
  const packages = Object.entries(model.registry.packageMap);
  const registered = packages.find(([, each]) => each?.uri === URI)?.[0];
  const prefix = registered ?? prefixOf(definitions, URI) ?? freePrefix(definitions, 'flowable');
  const declare = () => bind(definitions, prefix, URI);
  return {
    is: (element, name) => isNamed(element, name, registered),
    attribute: (element, name) => textOf(own(element)[name]),
    attributes: (element) =>
      Object.keys(own(element)).filter((name) => !name.startsWith('$') && textOf(own(element)[name])),
    body: (element) => textOf(own(element)['$body'] ?? bodyOf(element)) ?? '',
    get: (element, name) => textOf(element.get(`${prefix}:${name}`)),
    set: (element, name, value) => {
      if (value !== undefined) declare();
      if (value !== undefined || element.get(`${prefix}:${name}`) !== undefined)
        element.set(`${prefix}:${name}`, value);
    },
    create: (name, attributes, body) => {
      declare();
      return createElement(model, { prefix, registered: registered !== undefined }, name, attributes, body);
    },
    schemaType: (name) => {
      const schema = prefixOf(definitions, XSD) ?? freePrefix(definitions, 'xsd');
      bind(definitions, schema, XSD);
      return `${schema}:${name}`;
    }
  };
}

function isNamed(element: ModdleElement, name: string, registered: string | undefined): boolean {
  const { isGeneric, ns } = element.$descriptor;
  if (isGeneric) return ns.uri === URI && ns.localName === name;
  return registered !== undefined && element.$type.toLowerCase() === `${registered}:${name}`.toLowerCase();
}

function createElement(
  model: ModdleElement['$model'],
  { prefix, registered }: { prefix: string; registered: boolean },
  name: string,
  attributes: Readonly<Record<string, string>>,
  body: string | undefined
): ModdleElement {
  const type = `${prefix}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (registered && knows(model, type) && body === undefined) return model.create(type, { ...attributes });
  return model.createAny(`${prefix}:${name}`, URI, {
    ...attributes,
    ...(body !== undefined && { $body: body })
  });
}

// moddle throws for a type that it does not know
function knows(model: ModdleElement['$model'], type: string): boolean {
  try {
    return model.getType(type) !== undefined;
  } catch {
    return false;
  }
}

/** Attributes of a generic element are properties of its own; of a typed one they are on its prototype too. */
function own(element: ModdleElement): Record<string, unknown> {
  if (element.$descriptor.isGeneric) return element as unknown as Record<string, unknown>;
  return { ...(element as unknown as Record<string, unknown>), ...element.$attrs };
}

function bodyOf(element: ModdleElement): unknown {
  return element.$descriptor.isGeneric ? undefined : element.get('value');
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : undefined;

function bind(definitions: ModdleElement, prefix: string, uri: string): void {
  if (!prefixOf(definitions, uri)) definitions.$attrs[`xmlns:${prefix}`] = uri;
}
