/** A number whose text JavaScript would change (`1.50`, beyond 2^53): keeps what was written. */
export class JsonNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  valueOf(): number {
    return Number(this.source);
  }
}

export type JsonValue = null | boolean | number | string | JsonNumber | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Sets a key as an own property, whatever its name. */
export function setOwn<T>(object: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** An own property, or `undefined`: safe for names such as `constructor`. */
export function getOwn<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An object, neither list nor {@link JsonNumber}. */
export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber)
  );
}

// what XML 1.0 cannot hold (production 2), and the C1 controls that it discourages
const UNSAFE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Holds characters that no XML file can, or only in a form that changes on reading. */
export function isUnsafe(text: string): boolean {
  return text.search(UNSAFE) !== -1;
}

/** Writes JSON; every character that an XML file cannot hold is escaped. */
export function stringifyJson(value: JsonValue, indent = ''): string {
  return write(value, indent, '').replace(UNSAFE, (char) =>
    char === '\n' && indent ? char : escapeUnit(char)
  );
}

const escapeUnit = (char: string) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0');

function write(value: JsonValue, indent: string, margin: string): string {
  if (value instanceof JsonNumber) return value.source;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = margin + indent;
  const items = Array.isArray(value)
    ? value.map((item) => write(item, indent, inner))
    : Object.keys(value).map(
        (key) => JSON.stringify(key) + (indent ? ': ' : ':') + write(value[key] as JsonValue, indent, inner)
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (items.length === 0) return `${open}${close}`;
  const [first, last] = indent ? [`\n${inner}`, `\n${margin}`] : ['', ''];
  return `${open}${first}${items.join(',' + first)}${last}${close}`;
}

/** The same value, by content. */
export function equalJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || stringifyJson(canonical(a)) === stringifyJson(canonical(b));
}

function canonical(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const sorted: JsonObject = {};
  for (const key of Object.keys(value).sort()) setOwn(sorted, key, canonical(value[key] as JsonValue));
  return sorted;
}

/** Every text in a value, at any depth, in order; keys are none. */
export function* textsIn(value: JsonValue | undefined): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner);
  else if (isObject(value)) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** A copy that shares nothing with the value. */
export function cloneJson<T extends JsonValue>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneJson) as T;
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(copy, key, cloneJson(value[key] as JsonValue));
  return copy as T;
}
