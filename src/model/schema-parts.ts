import { getOwn, isObject, type JsonObject, type JsonValue } from './json.js';
import { pointedAt } from './json-pointer.js';

/** Schemas that are taken together at one place; a hostile schema could have any number. */
const MAX_PARTS = 200;
/** Names that are looked at in one schema. */
const MAX_NAMES = 2000;
/** Schemas, names and references that are looked at for one answer: with both of the above, places multiply. */
const MAX_LOOKS = 20_000;

/** Keys under which a schema says what else may hold, all of it or some. */
const COMBINED = ['allOf', 'anyOf', 'oneOf'] as const;
const SINGLE = ['then', 'else'] as const;
const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'] as const;

/**
 * Reads a JSON Schema for one answer. However its parts refer to one another, there is an end to what is looked
 * at; what would come behind it is as if it were not there.
 */
export class SchemaReader {
  readonly #root: JsonValue | undefined;
  readonly #pointed = new Map<string, JsonValue | undefined>();
  #anchors: ReadonlyMap<string, JsonObject> | undefined;
  #left = MAX_LOOKS;

  constructor(root: JsonValue | undefined) {
    this.#root = root;
  }

  /** Nothing more is looked at. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /**
   * The schemas of one place, with those that they combine or refer to, each once. `true` says nothing and
   * `false` that nothing may be there: both are left out, but `true` alone leaves an empty schema.
   */
  partsOf(schemas: readonly (JsonValue | undefined)[]): JsonObject[] {
    const found = new Set<JsonObject>();
    const queue: (JsonValue | undefined)[] = schemas
      .slice(0, MAX_PARTS)
      .map((schema) => (schema === true ? {} : schema));
    for (let index = 0; index < queue.length && found.size < MAX_PARTS && !this.isSpent; index++) {
      this.#left--;
      const schema = queue[index];
      if (!isObject(schema) || found.has(schema)) continue;
      found.add(schema);
      queue.push(...this.#combined(schema));
    }
    return [...found];
  }

  #combined(schema: JsonObject): JsonValue[] {
    const list = COMBINED.flatMap((key) => {
      const inner = getOwn(schema, key);
      return Array.isArray(inner) ? inner.slice(0, MAX_PARTS) : [];
    });
    const single = SINGLE.map((key) => getOwn(schema, key));
    const referred = REFERENCES.map((key) => this.#follow(getOwn(schema, key)));
    const all = [...list, ...single, ...referred].filter((part) => part !== undefined).slice(0, MAX_PARTS);
    this.#left -= all.length;
    return all;
  }

  /** What a reference within the schema points to, by pointer or by an `$anchor`. */
  #follow(reference: JsonValue | undefined): JsonValue | undefined {
    if (typeof reference !== 'string') return;
    if (this.#pointed.has(reference)) return this.#pointed.get(reference);
    // a step takes two characters at least
    this.#left -= 1 + (reference.length >> 1);
    this.#anchors ??= anchorsIn(this.#root);
    const found = pointedAt(this.#root, reference) ?? this.#anchors.get(reference);
    this.#pointed.set(reference, found);
    return found;
  }

  /** What schemas say of members and of the first item, by key and by place. */
  namedSchemas(parts: readonly JsonObject[]): Map<string | number, JsonValue[]> {
    const named = new Map<string | number, JsonValue[]>();
    for (const part of parts)
      for (const [key, schema] of this.#namesIn(part)) {
        const others = named.get(key);
        if (others) others.push(schema);
        else named.set(key, [schema]);
      }
    return named;
  }

  /** What schemas say of one member, or of the first item. */
  schemasAt(parts: readonly JsonObject[], step: string | number): JsonValue[] {
    return parts.flatMap((part) => {
      if (step === 0) return firstItem(part) ?? [];
      const properties = getOwn(part, 'properties');
      return isObject(properties) ? (getOwn(properties, String(step)) ?? []) : [];
    });
  }

  /** May there be members, or items? */
  hasFields(part: JsonObject): boolean {
    for (const [, schema] of this.#namesIn(part)) if (this.partsOf([schema]).length > 0) return true;
    return false;
  }

  *#namesIn(part: JsonObject): Generator<readonly [string | number, JsonValue]> {
    const properties = getOwn(part, 'properties');
    const keys = isObject(properties) ? Object.keys(properties).slice(0, MAX_NAMES) : [];
    for (const key of keys) {
      // half is for what they say
      if (this.#left < MAX_LOOKS / 2) return;
      this.#left--;
      const schema = isObject(properties) ? getOwn(properties, key) : undefined;
      if (schema !== undefined) yield [key, schema];
    }
    const item = firstItem(part);
    if (item !== undefined) yield [0, item];
  }
}

// where anchors are written by custom
function anchorsIn(root: JsonValue | undefined): Map<string, JsonObject> {
  const anchors = new Map<string, JsonObject>();
  for (const key of isObject(root) ? ['definitions', '$defs'] : []) {
    const definitions = isObject(root) ? getOwn(root, key) : undefined;
    for (const schema of isObject(definitions) ? Object.values(definitions) : []) {
      if (!isObject(schema)) continue;
      const [anchor, id] = [getOwn(schema, '$anchor'), getOwn(schema, '$id')];
      if (typeof id === 'string') anchors.set(id, schema);
      if (typeof anchor === 'string') anchors.set(`#${anchor}`, schema);
    }
  }
  return anchors;
}

function firstItem(part: JsonObject): JsonValue | undefined {
  const [prefix, items] = [getOwn(part, 'prefixItems'), getOwn(part, 'items')];
  if (Array.isArray(prefix) && prefix.length > 0) return prefix[0];
  return Array.isArray(items) ? items[0] : items;
}
