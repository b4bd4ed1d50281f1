import { JsonNumber, setOwn, type JsonObject, type JsonValue } from './json.js';

/** How deep an object or list may be nested; `JSON.stringify` and validators overflow the stack far beyond it. */
export const MAX_DEPTH = 64;

const TOKEN = /[ \t\n\r]*(?:([[\]{}:,"])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|$)/y;

const AFTER_END = 'unexpected text after the end';
const NO_QUOTE = 'the closing quote is missing';

/** Thrown by {@link parseJson}: says what was expected, and where. */
export class JsonError extends Error {
  readonly reason: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  constructor(text: string, offset: number, reason: string) {
    const last = offset ? text.lastIndexOf('\n', offset - 1) : -1;
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at <= last; at = text.indexOf('\n', at + 1)) line++;
    const column = offset - last;
    super(`${reason} at line ${line}, column ${column}`);
    this.reason = reason;
    this.offset = offset;
    this.line = line;
    this.column = column;
  }

  /** Of a part of a text, from bracket to bracket: is the whole broken as well, whatever stands around? */
  get isFinal(): boolean {
    return this.reason !== AFTER_END && this.reason !== NO_QUOTE;
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

/** How deep a value of a mapping may be nested, as its file has levels of its own around it. */
export const MAX_VALUE_DEPTH = MAX_DEPTH - 7;

/** Is a value nested deeper than {@link parseJson} reads? With `levels`, of which some are taken already. */
export function isTooDeep(value: unknown, levels = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null || value instanceof JsonNumber) return false;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
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
    if (this.#token !== '') this.#fail(AFTER_END);
    return value;
  }

  #fail(reason: string): never {
    throw new JsonError(this.#text, this.#offset - this.#token.length, reason);
  }

  #next(): void {
    TOKEN.lastIndex = this.#offset;
    const match = TOKEN.exec(this.#text);
    if (!match) this.#offset += /^[ \t\n\r]*/.exec(this.#text.slice(this.#offset))?.[0].length ?? 0;
    this.#token = match ? match[0].trimStart() : '';
    if (!match) this.#fail('this is no value');
    this.#offset = TOKEN.lastIndex;
    if (this.#token === '"') this.#string();
  }

  // by index and not by pattern, which would end the stack in a long text
  #string(): void {
    const start = this.#offset - 1;
    let end = start;
    do end = this.#text.indexOf('"', end + 1);
    while (end > 0 && isEscaped(this.#text, end));
    if (end < 0) this.#fail(NO_QUOTE);
    this.#token = this.#text.slice(start, end + 1);
    this.#offset = end + 1;
    if (readText(this.#token) === undefined) this.#fail('the text holds what JSON does not allow');
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
      const key = readText(this.#token) ?? '';
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

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function readText(token: string): string | undefined {
  try {
    return JSON.parse(token) as string;
  } catch {
    return;
  }
}

function literal(token: string): JsonValue {
  if (!/^[-\d]/.test(token)) return JSON.parse(token) as JsonValue;
  const number = Number(token);
  return String(number) === token ? number : new JsonNumber(token);
}
