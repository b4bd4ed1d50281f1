import { readAll, type Frame, type JsonListener, type Reading } from './json-frames.js';
import { JsonWalk } from './json-walk.js';

/** Where a value is: offsets in UTF-16 units, without what is around it. */
export interface JsonPlace {
  readonly from: number;
  readonly to: number;
  /** The key that it stands under, with its quotes. */
  readonly key?: { readonly from: number; readonly to: number };
  /** An object or list. */
  readonly holds: boolean;
  /** False for the nearest value around one that is not there. */
  readonly exact: boolean;
}

interface Found extends Omit<JsonPlace, 'exact' | 'to'> {
  to: number;
  /** Of the same key given twice the last counts, and nothing that was found in the others. */
  readonly within: Found | undefined;
}

interface Sought {
  readonly steps: Map<string, Sought>;
  found?: Found;
}

/** The steps of a JSON pointer (RFC 6901); also of one that does not begin as it should. */
export function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/');
  if (steps[0] === '' || steps[0] === '#') steps.shift();
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Finds, in one walk through a text, where any number of JSON pointers lead. */
export class PlaceFinder implements JsonListener {
  readonly #root: Sought = { steps: new Map() };
  readonly #way: (Sought | undefined)[] = [];
  readonly #frames: () => readonly Frame[];

  constructor(pointers: Iterable<string>, frames: () => readonly Frame[]) {
    this.#frames = frames;
    for (const pointer of new Set(pointers)) {
      let at = this.#root;
      for (const step of stepsOf(pointer)) {
        let next = at.steps.get(step);
        if (!next) at.steps.set(step, (next = { steps: new Map() }));
        at = next;
      }
    }
  }

  open(from: number): void {
    this.#way.push(this.#met(from, from + 1, true));
  }

  close(to: number): void {
    const closed = this.#way.pop();
    if (closed?.found) closed.found.to = to;
  }

  scalar(from: number, to: number): void {
    this.#met(from, to, false);
  }

  /** The place of a value or of the nearest one around it; nothing in a text without any. */
  placeOf(pointer: string): JsonPlace | undefined {
    let [at, exact] = [this.#root, true];
    for (const step of stepsOf(pointer)) {
      const next = at.steps.get(step);
      if (!next?.found || next.found.within !== at.found) {
        exact = false;
        break;
      }
      at = next;
    }
    if (!at.found) return;
    const { from, to, key, holds } = at.found;
    return { from, to, holds, exact, ...(key && { key }) };
  }

  #met(from: number, to: number, holds: boolean): Sought | undefined {
    const frame = this.#frames().at(-1);
    const around = frame ? this.#way.at(-1) : undefined;
    if (frame && !around) return;
    const at = frame ? around?.steps.get(frame.list ? String(frame.index) : (frame.key ?? '')) : this.#root;
    if (!at) return;
    const key = frame && !frame.list ? { key: { from: frame.keyFrom, to: frame.keyTo } } : {};
    at.found = { from, to, holds, within: around?.found, ...key };
    return at;
  }
}

type Places = readonly (JsonPlace | undefined)[];

/** What {@link placesOf} says, read in parts. */
export function jsonPlaces(text: string, pointers: readonly string[]): Reading<Places> {
  const finder: PlaceFinder = new PlaceFinder(pointers, () => walk.frames);
  const walk: JsonWalk = new JsonWalk(text, finder);
  return {
    advance: (count) => walk.advance(count),
    get result() {
      return pointers.map((pointer) => finder.placeOf(pointer));
    }
  };
}

/**
 * Where JSON pointers lead in a text, in their order; a text with faults is read as far as it can be. One walk
 * whose time grows with the length of the text and not with the number of pointers.
 */
export const placesOf = (text: string, pointers: readonly string[]): Places =>
  readAll(jsonPlaces(text, pointers));

/** What of a place is marked: a value that is not long, else the key or the bracket that it begins with. */
export function markOf({ from, to, key, holds, exact }: JsonPlace): { from: number; to: number } {
  if (!holds && exact) return { from, to };
  return key ?? { from, to: holds ? from + 1 : to };
}
