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

/** How deep an object or list may be nested; `JSON.stringify` and validators overflow the stack far beyond it. */
export const MAX_DEPTH = 64;

const TOKEN =
  /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|$)/y;

/** Thrown by {@link parseJson}: says what was expected, and where. */
export class JsonError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(text: string, offset: number, reason: string) {
    const before = text.slice(0, offset).split('\n');
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
    super(`${reason} at line ${line}, column ${column}`);
    this.line = line;
    this.column = column;
  }
}

/**
 * Reads JSON without loss: numbers that would change stay text ({@link JsonNumber}), `__proto__` is an
 * ordinary key, and nothing is nested deeper than {@link MAX_DEPTH}. Of a key given twice the last one
 * counts, as for the engine (Jackson). Throws a {@link JsonError} where the text is not JSON.
 */
export function parseJson(text: string): JsonValue {
  return new Reader(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).document();
}

class Reader {
  readonly #text: string;
  #offset = 0;
  #token = '';

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    this.#next();
    const value = this.#value(0);
    if (this.#token !== '') this.#fail('unexpected text after the end');
    return value;
  }

  #fail(reason: string): never {
    throw new JsonError(this.#text, this.#offset - this.#token.length, reason);
  }

  #next(): void {
    TOKEN.lastIndex = this.#offset;
    const match = TOKEN.exec(this.#text);
    if (!match) {
      this.#offset += /^[ \t\n\r]*/.exec(this.#text.slice(this.#offset))?.[0].length ?? 0;
      this.#token = '';
      this.#fail('this is not JSON');
    }
    this.#token = match[0].trimStart();
    this.#offset = TOKEN.lastIndex;
  }

  #value(depth: number): JsonValue {
    const token = this.#token;
    if (token === '{') return this.#object(depth + 1);
    if (token === '[') return this.#list(depth + 1);
    if (token === '' || /^[\]}:,]/.test(token)) this.#fail('a value is missing');
    this.#next();
    return literal(token);
  }

  #open(depth: number): void {
    if (depth > MAX_DEPTH) this.#fail(`nested deeper than ${MAX_DEPTH}`);
    this.#next();
  }

  #object(depth: number): JsonObject {
    const object: JsonObject = {};
    this.#open(depth);
    while (this.#token !== '}') {
      if (!this.#token.startsWith('"')) this.#fail('a key is missing');
      const key = JSON.parse(this.#token) as string;
      this.#next();
      if (this.#token !== ':') this.#fail('":" is missing');
      this.#next();
      setOwn(object, key, this.#value(depth));
      this.#separator('}');
    }
    this.#next();
    return object;
  }

  #list(depth: number): JsonValue[] {
    const list: JsonValue[] = [];
    this.#open(depth);
    while (this.#token !== ']') {
      list.push(this.#value(depth));
      this.#separator(']');
    }
    this.#next();
    return list;
  }

  #separator(end: string): void {
    if (this.#token === end) return;
    if (this.#token !== ',') this.#fail(`"," or "${end}" is missing`);
    this.#next();
    if (this.#token === end) this.#fail('a value is missing');
  }
}

function literal(token: string): JsonValue {
  if (!/^[-\d]/.test(token)) return JSON.parse(token) as JsonValue;
  const number = Number(token);
  return String(number) === token ? number : new JsonNumber(token);
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
const UNSAFE = /[\x00-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu;

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

/** A copy that shares nothing with the value. */
export function cloneJson<T extends JsonValue>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneJson) as T;
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(copy, key, cloneJson(value[key] as JsonValue));
  return copy as T;
}
