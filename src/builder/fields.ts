import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { textOf } from '../model/presentation.js';
import { pointer } from '../model/problem.js';
import { idAt, presentationOf } from './definition-parts.js';
import { entriesIn, objectAt, parentOf, valueAt, withoutEmpty, withValueAt } from '../model/edit-json.js';
import type { FieldSpec } from './field-specs.js';
import { renamePart } from './part-edits.js';

/** Where the value of a field stands. */
export const fieldPath = (value: JsonObject, part: string, { key, shown }: FieldSpec): string =>
  shown ? pointer('presentation', idAt(value, part), key) : part + pointer(key);

/** An icon may stand in the part itself, as older definitions have it. */
export function readField(value: JsonObject, part: string, spec: FieldSpec): JsonValue | undefined {
  const found = valueAt(value, fieldPath(value, part, spec));
  return found === undefined && spec.key === 'icon' ? getOwn(objectAt(value, part) ?? {}, 'icon') : found;
}

/** The definition with a field set; an empty text or list takes it out, but for what every part has. */
export function withField(
  value: JsonObject,
  part: string,
  spec: FieldSpec,
  next: JsonValue | undefined
): JsonObject {
  const { key } = spec;
  if (key === 'name') return renamePart(value, part, typeof next === 'string' ? next : '');
  const isEmpty = next === '' || (Array.isArray(next) && !next.length);
  const kept = isEmpty && key !== 'description' ? undefined : next;
  if (!spec.shown)
    return withValueAt(value, fieldPath(value, part, spec), unlessFalse(value, part, key, kept));
  const older = key === 'icon' && kept === undefined ? withValueAt(value, `${part}/icon`, undefined) : value;
  return withShown(older, part, key, kept);
}

/** A mark that is taken away leaves nothing, unless it was there as `false` or `true` by itself. */
function unlessFalse(value: JsonObject, part: string, key: string, next: JsonValue | undefined) {
  const was = valueAt(value, part + pointer(key));
  return next === false && was === undefined ? undefined : next;
}

function withShown(value: JsonObject, part: string, key: string, next: JsonValue | undefined): JsonObject {
  if (next === undefined && presentationOf(value, part) === undefined) return value;
  const place = pointer('presentation', idAt(value, part));
  const changed = withValueAt(value, place + pointer(key), next);
  return [place, '/presentation'].reduce(withoutEmpty, changed);
}

/** The text of a field; a list with commas between. */
export function textOfField(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(', ');
  return typeof value === 'string' ? value : '';
}

/** The words that a text lists. */
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
  )
];

/** Is a part a secret? */
export function isSecretAt(value: JsonObject, part: string): boolean {
  const secure = getOwn(objectAt(value, part) ?? {}, 'secure');
  return secure === true || (typeof secure === 'string' && secure.toLowerCase() === 'true');
}

/** The one-of groups of the list that a parameter is in. */
export function groupsAt(value: JsonObject, part: string): string[] {
  const [list] = parentOf(part);
  const groups = entriesIn(valueAt(value, list)).flatMap(([, item]) =>
    isObject(item) ? (textOf(getOwn(item, 'requiredGroup')) ?? []) : []
  );
  return [...new Set(groups)];
}
