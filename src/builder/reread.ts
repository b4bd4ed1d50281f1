import { getOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { isTooDeep, MAX_DEPTH } from '../model/json-reader.js';
import { MAX_SIZE } from '../model/limits.js';
import { pointer, type Problem } from '../model/problem.js';
import { changeOf } from '../model/text-change.js';
import { isContainer, valueAt, withValueAt } from '../model/edit-json.js';
import { readPart, reuse } from './read-definition.js';
import { skipBlank, type Span, type TextParts } from './text-spans.js';

/** Shorter texts, and parts that are longer, are read as a whole. */
const LONG = 100_000;
/** Parts that are shorter are not taken apart. */
const SHORT = 1000;

/** What a text says, with where its parts stand. */
export interface Said {
  readonly parts: TextParts;
  readonly value: JsonObject;
}

/**
 * What a long text says that differs in one action, or the like, from one that was read: only that is read again.
 * Nothing where that is not enough to know: then all of it is to be read.
 */
export function reread(said: Said, text: string): Said | { readonly problem: Problem } | undefined {
  const { parts, value } = said;
  const before = parts.text;
  // what was broken is as it was again
  if (text === before) return said;
  if (text.length < LONG || text.length > MAX_SIZE) return;
  const { from, to } = changeOf(before, text);
  const found = partAround(parts, value, from, to);
  if (!found) return;
  const { start, end, path } = found;
  const read = readPart(text, start, end + text.length - before.length);
  if (!read || 'problem' in read) return read;
  if (isTooDeep(read.value, MAX_DEPTH - path.length)) return;
  const place = pointer(...path);
  const next = withValueAt(value, place, reuse(valueAt(value, place), read.value));
  return { value: next, parts: parts.replaced(start, end, text) };
}

interface Part extends Pick<Span, 'start' | 'end'> {
  readonly path: readonly string[];
}

/** What a change lies within, as far down as is worth it: its first and last character stay. */
function partAround(parts: TextParts, value: JsonObject, from: number, to: number): Part | undefined {
  const path: string[] = [];
  let held: JsonValue | undefined = value;
  let part = { start: skipBlank(parts.text, 0), end: parts.text.length };
  while (isContainer(held) && part.end - part.start > SHORT) {
    const spans = parts.at(part.start);
    const found = spans.find(({ start, end }) => start < from && to < end);
    // of a key that is there twice only the last one counts
    if (!found || spans.some((each) => each !== found && each.key === found.key)) break;
    path.push(found.key);
    held = Array.isArray(held) ? held[Number(found.key)] : getOwn(held, found.key);
    part = found;
  }
  return held === undefined || part.end - part.start > LONG ? undefined : { ...part, path };
}
