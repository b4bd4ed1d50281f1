import { SYNONYMS } from './synonym-groups.js';
import { singular, stem, words } from './words.js';

/** Of each word; more would take too long. */
const MOST = 24;

type Phrase = readonly string[];

/** What words stand for each other: the built-in groups and those of the host. */
export class Synonyms {
  /** Forms of what can be typed, their words parted by a blank, with what else it may be called. */
  readonly #others = new Map<string, Phrase[]>();
  /** The same by what forms of words share, for those not found above. */
  readonly #loose = new Map<string, Phrase[]>();
  /** The single words among them. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly (readonly string[])[] = []) {
    const singles = new Set<string>();
    for (const group of [...groups, ...SYNONYMS.map((group) => group.split(','))]) {
      const phrases = group
        .map((text) => words(text).split(' ').filter(Boolean))
        .filter((each) => each.length);
      for (const phrase of phrases) this.#extend(phrase, phrases);
      for (const [word, more] of phrases) if (word && more === undefined) singles.add(word);
    }
    this.words = singles;
  }

  /** Other words for one word, or for several in a row. */
  of(phrase: Phrase): readonly Phrase[] {
    return this.#others.get(keyOf(phrase)) ?? this.#loose.get(looseKeyOf(phrase)) ?? [];
  }

  #extend(phrase: Phrase, group: readonly Phrase[]): void {
    const key = keyOf(phrase);
    const others = this.#others.get(key) ?? [];
    others.push(...group.filter((other) => keyOf(other) !== key));
    this.#others.set(key, others.slice(0, MOST));
    this.#loose.set(looseKeyOf(phrase), others);
  }
}

const keyOf = (phrase: Phrase): string => phrase.map(singular).join(' ');
const looseKeyOf = (phrase: Phrase): string => phrase.map(stem).join(' ');
