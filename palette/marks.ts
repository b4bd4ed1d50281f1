import { plain, words } from '../src/search/words.js';

/** A piece of a text; `marked` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text where words of the query begin its words, so that a result shows why it was found. */
export function pieces(text: string, query: string): Piece[] {
  const terms = query ? words(query).split(' ').filter(Boolean) : [];
  const folded = plain(text);
  // letters that become several when folded would shift the marks
  if (!terms.length || folded.length !== text.length) return [{ text, marked: false }];
  const starts = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/gu;
  const cut: Piece[] = [];
  let done = 0;
  for (const { index } of text.matchAll(starts)) {
    const term = terms
      .filter((each) => folded.startsWith(each, index))
      .sort((a, b) => b.length - a.length)[0];
    if (!term || index < done) continue;
    cut.push({ text: text.slice(done, index), marked: false });
    done = index + term.length;
    cut.push({ text: text.slice(index, done), marked: true });
  }
  return [...cut, { text: text.slice(done), marked: false }].filter((piece) => piece.text);
}
