import { closeness, isFar, letters } from './closeness.js';
import { FIELDS, type Field, type Texts } from './items.js';
import { singular, stem } from './words.js';

interface Entry {
  readonly word: string;
  readonly letters: number;
  /** Where it stands: item, field. Packed, as there are many. */
  readonly places: number[];
  /** Stands in a name or keyword somewhere; only there typing errors are forgiven, descriptions would match too much. */
  head: boolean;
}

/** A word of the catalogue that a term may mean, and how well: up to 1. */
export interface Match {
  readonly entry: Entry;
  readonly quality: number;
}

const EXACT = 1;
const SAME_STEM = 0.95;
const START = 0.8;
const INSIDE = 0.3;
const SHORTEST_INSIDE = 3;

const FIELD_BITS = 3;
const FIELD_MASK = 7;

/** What a word of the title is worth, the most there is. */
export const MOST = 120;
const WEIGHTS: Readonly<Record<Field, number>> = {
  title: MOST,
  name: 108,
  owner: 102,
  keyword: 78,
  extra: 66,
  text: 26,
  ownerText: 16
};
const OWNER = FIELDS.indexOf('owner');
const POINTS = FIELDS.map((field) => WEIGHTS[field]);

/** What a term is worth for each item: its points, and in the lowest bits where it stands. */
export type Worth = Uint16Array;
export const IN_TITLE = 2;
export const IN_OWNER = 1;
export const MARKS = 2;
const FLAGS = FIELDS.map((field) =>
  field === 'title' ? IN_TITLE : field === 'owner' || field === 'name' ? IN_OWNER : 0
);

/** The more points of two, and the marks of both. */
export const better = (one: number, other: number): number =>
  (one > other ? one : other) | ((one | other) & (IN_TITLE | IN_OWNER));

/** The words of a catalogue, each with its places. */
export class Vocabulary {
  readonly #entries: Entry[] = [];
  readonly #byWord = new Map<string, Entry>();
  readonly #byStem = new Map<string, Entry[]>();
  /** For each item, the one after its last action; for an action, the next one. */
  readonly #ends: number[] = [];

  /** Takes in an item that speaks for itself and the `actions` after it. */
  add(texts: Texts, actions: number): void {
    const item = this.#ends.length;
    this.#ends.push(item + 1 + actions);
    FIELDS.forEach((field, index) => {
      const head = field !== 'text' && field !== 'ownerText';
      for (const word of texts[field] ?? []) if (word) this.#place(word, (item << FIELD_BITS) | index, head);
    });
  }

  #place(word: string, place: number, head: boolean): void {
    const entry = this.#byWord.get(word) ?? this.#enter(word);
    const { places } = entry;
    if (places[places.length - 1] !== place) places.push(place);
    entry.head ||= head;
  }

  #enter(word: string): Entry {
    const entry = { word, letters: letters(word), places: [], head: false };
    this.#byWord.set(word, entry);
    this.#entries.push(entry);
    const root = stem(word);
    const kin = this.#byStem.get(root);
    if (kin) kin.push(entry);
    else this.#byStem.set(root, [entry]);
    return entry;
  }

  /** The word itself and its other forms. */
  same(word: string): Match[] {
    const kin = this.#byStem.get(stem(word)) ?? [];
    const forms = kin.map((entry) => ({ entry, quality: entry.word === word ? EXACT : SAME_STEM }));
    const own = this.#byWord.get(word);
    return own && !kin.includes(own) ? [...forms, { entry: own, quality: EXACT }] : forms;
  }

  /** The word itself and its plural; its other forms only where there is neither. */
  nearest(word: string): Match[] {
    const forms = this.same(word);
    const near = forms.filter(({ entry }) => singular(entry.word) === singular(word));
    return near.length ? near : forms;
  }

  /** Words that begin with a term, and names that hold it. */
  holding(term: string): Match[] {
    const inside = term.length >= SHORTEST_INSIDE || /[^a-z\d]/.test(term);
    const bits = letters(term);
    const found: Match[] = [];
    for (const entry of this.#entries) {
      if (bits & ~entry.letters || entry.word === term) continue;
      if (entry.word.startsWith(term)) found.push({ entry, quality: START });
      else if (inside && entry.head && entry.word.includes(term)) found.push({ entry, quality: INSIDE });
    }
    return found;
  }

  /** Words of names that a term may be short for, or that may be mistyped. */
  close(term: string): Match[] {
    const bits = letters(term);
    const found: Match[] = [];
    for (const entry of this.#entries) {
      if (!entry.head || isFar(bits, entry.letters)) continue;
      const quality = closeness(term, entry.word);
      if (quality > 0) found.push({ entry, quality });
    }
    return found;
  }

  /** What the matches are worth for each item. */
  worth(matches: readonly Match[], factor = 1): Worth {
    const worth = new Uint16Array(this.#ends.length);
    for (const { entry, quality } of matches) {
      const points = POINTS.map(
        (most, field) => (Math.round(most * quality * factor) << MARKS) | (FLAGS[field] ?? 0)
      );
      for (const place of entry.places) {
        const field = place & FIELD_MASK;
        const item = place >> FIELD_BITS;
        const value = points[field] ?? 0;
        const end = field < OWNER ? item + 1 : (this.#ends[item] ?? 0);
        for (let each = item; each < end; each++) worth[each] = better(worth[each] ?? 0, value);
      }
    }
    return worth;
  }
}
