import type { pieces } from './marks.js';

let marks: { readonly pieces: typeof pieces } | undefined;
let coming: Promise<void> | undefined;

/** Fetches what marks the words of a query; nothing where it is there. Rejects where it cannot be fetched. */
export const loadMarks = (): Promise<void> | undefined =>
  marks
    ? undefined
    : (coming ??= import('./marks.js').then(
        (fetched) => void (marks = fetched),
        (reason: unknown) => {
          coming = undefined;
          throw reason;
        }
      ));

/** `pieces`, fetched when something is searched for: until then nothing is marked. */
export const lazyPieces: typeof pieces = (text, query, alike) =>
  marks?.pieces(text, query, alike) ?? [{ text, marked: false }];
