import { ElError, JsonNode, numberOf, textOf, type ElValue } from './values.js';

const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;
const DOUBLE = /^\s*[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?)\s*$/;

// Type conversions of EL 2.2, chapter 1.18, as JUEL's TypeConverterImpl does them.

export function toBoolean(value: ElValue): boolean {
  if (value === null || value === '') return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  throw new ElError(`${nameOf(value)} cannot be taken for true or false`);
}

export function toText(value: ElValue): string {
  return value === null ? '' : textOf(value);
}

export function toDouble(value: ElValue): number {
  if (value === null || value === '') return 0;
  const number = numberOf(value);
  if (number !== undefined) return Number(number);
  if (typeof value === 'string' && DOUBLE.test(value)) return Number(value.replace(/[dDfF]\s*$/, ''));
  throw new ElError(`${nameOf(value)} is not a number`);
}

export function toLong(value: ElValue): bigint {
  if (value === null || value === '') return 0n;
  const number = numberOf(value);
  if (typeof number === 'bigint') return number;
  if (number !== undefined) return truncate(number);
  if (typeof value === 'string' && /^[+-]?\d{1,19}$/.test(value)) {
    const long = BigInt(value.replace('+', ''));
    if (isLong(long)) return long;
  }
  throw new ElError(`${nameOf(value)} is not a whole number`);
}

/** A whole number as Java keeps it: beyond 64 bits it starts again at the other end. */
export function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

export function isLong(value: bigint): boolean {
  return value >= MIN_LONG && value <= MAX_LONG;
}

function truncate(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return MAX_LONG;
  return value <= -(2 ** 63) ? MIN_LONG : BigInt(Math.trunc(value));
}

/** A value as a message names it. */
export function nameOf(value: ElValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'object' && numberOf(value) === undefined) {
    return value instanceof JsonNode ? 'a JSON object' : 'a map';
  }
  const text = textOf(value);
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
