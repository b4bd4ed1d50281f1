import { dateFault, isDate } from '../model/date.js';
import { JsonNumber, stringifyJson, type JsonValue } from '../model/json.js';
import { isTooDeep, JsonError, MAX_VALUE_DEPTH, parseJson } from '../model/json-reader.js';
import { hasParts } from '../model/parts.js';
import { isReference } from '../model/secret.js';
import { textOfChoice, type Shape } from '../model/shape.js';
import type { Kind, Mapped } from '../model/views.js';
import { message, type Message } from './messages.js';

/** Which field a type is edited with; `open` is a type we do not know: plain text, or JSON where it looks so. */
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'json' | 'open';

const FIELDS = new Map<string, FieldType>([
  ['string', 'text'],
  ['integer', 'integer'],
  ['long', 'integer'],
  ['number', 'number'],
  ['float', 'number'],
  ['double', 'number'],
  ['decimal', 'number'],
  ['bigdecimal', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['json', 'json'],
  ['object', 'json'],
  ['array', 'json'],
  ['file', 'json'],
  ['folder', 'json'],
  ['content', 'json']
]);

export const fieldType = (type: string): FieldType => FIELDS.get(type.toLowerCase()) ?? 'open';

/** The field of a shape; one with parts is JSON as a whole. */
export const fieldOf = (shape: Shape): FieldType => (hasParts(shape) ? 'json' : fieldType(shape.type));

/** What a typed text comes to: a value, nothing at all, or a reason why it is not written. */
export type Reading =
  { readonly value: JsonValue } | { readonly value?: undefined; readonly problem?: Message };

const PLAIN: readonly FieldType[] = ['text', 'date', 'datetime'];

const DAY = 'yyyy-MM-dd'.length;

/** The value as the user edits it. */
export function toText(value: JsonValue | undefined, field: FieldType): string {
  if (value === undefined || value === null) return '';
  if (value instanceof JsonNumber) return value.source;
  if (typeof value !== 'string') return tidyJson(value);
  if (field === 'json' || (field === 'open' && looksLikeJson(value))) return stringifyJson(value);
  return value;
}

/** JSON on one line where it is short, else indented. */
function tidyJson(value: JsonValue): string {
  const short = stringifyJson(value);
  return short.length <= 36 ? short : stringifyJson(value, '  ');
}

// the same test decides on reading and on writing, so that what is shown reads back as what it was
function looksLikeJson(text: string): boolean {
  return /^\s*([[{"]|(true|false|null|-?\d+(\.\d+)?([eE][+-]?\d+)?)\s*$)/.test(text);
}

/** Reads a typed text; an empty one is an empty string where the type is text, else nothing. */
export function readText(text: string, field: FieldType): Reading {
  if (field === 'text') return { value: text };
  if (text.trim() === '') return {};
  if (field === 'json' || (field === 'open' && looksLikeJson(text))) return readJsonText(text);
  if (field === 'integer' || field === 'number') return readNumber(text.trim(), field);
  if (field === 'boolean') return text === 'true' || text === 'false' ? { value: text === 'true' } : {};
  if (field === 'open') return { value: text };
  return readDate(text.trim(), field);
}

function readNumber(text: string, field: 'integer' | 'number'): Reading {
  const rule = field === 'integer' ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
  if (rule.test(text)) return { value: parseJson(text) };
  return {
    problem: message(
      field === 'integer' ? 'Enter a whole number, such as 42.' : 'Enter a number, such as 3.14.'
    )
  };
}

function readDate(text: string, field: 'date' | 'datetime' | 'boolean'): Reading {
  if (isDate(text) && (field !== 'date' || text.length === DAY)) return { value: text };
  const fault = field === 'date' && text.length > DAY ? undefined : dateFault(text);
  if (fault) return { problem: fault };
  if (field === 'date') return { problem: message('Enter a date as year-month-day, such as 2025-03-31.') };
  return { problem: message('Enter a date and time, such as 2025-03-31T09:00:00Z.') };
}

function readJsonText(text: string): Reading {
  try {
    const value = parseJson(text);
    if (isTooDeep(value, MAX_VALUE_DEPTH)) {
      const depth = String(MAX_VALUE_DEPTH);
      return { problem: message('This is nested deeper than {depth} levels.', { depth }) };
    }
    if (value !== null) return { value };
    return { problem: message('null cannot be written. Choose “Not set” to leave it out.') };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { problem: message('Not valid JSON yet: {reason}.', { reason: error.message }) };
  }
}

/** Reads a text as a value of that shape: one of its choices, else what its type says. */
export function readShaped(text: string, shape: Shape): Reading {
  const choice = shape.choices?.find((each) => textOfChoice(each) === text);
  if (choice) return { value: choice.value };
  return shape.choices && text === '' ? {} : readText(text, fieldOf(shape));
}

/** JSON in which expressions stand keeps its form; all else is a text. */
function readExpression(text: string, field: FieldType): Reading {
  if (field !== 'json' || !/^\s*[[{]/.test(text)) return { value: text };
  const { value } = readJsonText(text);
  return { value: value ?? text };
}

/** Reads what was typed for a kind; a secure entry takes a reference only. */
export function readTyped(text: string, kind: Kind, shape: Shape, secure: boolean): Reading {
  if (kind === 'value') {
    if (secure)
      return { problem: message('A secret is never saved as text. Choose a variable or an expression.') };
    return readShaped(text, shape);
  }
  if (text.trim() === '') return {};
  if (kind === 'expression' && secure && !isReference(text.trim()))
    return {
      problem: message('A secret takes one reference only, such as {example}.', { example: '${apiKey}' })
    };
  return kind === 'expression' ? readExpression(text, fieldOf(shape)) : { value: text };
}

/** What the file holds does not fit the type: its JSON type, for the note beside the field. */
export function mismatch(mapped: Mapped | undefined, field: FieldType): string | undefined {
  if (mapped?.kind !== 'value' || mapped.value === null) return;
  const { value } = mapped;
  const isNumber = typeof value === 'number' || value instanceof JsonNumber;
  if (PLAIN.includes(field) && typeof value === 'string') return;
  if ((field === 'integer' || field === 'number') && isNumber) return;
  if (field === 'boolean' && typeof value === 'boolean') return;
  if (field === 'json' || field === 'open') return;
  return isNumber ? 'number' : Array.isArray(value) ? 'list' : typeof value;
}

/** A key that is equal for entries that are equal; the empty text stands for "not set". */
export function keyOf(mapped: Mapped | undefined): string {
  return mapped ? `${mapped.kind} ${stringifyJson(mapped.value)}` : '';
}
