import { getOwn, isObject, JsonNumber, type JsonObject, type JsonValue } from './json.js';
import { namedSchemas, partsOf } from './schema-parts.js';

/** Where a field is within a value: keys of objects and places in lists. */
export type FieldPath = readonly (string | number)[];

/** A part of what a JSON Schema describes. */
export interface Field {
  /** Its key; of the first item of a list `0`. */
  readonly name: string | number;
  /** From the value that the schema describes down to it. */
  readonly path: FieldPath;
  /** The engine's type of a process variable that takes it: string, integer, bigdecimal, boolean, date, datetime, array, json. */
  readonly type: string;
  readonly description: string;
  /** There are fields within it; ask for them with its path. */
  readonly hasFields: boolean;
}

/** Fields of one level; more of them are left out. */
export const MAX_FIELDS = 500;

/**
 * The fields directly beneath a place in what a JSON Schema describes: the members of an object, or the
 * first item of a list. All that could be there counts: `allOf`, `anyOf`, `oneOf` and `$ref` within the
 * schema are taken together. One level at a time, so that a schema that refers to itself has no end but
 * harms nobody. Never throws: what is no schema has no fields.
 */
export function fieldsOf(schema: JsonValue | undefined, path: FieldPath = []): Field[] {
  const parts = partsAt(schema, path);
  const fields: Field[] = [];
  const known = new Map<JsonObject, boolean>();
  for (const [key, schemas] of namedSchemas(parts)) {
    if (fields.length === MAX_FIELDS) break;
    const inner = partsOf(schema, schemas);
    if (inner.length === 0) continue;
    const found = { name: key, path: [...path, key], type: typeOf(inner), description: describe(inner) };
    fields.push({ ...found, hasFields: inner.some((part) => hasFields(schema, part, known)) });
  }
  return fields;
}

/** The engine's type of a process variable that takes what a JSON Schema describes; `json` where it may be anything. */
export function typeAt(schema: JsonValue | undefined, path: FieldPath = []): string {
  return typeOf(partsAt(schema, path));
}

/** All schemas that say something of a place. */
export function partsAt(schema: JsonValue | undefined, path: FieldPath): JsonObject[] {
  let parts = partsOf(schema, [schema]);
  for (const step of path) parts = partsOf(schema, namedSchemas(parts).get(step) ?? []);
  return parts;
}

// asked once for each schema, as many fields may be described by the same large one
function hasFields(
  schema: JsonValue | undefined,
  part: JsonObject,
  known: Map<JsonObject, boolean>
): boolean {
  const found = known.get(part);
  if (found !== undefined) return found;
  const has = [...namedSchemas([part]).values()].some((schemas) => partsOf(schema, schemas).length > 0);
  known.set(part, has);
  return has;
}

function describe(parts: readonly JsonObject[]): string {
  for (const key of ['description', 'title'])
    for (const part of parts) {
      const text = getOwn(part, key);
      if (typeof text === 'string' && text) return text;
    }
  return '';
}

const ENGINE_TYPES = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'bigdecimal'],
  ['boolean', 'boolean'],
  ['array', 'array'],
  ['object', 'json']
]);

/** The engine's type of what several schemas describe together. */
export function typeOf(parts: readonly JsonObject[]): string {
  const types = new Set(parts.flatMap((part) => [...typesIn(part)]));
  types.delete('null');
  if (types.has('integer') && types.has('number')) types.delete('integer');
  const [type, ...others] = types;
  if (type === undefined || others.length > 0) return 'json';
  if (type === 'string') return textType(parts);
  return ENGINE_TYPES.get(type) ?? 'json';
}

function textType(parts: readonly JsonObject[]): string {
  const formats = new Set(parts.flatMap((part) => getOwn(part, 'format') ?? []));
  if (formats.has('date-time')) return 'datetime';
  return formats.has('date') ? 'date' : 'string';
}

/** What a schema says of the type, or lets guess. */
function typesIn(part: JsonObject): Set<string> {
  const given = getOwn(part, 'type');
  const names = (Array.isArray(given) ? given : [given]).filter((name) => typeof name === 'string');
  if (names.length > 0) return new Set(names);
  const constant = getOwn(part, 'const');
  const values = getOwn(part, 'enum') ?? (constant === undefined ? [] : [constant]);
  if (Array.isArray(values) && values.length > 0) return new Set(values.slice(0, MAX_FIELDS).map(jsonType));
  if (getOwn(part, 'properties') !== undefined) return new Set(['object']);
  return new Set(getOwn(part, 'items') === undefined ? [] : ['array']);
}

/** The type of a value, in the words of JSON Schema. */
export function jsonType(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof JsonNumber) return /^-?\d+$/.test(value.source) ? 'integer' : 'number';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isObject(value) ? 'object' : typeof value;
}
