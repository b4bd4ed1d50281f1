import { RESERVED_VARIABLES } from '../model/variable.js';
import { is, type ModdleElement } from '../model/moddle.js';

const isModdle = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

/** A child element; `undefined` where there is none, or something else in its place. */
export function childOf(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = Object.hasOwn(element, name) ? element.get(name) : undefined;
  return isModdle(value) ? value : undefined;
}

/** A list of elements, without what is none. */
export function listOf(element: ModdleElement, name: string): ModdleElement[] {
  const value = Object.hasOwn(element, name) ? element.get(name) : undefined;
  return Array.isArray(value) ? value.filter(isModdle) : [];
}

/** An attribute as text, of a descriptor or not. */
export function textOf(element: ModdleElement | undefined, ...names: string[]): string | undefined {
  const values = names.map((name) => element?.$attrs[name] ?? element?.get(name));
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

/** The condition of a sequence flow, in the language of the engine. */
export function conditionOf(element: ModdleElement): string | undefined {
  if (!is(element, 'bpmn:SequenceFlow')) return;
  const expression = childOf(element, 'conditionExpression');
  const language = textOf(expression, 'language');
  return language && !/uel/i.test(language) ? undefined : textOf(expression, 'body');
}

/** Does it run once for each item of something? The engine then bypasses the mapping of its outputs. */
export function isMultiInstance(element: ModdleElement): boolean {
  return is(childOf(element, 'loopCharacteristics'), 'bpmn:MultiInstanceLoopCharacteristics');
}

/** The names that the multi-instance activities around an element, and itself, set. */
export function loopNamesOf(element: ModdleElement): string[] {
  const names: string[] = [];
  for (let each: ModdleElement | undefined = element; each; each = each.$parent) {
    if (is(each, 'bpmn:Process')) break;
    if (!isMultiInstance(each)) continue;
    const loop = childOf(each, 'loopCharacteristics');
    const item = loop && childOf(loop, 'inputDataItem');
    const name = textOf(item, 'name', 'id') ?? textOf(loop, 'activiti:elementVariable');
    names.push(...RESERVED_VARIABLES, ...(name ? [name] : []));
  }
  return names;
}

/** Does the event have a definition of that kind? */
export function hasEvent(element: ModdleElement, kind: string): boolean {
  return listOf(element, 'eventDefinitions').some((event) => is(event, `bpmn:${kind}EventDefinition`));
}
