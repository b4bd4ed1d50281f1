import { implementationFor, type Action, type Connector } from '../model/connector.js';
import { actionItem, actionTexts, connectorItem, connectorTexts, type Item } from './items.js';
import { boosted, score } from './scores.js';
import { synonymsWith, type Synonyms } from './synonyms.js';
import { Terms } from './terms.js';
import { IN_OWNER, IN_TITLE, MARKS, Vocabulary, type Worth } from './vocabulary.js';
import { isFiller, words } from './words.js';

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
   * Fetches what it needs, and finds nothing until that is there; rejects where it cannot be fetched.
   * @returns `undefined`, as where there is no such function, once nothing is missing
   */
  readonly load?: () => Promise<void> | undefined;
  /**
   * Does ahead of time what the first search would do: goes on while `more` says so.
   * @returns all is done
   */
  prepare(more: () => boolean): boolean;
  /** Other words, or rows of several, for a word or several in a row: what may be marked in what was found. */
  readonly alike?: (words: readonly string[]) => readonly (readonly string[])[];
  /** How many connectors and actions can be found. */
  readonly size: number;
}

export interface SearchOptions {
  /** Groups of words, or of several words, that mean the same here; besides those built in. */
  readonly synonyms?: readonly (readonly string[])[];
  /** How much the user favours an implementation, from 0 to 1: settles between matches that are about as good. */
  readonly boost?: (implementation: string) => number;
}

/** Makes the search over a catalogue; what a host gives to have a ranking of its own. */
export type SearchFactory = (connectors: readonly Connector[], options?: SearchOptions) => Search;

/** Gives the search over a list of connectors: the same one for the same list. */
export type SearchOver = (connectors: readonly Connector[]) => Search;

const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
const HIGHEST = 4096;
const SHIFT = 2 ** 24;
/** What a term is worth at least that begins a word of a name. */
const SURE = 80;

/**
 * Searches connectors and actions together by what they are called, by keywords, categories and
 * descriptions: in any order of words, by synonyms and abbreviations, forgiving typing errors. Prepares
 * itself at the first search.
 */
export const createSearch: SearchFactory = (connectors, { synonyms, boost } = {}) => {
  const size = connectors.reduce((sum, connector) => sum + 1 + connector.actions.length, 0);
  const items: Item[] = [];
  const vocabulary = new Vocabulary();
  let terms: Terms | undefined;
  let alike: Synonyms | undefined;
  const known = (): Synonyms => (alike ??= synonymsWith(synonyms));
  const steps = index(connectors, items, vocabulary, known);
  let done = false;
  const prepare = (more: () => boolean): boolean => {
    while (!done && more()) done = steps.next().done === true;
    return done;
  };
  const find = (query: string, limit = Infinity): Found => {
    const asked = words(query.slice(0, LONGEST_QUERY));
    if (!asked) return { hits: [], total: 0 };
    prepare(() => true);
    terms ??= new Terms(vocabulary, known());
    const { found, worths } = filter(items.length, termsOf(asked), terms);
    const rate = (at: number, item: Item): number =>
      score(item, at, asked, worths) + (boost ? boosted(boost(implementationOf(item))) : 0);
    return { hits: rank(items, found, rate, limit), total: found.length };
  };
  const of = (phrase: readonly string[]) => known().of(phrase);
  return { size, prepare, find, alike: of, search: (query, limit) => find(query, limit).hits };
};

/** Takes in connectors and actions one by one: a single connector may have more than fit into a frame. */
function* index(
  connectors: readonly Connector[],
  items: Item[],
  vocabulary: Vocabulary,
  known: () => Synonyms
): Generator<void> {
  for (const connector of connectors) {
    const parent = connectorItem(connector);
    items.push(parent);
    vocabulary.add(connectorTexts(connector), connector.actions.length);
    yield;
    for (const action of connector.actions) {
      items.push(actionItem(parent, action));
      vocabulary.add(actionTexts(action), 0);
      yield;
    }
  }
  known();
}

function termsOf(asked: string): string[] {
  const all = [...new Set(asked.split(' '))];
  const telling = all.filter((term) => !isFiller(term));
  return (telling.length ? telling : all).slice(0, MOST_TERMS);
}

interface Filtered {
  readonly found: number[];
  readonly worths: readonly Worth[];
}

/**
 * The items that hold every term; where none of them is called so, also those that do with every term taken for
 * mistyped; else those that hold the most.
 */
function filter(size: number, asked: readonly string[], terms: Terms): Filtered {
  const strict = terms.worths(asked, false);
  const exact = holding(size, strict, asked.length);
  const good = (worths: readonly Worth[]) => (item: number) => sureTerms(item, worths) * 2 >= asked.length;
  // of two words either may be the one that is meant, so a loose match would hide what holds both
  if (exact.length && (asked.length < 3 || exact.some(good(strict)))) return { found: exact, worths: strict };
  const worths = terms.worths(asked, true);
  let found: number[] = [];
  for (let least = asked.length; least * 2 >= asked.length; least--) {
    const more = holding(size, worths, least);
    if (!found.length || more.some(good(worths))) found = more;
    if (found.some(good(worths))) break;
  }
  return { found, worths };
}

/** How many terms stand surely in what an item is called. */
function sureTerms(item: number, worths: readonly Worth[]): number {
  return worths.filter((worth) => isSure(worth[item] ?? 0)).length;
}

const isSure = (value: number): boolean => (value & (IN_TITLE | IN_OWNER)) > 0 && value >> MARKS >= SURE;

/** The items that hold at least some of the terms; where not all, then one of them surely in their name. */
function holding(size: number, worths: readonly Worth[], least: number): number[] {
  const found: number[] = [];
  for (let item = 0; item < size; item++) {
    let held = 0;
    let named = false;
    for (const worth of worths) {
      const value = worth[item] ?? 0;
      if (value) held++;
      named ||= isSure(value);
    }
    if (held === worths.length || (held >= least && named)) found.push(item);
  }
  return found;
}

function rank(
  items: readonly Item[],
  found: readonly number[],
  rate: (at: number, item: Item) => number,
  limit: number
): Hit[] {
  // score and place in one number each, as numbers sort natively, many times faster than with a comparator
  const keys = new Float64Array(found.length);
  found.forEach((at, place) => {
    const item = items[at];
    keys[place] = item ? (HIGHEST - rate(at, item)) * SHIFT + at : Infinity;
  });
  return Array.from(keys.sort().subarray(0, limit)).flatMap((key) => {
    const item = items[key % SHIFT];
    return item ? [hit(item, HIGHEST - Math.floor(key / SHIFT))] : [];
  });
}

// not kept: of most nobody asks
const implementationOf = ({ connector, action }: Item): string => implementationFor(connector, action);

function hit(item: Item, score: number): Hit {
  const { connector, action } = item;
  return { connector, ...(action && { action }), implementation: implementationOf(item), score };
}
