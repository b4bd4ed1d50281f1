import { isObject, JsonNumber, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { isTooDeep, JsonError, parseJson } from '../model/json-reader.js';
import { MAX_SIZE } from '../model/limits.js';
import { problem, type Problem } from '../model/problem.js';

/** A definition as JSON says it, or where the JSON is broken. */
export type Read = { readonly value: JsonObject } | { readonly problem: Problem };

/** Where the text of a problem is broken, as its values say it: both begin at 1. */
export interface Broken {
  readonly line: string;
  readonly column: string;
}

// a number that JavaScript may write in another way; within texts it does no harm to find one
const DOUBTFUL = /[[:,]\s*(?:-0|-?\d{16}|-?\d+[.eE])/;

/** Reads a definition from JSON text without loss; never throws. */
export function readDefinition(text: string): Read {
  if (text.length > MAX_SIZE) {
    const size = String(MAX_SIZE / 1024 / 1024);
    return { problem: problem('error', '', 'a definition may hold {size} MB at most', { size }) };
  }
  try {
    const value = readJson(text);
    if (isObject(value)) return { value };
    return { problem: problem('error', '', 'a definition should be an object') };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { problem: notJson(error) };
  }
}

function notJson({ line, column, message: reason }: JsonError): Problem {
  const place: Broken = { line: String(line), column: String(column) };
  return problem('error', '', 'this is not JSON: {reason}', { reason, ...place });
}

/**
 * What a part of a text says, an object, list or text within it; nothing where that says too little of the whole.
 * @param to where it ends in the whole
 */
export function readPart(
  text: string,
  from: number,
  to: number
): { readonly value: JsonValue } | { readonly problem: Problem } | undefined {
  try {
    return { value: readJson(text.slice(from, to)) };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    if (!error.isFinal) return;
    return { problem: notJson(new JsonError(text, from + error.offset, error.reason)) };
  }
}

/** A longer text is not read once more only to say better what is wrong; where it is shown, its marks do. */
const LONG = 100_000;

/** Where the browser's own reader stopped, where it tells. */
function placeIn(error: unknown): number | undefined {
  const [, place] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return place === undefined ? undefined : Number(place);
}

/** The browser's own reader is many times faster, but says less of faults and changes some numbers. */
function readJson(text: string): JsonValue {
  if (DOUBTFUL.test(text)) return parseJson(text);
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    const place = text.length > LONG ? placeIn(error) : undefined;
    if (place !== undefined) throw new JsonError(text, place, 'something is missing or too much');
    return parseJson(text);
  }
  return isTooDeep(value) ? parseJson(text) : value;
}

/** The value, with the very parts of another one wherever they are the same, so that caches go on to know them. */
export function reuse(old: JsonValue | undefined, next: JsonValue): JsonValue {
  if (
    old === undefined ||
    (isObject(old) && !Object.keys(old).length && isObject(next) && Object.keys(next).length)
  )
    return next;
  if (next instanceof JsonNumber) return old instanceof JsonNumber && old.source === next.source ? old : next;
  if (Array.isArray(next)) {
    const was = Array.isArray(old) ? old : [];
    const items = next.map((item, index) => reuse(was[index], item));
    return Array.isArray(old) && isSame(items, was) ? old : items;
  }
  return isObject(next) ? reuseObject(isObject(old) ? old : undefined, next) : next;
}

function reuseObject(old: JsonObject | undefined, next: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(next)) {
    setOwn(result, key, reuse(old && Object.hasOwn(old, key) ? old[key] : undefined, item));
  }
  if (!old) return result;
  const same = isSame(Object.keys(result), Object.keys(old));
  return same && isSame(Object.values(result), Object.values(old)) ? old : result;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
