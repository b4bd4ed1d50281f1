import { getOwn, isObject, isUnsafe, type JsonObject, type JsonValue } from './json.js';
import { MAX_PROBLEMS } from './limits.js';
import type { ParameterPool } from './parameter-lists.js';
import { type Presentation, textOf } from './presentation.js';
import { pointer, type Problem, problem } from './problem.js';
import { excerpt } from './violations.js';

/** What is known while one definition is read. */
export interface Reading {
  readonly problems: Problem[];
  readonly presentations: ReadonlyMap<string, Presentation>;
  /** Ids in use: one presentation belongs to one thing. */
  readonly ids: Set<string>;
  readonly pool: ParameterPool;
}

type Entry = [key: string, item: JsonObject];

/** An entry of a list that can be used, and its key or number there. */
export interface Named {
  readonly key: string;
  readonly item: JsonObject;
  readonly name: string;
}

/** Adds a warning, as long as anybody will read it. */
export function warn(reading: Reading, path: string, template: string, values: Record<string, string>): void {
  if (reading.problems.length > MAX_PROBLEMS) return;
  reading.problems.push(problem('warning', path, template, values));
}

/** The objects of a list, or of a map where a list was meant, and the other way round. */
export function entriesOf(value: JsonValue | undefined): Entry[] {
  const entries: Entry[] = [];
  each(value, (key, item) => entries.push([key, item]));
  return entries;
}

function each(value: JsonValue | undefined, take: (key: string, item: JsonObject) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const item: unknown = Reflect.get(value, key);
    if (isObject(item)) take(key, item);
  }
}

/** Why an entry of a list cannot be used. */
function nameFault(name: string | undefined, names: ReadonlySet<string>): string | undefined {
  if (name === undefined) return 'this has no name and is left out';
  if (isUnsafe(name)) return 'this is left out, as its name has characters that XML cannot hold';
  return names.has(name) ? '<{name}> is there twice; the first is used' : undefined;
}

type NameOf = (item: JsonObject, key: string) => string | undefined;

/** Takes the entries that have a name of their own, and warns of the others. */
export function eachNamed(
  reading: Reading,
  path: string,
  value: JsonValue | undefined,
  nameOf: NameOf,
  take?: (named: Named) => void
): void {
  const names = new Set<string>();
  each(value, (key, item) => {
    const name = nameOf(item, key);
    const fault = nameFault(name, names);
    if (name === undefined || fault !== undefined) {
      warn(reading, path + pointer(key), fault ?? '', { name: excerpt(name) });
    } else {
      names.add(name);
      take?.({ key, item, name });
    }
  });
}

/** The entries that have a name of their own. */
export function named(reading: Reading, path: string, value: JsonValue | undefined, nameOf: NameOf): Named[] {
  const found: Named[] = [];
  eachNamed(reading, path, value, nameOf, (entry) => found.push(entry));
  return found;
}

/** What stands for an entry, for all that has a name. */
export function nameOrId(item: JsonObject): string | undefined {
  return textOf(getOwn(item, 'name')) ?? textOf(getOwn(item, 'id'));
}
