import type { JsonTokens } from './json-tokens.js';

/** A fault in a text that should be JSON: where, and a sentence with values for its `{name}` parts. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly template: string;
  readonly values?: Readonly<Record<string, string>>;
}

const shortened = (text: string) => (text.length > 40 ? text.slice(0, 40) + '…' : text);

const ESCAPES = new Set('"\\/bfnrt');
const HEX = /^[\da-fA-F]{4}$/;

/** What is wrong within a text; the first of it only. */
export function faultOfText({ text, from, to, closed, special }: JsonTokens): Fault | undefined {
  if (!closed) return { from, to, template: 'The closing quote of this text is missing.' };
  if (!special) return;
  for (let offset = from + 1; offset < to - 1; offset++) {
    const code = text.charCodeAt(offset);
    if (code < 32) return control(offset, code);
    if (code !== 92) continue;
    const escaped = text.charAt(offset + 1);
    if (escaped === 'u' && !HEX.test(text.slice(offset + 2, offset + 6))) return badUnicode(offset, to);
    if (escaped !== 'u' && !ESCAPES.has(escaped)) return badEscape(offset);
    offset++;
  }
  return;
}

function control(from: number, code: number): Fault {
  const template = 'A text cannot hold the character {code}: write {escape} for it.';
  const digits = code.toString(16).padStart(4, '0');
  const escape = code === 9 ? '\\t' : code === 13 ? '\\r' : `\\u${digits}`;
  return { from, to: from + 1, template, values: { code: `U+${digits.toUpperCase()}`, escape } };
}

function badEscape(from: number): Fault {
  const template = 'A backslash means nothing here: write two of them for one.';
  return { from, to: from + 2, template };
}

function badUnicode(from: number, end: number): Fault {
  const template = 'Four digits or letters from a to f should follow "{start}".';
  return { from, to: Math.min(from + 6, end - 1), template, values: { start: '\\u' } };
}

/** What stands where a value should, and is none. */
export function faultOfWord({ text, from, to, source }: JsonTokens): Fault {
  const first = text.charAt(from);
  const word = shortened(source);
  if (first === "'") return { from, to, template: 'Texts stand in double quotes, not in single ones.' };
  if (first === '/') return { from, to, template: 'JSON has no comments.' };
  if (/^[-+.\d]/.test(first)) {
    return { from, to, template: '{word} is not a number as JSON has them.', values: { word } };
  }
  const right = word.toLowerCase();
  if (right === 'true' || right === 'false' || right === 'null') {
    return { from, to, template: '{word} should be lower case: {right}.', values: { word, right } };
  }
  return { from, to, template: 'A text stands in double quotes: "{word}".', values: { word } };
}

/** A key that is none. */
export function faultOfKey(tokens: JsonTokens): Fault {
  const { from, to, kind, source } = tokens;
  if (kind === 'strange' && /^['/]/.test(source)) return faultOfWord(tokens);
  const template = 'A key stands in double quotes: "{word}".';
  return { from, to, template, values: { word: shortened(source) } };
}

export function doubleKey(from: number, to: number, key: string): Fault {
  const template = 'The key "{key}" is there more than once; the last one counts.';
  return { from, to, template, values: { key: shortened(key) } };
}

export function wrongEnd(tokens: JsonTokens, right: string): Fault {
  const { from, to, kind } = tokens;
  return { from, to, template: 'Here "{right}" should be, not "{found}".', values: { right, found: kind } };
}

export function unclosed(text: string, opened: number): Fault {
  const line = String(text.slice(0, opened).split('\n').length);
  const values = { open: text.charAt(opened), line };
  const template = 'The text ends too early: "{open}" of line {line} is not closed.';
  return { from: text.length, to: text.length, template, values };
}
