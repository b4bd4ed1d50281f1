import type { Item } from './items.js';
import { IN_OWNER, IN_TITLE, MARKS, MOST, type Worth } from './vocabulary.js';

/** Exactly the title, its beginning, or all of its words in any order. */
const EXACT = 100;
const PREFIX = 40;
const COVERED = 60;
/** What the host's boost of 1 is worth: less than a better match, more than none. */
const BOOST = 24;

/** How well an item answers a query, given what each term is worth for it. */
export function score(item: Item, at: number, asked: string, worths: readonly Worth[]): number {
  let sum = 0;
  let inTitle = 0;
  let named = 0;
  for (const worth of worths) {
    const value = worth[at] ?? 0;
    sum += value >> MARKS;
    if (value & IN_TITLE) inTitle += value >> MARKS;
    if (value & (IN_TITLE | IN_OWNER)) named++;
  }
  const covered = Math.min(1, inTitle / item.length / MOST) * (named / worths.length);
  const whole = item.exact === asked ? EXACT : item.exact.startsWith(asked) ? PREFIX : 0;
  return Math.floor(sum / worths.length + COVERED * covered) + whole - item.demerit;
}

/** What a host adds for what it knows of the user, as recently used or a favourite. */
export const boosted = (boost: number): number => Math.floor(BOOST * Math.min(1, Math.max(0, boost || 0)));
