import { getOwn, isObject, JsonNumber, type JsonObject, type JsonValue } from './json.js';
import { SchemaReader } from './schema-parts.js';

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
/** JSON Schema knows seven. */
const MAX_TYPES = 20;

/**
 * The fields directly beneath a place in what a JSON Schema describes: the members of an object, or the
 * first item of a list. All that could be there counts: `allOf`, `anyOf`, `oneOf` and `$ref` within the
 * schema are taken together. One level at a time, so that a schema that refers to itself has no end but
 * harms nobody. Never throws: what is no schema has no fields.
 */
export function fieldsOf(schema: JsonValue | undefined, path: FieldPath = []): Field[] {
  const reader = new SchemaReader(schema);
  const fields: Field[] = [];
  const known = new Map<JsonObject, boolean>();
  // asked once for each schema, as many fields may be described by the same large one
  const hasFields = (part: JsonObject) => {
    const has = known.get(part) ?? reader.hasFields(part);
    known.set(part, has);
    return has;
  };
  for (const [key, schemas] of reader.namedSchemas(partsAt(reader, schema, path))) {
    if (fields.length === MAX_FIELDS || reader.isSpent) break;
    const inner = reader.partsOf(schemas);
    if (inner.length === 0) continue;
    const found = { name: key, path: [...path, key], type: typeOf(inner), description: describe(inner) };
    fields.push({ ...found, hasFields: inner.some(hasFields) });
  }
  return fields;
}

/** Are there fields beneath a place? */
export function hasFieldsAt(schema: JsonValue | undefined, path: FieldPath): boolean {
  const reader = new SchemaReader(schema);
  return partsAt(reader, schema, path).some((part) => reader.hasFields(part));
}

/** The engine's type of a process variable that takes what a JSON Schema describes; `json` where it may be anything. */
export function typeAt(schema: JsonValue | undefined, path: FieldPath = []): string {
  return typeOf(partsAt(new SchemaReader(schema), schema, path));
}

/** All schemas that say something of a place. */
export function partsAt(reader: SchemaReader, schema: JsonValue | undefined, path: FieldPath): JsonObject[] {
  let parts = reader.partsOf([schema]);
  for (const step of path) parts = reader.partsOf(reader.schemasAt(parts, step));
  return parts;
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
  const types = new Set<string>();
  let left = MAX_FIELDS;
  for (const part of parts) left -= addTypes(part, types, left);
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

/** Adds what a schema says of the type, or lets guess; @returns how many of its values were looked at. */
function addTypes(part: JsonObject, types: Set<string>, most: number): number {
  const given = getOwn(part, 'type');
  const names = (Array.isArray(given) ? given.slice(0, MAX_TYPES) : [given]).filter(
    (name) => typeof name === 'string'
  );
  const constant = getOwn(part, 'const');
  const listed = getOwn(part, 'enum') ?? (constant === undefined ? [] : [constant]);
  const values = names.length === 0 && Array.isArray(listed) ? listed.slice(0, most) : [];
  for (const type of [...names, ...values.map(jsonType)]) types.add(type);
  if (names.length > 0 || (Array.isArray(listed) && listed.length > 0)) return values.length;
  if (getOwn(part, 'properties') !== undefined) types.add('object');
  else if (getOwn(part, 'items') !== undefined) types.add('array');
  return 0;
}

/** The type of a value, in the words of JSON Schema. */
export function jsonType(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof JsonNumber) return /^-?\d+$/.test(value.source) ? 'integer' : 'number';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isObject(value) ? 'object' : typeof value;
}
