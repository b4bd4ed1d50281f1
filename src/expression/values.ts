import { isObject, JsonNumber, stringifyJson, type JsonObject, type JsonValue } from '../model/json.js';

/** JSON as the engine keeps it in a `json` variable (Jackson `JsonNode`): no Java map, number or text. */
export class JsonNode {
  readonly json: JsonValue;
  constructor(json: JsonValue) {
    this.json = json;
  }
}

/**
 * A value while an expression is computed: `bigint` stands for Java's Integer and Long, `number` for
 * Double, a plain object for a Java map; the members of lists and maps are still JSON.
 */
export type ElValue =
  null | boolean | string | bigint | number | JsonNumber | Date | JsonNode | JsonValue[] | JsonObject;

/** A date as a process variable holds it: in texts Java's, as a value the text that it was given as. */
export class DateValue extends Date {
  readonly text: string;
  constructor(moment: Date, text: string) {
    super(moment);
    this.text = text;
  }
}

/** Why an expression has no value; never leaves this room. */
export class ElError extends Error {}

export function isMap(value: ElValue): value is JsonObject {
  return isObject(value) && !(value instanceof JsonNode) && !(value instanceof Date);
}

/** Takes JSON into a computation; `nodes` says that objects are held as {@link JsonNode}. */
export function fromJson(value: JsonValue, nodes = false): ElValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  return nodes && isObject(value) ? new JsonNode(value) : value;
}

/** What a computation gave, as JSON: as Jackson writes it. */
export function toJson(value: ElValue): JsonValue {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : new JsonNumber(String(value));
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value);
    return Number.isInteger(value) ? new JsonNumber(doubleText(value)) : value;
  }
  if (value instanceof DateValue) return value.text;
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return value instanceof JsonNode ? value.json : value;
}

const MAX_DIGITS = 400;

/** The number that a value is: `bigint` for whole ones, `number` for Double; `undefined` for what is no number. */
export function numberOf(value: ElValue): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  if (!(value instanceof JsonNumber)) return;
  const whole = /^-?\d+$/.test(value.source) && value.source.length <= MAX_DIGITS;
  return whole ? BigInt(value.source) : Number(value.source);
}

/** Java's `Objects.toString`. */
export function textOf(value: ElValue): string {
  const number = numberOf(value);
  if (number !== undefined) return typeof number === 'bigint' ? String(number) : doubleText(number);
  if (value instanceof JsonNode) return stringifyJson(value.json);
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(fromJson(item))).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const members = Object.keys(value).map((key) => `${key}=${textOf(fromJson(value[key] as JsonValue))}`);
  return `{${members.join(', ')}}`;
}

/** Java's `Double.toString`. */
function doubleText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

// Java's Date.toString, in UTC: Wed Oct 16 12:54:40 UTC 2024
function dateText(date: Date): string {
  const [day = '', number, month, year, time] = date.toUTCString().split(' ');
  return `${day.slice(0, 3)} ${month} ${number} ${time} UTC ${year}`;
}
