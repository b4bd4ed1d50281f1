import { isHeading, type Row } from './rows.js';

/** Heights of lines, in em of the palette's own text; the style sheet has the same. */
export const HEIGHTS = { heading: 2.5, other: 3.4 } as const;
const BEYOND = 2;

/** From `first` up to, not including, `last`; `top` and `height` in em. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly height: number;
}

/** Where each line lies, so that only those in view are drawn however many there are. */
export class RowWindow {
  readonly #tops: Float64Array;

  constructor(rows: readonly Row[]) {
    this.#tops = new Float64Array(rows.length + 1);
    let top = 0;
    rows.forEach((row, index) => {
      top += isHeading(row) ? HEIGHTS.heading : HEIGHTS.other;
      this.#tops[index + 1] = top;
    });
  }

  /** The height of all lines together. */
  get height(): number {
    return this.#tops.at(-1) ?? 0;
  }

  topOf(index: number): number {
    return this.#tops[index] ?? this.height;
  }

  /** The lines in view, and a few before and after. */
  range(scrolled: number, height: number): RowRange {
    const count = this.#tops.length - 1;
    const first = Math.max(0, this.#indexAt(scrolled) - BEYOND);
    const last = Math.min(count, this.#indexAt(scrolled + height) + 1 + BEYOND);
    return { first, last, top: this.topOf(first), height: this.height };
  }

  /** Where to scroll to so that a line is in view; the same place when it already is. */
  reveal(index: number, scrolled: number, height: number): number {
    const top = this.topOf(index);
    if (top < scrolled) return top;
    return Math.max(scrolled, this.topOf(index + 1) - height);
  }

  #indexAt(position: number): number {
    let low = 0;
    let high = this.#tops.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#tops[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
