/** Longer words have no near ones: nobody types so many letters wrong, and comparing takes long. */
const LONGEST = 60;

/** The word that was probably meant: another case, one letter wrong, or two in a longer word. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = word.length < 3 ? 1 : word.length < 6 ? 2 : 3;
  for (const other of words) {
    const errors = other.toLowerCase() === word.toLowerCase() ? 0 : distance(word, other);
    if (errors < least) [found, least] = [other, errors];
  }
  return found;
}

/** Letters to insert, leave out, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > 2) return LONGEST;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(at(next, j), at(before, j - 2) + 1);
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? LONGEST;
