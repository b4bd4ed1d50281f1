/** How long one slice of work may take, in milliseconds. */
const SLICE = 8;

/**
 * Goes through work a slice at a time, so that the page goes on in between; what takes one slice only is done at once.
 * @param later begins once the page has gone on
 * @returns a function that ends it
 */
export function inSlices<T>(work: Iterator<void, T>, done: (result: T) => void, later = false): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return done(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  if (later) timer = setTimeout(go);
  else go();
  return () => clearTimeout(timer);
}

/** The same as a promise. */
export const slowly = <T>(work: Iterator<void, T>): Promise<T> =>
  new Promise((resolve) => inSlices(work, resolve));

/** Lets the page go on between two pieces of work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
