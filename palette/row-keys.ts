import { isHeading, type Row } from './rows.js';

/** What a key means in the list: go to a line, open or close the line it is on, place or star it, or nothing. */
export type KeyMeaning =
  { readonly to: number } | 'toggle' | 'pick' | 'search' | 'favourite' | 'details' | undefined;

const PAGE = 8;

/** Characters that mean something in the list, though they could be typed. */
const MARKS: ReadonlyMap<string, KeyMeaning> = new Map([
  ['*', 'favourite'],
  ['?', 'details']
]);

/** Is it a character that belongs into the search field? */
export function isTyped(key: string): boolean {
  return key.length === 1 && key !== ' ' && !MARKS.has(key);
}

/** The keys of a tree (WAI-ARIA Authoring Practices, Tree View); going up from the first line leads to the search. */
export function keyMeaning(key: string, rows: readonly Row[], active: number): KeyMeaning {
  const row = rows[active];
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, active + 1) };
    case 'ArrowUp':
      return active > 0 ? { to: active - 1 } : 'search';
    case 'PageDown':
      return { to: Math.min(last, active + PAGE) };
    case 'PageUp':
      return { to: Math.max(0, active - PAGE) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      return row && inward(row, active);
    case 'ArrowLeft':
      return row && outward(row, rows, active);
    case 'Enter':
      return row && isHeading(row) ? 'toggle' : 'pick';
    case ' ':
      return row && isExpandable(row) ? 'toggle' : 'pick';
    default:
      return MARKS.get(key);
  }
}

export function isExpandable(row: Row): boolean {
  return 'expanded' in row;
}

export function isExpanded(row: Row): boolean {
  return 'expanded' in row && row.expanded;
}

function inward(row: Row, active: number): KeyMeaning {
  if (!isExpandable(row)) return undefined;
  return isExpanded(row) ? { to: active + 1 } : 'toggle';
}

function outward(row: Row, rows: readonly Row[], active: number): KeyMeaning {
  if (isExpanded(row)) return 'toggle';
  for (let index = active - 1; index >= 0; index--) {
    if ((rows[index]?.level ?? 0) < row.level) return { to: index };
  }
  return undefined;
}
