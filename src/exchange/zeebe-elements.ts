import { extensionsOf, type Model, type ModdleElement } from '../model/moddle.js';
import { changeExtensions } from './extension-elements.js';

/** The namespace of Camunda 8's own elements (`zeebe-bpmn-moddle`). */
const URI = 'http://camunda.org/schema/zeebe/1.0';
const PREFIX = 'zeebe';

export type ZeebeType = 'TaskDefinition' | 'IoMapping' | 'Input' | 'Output' | 'LoopCharacteristics';
/** What a zeebe:input or zeebe:output says. */
export interface Parameter {
  /** FEEL behind `=`, or a text. */
  readonly source: string;
  readonly target: string;
}

const tagOf = (name: ZeebeType) => name.charAt(0).toLowerCase() + name.slice(1);

/** Is it that element of Camunda 8, whether or not its reader knew the descriptor? */
export function isZeebe(element: ModdleElement, name: ZeebeType): boolean {
  const { isGeneric, ns } = element.$descriptor;
  return isGeneric ? ns.uri === URI && ns.localName === tagOf(name) : element.$type === `${PREFIX}:${name}`;
}

/** The extension of that type of a BPMN element. */
export function findZeebe(element: ModdleElement, name: ZeebeType): ModdleElement | undefined {
  return extensionsOf(element).find((extension) => isZeebe(extension, name));
}

/** An attribute as text. */
export function zeebeAttribute(element: ModdleElement, name: string): string | undefined {
  const value = element.$descriptor.isGeneric
    ? (element as unknown as Record<string, unknown>)[name]
    : element.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Makes an element: typed where the model knows the descriptor, generic where it does not. */
function create(model: Model, name: ZeebeType, attributes: Record<string, string>): ModdleElement {
  return model.registry.packageMap[PREFIX]?.uri === URI
    ? model.create(`${PREFIX}:${name}`, attributes)
    : model.createAny(`${PREFIX}:${tagOf(name)}`, URI, attributes);
}

/** The extension of that type of a BPMN element, made where it is missing. */
export function ensureZeebe(element: ModdleElement, name: 'TaskDefinition' | 'IoMapping'): ModdleElement {
  const found = findZeebe(element, name);
  if (found) return found;
  const made = create(element.$model, name, {});
  changeExtensions(element, () => false, [made]);
  return made;
}

/** Sets an attribute; without a value it goes. */
export function setZeebeAttribute(element: ModdleElement, name: string, value: string | undefined): void {
  if (!element.$descriptor.isGeneric) element.set(name, value);
  else if (value === undefined) delete (element as unknown as Record<string, unknown>)[name];
  else (element as unknown as Record<string, unknown>)[name] = value;
}

/** The attributes that are there, by name. */
export function zeebeAttributes(element: ModdleElement, names: readonly string[]): string[] {
  return names.filter((name) => zeebeAttribute(element, name) !== undefined);
}

const LISTS = { Input: 'inputParameters', Output: 'outputParameters' } as const;

/** The parameters of one side of a zeebe:ioMapping. */
export function parametersOf(mapping: ModdleElement | undefined, side: 'Input' | 'Output'): ModdleElement[] {
  if (!mapping) return [];
  if (!mapping.$descriptor.isGeneric) return (mapping.get(LISTS[side]) as ModdleElement[] | undefined) ?? [];
  return (mapping.$children ?? []).filter((child) => isZeebe(child, side));
}

export function readParameter(parameter: ModdleElement): Parameter {
  const [source = '', target = ''] = [
    zeebeAttribute(parameter, 'source'),
    zeebeAttribute(parameter, 'target')
  ];
  return { source, target };
}

/** Makes parameters; those of another target that are there stay in front of them. */
export function addParameters(
  mapping: ModdleElement,
  side: 'Input' | 'Output',
  parameters: readonly Parameter[]
): void {
  const targets = new Set(parameters.map(({ target }) => target));
  const kept = parametersOf(mapping, side).filter((each) => !targets.has(readParameter(each).target));
  const made = parameters.map(({ source, target }) => create(mapping.$model, side, { source, target }));
  for (const each of made) each.$parent = mapping;
  setParameters(mapping, side, [...kept, ...made]);
}

/** Sets the parameters of one side. */
export function setParameters(
  mapping: ModdleElement,
  side: 'Input' | 'Output',
  parameters: ModdleElement[]
): void {
  if (!mapping.$descriptor.isGeneric) return mapping.set(LISTS[side], parameters);
  const others = (mapping.$children ?? []).filter((child) => !isZeebe(child, side));
  // Camunda's schema wants inputs before outputs
  mapping.$children = side === 'Input' ? [...parameters, ...others] : [...others, ...parameters];
}
