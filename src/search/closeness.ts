/** How much of its worth a word keeps that is not what was typed, but close. */
const SHORTENED = 0.6;
const CLIPPED = 0.4;
const MISTYPED = 0.65;
const MISTYPED_START = 0.5;
const OTHER_START = 0.15;

/** One typing error from this length on, two from the other. */
const LONG = 4;
const VERY_LONG = 8;
/** The start of a longer word may be mistyped too, from this length on. */
const START = 5;

/** How close a word comes to a term that is neither it nor its start: from 0, not at all, up to 1. */
export function closeness(term: string, word: string): number {
  return Math.max(mistyped(term, word), shortened(term, word));
}

/** `crt` for `create`, `msg` for `message`: letters left out, best all of them vowels or doubled. */
function shortened(term: string, word: string): number {
  if (term.length < 3 || term.length >= word.length || term.charCodeAt(0) !== word.charCodeAt(0)) return 0;
  let at = 0;
  for (let i = 0; i < word.length && at < term.length; i++) if (word[i] === term[at]) at++;
  if (at < term.length) return 0;
  if (skeleton(word).startsWith(skeleton(term))) return SHORTENED;
  return term.length * 3 >= word.length ? CLIPPED : 0;
}

const skeleton = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/[aeiou]+/g, '')
    .replace(/(.)\1+/g, '$1');

function mistyped(term: string, word: string): number {
  const errors = term.length >= VERY_LONG ? 2 : 1;
  if (term.length < LONG) return isSwapped(term, word) ? MISTYPED : 0;
  if (word.length < term.length - errors) return 0;
  const found = distance(term, word, errors);
  const other = term.charCodeAt(0) === word.charCodeAt(0) ? 0 : OTHER_START;
  if (found.whole <= errors) return MISTYPED - (found.whole - 1) * 0.1 - other;
  return term.length >= START && !other && found.start <= errors ? MISTYPED_START : 0;
}

function isSwapped(term: string, word: string): boolean {
  if (term.length !== word.length || term.length < 3) return false;
  let at = 0;
  while (at < term.length && term[at] === word[at]) at++;
  return term[at] === word[at + 1] && term[at + 1] === word[at] && term.slice(at + 2) === word.slice(at + 2);
}

const WIDTH = 40;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)];

/** Letters to insert, leave out, replace or swap with their neighbour: to get the whole word, or some start of it. */
function distance(term: string, word: string, limit: number): { whole: number; start: number } {
  const far = { whole: limit + 1, start: limit + 1 };
  const width = Math.min(word.length, term.length + limit);
  if (width >= WIDTH) return far;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= term.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= width; j++) {
      const same = term.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let cost = Math.min(at(above, j - 1) + (same ? 0 : 1), at(above, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && !same && isPair(term, i, word, j)) cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return far;
    [before, above, row] = [above, row, before];
  }
  let start = limit + 1;
  for (let j = 1; j <= width; j++) start = Math.min(start, at(above, j));
  return { whole: width === word.length ? at(above, width) : limit + 1, start };
}

const at = (row: Uint8Array, index: number): number => row[index] ?? 0;

const isPair = (term: string, i: number, word: string, j: number): boolean =>
  term.charCodeAt(i - 1) === word.charCodeAt(j - 2) && term.charCodeAt(i - 2) === word.charCodeAt(j - 1);

/** The letters of a word, one bit each: tells cheaply what cannot be close. */
export function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Are there too many letters in one word that are not in the other? */
export function isFar(term: number, word: number): boolean {
  let missing = term & ~word;
  let count = 0;
  for (; missing; missing &= missing - 1) count++;
  return count > 2;
}
