import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { pointer } from '../model/problem.js';
import { entriesIn, withValueAt } from './edit-value.js';

/** A definition that holds no secret, and whose were taken out. */
export interface Cleaned {
  readonly value: JsonObject;
  /** The names of the parameters. */
  readonly secrets: readonly string[];
}

const REFERENCE = /^\$\{[^{}]*\}$/;
/** Where a definition could say the value of an input or output: keys of its own, and those of its schema. */
const OF_PARAMETER = ['value', 'default', 'defaultValue', 'example', 'examples', 'sample'];
const OF_SCHEMA = ['default', 'const', 'example', 'examples'];
/** Parts that were looked at and hold none. */
const clean = new WeakSet<object>();

const isSecret = (item: JsonValue): item is JsonObject => {
  const secure = isObject(item) ? getOwn(item, 'secure') : undefined;
  return secure === true || (typeof secure === 'string' && secure.toLowerCase() === 'true');
};

const isReference = (value: JsonValue | undefined): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && REFERENCE.test(value));

/** Takes out what is written of secrets: they are set at deployment. References, as `${API_KEY}`, stay. */
export function withoutSecretValues(value: JsonObject): Cleaned {
  const places = [...inConfig(value), ...['actions', 'events'].flatMap((list) => inFeatures(value, list))];
  const names = new Set(places.map(({ name }) => name));
  const cleaned = places.reduce((result, { path }) => withValueAt(result, path, undefined), value);
  return { value: cleaned, secrets: [...names] };
}

interface Place {
  readonly name: string;
  readonly path: string;
}

function nameOf(item: JsonObject, key: string): string {
  const name = getOwn(item, 'name') ?? getOwn(item, 'id');
  return typeof name === 'string' ? name : key;
}

function inConfig(value: JsonObject): Place[] {
  return entriesIn(getOwn(value, 'config')).flatMap(([key, item]) =>
    isSecret(item) && !isReference(getOwn(item, 'value'))
      ? [{ name: nameOf(item, key), path: pointer('config', key, 'value') }]
      : []
  );
}

function inFeatures(value: JsonObject, list: string): Place[] {
  return entriesIn(getOwn(value, list)).flatMap(([key, feature]) => {
    if (!isObject(feature) || clean.has(feature)) return [];
    const found = ['inputs', 'outputs', 'input', 'output'].flatMap((side) =>
      entriesIn(getOwn(feature, side)).flatMap(([at, item]) =>
        isSecret(item) ? inParameter(item, pointer(list, key, side, at), at) : []
      )
    );
    if (found.length === 0) clean.add(feature);
    return found;
  });
}

function inParameter(item: JsonObject, path: string, key: string): Place[] {
  const name = nameOf(item, key);
  const holds = (object: JsonObject, keys: readonly string[]) =>
    keys.filter((each) => !isReference(getOwn(object, each)));
  const model = getOwn(item, 'model');
  return [
    ...holds(item, OF_PARAMETER).map((each) => ({ name, path: path + pointer(each) })),
    ...(isObject(model) ? holds(model, OF_SCHEMA) : []).map((each) => ({
      name,
      path: path + pointer('model', each)
    }))
  ];
}
