import { getOwn, isObject, type JsonValue } from '../model/json.js';
import { nameOf, toText } from './coerce.js';
import { ElError, fromJson, isMap, JsonNode, numberOf, textOf, type ElValue } from './values.js';

/** `base.name`: as JUEL, the same as `base['name']`; of null it is null. */
export function readMember(base: ElValue, name: string): ElValue {
  return base === null ? null : readIndex(base, name);
}

/** `base[key]`: members of maps and JSON objects, items of lists; own properties only. */
export function readIndex(base: ElValue, key: ElValue): ElValue {
  if (key === null) return null;
  if (Array.isArray(base)) return fromJson(base[placeOf(key)] ?? null);
  if (base instanceof JsonNode) return nodeMember(base, toText(key));
  if (base instanceof Date && key === 'time') return BigInt(base.getTime());
  if (isMap(base)) return typeof key === 'string' ? fromJson(getOwn(base, key) ?? null) : null;
  throw new ElError(`${nameOf(base)} has no "${toText(key)}"`);
}

// ListELResolver: a number or a text of digits; beyond the ends there is null
function placeOf(key: ElValue): number {
  const number = numberOf(key);
  if (number !== undefined) return Math.trunc(Number(number));
  if (typeof key === 'string' && /^[+-]?\d{1,10}$/.test(key)) return Number(key);
  throw new ElError(`${nameOf(key)} is no place in a list`);
}

// JsonNodeELResolver: null and whole numbers within 32 bits come back as text, a list as Java list
function nodeMember({ json }: JsonNode, name: string): ElValue {
  const value: JsonValue | undefined = isObject(json) ? getOwn(json, name) : undefined;
  if (value === undefined) throw new ElError(`the JSON object has no "${name}"`);
  if (value === null) return 'null';
  const member = fromJson(value, true);
  const number = numberOf(member);
  if (typeof number !== 'bigint') return typeof number === 'number' ? number : member;
  return BigInt.asIntN(32, number) === number || BigInt.asIntN(64, number) !== number
    ? textOf(member)
    : number;
}
