/** Where the palette remembers favourites, what was used and its layout from one visit to the next: ids only. */
export interface PaletteStore {
  get(key: string): string | null | undefined;
  set(key: string, value: string): void;
}

const PREFIX = 'bpmn-js-connector-palette.';
const FAVOURITES = 'favourites';
const RECENTS = 'recents';
/** How many are remembered at most. */
const MOST = { [FAVOURITES]: 500, [RECENTS]: 8 } as const;

type List = keyof typeof MOST;

/** The store of a modeler that names none. */
const browserStore: PaletteStore = {
  get: (key) => localStorage.getItem(PREFIX + key),
  set: (key, value) => localStorage.setItem(PREFIX + key, value)
};

/** Those of all modelers on the page, as they may share a store. */
const listeners = new Set<() => void>();

/** What the palette remembers. Reads the store each time, which others may have written to meanwhile. */
export class PaletteMemory {
  readonly #session = new Map<string, string>();
  #store: PaletteStore | null;

  /** @param store `null`: nothing is remembered beyond this modeler. One that throws is as good as none. */
  constructor(store: PaletteStore | null = browserStore) {
    this.#store = store;
  }

  /** Implementations, or connectors' names, in the order in which they became favourites. */
  get favourites(): readonly string[] {
    return this.#list(FAVOURITES);
  }

  /** What was placed last, latest first. */
  get recents(): readonly string[] {
    return this.#list(RECENTS);
  }

  /** @returns is it one now? */
  toggleFavourite(implementation: string): boolean {
    const others = this.favourites.filter((each) => each !== implementation);
    const added = others.length === this.favourites.length;
    this.#keep(FAVOURITES, added ? [...others, implementation] : others);
    return added;
  }

  /** It was placed in a diagram. */
  noteUse(implementation: string): void {
    this.#keep(RECENTS, [implementation, ...this.recents.filter((each) => each !== implementation)]);
  }

  get(key: string): string | undefined {
    try {
      if (this.#store) return this.#store.get(key) ?? undefined;
    } catch {
      this.#store = null;
    }
    return this.#session.get(key);
  }

  set(key: string, value: string): void {
    this.#session.set(key, value);
    try {
      this.#store?.set(key, value);
    } catch {
      this.#store = null;
    }
  }

  /**
   * Tells when favourites or recents may have changed, in this modeler or in another on the page.
   * @returns stops it
   */
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #keep(key: List, list: readonly string[]): void {
    this.set(key, JSON.stringify(list.slice(0, MOST[key])));
    for (const listener of listeners) listener();
  }

  #list(key: List): readonly string[] {
    try {
      const list: unknown = JSON.parse(this.get(key) ?? '[]');
      const texts = Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
      return [...new Set(texts)].slice(0, MOST[key]);
    } catch {
      return []; // others may write to the store too
    }
  }
}
