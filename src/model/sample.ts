import { jsonType, MAX_FIELDS, partsAt, typeOf, type FieldPath } from './fields.js';
import { getOwn, setOwn, type JsonObject, type JsonValue } from './json.js';
import { SchemaReader } from './schema-parts.js';

/** Beneath it, lists and objects of a made-up value are empty. */
const MAX_LEVELS = 5;

const SAMPLES: ReadonlyMap<string, () => JsonValue> = new Map<string, () => JsonValue>([
  ['string', () => 'text'],
  ['integer', () => 1],
  ['bigdecimal', () => 1.5],
  ['boolean', () => true],
  ['date', () => '2025-03-31'],
  ['datetime', () => '2025-03-31T09:00:00Z'],
  ['array', () => []]
]);

/** A value of a type of the engine, to begin with: JSON for a type that is not known. */
export function sampleOfType(type: string): JsonValue {
  return SAMPLES.get(type)?.() ?? {};
}

/** A value that a JSON Schema describes: its examples and defaults where it has some, else made up. */
export function sampleOf(schema: JsonValue | undefined, path: FieldPath = []): JsonValue {
  const reader = new SchemaReader(schema);
  let left = MAX_FIELDS;
  const make = (parts: readonly JsonObject[], level: number): JsonValue => {
    const given = givenBy(parts);
    if (given !== undefined) return given;
    const type = typeOf(parts);
    if (type !== 'json' && type !== 'array') return sampleOfType(type);
    const object: JsonObject = {};
    for (const [name, schemas] of level < MAX_LEVELS ? reader.namedSchemas(parts) : []) {
      const inner = reader.partsOf(schemas);
      if (inner.length === 0) continue;
      if (left-- <= 0) break;
      if (name === 0 && type === 'array') return [make(inner, level + 1)];
      if (typeof name === 'string') setOwn(object, name, make(inner, level + 1));
    }
    return type === 'array' ? [] : object;
  };
  return make(partsAt(reader, schema, path), 0);
}

function givenBy(parts: readonly JsonObject[]): JsonValue | undefined {
  for (const part of parts) {
    const [examples, choices] = [getOwn(part, 'examples'), getOwn(part, 'enum')];
    const first = (list: JsonValue | undefined) => (Array.isArray(list) ? list[0] : undefined);
    const given = [getOwn(part, 'example'), first(examples), getOwn(part, 'default'), getOwn(part, 'const')];
    const found = [...given, first(choices)].find(
      (value) => value !== undefined && jsonType(value) !== 'null'
    );
    if (found !== undefined) return found;
  }
  return;
}
