import { isUnsafe, isObject, JsonNumber, type JsonValue } from '../model/json.js';
import { FeelError } from './feel-pieces.js';

// words of the grammar of feel-scala that cannot stand as a name
const WORDS: ReadonlySet<string> = new Set(
  'null true false function if then else for between instance of some every in return satisfies and or not external'.split(
    ' '
  )
);

const PLAIN = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;

/** A name as FEEL takes it: as it is, or in backticks. */
export function feelName(name: string): string {
  if (PLAIN.test(name) && !WORDS.has(name)) return name;
  if (name === '' || name.includes('`') || isUnsafe(name))
    throw new FeelError(`FEEL cannot say the name "${name}"`);
  return `\`${name}\``;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t']
]);

/** A text in quotes. */
export function feelText(text: string): string {
  const escaped = text.replace(/["\\\n\r\t]/g, (char) => ESCAPES.get(char) ?? char);
  if (isUnsafe(escaped)) throw new FeelError('FEEL has no word for a control character');
  return `"${escaped}"`;
}

const LONG = 2n ** 63n;
const EXACT_DIGITS = 17;

/** A number without an exponent, which FEEL does not know; refused where Camunda would keep another one. */
export function plainNumber(source: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
  const shift = Number(exponent);
  if (Math.abs(shift) > 400) throw new FeelError(`Camunda cannot keep the number ${source}`);
  const digits = shift >= 0 ? whole + fraction.padEnd(shift, '0') : whole.padStart(1 - shift, '0') + fraction;
  const point = shift >= 0 ? whole.length + shift : Math.max(whole.length + shift, 1);
  const [before, after] = [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point)];
  const integer = BigInt(before || '0');
  const significant = (before + after).replace(/^0+|0+$/g, '');
  const decimal = /[1-9]/.test(after);
  if (decimal ? significant.length > EXACT_DIGITS : integer >= LONG)
    throw new FeelError(`Camunda cannot keep the number ${source}`);
  return `${sign}${before || '0'}${after ? `.${after}` : ''}`;
}

/** A value as it is; texts in it by what is given. */
export function feelLiteral(value: JsonValue, text: (text: string) => string = feelText): string {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => feelLiteral(item, text)).join(', ')}]`;
  if (!isObject(value)) return plainNumber(value instanceof JsonNumber ? value.source : String(value));
  const members = Object.keys(value).map(
    (key) => `${keyText(key)}: ${feelLiteral(value[key] as JsonValue, text)}`
  );
  return `{${members.join(', ')}}`;
}

// feel-scala takes a key as it is written, escapes and all
function keyText(key: string): string {
  const text = feelText(key);
  if (text !== `"${key}"`) throw new FeelError(`FEEL cannot say the key ${text}`);
  return text;
}
