import { getOwn, isObject, type JsonObject } from '../model/json.js';
import { textOf, titleOf } from '../model/presentation.js';
import { pointer } from '../model/problem.js';
import { entriesIn, objectAt, stepsOf, valueAt } from '../model/edit-json.js';

/** The lists of a definition, in the order in which they are shown. */
export const LISTS = ['actions', 'events', 'config', 'errors'] as const;
export type ListName = (typeof LISTS)[number];

/** What a part is, which says what can be edited of it. */
export type PartKind = 'connector' | 'action' | 'event' | 'input' | 'output' | 'setting' | 'error';

const KINDS: Readonly<Record<ListName, PartKind>> = {
  actions: 'action',
  events: 'event',
  config: 'setting',
  errors: 'error'
};

export const isListName = (text: string | undefined): text is ListName => LISTS.some((list) => list === text);

/** A line of the list of parts. */
export interface PartRow {
  /** Where it is: a JSON pointer; of the connector itself the empty one. */
  readonly path: string;
  /** Absent: the heading of a list. */
  readonly kind?: PartKind;
  readonly label: string;
  /** The technical name, where it is another. */
  readonly detail: string;
  /** Of a heading: how many there are. */
  readonly count?: number;
}

/** Made once for each part, as long as it stays the same. */
const labels = new WeakMap<JsonObject, { readonly shown: JsonObject | undefined; readonly row: PartRow }>();

/** All lines: the connector, then each list under its heading. */
export function rowsOf(value: JsonObject): PartRow[] {
  const presentation = getOwn(value, 'presentation');
  const shown = isObject(presentation) ? presentation : undefined;
  const name = textOf(getOwn(value, 'name')) ?? '';
  const title = textOf(getOwn(presentationOf(value, '') ?? {}, 'title')) ?? titleOf(name || ' ');
  const rows: PartRow[] = [{ path: '', kind: 'connector', label: title.trim(), detail: name }];
  for (const list of LISTS) {
    const entries = entriesIn(getOwn(value, list));
    rows.push({ path: pointer(list), label: '', detail: '', count: entries.length });
    for (const [key, item] of entries) {
      const path = `/${list}` + (/[~/]/.test(key) ? pointer(key) : `/${key}`);
      if (isObject(item)) rows.push(partRow(item, path, list, key, shown));
      else rows.push({ path, kind: KINDS[list], label: '', detail: key });
    }
  }
  return rows;
}

function partRow(
  item: JsonObject,
  path: string,
  list: ListName,
  key: string,
  presentation: JsonObject | undefined
): PartRow {
  const isFeature = list === 'actions' || list === 'events';
  const entry =
    isFeature && presentation ? getOwn(presentation, textOf(getOwn(item, 'id')) ?? key) : undefined;
  const shown = isObject(entry) ? entry : undefined;
  const known = labels.get(item);
  if (known?.row.path === path && known.shown === shown) return known.row;
  const name = nameOf(item) ?? '';
  const title = shown && textOf(getOwn(shown, 'title'));
  const row: PartRow = {
    path,
    kind: KINDS[list],
    // of thousands few are seen
    get label() {
      return title ?? (isFeature && name ? titleOf(name) : name);
    },
    detail: isFeature ? name : ''
  };
  labels.set(item, { shown, row });
  return row;
}

/** What a part is called by the engine; as the reader of definitions takes it. */
export function nameOf(item: JsonObject): string | undefined {
  return textOf(getOwn(item, 'name')) ?? textOf(getOwn(item, 'id')) ?? textOf(getOwn(item, 'code'));
}

/** What stands at a place of a definition; nothing where no part of it is. */
export function kindAt(path: string): PartKind | undefined {
  const [list, key, side, at, ...more] = stepsOf(path);
  if (list === undefined) return 'connector';
  if (!isListName(list) || key === undefined || more.length) return undefined;
  if (side === undefined) return KINDS[list];
  if (at === undefined || (list !== 'actions' && list !== 'events')) return undefined;
  if (side.startsWith('input')) return 'input';
  return side.startsWith('output') ? 'output' : undefined;
}

/** The place of the inputs or outputs of an action: `input` where an older definition has it so. */
export function sidePath(value: JsonObject, feature: string, side: 'inputs' | 'outputs'): string {
  const item = objectAt(value, feature) ?? {};
  const older = side.slice(0, -1);
  const used = !Object.hasOwn(item, side) && Object.hasOwn(item, older) ? older : side;
  return feature + pointer(used);
}

/** The id under which a part is presented: its own, else what stands for it. */
export function idAt(value: JsonObject, path: string): string {
  const id = textOf(getOwn(objectAt(value, path) ?? {}, 'id'));
  if (id !== undefined) return id;
  return path === '' ? (textOf(getOwn(value, 'name')) ?? '') : (stepsOf(path).at(-1) ?? '');
}

/** How a connector, action or event is shown. */
export function presentationOf(value: JsonObject, path: string): JsonObject | undefined {
  return objectAt(value, pointer('presentation', idAt(value, path)));
}

/** The row that stands for a place, or for what holds it. */
export function rowPathAt(value: JsonObject, path: string): string {
  const [list, key] = stepsOf(path);
  if (list === 'presentation' && key !== undefined) return presentedAt(value, key);
  if (!isListName(list)) return '';
  if (key === undefined || valueAt(value, pointer(list, key)) === undefined) return pointer(list);
  return pointer(list, key);
}

function presentedAt(value: JsonObject, id: string): string {
  for (const list of ['actions', 'events'] as const)
    for (const [key, item] of entriesIn(getOwn(value, list)))
      if (isObject(item) && (textOf(getOwn(item, 'id')) ?? key) === id) return pointer(list, key);
  return '';
}
