import { closeness } from './closeness.js';
import type { Synonyms } from './synonyms.js';
import { better, type Match, type Vocabulary, type Worth } from './vocabulary.js';

const SYNONYM = 0.75;
const JOINED = 0.95;
const PARTED = 0.8;
/** From this length on a term may be two words run together, or the start of a synonym. */
const LONG = 5;
const SHORTEST_PART = 3;
/** Terms remembered, so that the next key costs one term only. */
const REMEMBERED = 64;

/** Finds what the terms of a query may mean, and what that is worth for each item. */
export class Terms {
  readonly #vocabulary: Vocabulary;
  readonly #synonyms: Synonyms;
  readonly #known = new Map<string, Worth>();

  constructor(vocabulary: Vocabulary, synonyms: Synonyms) {
    this.#vocabulary = vocabulary;
    this.#synonyms = synonyms;
  }

  /** What each term is worth for each item. `tolerant`: takes typing errors into account even where a term is a word. */
  worths(terms: readonly string[], tolerant: boolean): Worth[] {
    const worths = terms.map((term) => this.#remembered(term, tolerant).slice());
    for (let from = 0; from < terms.length; from++) {
      for (let to = from + 2; to <= Math.min(terms.length, from + 4); to++) {
        const several = this.#several(terms.slice(from, to));
        for (const worth of several) for (let at = from; at < to; at++) best(worths[at], worth);
      }
    }
    return worths;
  }

  /** Several terms that are one thing: a phrase with a synonym, or a word with a blank in it. */
  #several(terms: readonly string[]): Worth[] {
    const others = this.#synonyms.of(terms).map((phrase) => this.#phrase(phrase, SYNONYM));
    const joined = terms.length === 2 ? this.#vocabulary.same(terms.join('')) : [];
    return joined.length ? [...others, this.#vocabulary.worth(joined, JOINED)] : others;
  }

  #remembered(term: string, tolerant: boolean): Worth {
    const key = tolerant ? `~${term}` : term;
    const worth = this.#known.get(key) ?? this.#worth(term, tolerant);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, worth);
    return worth;
  }

  #worth(term: string, tolerant: boolean): Worth {
    const plain = [...this.#vocabulary.same(term), ...this.#vocabulary.holding(term)];
    const worth = this.#vocabulary.worth(plain);
    for (const phrase of this.#synonyms.of([term])) best(worth, this.#phrase(phrase, SYNONYM));
    const known = plain.some(({ entry, quality }) => entry.head && quality > 0.5);
    if (known && !tolerant) return worth;
    best(worth, this.#vocabulary.worth(this.#vocabulary.close(term)));
    for (const other of this.#meant(term)) best(worth, other);
    return worth;
  }

  /** What a term may mean that is no word of the catalogue: two of them, or a word with synonyms, mistyped. */
  #meant(term: string): Worth[] {
    const found: Worth[] = [];
    for (let at = SHORTEST_PART; at <= term.length - SHORTEST_PART; at++) {
      found.push(this.#phrase([term.slice(0, at), term.slice(at)], PARTED));
    }
    for (const word of this.#synonyms.words) {
      const start = term.length >= LONG && word.startsWith(term) ? SYNONYM : 0;
      const close = Math.max(start, closeness(term, word));
      if (close < 0.5) continue;
      for (const phrase of this.#synonyms.of([word])) found.push(this.#phrase(phrase, SYNONYM * close));
    }
    return found;
  }

  /** Items that have all the words. */
  #phrase(phrase: readonly string[], factor: number): Worth {
    const matches = phrase.map((word): Match[] => this.#vocabulary.nearest(word));
    if (matches.some((each) => !each.length)) return new Uint16Array(0);
    const [first = new Uint16Array(0), ...more] = matches.map((each) => this.#vocabulary.worth(each, factor));
    for (const worth of more)
      worth.forEach((value, item) => (first[item] = Math.min(first[item] ?? 0, value)));
    return first;
  }
}

function best(worth: Worth | undefined, other: Worth): void {
  if (!worth) return;
  for (let item = 0; item < other.length; item++) {
    worth[item] = better(worth[item] ?? 0, other[item] ?? 0);
  }
}
