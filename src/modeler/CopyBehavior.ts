import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import {
  connectorModdle,
  createOurs,
  entriesOf,
  isOurs,
  type Model,
  type ModdleElement,
  type OurType
} from '../model/moddle.js';

interface CopyContext {
  readonly parent: ModdleElement;
  readonly property: unknown;
  /** `true` while it goes into the clipboard, `false` on the way out and on replace. */
  readonly clone: boolean;
}

interface CopyAllContext {
  readonly sourceElement: ModdleElement;
  readonly targetElement: ModdleElement;
  readonly clone: boolean;
}

export interface CopyOptions {
  /** Copy, paste and replace keep extension elements and attributes that no descriptor knows. Default `true`. */
  readonly keepForeignData?: boolean;
}

const TYPES: readonly OurType[] = ['Task', 'Input', 'Output', 'Variable', 'Data'];

/**
 * What copy, paste and replace do with extension elements. Ours travel as generic elements and become ours
 * again when they arrive, so that a modeler without this package can paste them too: bpmn-js fails at types
 * that it does not know, and leaves generic ones out.
 */
export class CopyBehavior {
  static $inject = ['eventBus', 'moddle', 'injector', 'config.connectorTasks'];

  constructor(eventBus: EventBus, moddle: Model, injector: Injector, options?: CopyOptions | null) {
    const keep = options?.keepForeignData !== false;
    const known = (clone: boolean) => (clone ? {} : declaredBy(injector));
    eventBus.on('moddleCopy.canCopyProperty', 3000, ({ parent, property, clone }: CopyContext) => {
      if (!isElement(property)) return;
      if (isOurs(property))
        return adopt(clone ? toGeneric(moddle, property) : toTyped(moddle, property), parent);
      if (property.$descriptor.isGeneric)
        return keep ? adopt(copyGeneric(moddle, property, known(clone)), parent) : undefined;
      return isKnown(moddle, property) ? undefined : false;
    });
    if (!keep) return;
    eventBus.on('moddleCopy.canCopyProperties', 3000, (context: CopyAllContext) => {
      const { sourceElement, targetElement, clone } = context;
      const names = Object.keys(sourceElement.$attrs).filter(isForeign);
      for (const name of names)
        if (!Object.hasOwn(targetElement.$attrs, name))
          targetElement.$attrs[name] = sourceElement.$attrs[name];
      Object.assign(targetElement.$attrs, namespacesOf(names, sourceElement, known(clone)));
    });
  }
}

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value && '$descriptor' in value;

function adopt(element: ModdleElement, parent: ModdleElement): ModdleElement {
  element.$parent = parent;
  return element;
}

// from a modeler that knows more namespaces: bpmn-js would throw
function isKnown(moddle: Model, element: ModdleElement): boolean {
  try {
    moddle.getType(element.$type);
    return true;
  } catch {
    return false;
  }
}

function attributesOf(element: ModdleElement): Record<string, string> {
  const { isGeneric } = element.$descriptor;
  const own = Object.entries({ ...element, ...(isGeneric ? {} : element.$attrs) });
  return Object.fromEntries(
    own.filter(([name, value]) => !name.startsWith('$') && typeof value === 'string')
  ) as Record<string, string>;
}

function toGeneric(moddle: Model, element: ModdleElement): ModdleElement {
  const { prefix, uri } = connectorModdle;
  const name = `${prefix}:${localName(element)}`;
  const children = entriesOf(element).map((entry) => toGeneric(moddle, entry));
  const generic = moddle.createAny(name, uri, {
    ...attributesOf(element),
    ...(children.length && { $children: children })
  });
  for (const child of children) child.$parent = generic;
  return generic;
}

function toTyped(moddle: Model, element: ModdleElement): ModdleElement {
  const type = TYPES.find((known) => known.toLowerCase() === localName(element)) ?? 'Data';
  const entries = entriesOf(element).map((entry) => toTyped(moddle, entry));
  return createOurs(moddle, type, attributesOf(element), entries);
}

function localName(element: ModdleElement): string {
  return (element.$type.split(':').pop() ?? '').toLowerCase();
}

const isForeign = (name: string) => name.includes(':') && !/^xml(ns)?:/.test(name);

type Namespaces = Readonly<Record<string, unknown>>;

function declaredBy(injector: Injector): Namespaces {
  const host = injector.get<{ getDefinitions(): ModdleElement | undefined } | null>('bpmnjs', false);
  return host?.getDefinitions()?.$attrs ?? {};
}

/**
 * The declarations that prefixed attributes need beyond the known ones. They go into the clipboard too, as
 * the file in which the copy arrives may not have them, and its attributes would be left out.
 */
function namespacesOf(names: readonly string[], source: ModdleElement, known: Namespaces): Namespaces {
  const found: Record<string, unknown> = {};
  for (const key of names.map((name) => `xmlns:${name.split(':')[0] ?? ''}`)) {
    let uri: unknown;
    for (let at: ModdleElement | undefined = source; at && uri === undefined; at = at.$parent)
      uri = (at.$descriptor.isGeneric ? (at as unknown as Namespaces) : at.$attrs)[key];
    if (typeof uri === 'string' && known[key] !== uri) found[key] = uri;
  }
  return found;
}

function copyGeneric(moddle: Model, element: ModdleElement, known: Namespaces): ModdleElement {
  const { ns } = element.$descriptor;
  const { $children, ...rest } = element as ModdleElement & Record<string, unknown>;
  const own = Object.fromEntries(
    Object.entries(rest).filter(([name]) => name === '$body' || !name.startsWith('$'))
  );
  const namespaces = namespacesOf(Object.keys(own).filter(isForeign), element, known);
  const children = $children?.map((child) => copyGeneric(moddle, child, known));
  const copy = moddle.createAny(element.$type, ns.uri ?? '', {
    ...own,
    ...namespaces,
    ...(children && { $children: children })
  });
  for (const child of children ?? []) child.$parent = copy;
  return copy;
}
