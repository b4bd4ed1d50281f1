import type { Reading } from './json-frames.js';

/** Milliseconds; half a frame, so that keys and scrolling go on. */
const SLICE = 8;
const TOKENS = 500;

/**
 * Reads on until all is read, and lets the page live in between; what is short is read at once, before this returns.
 * Returns what gives up.
 */
export function inSlices<T>(reading: Reading<T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const end = performance.now() + SLICE;
    let isRead = false;
    do isRead = reading.advance(TOKENS);
    while (!isRead && performance.now() < end);
    if (isRead) done(reading.result);
    else timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}

/** The same as a promise. */
export const slowly = <T>(reading: Reading<T>): Promise<T> =>
  new Promise((resolve) => inSlices(reading, resolve));
