import { entriesIn, withValueAt } from '../model/edit-json.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { pointer } from '../model/problem.js';
import { nameOrId } from '../model/reading.js';
import { isReference, isSecret } from '../model/secret.js';

/** A definition that holds no secret, and whose were taken out. */
export interface Cleaned {
  readonly value: JsonObject;
  /** The names of the parameters. */
  readonly secrets: readonly string[];
}

/** Where a definition could say the value of a parameter: keys of its own, and those of its schema at any depth. */
const OF_PARAMETER = ['value', 'default', 'defaultValue', 'example', 'examples', 'sample'];
const OF_SCHEMA = ['default', 'const', 'example', 'examples'];
/** Parts that were looked at and hold none. */
const clean = new WeakSet<object>();

/**
 * A definition without what is written of secrets, which are set at deployment: values, defaults and examples of the
 * configuration, of inputs and of outputs. References, as `${API_KEY}`, stay.
 */
export const withoutSecretValues = (definition: JsonObject): JsonObject => withoutSecrets(definition).value;

/** The same, and whose they were. */
export function withoutSecrets(value: JsonObject): Cleaned {
  const places = [...inConfig(value), ...['actions', 'events'].flatMap((list) => inFeatures(value, list))];
  const names = new Set(places.map(({ name }) => name));
  const cleaned = places.reduce((result, { path }) => withValueAt(result, path, undefined), value);
  return { value: cleaned, secrets: [...names] };
}

interface Place {
  readonly name: string;
  readonly path: string;
}

function inConfig(value: JsonObject): Place[] {
  const entries = entriesIn(getOwn(value, 'config'));
  const marked = new Set(entries.flatMap(([, item]) => (isSecret(item) ? (nameOrId(item) ?? []) : [])));
  // of two of one name the first counts, but a secret is one wherever it stands
  const isOne = (item: JsonValue): item is JsonObject =>
    isSecret(item) || (isObject(item) && marked.has(nameOrId(item) ?? ''));
  return entries.flatMap(([key, item]) => (isOne(item) ? inParameter(item, ['config', key]) : []));
}

function inFeatures(value: JsonObject, list: string): Place[] {
  return entriesIn(getOwn(value, list)).flatMap(([key, feature]) => {
    if (!isObject(feature) || clean.has(feature)) return [];
    const found = ['inputs', 'outputs', 'input', 'output'].flatMap((side) =>
      entriesIn(getOwn(feature, side)).flatMap(([at, item]) =>
        isSecret(item) ? inParameter(item, [list, key, side, at]) : []
      )
    );
    if (found.length === 0) clean.add(feature);
    return found;
  });
}

type Way = readonly string[];

const heldIn = (object: JsonObject, keys: readonly string[], way: Way): Way[] =>
  keys.flatMap((each) => (isReference(getOwn(object, each)) ? [] : [[...way, each]]));

function inParameter(item: JsonObject, way: Way): Place[] {
  const name = nameOrId(item) ?? way.at(-1) ?? '';
  const model = getOwn(item, 'model');
  const ways = [...heldIn(item, OF_PARAMETER, way), ...inSchema(model, [...way, 'model'])];
  return ways.map((each) => ({ name, path: pointer(...each) }));
}

function inSchema(schema: JsonValue | undefined, way: Way): Way[] {
  const own = isObject(schema) ? heldIn(schema, OF_SCHEMA, way) : [];
  const found = new Set(own.map((each) => each.at(-1)));
  const inner = entriesIn(schema).filter(([key]) => !found.has(key));
  return [...own, ...inner.flatMap(([key, item]) => inSchema(item, [...way, key]))];
}
