import { closeness } from '../src/search/closeness.js';
import type { Search } from '../src/search/search.js';
import { plain, stem, words } from '../src/search/words.js';

/** A piece of a text; `marked` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Gives other words for those of a query. */
export type Alike = NonNullable<Search['alike']>;

/** Words in a row that may mean one thing. */
const LONGEST = 4;

/** From here on a word is close enough to what was typed to be marked for it. */
const CLOSE = 0.5;

const STARTS = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/gu;
const WORD = /[\p{L}\p{N}]+/uy;

/**
 * Cuts a text where words of the query begin its words, so that a result shows why it was found; a word that
 * comes close to one that the text does not have, or means the same, is marked as a whole.
 */
export function pieces(text: string, query: string, alike: Alike = () => []): Piece[] {
  const terms = query ? words(query).split(' ').filter(Boolean) : [];
  const folded = plain(text);
  // letters that become several when folded would shift the marks
  if (!terms.length || folded.length !== text.length) return [{ text, marked: false }];
  const starts = [...text.matchAll(STARTS)].map(({ index }) => index);
  const missing = terms.filter((term) => !starts.some((index) => folded.startsWith(term, index)));
  const others = meant(terms, new Set(missing), alike, new Set(words(text).split(' ').map(stem)));
  const marked = (index: number): number => {
    const literal = terms.filter((each) => folded.startsWith(each, index)).map(({ length }) => length);
    if (literal.length || !missing.length) return Math.max(0, ...literal);
    WORD.lastIndex = index;
    const word = WORD.exec(folded)?.[0] ?? '';
    const found = others.has(stem(word)) || missing.some((term) => closeness(term, word) >= CLOSE);
    return found ? word.length : 0;
  };
  return cut(text, starts, marked);
}

/** What stands in a text for terms that it does not have. */
function meant(
  terms: readonly string[],
  missing: ReadonlySet<string>,
  alike: Alike,
  stems: ReadonlySet<string>
): ReadonlySet<string> {
  const others = new Set<string>();
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + 1; to <= Math.min(terms.length, from + LONGEST); to++) {
      const phrase = terms.slice(from, to);
      if (!phrase.every((term) => missing.has(term))) continue;
      for (const other of alike(phrase).map((each) => each.map(stem)))
        if (other.every((word) => stems.has(word))) for (const word of other) others.add(word);
    }
  }
  return others;
}

function cut(text: string, starts: readonly number[], marked: (index: number) => number): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const index of starts) {
    const length = index < done ? 0 : marked(index);
    if (!length) continue;
    pieces.push({ text: text.slice(done, index), marked: false });
    done = index + length;
    pieces.push({ text: text.slice(index, done), marked: true });
  }
  return [...pieces, { text: text.slice(done), marked: false }].filter((piece) => piece.text);
}
