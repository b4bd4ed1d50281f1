import { getOwn, isObject, textsIn, type JsonObject } from '../model/json.js';
import { pointer } from '../model/problem.js';
import { nameOf } from './definition-parts.js';
import { entriesIn } from '../model/edit-json.js';

/** A text with `${…}` that a definition brings as a value. */
export interface Brought {
  /** What it belongs to: names from the outside in. */
  readonly where: readonly string[];
  readonly text: string;
  /** Where it is: a JSON pointer. */
  readonly path: string;
}

/** Keys whose texts are for people, or name things. */
const WORDS = new Set(['id', 'name', 'description', 'type', 'requiredGroup', 'title', 'inputs', 'outputs']);
const MOST = 200;

/**
 * What the engine would evaluate of a definition, as it stands in defaults and hidden values: shown to the designer
 * before the definition is used. Those that stand in the former definition already are known.
 */
export function* broughtBy(value: JsonObject, before?: JsonObject): Generator<void, Brought[]> {
  const known = new Set(before ? (yield* foundIn(before)).map(({ path, text }) => `${path} ${text}`) : []);
  const found = yield* foundIn(value);
  return found.filter(({ path, text }) => !known.has(`${path} ${text}`)).slice(0, MOST);
}

/** Steps of a JSON pointer, or names from the outside in. */
type Way = readonly string[];

function* foundIn(value: JsonObject): Generator<void, Brought[]> {
  const found: Brought[] = [];
  const look = (item: JsonObject, way: Way, where: Way) => {
    for (const [key, inner] of Object.entries(item)) {
      if (WORDS.has(key)) continue;
      for (const text of textsIn(inner))
        if (text.includes('${')) found.push({ where, text, path: pointer(...way, key) });
    }
  };
  for (const [key, item] of entriesIn(getOwn(value, 'config')))
    if (isObject(item)) look(item, ['config', key], [nameOf(item) ?? key]);
  for (const list of ['actions', 'events'])
    for (const [key, feature] of entriesIn(getOwn(value, list))) {
      yield;
      if (!isObject(feature)) continue;
      const name = nameOf(feature) ?? key;
      look(feature, [list, key], [name]);
      for (const side of ['inputs', 'outputs'])
        for (const [at, item] of entriesIn(getOwn(feature, side)))
          if (isObject(item)) look(item, [list, key, side, at], [name, nameOf(item) ?? at]);
    }
  return found;
}
