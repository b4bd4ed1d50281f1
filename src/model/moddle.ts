const ENTRY = ['name', 'kind', 'value', 'kept', 'json'];

/**
 * What we write into a BPMN file: a moddle descriptor, for `moddleExtensions` of bpmn-moddle.
 * The modules register it by themselves. The vocabulary stays as it is for good, since a reader deletes
 * child types that it does not know; whatever comes later goes into `json`.
 */
export const connectorModdle = {
  name: 'Connector',
  prefix: 'connector',
  uri: 'urn:bpmn-js-connector-palette:1',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    type('Task', ['mappingType', 'template', 'dormant', 'json'], {
      name: 'entries',
      type: 'Entry',
      isMany: true
    }),
    { name: 'Entry', superClass: ['Element'], isAbstract: true, properties: [] },
    { ...type('Input', ENTRY), superClass: ['Entry'] },
    { ...type('Output', ENTRY), superClass: ['Entry'] },
    type('Variable', ['id', 'name', 'type', 'required', 'value', 'display', 'displayName', 'json']),
    type('Data', ['json'])
  ]
};

function type(name: string, attributes: string[], ...properties: object[]) {
  const attr = (attribute: string) => ({ name: attribute, isAttr: true, type: 'String' });
  return { name, superClass: ['Element'], properties: [...attributes.map(attr), ...properties] };
}

/** The part of a moddle element that we use (bpmn-moddle types only some of its model). */
export interface ModdleElement {
  readonly $type: string;
  $parent?: ModdleElement | undefined;
  readonly $model: Model;
  readonly $descriptor: {
    readonly isGeneric?: boolean;
    readonly ns: { readonly localName: string; readonly uri?: string };
  };
  $attrs: Record<string, unknown>;
  $children?: ModdleElement[];
  $instanceOf?(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** The part of bpmn-moddle that we use. */
export interface Model {
  readonly registry: { readonly packageMap: Record<string, { readonly uri: string } | undefined> };
  create(type: string, attributes?: object): ModdleElement;
  createAny(name: string, uri: string, properties?: object): ModdleElement;
  getType(name: string): unknown;
}

export type OurType = 'Task' | 'Input' | 'Output' | 'Variable' | 'Data';

/** Is the element one of ours, whether or not its reader knew our descriptor? */
export function isOurs(element: ModdleElement, name?: OurType): boolean {
  const { isGeneric, ns } = element.$descriptor;
  if (!isGeneric)
    return name ? element.$type === `connector:${name}` : element.$type.startsWith('connector:');
  return ns.uri === connectorModdle.uri && (!name || ns.localName === name.toLowerCase());
}

/** An attribute of one of our elements. */
export function attribute(element: ModdleElement, name: string): string | undefined {
  const value = element.$descriptor.isGeneric
    ? (element as unknown as Record<string, unknown>)[name]
    : element.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The entries of our task element. */
export function entriesOf(task: ModdleElement): ModdleElement[] {
  const children = task.$descriptor.isGeneric ? task.$children : (task.get('entries') as ModdleElement[]);
  return (children ?? []).filter((child) => isOurs(child, 'Input') || isOurs(child, 'Output'));
}

/** Makes one of our elements: typed where the model knows our descriptor, generic where it does not. */
export function createOurs(
  model: Model,
  name: OurType,
  attributes: Record<string, string | undefined>,
  entries: ModdleElement[] = []
): ModdleElement {
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  const { prefix, uri } = connectorModdle;
  const typed = model.registry.packageMap[prefix]?.uri === uri;
  const children = entries.length === 0 ? {} : typed ? { entries } : { $children: entries };
  const element = typed
    ? model.create(`${prefix}:${name}`, { ...given, ...children })
    : model.createAny(`${prefix}:${name.toLowerCase()}`, uri, { ...given, ...children });
  for (const entry of entries) entry.$parent = element;
  return element;
}

/** The extension elements of a BPMN element. */
export function extensionsOf(element: ModdleElement): ModdleElement[] {
  const container = element.get('extensionElements') as ModdleElement | undefined;
  return (container?.get('values') as ModdleElement[] | undefined) ?? [];
}

/** Our element of that type on a BPMN element: the first, as there is never a second. */
export function findOurs(element: ModdleElement, name: OurType): ModdleElement | undefined {
  return extensionsOf(element).find((extension) => isOurs(extension, name));
}

/** Is the element of that BPMN type, subtypes included? */
export function is(element: ModdleElement | undefined, type: string): boolean {
  return element?.$instanceOf?.(type) ?? false;
}
