import { isObject, setOwn, type JsonObject, type JsonValue } from './json.js';
import { pointer } from './problem.js';

/** What holds parts: a list, or a map by key. */
export type Container = JsonValue[] | JsonObject;

export const isContainer = (value: JsonValue | undefined): value is Container =>
  Array.isArray(value) || isObject(value);

/** The steps of a JSON pointer. */
export const stepsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer to what holds a place, and the last step to it. */
export function parentOf(path: string): readonly [parent: string, key: string] {
  const steps = stepsOf(path);
  return [pointer(...steps.slice(0, -1)), steps.at(-1) ?? ''];
}

const childOf = (value: JsonValue | undefined, key: string): JsonValue | undefined => {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

/** What stands at a place; nothing where there is no such place. */
export function valueAt(value: JsonValue, path: string): JsonValue | undefined {
  return stepsOf(path).reduce((found: JsonValue | undefined, key) => childOf(found, key), value);
}

/** The object at a place. */
export function objectAt(value: JsonValue, path: string): JsonObject | undefined {
  const found = valueAt(value, path);
  return isObject(found) ? found : undefined;
}

/** The parts of a list or map with their keys, in their order; none of anything else. */
export const entriesIn = (value: JsonValue | undefined): [key: string, item: JsonValue][] =>
  isContainer(value) ? Object.entries<JsonValue>(value) : [];

/**
 * The value with another one at a place or, with `undefined`, without it. What is new comes last; all that lies
 * elsewhere stays the very same. Objects are made on the way where nothing is.
 */
export function withValueAt(value: JsonObject, path: string, next: JsonValue | undefined): JsonObject {
  const changed = set(value, stepsOf(path), next);
  return isObject(changed) ? changed : value;
}

function set(
  value: JsonValue | undefined,
  [key, ...rest]: readonly string[],
  next: JsonValue | undefined
): JsonValue | undefined {
  if (key === undefined) return next;
  const child = childOf(value, key);
  const inner = set(child, rest, next);
  if (inner === child) return value;
  const entries = entriesIn(value);
  const at = entries.findIndex(([name]) => name === key);
  if (inner === undefined) entries.splice(at, 1);
  else if (at < 0) entries.push([key, inner]);
  else entries[at] = [key, inner];
  return built(Array.isArray(value), entries);
}

/** A list or map of parts in their order. */
export function built(isList: boolean, entries: readonly (readonly [string, JsonValue])[]): Container {
  if (isList) return entries.map(([, item]) => item);
  const object: JsonObject = {};
  for (const [key, item] of entries) setOwn(object, key, item);
  return object;
}

/** The value with the parts of a list or map rearranged. */
export function withEntries(
  value: JsonObject,
  path: string,
  change: (entries: [string, JsonValue][]) => readonly (readonly [string, JsonValue])[]
): JsonObject {
  const container = valueAt(value, path);
  return withValueAt(value, path, built(Array.isArray(container), change(entriesIn(container))));
}

/** The value without an object at a place that holds nothing. */
export function withoutEmpty(value: JsonObject, path: string): JsonObject {
  const found = valueAt(value, path);
  return isObject(found) && !Object.keys(found).length ? withValueAt(value, path, undefined) : value;
}
