import uFuzzy from '@leeoniya/ufuzzy';
import type { Action, Connector } from '../model/connector.js';
import { itemsOf, type Item } from './items.js';
import { score, type Query } from './scores.js';
import { words } from './words.js';

/** A connector or one of its actions that a query found. */
export interface Hit {
  readonly connector: Connector;
  /** Absent: the connector itself was found. */
  readonly action?: Action;
  /** `<connector>.<action>`, or the connector's name alone. */
  readonly implementation: string;
  /** The higher the better; comparable within one result only. */
  readonly score: number;
}

/** What a query found: the best hits, and how many there are in all. */
export interface Found {
  readonly hits: Hit[];
  readonly total: number;
}

export interface Search {
  /** Best first; of equal ones, in the order of the catalogue. A query without a letter or digit finds nothing. */
  search(query: string, limit?: number): Hit[];
  /** The same, with the number of all hits. */
  find(query: string, limit?: number): Found;
  /**
   * Does ahead of time what the first search would do: goes on while `more` says so.
   * @returns all is done
   */
  prepare(more: () => boolean): boolean;
  /** How many connectors and actions can be found. */
  readonly size: number;
}

interface Index {
  readonly items: Item[];
  /** All but the descriptions: only here typing errors are forgiven, long texts would match too much. */
  readonly heads: string[];
}

const LONGEST_QUERY = 200;
/** Terms up to this length have to be the beginning of a word. */
const SHORT = 2;
const HIGHEST = 4096;
const SHIFT = 2 ** 24;

const TOLERANCE = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;
const latin = new uFuzzy(TOLERANCE);
let other: uFuzzy | undefined;

/** For scripts beyond `a-z`: slower, so it is made and used only where a query needs it. */
function matcher(query: string): uFuzzy {
  if (/^[a-z\d ]*$/.test(query)) return latin;
  other ??= new uFuzzy({
    ...TOLERANCE,
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b"
  });
  return other;
}

/**
 * Searches connectors and actions together by what they are called, by keywords, categories and
 * descriptions: in any order of words, forgiving one typing error a word. Prepares itself at the first search.
 */
export function createSearch(connectors: readonly Connector[]): Search {
  const size = connectors.reduce((sum, connector) => sum + 1 + connector.actions.length, 0);
  const index: Index = { items: [], heads: [] };
  let next = 0;
  const prepare = (more: () => boolean): boolean => {
    for (; next < connectors.length && more(); next++) extend(index, connectors[next]);
    return next >= connectors.length;
  };
  const find = (query: string, limit = Infinity): Found => {
    const asked = words(query.slice(0, LONGEST_QUERY));
    if (!asked) return { hits: [], total: 0 };
    prepare(() => true);
    const terms = [...new Set(asked.split(' '))];
    const found = filter(index, terms, matcher(asked));
    return { hits: rank(index.items, found, { asked, terms }, limit), total: found.length };
  };
  return { size, prepare, find, search: (query, limit) => find(query, limit).hits };
}

function extend({ items, heads }: Index, connector: Connector | undefined): void {
  for (const item of connector ? itemsOf(connector) : []) {
    items.push(item);
    heads.push(item.title + item.owner + item.extra);
  }
}

/** The items that hold every term somewhere. */
function filter({ items, heads }: Index, terms: readonly string[], fuzzy: uFuzzy): number[] {
  let left = items.map((_, position) => position);
  for (const term of terms) {
    const start = ` ${term}`;
    const literal = term.length > SHORT ? term : start;
    const other: number[] = [];
    const held = left.filter((position) => {
      const found = heads[position]?.includes(literal) || items[position]?.text.includes(start);
      if (!found) other.push(position);
      return found;
    });
    // the costly way only for those that do not simply hold it
    const close = term.length > SHORT && other.length ? (fuzzy.filter(heads, term, other) ?? []) : [];
    left = close.length ? held.concat(close).sort((a, b) => a - b) : held;
  }
  return left;
}

function rank(items: readonly Item[], found: readonly number[], query: Query, limit: number): Hit[] {
  // score and place in one number each, as numbers sort natively, many times faster than with a comparator
  const keys = new Float64Array(found.length);
  found.forEach((position, place) => {
    const item = items[position];
    keys[place] = item ? (HIGHEST - score(item, query)) * SHIFT + position : Infinity;
  });
  return Array.from(keys.sort().subarray(0, limit)).flatMap((key) => {
    const item = items[key % SHIFT];
    return item ? [hit(item, HIGHEST - Math.floor(key / SHIFT))] : [];
  });
}

function hit({ connector, action, implementation }: Item, value: number): Hit {
  return action
    ? { connector, action, implementation, score: value }
    : { connector, implementation, score: value };
}
