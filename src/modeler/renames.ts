import { renameIdentifier } from '../expression/identifiers.js';
import type { ModdleElement } from '../model/moddle.js';

interface Text {
  readonly target: ModdleElement;
  readonly property: string;
  readonly value: string;
}

/** The texts of an element that the engine evaluates besides mappings: conditions, names, loop expressions. */
export function renamesIn(element: ModdleElement, from: string, to: string): Text[] {
  const texts: [ModdleElement | undefined, string][] = [[element, 'name']];
  const condition = child(element, 'conditionExpression');
  texts.push([condition, 'body']);
  const loop = child(element, 'loopCharacteristics');
  for (const name of ['loopCardinality', 'completionCondition', 'loopCondition'])
    texts.push([child(loop, name), 'body']);
  return texts.flatMap(([target, property]) => {
    const text = target && property in target ? target.get(property) : undefined;
    if (!target || typeof text !== 'string') return [];
    // unlike a mapping's value, the engine hands such a text to JUEL as it is
    const value = renameIdentifier(text, from, to, 'condition');
    return value === text ? [] : [{ target, property, value }];
  });
}

function child(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  if (!element || !Object.hasOwn(element, property)) return;
  return element.get(property) as ModdleElement | undefined;
}
