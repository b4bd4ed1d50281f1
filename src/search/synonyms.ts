import { SYNONYMS } from './synonym-groups.js';
import { singular, stem, words } from './words.js';

/** Of each word; more would take too long. */
const MOST = 24;

type Phrase = readonly string[];

/** What words stand for each other. */
export class Synonyms {
  /** What can be typed, its words parted by a blank, with what else it may be called. */
  readonly #others = new Map<string, Phrase[]>();
  /** The same by what forms of words share, for those not found above. */
  readonly #loose = new Map<string, Phrase[]>();
  /** The single words among them. */
  readonly words = new Set<string>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) this.#extend(group.map((text) => words(text)).filter(Boolean));
  }

  /** Other words for one word, or for several in a row. */
  of(phrase: Phrase): readonly Phrase[] {
    return this.#others.get(keyOf(phrase)) ?? this.#loose.get(looseKeyOf(phrase)) ?? [];
  }

  #extend(group: readonly string[]): void {
    const phrases = group.map((text) => text.split(' '));
    for (const [index, phrase] of phrases.entries()) {
      const key = keyOf(phrase);
      const others = this.#others.get(key) ?? [];
      others.push(...phrases.filter((_, other) => other !== index).slice(0, MOST - others.length));
      this.#others.set(key, others);
      this.#loose.set(looseKeyOf(phrase), others);
      if (phrase.length === 1) this.words.add(group[index] ?? '');
    }
  }
}

const keyOf = (phrase: Phrase): string => phrase.map(singular).join(' ');
const looseKeyOf = (phrase: Phrase): string => phrase.map(stem).join(' ');

let builtIn: Synonyms | undefined;

/** The groups of the host, if any, before those that are built in. */
export function synonymsWith(groups: readonly (readonly string[])[] = []): Synonyms {
  const own = (): string[][] => SYNONYMS.map((group) => group.split(','));
  return groups.length ? new Synonyms([...groups, ...own()]) : (builtIn ??= new Synonyms(own()));
}
