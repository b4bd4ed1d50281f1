/** Of a list with lines of one height, those in view and a few around. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

const BEYOND = 6;

/** @param scrolled from the top, `height` what is in view, `line` the height of one; all in pixels */
export function rangeOf(count: number, scrolled: number, height: number, line: number): RowRange {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / line)) - BEYOND);
  return { first, last: Math.min(count, Math.ceil((scrolled + height) / line) + BEYOND) };
}

/** Where to scroll to so that a line is in view; the same place where it is already. */
export function revealed(index: number, scrolled: number, height: number, line: number): number {
  const top = index * line;
  return top < scrolled ? top : Math.max(scrolled, top + line - height);
}
