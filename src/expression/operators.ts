import { equalJson, type JsonValue } from '../model/json.js';
import { isLong, nameOf, toBoolean, toDouble, toLong, toText, wrap } from './coerce.js';
import { ElError, isMap, JsonNode, numberOf, toJson, type ElValue } from './values.js';

// Operators of EL 2.2, chapters 1.7 to 1.12, as JUEL's NumberOperations and BooleanOperations do them.

type Operation = (a: ElValue, b: ElValue) => ElValue;

const BINARY: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    '+',
    (a, b) =>
      arithmetic(
        a,
        b,
        (x, y) => x + y,
        (x, y) => x + y
      )
  ],
  [
    '-',
    (a, b) =>
      arithmetic(
        a,
        b,
        (x, y) => x - y,
        (x, y) => x - y
      )
  ],
  [
    '*',
    (a, b) =>
      arithmetic(
        a,
        b,
        (x, y) => x * y,
        (x, y) => x * y
      )
  ],
  ['/', divide],
  ['div', divide],
  ['%', remainder],
  ['mod', remainder],
  ['==', equal],
  ['eq', equal],
  ['!=', (a, b) => !equal(a, b)],
  ['ne', (a, b) => !equal(a, b)],
  ['<', less],
  ['lt', less],
  ['>', (a, b) => less(b, a)],
  ['gt', (a, b) => less(b, a)],
  ['<=', (a, b) => atMost(a, b)],
  ['le', (a, b) => atMost(a, b)],
  ['>=', (a, b) => atMost(b, a)],
  ['ge', (a, b) => atMost(b, a)]
]);

/** Applies an operator of two values that are both needed; `and` and `or` are not among them. */
export function binary(operator: string, a: ElValue, b: ElValue): ElValue {
  const operation = BINARY.get(operator);
  if (!operation) throw new ElError(`there is no operator "${operator}"`);
  return operation(a, b);
}

/** `not`, `empty` and the minus sign. */
export function unary(operator: string, value: ElValue): ElValue {
  if (operator === '-') return negate(value);
  return operator === 'empty' ? isEmpty(value) : !toBoolean(value);
}

const looksDouble = (value: ElValue) =>
  typeof value === 'string' ? /[.eE]/.test(value) : typeof numberOf(value) === 'number';

function arithmetic(
  a: ElValue,
  b: ElValue,
  double: (x: number, y: number) => number,
  whole: (x: bigint, y: bigint) => bigint
): ElValue {
  if (a === null && b === null) return 0n;
  if (looksDouble(a) || looksDouble(b)) return double(toDouble(a), toDouble(b));
  const [x, y] = [toLong(a), toLong(b)];
  return isLong(x) && isLong(y) ? wrap(whole(x, y)) : whole(x, y);
}

function divide(a: ElValue, b: ElValue): ElValue {
  return a === null && b === null ? 0n : toDouble(a) / toDouble(b);
}

function remainder(a: ElValue, b: ElValue): ElValue {
  if (!looksDouble(a) && !looksDouble(b) && !(a === null && b === null) && toLong(b) === 0n) {
    throw new ElError('a number was divided by zero');
  }
  return arithmetic(
    a,
    b,
    (x, y) => x % y,
    (x, y) => x % y
  );
}

function negate(value: ElValue): ElValue {
  if (value === null) return 0n;
  if (typeof value !== 'string' && numberOf(value) === undefined)
    throw new ElError(`${nameOf(value)} is not a number`);
  return looksDouble(value) ? -toDouble(value) : wrap(-toLong(value));
}

/** Empty are null, "", and lists and maps without members; a JSON object of a variable never is (JUEL sees no map). */
function isEmpty(value: ElValue): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.keys(value).length === 0;
}

/** Equal after conversion to the stronger type of the two: Double, whole number, boolean, text. */
export function equal(a: ElValue, b: ElValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (typeof x === 'number' || typeof y === 'number') return Object.is(toDouble(a), toDouble(b));
  if (x !== undefined || y !== undefined) return toLong(a) === toLong(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
  if (typeof a === 'string' || typeof b === 'string') return toText(a) === toText(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return a instanceof JsonNode === b instanceof JsonNode && equalJson(toJson(a), toJson(b));
}

function less(a: ElValue, b: ElValue): boolean {
  return a !== b && a !== null && b !== null && compare(a, b) < 0;
}

function atMost(a: ElValue, b: ElValue): boolean {
  if (a === b) return true;
  // not "less or equal" but "not greater", which tells where NaN is compared
  return a !== null && b !== null && !(compare(a, b) > 0);
}

function compare(a: ElValue, b: ElValue): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (typeof x === 'number' || typeof y === 'number') return order(toDouble(a), toDouble(b));
  if (x !== undefined || y !== undefined) return order(toLong(a), toLong(b));
  if (typeof a === 'string' || typeof b === 'string') return order(toText(a), toText(b));
  if (typeof a === 'boolean' && typeof b === 'boolean') return order(Number(a), Number(b));
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime());
  throw new ElError(`${nameOf(a)} and ${nameOf(b)} cannot be compared`);
}

function order<T extends number | bigint | string>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : a === b ? 0 : Number.NaN;
}

/** A list or map holds a value: as Java's `equals` tells, without conversion. */
export function holds(values: readonly JsonValue[], value: ElValue): number {
  const json = toJson(value);
  return values.findIndex((item) => equalJson(item, json));
}
