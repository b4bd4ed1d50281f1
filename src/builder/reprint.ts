import { JsonNumber, stringifyJson, type JsonValue } from '../model/json.js';
import { entriesIn, isContainer, type Container } from '../model/edit-json.js';
import { skipBlank, TextParts, type Span } from './text-spans.js';

/** How a text is laid out. */
interface Layout {
  readonly text: string;
  readonly parts: TextParts;
  /** What one level is indented by; empty: all is in one line. */
  readonly unit: string;
}

/**
 * The text of a changed value: what did not change stays as it was written, blanks, escapes and the order of keys
 * included.
 * @param written JSON that says `from`, or where its parts stand
 */
export function reprint(written: string | TextParts, from: JsonValue, to: JsonValue): string {
  const parts = typeof written === 'string' ? new TextParts(written) : written;
  const { text } = parts;
  if (from === to) return text;
  const start = skipBlank(text, 0);
  const end = text.trimEnd().length;
  const unit = /^[{[]\r?\n([ \t]+)/.exec(text.slice(start, start + 200))?.[1] ?? '';
  return (
    text.slice(0, start) + patched({ text, parts, unit }, { start, end }, from, to, '') + text.slice(end)
  );
}

type Place = Pick<Span, 'start' | 'end'>;

const isSame = (a: JsonValue | undefined, b: JsonValue | undefined): boolean =>
  a === b || (a instanceof JsonNumber && b instanceof JsonNumber && a.source === b.source);

function patched(
  layout: Layout,
  { start, end }: Place,
  from: JsonValue,
  to: JsonValue,
  margin: string
): string {
  if (isSame(from, to)) return layout.text.slice(start, end);
  if (!isContainer(from) || !isContainer(to) || Array.isArray(from) !== Array.isArray(to))
    return printed(layout, to, margin);
  const spans = layout.parts.at(start);
  const whole = new Map(spans.map((span) => [span.key, span]));
  // a key that was written twice is written once from now on
  if (spans.length === 0 || whole.size !== spans.length) return printed(layout, to, margin);
  const container = { from, to, start, end, margin, spans: whole };
  return keepsPlaces(from, to) ? inPlace(layout, container) : laidOut(layout, container);
}

interface Changed extends Place {
  readonly from: Container;
  readonly to: Container;
  readonly margin: string;
  readonly spans: ReadonlyMap<string, Span>;
}

/** The same keys in the same order; in a list, nothing that was elsewhere in it. */
function keepsPlaces(from: Container, to: Container): boolean {
  const [old, next] = [Object.keys(from), Object.keys(to)];
  if (old.length !== next.length || old.some((key, index) => key !== next[index])) return false;
  if (!Array.isArray(from) || !Array.isArray(to)) return true;
  const items = new Set<unknown>(from.filter((item) => typeof item === 'object'));
  return to.every((item, index) => isSame(item, from[index]) || !items.has(item));
}

function inPlace(layout: Layout, { from, to, start, end, margin, spans }: Changed): string {
  const { text, unit } = layout;
  const old = new Map(entriesIn(from));
  let [result, at] = ['', start];
  const changes = entriesIn(to).flatMap(([key, value]) => {
    const [was, span] = [old.get(key), spans.get(key)];
    return was !== undefined && span && !isSame(was, value) ? [{ was, value, span }] : [];
  });
  changes.sort((a, b) => a.span.start - b.span.start);
  for (const { was, value, span } of changes) {
    result +=
      text.slice(at, span.start) + patched(layout, span, was, value, marginAt(text, span, margin + unit));
    at = span.end;
  }
  return result + text.slice(at, end);
}

/** What a line is indented by; where more stands in the line, what it would be. */
function marginAt(text: string, { from }: Span, otherwise: string): string {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return /^[ \t]+$/.test(line) ? line : otherwise;
}

function laidOut(layout: Layout, changed: Changed): string {
  const { text, unit } = layout;
  const { from, to, start, end, margin, spans } = changed;
  const isList = Array.isArray(to);
  const [first] = [...spans.values()].sort((a, b) => a.from - b.from);
  const lead = first ? text.slice(start + 1, first.from) : '';
  const isLined = lead.includes('\n');
  const inner = isLined && first ? marginAt(text, first, margin + unit) : margin + unit;
  const placeOf = finder(from, spans);
  const items = entriesIn(to).map(([key, value]) => {
    const place = placeOf(key, value);
    const own = place ? patched(layout, place.span, place.was, value, inner) : printed(layout, value, inner);
    if (isList) return own;
    const name = place
      ? text.slice(place.span.from, place.span.start)
      : `${JSON.stringify(key)}${unit ? ': ' : ':'}`;
    return name + own;
  });
  if (items.length === 0) return isList ? '[]' : '{}';
  const last = Math.max(...[...spans.values()].map((span) => span.end));
  const between = isLined ? `,${lead}` : lead || unit ? ', ' : ',';
  return text.charAt(start) + lead + items.join(between) + text.slice(last, end);
}

/** Where a part was written before it moved, or came to say something else. */
function finder(from: Container, spans: ReadonlyMap<string, Span>) {
  const byItem = new Map<unknown, string>();
  if (Array.isArray(from))
    for (const [key, item] of entriesIn(from)) if (typeof item === 'object') byItem.set(item, key);
  const old = new Map(entriesIn(from));
  return (key: string, value: JsonValue): { readonly was: JsonValue; readonly span: Span } | undefined => {
    const before = Array.isArray(from) ? byItem.get(value) : key;
    const [was, span] = before === undefined ? [] : [old.get(before), spans.get(before)];
    return was === undefined || !span ? undefined : { was, span };
  };
}

function printed({ unit }: Layout, value: JsonValue, margin: string): string {
  if (!isContainer(value)) return stringifyJson(value);
  // by one blank for each level first: it would escape any other
  return stringifyJson(value, unit && ' ').replace(
    /\n( *)/g,
    (_line, { length }: string) => `\n${margin}${unit.repeat(length)}`
  );
}
