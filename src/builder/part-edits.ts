import { cloneJson, getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { textOf } from '../model/presentation.js';
import { pointer } from '../model/problem.js';
import { idAt, kindAt, nameOf, type PartKind } from './definition-parts.js';
import {
  entriesIn,
  objectAt,
  parentOf,
  valueAt,
  withEntries,
  withoutEmpty,
  withValueAt
} from '../model/edit-json.js';

/** A definition after an edit, and where to look next. */
export interface Edited {
  readonly value: JsonObject;
  readonly at: string;
}

/** Makes an id that no part has yet. */
export type MakeId = () => string;

const isFeature = (kind: PartKind | undefined): boolean => kind === 'action' || kind === 'event';

/** What a new part is called before anybody names it. */
const FIRST_NAMES: Readonly<Record<PartKind, string>> = {
  connector: 'my-connector',
  action: 'NEW_ACTION',
  event: 'NEW_EVENT',
  input: 'input',
  output: 'output',
  setting: 'SETTING',
  error: 'ERROR'
};

/** Adds a part to a list, behind another one or last. */
export function addPart(value: JsonObject, list: string, newId: MakeId, after?: string): Edited {
  const kind = kindAt(`${list}/0`) ?? 'input';
  const name = freeName(FIRST_NAMES[kind], namesIn(valueAt(value, list)));
  const id = newId();
  const item: JsonObject = {
    ...(kind !== 'setting' && kind !== 'error' && { id }),
    name,
    description: '',
    ...((kind === 'input' || kind === 'output') && { type: 'string' }),
    ...(isFeature(kind) && { inputs: [], outputs: [] })
  };
  return insert(value, list, item, id, after);
}

function insert(value: JsonObject, list: string, item: JsonObject, id: string, after?: string): Edited {
  const container = valueAt(value, list);
  const isFirst = !entriesIn(container).length && !Array.isArray(container) && !isObject(container);
  // actions and events are a map by their ids, all else is a list
  const base = isFirst ? withValueAt(value, list, isFeature(kindAt(`${list}/0`)) ? {} : []) : value;
  const place = after === undefined ? undefined : parentOf(after)[1];
  let index = 0;
  const next = withEntries(base, list, (entries) => {
    const at = entries.findIndex(([key]) => key === place);
    index = at < 0 ? entries.length : at + 1;
    return entries.toSpliced(index, 0, [id, item]);
  });
  return { value: next, at: list + pointer(Array.isArray(valueAt(next, list)) ? index : id) };
}

/** Takes a part out, and how it was shown; its neighbour is looked at next. */
export function removePart(value: JsonObject, path: string): Edited {
  const [list, key] = parentOf(path);
  const keys = entriesIn(valueAt(value, list)).map(([name]) => name);
  const at = keys.indexOf(key);
  const shown = pointer('presentation', idAt(value, path));
  const hasShown = isFeature(kindAt(path)) && valueAt(value, shown) !== undefined;
  const without = withEntries(value, list, (entries) => entries.toSpliced(at, at < 0 ? 0 : 1));
  const next = hasShown ? withoutEmpty(withValueAt(without, shown, undefined), '/presentation') : without;
  const left = entriesIn(valueAt(next, list)).map(([name]) => name);
  const neighbour = left[Math.min(at, left.length - 1)];
  return { value: next, at: neighbour === undefined ? list : list + pointer(neighbour) };
}

/** Puts a copy behind a part: under another name, and with ids of its own. */
export function duplicatePart(value: JsonObject, path: string, newId: MakeId): Edited {
  const item = objectAt(value, path);
  if (!item) return { value, at: path };
  const [list] = parentOf(path);
  const id = newId();
  const copy = cloneJson(item);
  copy['name'] = freeName(nameOf(item) ?? '', namesIn(valueAt(value, list)));
  if (Object.hasOwn(copy, 'id') || isFeature(kindAt(path))) copy['id'] = id;
  for (const side of ['inputs', 'outputs', 'input', 'output'])
    for (const [, parameter] of entriesIn(getOwn(copy, side)))
      if (isObject(parameter) && Object.hasOwn(parameter, 'id')) parameter['id'] = newId();
  const { value: added, at } = insert(value, list, copy, id, path);
  const shown = isFeature(kindAt(path))
    ? valueAt(value, pointer('presentation', idAt(value, path)))
    : undefined;
  if (!isObject(shown)) return { value: added, at };
  const { title, ...others } = cloneJson(shown);
  const presented = { ...(typeof title === 'string' && { title: `${title} 2` }), ...others };
  return { value: withValueAt(added, pointer('presentation', id), presented), at };
}

/** Moves a part by so many places up or down, as far as there are any. */
export function movePart(value: JsonObject, path: string, by: number): Edited {
  const [list, key] = parentOf(path);
  const container = valueAt(value, list);
  const keys = entriesIn(container).map(([name]) => name);
  const from = keys.indexOf(key);
  const to = Math.max(0, Math.min(keys.length - 1, from + by));
  if (from < 0 || from === to) return { value, at: path };
  const next = withEntries(value, list, (entries) => {
    const [moved] = entries.splice(from, 1);
    return moved ? entries.toSpliced(to, 0, moved) : entries;
  });
  return { value: next, at: Array.isArray(container) ? list + pointer(to) : path };
}

/**
 * Gives a connector, action or parameter another name. One without an id gets what stood for it as its id, so that it
 * is told from a new one.
 */
export function renamePart(value: JsonObject, path: string, name: string): JsonObject {
  const item = objectAt(value, path) ?? {};
  const kind = kindAt(path);
  const hasId = kind !== 'setting' && kind !== 'error';
  const isParameter = kind === 'input' || kind === 'output';
  const stoodFor = isParameter ? nameOf(item) : idAt(value, path);
  const isNamed = textOf(getOwn(item, 'id')) !== undefined || !hasId || !stoodFor;
  const based = isNamed ? value : withValueAt(value, `${path}/id`, stoodFor);
  return withValueAt(based, `${path}/name`, name);
}

const namesIn = (list: JsonValue | undefined): Set<string> =>
  new Set(entriesIn(list).flatMap(([, item]) => (isObject(item) ? (nameOf(item) ?? []) : [])));

/** With a number behind it where it is taken, as the name itself is written. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name] = /^(.*?)[_-]?\d*$/s.exec(name) ?? [];
  const between = /^[^a-z]*$/.test(name) ? '_' : name.includes('-') ? '-' : '';
  let count = 2;
  while (taken.has(`${stem}${between}${String(count)}`)) count++;
  return `${stem}${between}${String(count)}`;
}
