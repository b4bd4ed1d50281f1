/** What a token is: a bracket or sign by itself, else a text, a number, a word, or what JSON has not. */
export type TokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'number' | 'word' | 'strange' | 'end';

const SIGNS: ReadonlyMap<string, TokenKind> = new Map(
  (['{', '}', '[', ']', ':', ','] as const).map((sign) => [sign, sign])
);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const BACKSLASH = 92;
const NEWLINE = 10;
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
// whatever ends a word: space, a bracket or sign, a quote
const STOPS: ReadonlySet<number> = new Set([...' \n\r\t{}[]:,"'].map((char) => char.charCodeAt(0)));

/**
 * The tokens of a text that should be JSON, one after the other; whatever is not JSON is a token as well. Every
 * character is looked at a bounded number of times, without recursion and without patterns that go back.
 */
export class JsonTokens {
  readonly text: string;
  kind: TokenKind = 'end';
  from = 0;
  to = 0;
  /** Of a text: its quote was found. */
  closed = true;
  /** Of a text: holds a backslash or what JSON does not allow in one. */
  special = false;

  constructor(text: string) {
    this.text = text;
    // editors on Windows put a byte order mark in front
    if (text.charCodeAt(0) === 0xfeff) this.to = 1;
  }

  /** Goes on to the next token, which is `end` once there is none. */
  next(): void {
    const { text } = this;
    let offset = this.to;
    while (isSpace(text.charCodeAt(offset))) offset++;
    this.from = offset;
    const char = text.charAt(offset);
    const sign = SIGNS.get(char);
    if (sign) {
      this.kind = sign;
      this.to = offset + 1;
    } else if (char === '') this.#end();
    else if (char === '"') this.#quoted();
    else this.#other();
  }

  /** The text of the token, shortened to what is worth showing. */
  get source(): string {
    return this.text.slice(this.from, Math.min(this.to, this.from + 200));
  }

  /** What a text says, or a token that is none as it is written. */
  get said(): string {
    const { text, kind, from, to, closed, special } = this;
    return kind === 'text' && closed && !special
      ? text.slice(from + 1, to - 1)
      : textOf(text.slice(from, to));
  }

  #end(): void {
    this.kind = 'end';
    this.to = this.from;
  }

  // a text ends with its line at the latest, so that a quote forgotten does not take the rest along
  #quoted(): void {
    const { text, from } = this;
    let [offset, special] = [from + 1, false];
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE || code === NEWLINE) break;
      if (code < 32 || code === BACKSLASH) special = true;
      if (code === BACKSLASH && text.charCodeAt(offset + 1) !== NEWLINE) offset++;
    }
    this.kind = 'text';
    this.special = special;
    this.closed = text.charCodeAt(offset) === QUOTE;
    this.to = Math.min(this.closed ? offset + 1 : offset, text.length);
  }

  #other(): void {
    const { text, from } = this;
    const first = text.charCodeAt(from);
    this.kind = 'strange';
    if (first === APOSTROPHE) this.to = this.#apostrophe();
    else if (first === SLASH) this.to = this.#comment();
    else this.#word();
  }

  #word(): void {
    const { text, from } = this;
    let offset = from + 1;
    while (offset < text.length && !STOPS.has(text.charCodeAt(offset))) offset++;
    this.to = offset;
    const word = offset - from > 1000 ? '' : text.slice(from, offset);
    if (NUMBER.test(word)) this.kind = 'number';
    else if (WORDS.has(word)) this.kind = 'word';
  }

  #apostrophe(): number {
    const { text, from } = this;
    let offset = from + 1;
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === APOSTROPHE) return offset + 1;
      if (code === NEWLINE) break;
    }
    return offset;
  }

  #comment(): number {
    const { text, from } = this;
    const block = text.startsWith('/*', from);
    const end = block ? text.indexOf('*/', from + 2) : text.indexOf('\n', from);
    if (end < 0) return text.length;
    return block ? end + 2 : end;
  }
}

/** What a token of a text says; as written, without its quotes, where that is no JSON. */
export function textOf(source: string): string {
  try {
    const text: unknown = JSON.parse(source);
    if (typeof text === 'string') return text;
  } catch {
    // shown as it stands
  }
  return source.replace(/^["']|["']$/g, '');
}
