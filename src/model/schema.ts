import { getOwn, isObject, JsonNumber, type JsonObject, type JsonValue } from './json.js';
import { pointedAt } from './json-pointer.js';

/** How often one reference may lead to another. */
const MAX_STEPS = 20;

/**
 * The schema behind local references (`#/definitions/x`, `#/$defs/x`), with what `allOf` adds. A reference that
 * leads nowhere, in a circle or out of the document stands for "anything".
 * Source: JSON Schema draft-07 §8, 2020-12 §8.2.
 */
export function resolveSchema(
  schema: JsonValue | undefined,
  root: JsonValue | undefined = schema
): JsonObject {
  let found = schema;
  for (let step = 0; step < MAX_STEPS && isObject(found); step++) {
    const reference = getOwn(found, '$ref');
    if (typeof reference !== 'string') return withAllOf(found, root, step);
    found = pointedAt(root, reference);
  }
  return {};
}

function withAllOf(schema: JsonObject, root: JsonValue | undefined, step: number): JsonObject {
  const parts = getOwn(schema, 'allOf');
  if (!Array.isArray(parts) || step > 0) return schema;
  const resolved = parts.slice(0, MAX_STEPS).map((part) => pointedOnce(part, root));
  const all = [...resolved, schema];
  const properties = Object.assign(Object.create(null) as JsonObject, ...all.map(propertiesIn)) as JsonObject;
  const required = all.flatMap((part) => textsOf(getOwn(part, 'required')));
  const merged = Object.assign(Object.create(null) as JsonObject, ...all) as JsonObject;
  return { ...merged, ...(Object.keys(properties).length && { properties }), required };
}

const pointedOnce = (part: JsonValue, root: JsonValue | undefined): JsonObject => {
  const reference = isObject(part) ? getOwn(part, '$ref') : undefined;
  const found = typeof reference === 'string' ? pointedAt(root, reference) : part;
  return isObject(found) ? found : {};
};

const propertiesIn = (schema: JsonObject): JsonObject => {
  const properties = getOwn(schema, 'properties');
  return isObject(properties) ? properties : {};
};

/** The texts in a list; none where it is no list. */
export const textsOf = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The number that is meant, where it is one. */
export function numberOf(value: JsonValue | undefined): number | undefined {
  const number = value instanceof JsonNumber ? value.valueOf() : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The properties that a schema names, in its order, with their schemas. */
export function propertiesOf(schema: JsonObject): [name: string, schema: JsonValue][] {
  return Object.entries(propertiesIn(schema));
}
