import { attribute, extensionsOf, type Model, type ModdleElement } from '../model/moddle.js';
import { changeExtensions, freePrefix, prefixOf } from './extension-elements.js';

/** The namespace of Camunda 7, which Operaton reads too. */
export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

const PREFIX = 'camunda';
/** Properties of `camunda-bpmn-moddle` that hold children. */
const CHILDREN = [
  'inputParameters',
  'outputParameters',
  'definition',
  'items',
  'entries',
  'script',
  'fields'
];

/** Reads and writes attributes of Camunda at BPMN elements. */
export interface CamundaAttributes {
  get(element: ModdleElement, name: string): string | undefined;
  /** `undefined` takes it away. */
  set(element: ModdleElement, name: string, value: string | undefined): void;
}

/** The attributes of a file, whether or not its reader knew the descriptor of Camunda. */
export function camundaAttributes(definitions: ModdleElement): CamundaAttributes {
  const known = definitions.$model.registry.packageMap[PREFIX]?.uri === CAMUNDA;
  const prefix = known ? PREFIX : (prefixOf(definitions, CAMUNDA) ?? freePrefix(definitions, PREFIX));
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    get: (element, name) =>
      text(known ? element.get(`${PREFIX}:${name}`) : element.$attrs[`${prefix}:${name}`]),
    set(element, name, value) {
      if (known) element.set(`${PREFIX}:${name}`, value);
      else if (value === undefined) delete element.$attrs[`${prefix}:${name}`];
      else {
        definitions.$attrs[`xmlns:${prefix}`] = CAMUNDA;
        element.$attrs[`${prefix}:${name}`] = value;
      }
    }
  };
}

/** Is it that element of Camunda (`inputParameter`), typed or generic? */
export function isCamunda(element: ModdleElement, name: string): boolean {
  const { isGeneric, ns } = element.$descriptor;
  if (isGeneric) return ns.uri === CAMUNDA && ns.localName === name;
  return element.$type === `${PREFIX}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The text within an element, as the engine trims it. */
export function bodyOf(element: ModdleElement): string {
  const body = element.$descriptor.isGeneric
    ? (element as { readonly $body?: unknown }).$body
    : element.get('value');
  return typeof body === 'string' ? body.trim() : '';
}

export function childrenOf(element: ModdleElement): ModdleElement[] {
  if (element.$descriptor.isGeneric) return element.$children ?? [];
  return CHILDREN.flatMap((name) => (element.get(name) as ModdleElement | ModdleElement[] | undefined) ?? []);
}

export interface Content {
  readonly text?: string;
  readonly children?: readonly ModdleElement[];
}

/** Makes an element of Camunda: always a generic one, which is written the same. */
export function createCamunda(
  model: Model,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { text, children = [] }: Content = {}
): ModdleElement {
  const element = model.createAny(`${PREFIX}:${name}`, CAMUNDA, {
    ...attributes,
    ...(text !== undefined && { $body: text }),
    ...(children.length > 0 && { $children: [...children] })
  });
  for (const child of children) child.$parent = element;
  return element;
}

/** Parameters of a task: those of its `inputOutput`, of the side and in the order of the file. */
export function parametersOf(element: ModdleElement, name: string): ModdleElement[] {
  return extensionsOf(element)
    .filter((each) => isCamunda(each, 'inputOutput'))
    .flatMap(childrenOf)
    .filter((each) => isCamunda(each, name));
}

/** Puts a task's parameters in the place of those there are; `undefined` takes `inputOutput` away. */
export function replaceParameters(element: ModdleElement, parameters: ModdleElement[] | undefined): void {
  const { $model } = element;
  const made = parameters && createCamunda($model, 'inputOutput', {}, { children: parameters });
  changeExtensions(element, (each) => isCamunda(each, 'inputOutput'), made ? [made] : []);
}

/** The listener at the start of an element with that expression; makes one. */
export function createListener(model: Model, event: string, expression: string): ModdleElement {
  return createCamunda(model, 'executionListener', { expression, event });
}

/** The expression of a listener of that event, and of nothing else. */
export function listenerOf(element: ModdleElement, event: string): string | undefined {
  if (!isCamunda(element, 'executionListener') || attribute(element, 'event') !== event) return;
  return attribute(element, 'expression');
}
