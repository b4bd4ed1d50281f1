/** Texts are compared by as many characters first, which the engine does at once. */
const STRETCH = 4096;

/** Where one text begins to be another, and where in the first it is the same again. */
export function changeOf(before: string, after: string): { readonly from: number; readonly to: number } {
  const shorter = Math.min(before.length, after.length);
  const same = (a: number, b: number, length: number) =>
    before.slice(a, a + length) === after.slice(b, b + length);
  let from = 0;
  while (from + STRETCH <= shorter && same(from, from, STRETCH)) from += STRETCH;
  while (from < shorter && before[from] === after[from]) from++;
  const [left, end, by] = [shorter - from, before.length, after.length - before.length];
  let tail = 0;
  while (tail + STRETCH <= left && same(end - tail - STRETCH, end + by - tail - STRETCH, STRETCH))
    tail += STRETCH;
  while (tail < left && before[end - 1 - tail] === after[end + by - 1 - tail]) tail++;
  return { from, to: end - tail };
}
