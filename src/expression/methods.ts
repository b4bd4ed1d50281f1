import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import type { Receiver } from './catalogue.js';
import { nameOf, toDouble, toLong, toText } from './coerce.js';
import { equal, holds } from './operators.js';
import { ElError, fromJson, isMap, JsonNode, numberOf, textOf, type ElValue } from './values.js';

interface Method<T> {
  /** How many arguments it takes. */
  readonly takes: readonly number[];
  readonly call: (base: T, ...args: ElValue[]) => ElValue;
}

type Methods<T> = ReadonlyMap<string, Method<T>>;

const none = <T>(call: Method<T>['call']): Method<T> => ({ takes: [0], call });
const one = <T>(call: (base: T, argument: ElValue) => ElValue): Method<T> => ({
  takes: [1],
  call: (base, argument = null) => call(base, argument)
});

const at = (value: ElValue, length: number): number => {
  const index = toLong(value);
  if (index < 0n || index > BigInt(length)) throw new ElError(`there is nothing at place ${index}`);
  return Number(index);
};

/** Java's `CharSequence`, into which nothing is converted. */
function sequence(value: ElValue): string {
  if (typeof value === 'string') return value;
  throw new ElError(`${nameOf(value)} is not a text`);
}

const STRING: Methods<string> = new Map<string, Method<string>>([
  ['length', none((text) => BigInt(text.length))],
  ['isEmpty', none((text) => text === '')],
  ['isBlank', none((text) => text.trim() === '')],
  ['toUpperCase', none((text) => text.toUpperCase())],
  ['toLowerCase', none((text) => text.toLowerCase())],
  ['trim', none((text) => text.trim())],
  ['toString', none((text) => text)],
  ['contains', one((text, part) => text.includes(sequence(part)))],
  ['startsWith', one((text, part) => text.startsWith(toText(part)))],
  ['endsWith', one((text, part) => text.endsWith(toText(part)))],
  ['indexOf', one((text, part) => BigInt(text.indexOf(toText(part))))],
  ['lastIndexOf', one((text, part) => BigInt(text.lastIndexOf(toText(part))))],
  ['concat', one((text, more) => limited(text, toText(more), 1))],
  ['equals', one((text, other) => text === other)],
  ['equalsIgnoreCase', one((text, other) => text.toLowerCase() === toText(other).toLowerCase())],
  ['replace', { takes: [2], call: replace }],
  ['substring', { takes: [1, 2], call: substring }]
]);

const MAX_TEXT = 1_000_000;

// a short expression could otherwise make a text that fills the memory
function limited(text: string, more: string, times: number): string {
  if (text.length + more.length * times > MAX_TEXT) throw new ElError('the text gets too long');
  return text + more;
}

function replace(text: string, from: ElValue = null, to: ElValue = null): ElValue {
  const [old, fresh] = [sequence(from), sequence(to)];
  limited(text, fresh, text.split(old).length + 1);
  return text.replaceAll(old, () => fresh);
}

function substring(text: string, from: ElValue = null, to?: ElValue): ElValue {
  const end = to === undefined ? text.length : at(to, text.length);
  return text.slice(at(from, end), end);
}

const LIST: Methods<JsonValue[]> = new Map<string, Method<JsonValue[]>>([
  ['size', none((list) => BigInt(list.length))],
  ['isEmpty', none((list) => list.length === 0)],
  ['contains', one((list, value) => holds(list, value) !== -1)],
  ['indexOf', one((list, value) => BigInt(holds(list, value)))],
  ['get', one((list, index) => fromJson(list[at(index, list.length - 1)] ?? null))],
  ['toString', none(textOf)]
]);

const MAP: Methods<JsonObject> = new Map<string, Method<JsonObject>>([
  ['size', none((map) => BigInt(Object.keys(map).length))],
  ['isEmpty', none((map) => Object.keys(map).length === 0)],
  ['containsKey', one((map, key) => typeof key === 'string' && Object.hasOwn(map, key))],
  ['containsValue', one((map, value) => holds(Object.values(map), value) !== -1)],
  ['get', one((map, key) => (typeof key === 'string' ? fromJson(getOwn(map, key) ?? null) : null))],
  ['toString', none(textOf)]
]);

const membersOf = ({ json }: JsonNode): string[] => (isObject(json) ? Object.keys(json) : []);

const NODE: Methods<JsonNode> = new Map<string, Method<JsonNode>>([
  ['size', none((node) => BigInt(membersOf(node).length))],
  ['isEmpty', none((node) => membersOf(node).length === 0)],
  ['has', one((node, key) => membersOf(node).includes(toText(key)))],
  ['toString', none(textOf)]
]);

const DATE: Methods<Date> = new Map<string, Method<Date>>([
  ['getTime', none((date) => BigInt(date.getTime()))],
  ['before', one((date, other) => other instanceof Date && date < other)],
  ['after', one((date, other) => other instanceof Date && date > other)],
  ['toString', none(textOf)]
]);

const NUMBER: Methods<ElValue> = new Map<string, Method<ElValue>>([
  ['intValue', none((number) => BigInt.asIntN(32, toLong(number)))],
  ['longValue', none(toLong)],
  ['doubleValue', none(toDouble)],
  [
    'equals',
    one((number, other) => typeof numberOf(number) === typeof numberOf(other) && equal(number, other))
  ],
  ['toString', none(textOf)]
]);

const BOOLEAN: Methods<boolean> = new Map<string, Method<boolean>>([
  ['equals', one((value, other) => value === other)],
  ['toString', none(textOf)]
]);

/** The names of the methods that {@link invoke} knows, by what they are called on. */
export const METHOD_NAMES: ReadonlyMap<Receiver, readonly string[]> = new Map<Receiver, readonly string[]>([
  ['text', [...STRING.keys()]],
  ['list', [...LIST.keys()]],
  ['map', [...MAP.keys()]],
  ['node', [...NODE.keys()]],
  ['date', [...DATE.keys()]],
  ['number', [...NUMBER.keys()]],
  ['boolean', [...BOOLEAN.keys()]]
]);

/**
 * Calls a method of a text, list, map, JSON object, date, number or boolean. Only the methods listed here
 * can be called: those that read, of the Java classes that the engine keeps its variables in.
 */
export function invoke(base: ElValue, name: string, args: readonly ElValue[]): ElValue {
  if (base === null) return null;
  if (typeof base === 'string') return call(STRING, base, name, args);
  if (typeof base === 'boolean') return call(BOOLEAN, base, name, args);
  if (Array.isArray(base)) return call(LIST, base, name, args);
  if (base instanceof JsonNode) return call(NODE, base, name, args);
  if (base instanceof Date) return call(DATE, base, name, args);
  return isMap(base) ? call(MAP, base, name, args) : call(NUMBER, base, name, args);
}

function call<T extends ElValue>(
  methods: Methods<T>,
  base: T,
  name: string,
  args: readonly ElValue[]
): ElValue {
  const method = methods.get(name);
  if (!method?.takes.includes(args.length)) {
    throw new ElError(`${nameOf(base)} has no method "${name}" with ${args.length} arguments`);
  }
  return method.call(base, ...args);
}
