import { pointedAt } from '../model/json-pointer.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';

/** Schemas that are looked at for one place; one that refers to itself in every way has no end of them. */
const MAX_SCHEMAS = 200;
const MAX_STEPS = 100;

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/** Schemas with all that they refer to and are made of, each once. */
function spread(root: JsonValue, given: readonly (JsonValue | undefined)[]): JsonObject[] {
  const [found, waiting] = [new Set<JsonObject>(), [...given]];
  while (waiting.length > 0 && found.size < MAX_SCHEMAS) {
    const schema = waiting.shift();
    if (!isObject(schema) || found.has(schema)) continue;
    found.add(schema);
    const reference = getOwn(schema, '$ref');
    if (typeof reference === 'string') waiting.unshift(pointedAt(root, reference));
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      waiting.push(...listOf(getOwn(schema, key)).slice(0, MAX_SCHEMAS));
    }
  }
  return [...found];
}

const COUNT = /^\d+$/;

/** What one schema says of a value under a key, and under a number of a list. */
function below(schema: JsonObject, step: string): (JsonValue | undefined)[] {
  const properties = getOwn(schema, 'properties');
  const named = isObject(properties) ? getOwn(properties, step) : undefined;
  const found = [named ?? getOwn(schema, 'additionalProperties')];
  if (!COUNT.test(step)) return found;
  const items = getOwn(schema, 'items');
  const first = Array.isArray(items) ? items : listOf(getOwn(schema, 'prefixItems'));
  const rest = Array.isArray(items) ? getOwn(schema, 'additionalItems') : items;
  return [...found, first[Number(step)] ?? rest];
}

/**
 * All that a JSON Schema says of the value at the steps of a JSON pointer: the schemas of every possibility, those
 * that they refer to (`#/…` only) included. Empty where it says nothing. For completion and explanation, not for
 * validation: which of several possibilities holds is not looked at.
 */
export function schemasAt(root: JsonValue, steps: readonly string[]): readonly JsonObject[] {
  let schemas = spread(root, [root]);
  if (steps.length > MAX_STEPS) return [];
  for (const step of steps) {
    schemas = spread(
      root,
      schemas.flatMap((schema) => below(schema, step))
    );
    if (schemas.length === 0) break;
  }
  return schemas;
}

/** The first text that schemas give of a key such as `description`: what is nearest speaks first. */
export function saidBy(schemas: readonly JsonObject[], key: string): string | undefined {
  for (const schema of schemas) {
    const text = getOwn(schema, key);
    if (typeof text === 'string' && text !== '') return text;
  }
  return;
}

/** The types that schemas name. */
export function typesOf(schemas: readonly JsonObject[]): ReadonlySet<string> {
  const types = schemas.flatMap((schema) => {
    const type = getOwn(schema, 'type');
    return Array.isArray(type) ? type : [type];
  });
  return new Set(types.filter((type) => typeof type === 'string'));
}

/** The values that schemas name one by one, in their order. */
export function valuesOf(schemas: readonly JsonObject[]): readonly JsonValue[] {
  return schemas.flatMap((schema) => {
    const single = getOwn(schema, 'const');
    return [...listOf(getOwn(schema, 'enum')), ...(single === undefined ? [] : [single])];
  });
}

/** The properties that schemas name, with what each is described by; required ones first. */
export function propertiesOf(root: JsonValue, schemas: readonly JsonObject[]): Map<string, JsonObject[]> {
  const required = schemas.flatMap((schema) => listOf(getOwn(schema, 'required')));
  const known = new Map<string, JsonObject[]>();
  for (const schema of schemas) {
    const properties = getOwn(schema, 'properties');
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties).slice(0, 1000)) {
      if (!known.has(name)) known.set(name, spread(root, [getOwn(properties, name)]));
    }
  }
  const names = new Set(required);
  return new Map([...known].sort(([a], [b]) => Number(names.has(b)) - Number(names.has(a))));
}
