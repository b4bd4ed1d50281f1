import { momentOf } from '../model/date.js';
import { isUnsafe, JsonNumber, stringifyJson, type JsonValue } from '../model/json.js';
import { readJson } from '../model/mapping.js';
import { isExact } from './flowable-expression.js';

/** Flowable's data types (`ValuedDataObjectXMLConverter`) by ours; anything else is JSON. */
export const TYPES = new Map([
  ['string', 'string'],
  ['integer', 'int'],
  ['boolean', 'boolean'],
  ['bigdecimal', 'double'],
  ['date', 'datetime'],
  ['datetime', 'datetime']
]);

/** The text of `flowable:value` that Flowable reads as the value; `undefined` where there is none. */
export function startText(type: string, value: JsonValue): string | undefined {
  const number = value instanceof JsonNumber ? value.valueOf() : value;
  switch (TYPES.get(type)) {
    case 'string':
      return typeof value === 'string' && isSafe(value) && !value.includes(']') && value === value.trim()
        ? value
        : undefined;
    case 'int':
      return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 2 ** 31
        ? String(number)
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'double':
      return decimalText(value);
    case 'datetime':
      return typeof value === 'string' ? dateText(value) : undefined;
    default:
      return jsonText(value);
  }
}

// Of a text Flowable takes the last piece that its XML parser hands out (`BpmnXMLUtil.parseExtensionElement`). Pieces
// end at these, at 8,192 characters, and by chance at a bracket: behind that of a list no JSON is left, so that it is
// refused aloud when it is deployed.
const SEAMS = /[<>&\r\n\ud800-\udfff]/g;
const MAX_LENGTH = 4000;

const isSafe = (text: string) =>
  text !== '' &&
  text.length <= MAX_LENGTH &&
  text.search(SEAMS) === -1 &&
  !isUnsafe(text.replaceAll('\t', ' '));
const escaped = (unit: string) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0');

/** JSON that Flowable reads as one piece; `undefined` where it is too long. */
export function jsonText(value: JsonValue): string | undefined {
  const text = stringifyJson(value)
    .replace(SEAMS, escaped)
    .replace(/"(?:[^"\\]|\\.)*"/g, (each) => each.replaceAll(']', escaped));
  return isSafe(text) ? text : undefined;
}

function decimalText(value: JsonValue): string | undefined {
  const text = typeof value === 'string' ? value : stringifyJson(value);
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) && isExact(text) ? text : undefined;
}

// Flowable reads whole seconds and no zone
function dateText(value: string): string | undefined {
  const text = momentOf(value)?.toISOString();
  return text?.endsWith('.000Z') ? text.slice(0, -'.000Z'.length) : undefined;
}

/** The value that such a text stands for. */
export function valueIn(type: string, text: string): JsonValue | undefined {
  if (type === 'string') return text;
  if (type === 'date') return text.replace(/T00:00:00$/, '');
  return type === 'datetime' ? text : readJson(text);
}
