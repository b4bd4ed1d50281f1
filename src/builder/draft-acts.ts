import type { JsonObject } from '../model/json.js';
import { pointer } from '../model/problem.js';
import { isListName, kindAt } from './definition-parts.js';
import { parentOf, stepsOf } from '../model/edit-json.js';
import type { PartAction } from './events.js';
import { addPart, duplicatePart, movePart, removePart, type Edited, type MakeId } from './part-edits.js';

/** Is it an input or output? */
export const isParameter = (path: string): boolean => ['input', 'output'].includes(kindAt(path) ?? '');

/** The parameter that a place is in, if any. */
export function parameterAt(path: string): string {
  const steps = stepsOf(path);
  const found = pointer(...steps.slice(0, 4));
  return steps.length >= 4 && isParameter(found) ? found : '';
}

/** The key of the field that a place is in; nothing where it is about a part as a whole. */
export function fieldKeyAt(path: string): string | undefined {
  const steps = stepsOf(path);
  const [first] = steps;
  if (first === 'presentation') return steps[2];
  if (!isListName(first)) return first;
  return steps[parameterAt(path) ? 4 : 2];
}

/** Does something with a part. */
export function act(value: JsonObject, action: PartAction, path: string, newId: MakeId): Edited {
  switch (action) {
    case 'add':
      return path !== '' && kindAt(path)
        ? addPart(value, parentOf(path)[0], newId, path)
        : addPart(value, path || '/actions', newId);
    case 'duplicate':
      return duplicatePart(value, path, newId);
    case 'up':
      return movePart(value, path, -1);
    case 'down':
      return movePart(value, path, 1);
    case 'remove':
      return removePart(value, path);
  }
}

/** An id that nothing else has, also where a page may not ask for a UUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20)
  ].join('-');
}
