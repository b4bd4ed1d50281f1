import { getOwn, isObject, type JsonObject, type JsonValue } from './json.js';
import { pointedAt } from './json-pointer.js';

/** Schemas that are taken together at one place; a hostile schema could have any number. */
const MAX_PARTS = 200;

/** Keys under which a schema says what else may hold, all of it or some. */
const COMBINED = ['allOf', 'anyOf', 'oneOf'] as const;
const SINGLE = ['then', 'else'] as const;

/**
 * The schemas of one place, with those that they combine or refer to, each once. `true` says nothing and
 * `false` that nothing may be there: both are left out, but `true` alone leaves an empty schema.
 */
export function partsOf(
  root: JsonValue | undefined,
  schemas: readonly (JsonValue | undefined)[]
): JsonObject[] {
  const found = new Set<JsonObject>();
  const queue: (JsonValue | undefined)[] = schemas.map((schema) => (schema === true ? {} : schema));
  for (let index = 0; index < queue.length && found.size < MAX_PARTS; index++) {
    const schema = queue[index];
    if (!isObject(schema) || found.has(schema)) continue;
    found.add(schema);
    queue.push(...combined(root, schema).slice(0, MAX_PARTS));
  }
  return [...found];
}

function combined(root: JsonValue | undefined, schema: JsonObject): (JsonValue | undefined)[] {
  const list = COMBINED.flatMap((key) => {
    const inner = getOwn(schema, key);
    return Array.isArray(inner) ? inner.slice(0, MAX_PARTS) : [];
  });
  const referred = ['$ref', '$dynamicRef', '$recursiveRef'].map((key) => follow(root, getOwn(schema, key)));
  return [...list, ...SINGLE.map((key) => getOwn(schema, key)), ...referred];
}

/** What a reference within the schema points to, by pointer or by an `$anchor`. */
const follow = (root: JsonValue | undefined, reference: JsonValue | undefined): JsonValue | undefined =>
  typeof reference === 'string' ? (pointedAt(root, reference) ?? anchored(root, reference)) : undefined;

// where anchors are written by custom
function anchored(root: JsonValue | undefined, reference: string): JsonValue | undefined {
  if (!isObject(root) || !/^#[^/]/.test(reference)) return;
  const name = reference.slice(1);
  for (const key of ['$defs', 'definitions']) {
    const definitions = getOwn(root, key);
    if (!isObject(definitions)) continue;
    for (const schema of Object.values(definitions))
      if (isObject(schema) && (getOwn(schema, '$anchor') === name || getOwn(schema, '$id') === reference))
        return schema;
  }
  return;
}

/** What schemas say of members and of the first item, by key and by place. */
export function namedSchemas(parts: readonly JsonObject[]): Map<string | number, JsonValue[]> {
  const named = new Map<string | number, JsonValue[]>();
  const add = (key: string | number, schema: JsonValue) => {
    const others = named.get(key);
    if (others) others.push(schema);
    else named.set(key, [schema]);
  };
  for (const part of parts) {
    const properties = getOwn(part, 'properties');
    if (isObject(properties))
      for (const key of Object.keys(properties)) add(key, properties[key] as JsonValue);
    const item = firstItem(part);
    if (item !== undefined) add(0, item);
  }
  return named;
}

function firstItem(part: JsonObject): JsonValue | undefined {
  const [prefix, items] = [getOwn(part, 'prefixItems'), getOwn(part, 'items')];
  if (Array.isArray(prefix) && prefix.length > 0) return prefix[0];
  return Array.isArray(items) ? items[0] : items;
}
