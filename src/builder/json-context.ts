import { readAll, stepsTo, type Expected, type Reading } from './json-frames.js';
import { textOf, type TokenKind } from './json-tokens.js';
import { JsonWalk } from './json-walk.js';

/** What stands, or may stand, at an offset of a JSON text. */
export interface JsonContext {
  readonly kind: 'key' | 'value';
  /** To the value, or to the object whose key it is; the steps of a JSON pointer, at most 100. */
  readonly steps: readonly string[];
  /** What stands there: a key, a text, a number, a word; empty where nothing does yet. */
  readonly from: number;
  readonly to: number;
  /** What it says, without quotes. */
  readonly text: string;
  /** It has quotes, the one at its end as well. */
  readonly quoted: boolean;
  readonly closed: boolean;
  /** All keys of the object around, but this one. */
  readonly keys: ReadonlySet<string>;
  /** What comes behind it. */
  readonly next: TokenKind;
}

type Draft = { -readonly [K in keyof JsonContext]: JsonContext[K] };

const isWritten = (kind: TokenKind) =>
  kind === 'text' || kind === 'number' || kind === 'word' || kind === 'strange';

/** Waits for the token at an offset, and from there for the end of the object around it. */
class ContextFinder {
  done = false;
  #draft: Draft | undefined;
  /** Found a key that was not there before. */
  #isFirst = false;
  #depth = 0;
  readonly #offset: number;
  #behind = false;

  constructor(offset: number) {
    this.#offset = offset;
  }

  get result(): JsonContext | undefined {
    const draft = this.#draft;
    if (!draft) return;
    const keys = new Set(draft.keys);
    if (this.#isFirst) keys.delete(draft.text);
    return { ...draft, keys };
  }

  /** Looks at a token before it is taken. */
  meet({ frames, tokens, expected }: JsonWalk): void {
    if (this.#draft) this.#follow(tokens.kind, frames.length);
    else if (tokens.from >= this.#offset || tokens.to >= this.#offset) {
      if (tokens.kind === 'end' || tokens.from >= this.#offset || isWritten(tokens.kind)) {
        this.#find(frames, tokens, expected);
      }
    }
  }

  #find(frames: JsonWalk['frames'], tokens: JsonWalk['tokens'], expected: Expected): void {
    const { from, to, kind, text } = tokens;
    const isHere = isWritten(kind) && from <= this.#offset;
    // an end of a comment or of a bracket is no place for anything
    const free = expected === 'key' || expected === 'value';
    this.done = !free || (isHere && text.charAt(from) === '/');
    if (this.done) return;
    const steps = stepsTo(expected === 'key' ? frames.slice(0, -1) : frames);
    const source = isHere ? text.slice(from, to) : '';
    this.#draft = {
      kind: expected === 'key' ? 'key' : 'value',
      steps,
      from: isHere ? from : this.#offset,
      to: isHere ? to : this.#offset,
      text: textOf(source),
      quoted: source.startsWith('"'),
      closed: isHere && tokens.closed,
      // gets those behind it as well, while the walk goes on
      keys: frames.at(-1)?.keys ?? new Set(),
      next: kind
    };
    this.#isFirst = isHere && expected === 'key' && !this.#draft.keys.has(this.#draft.text);
    this.#depth = frames.length;
    this.#behind = !isHere;
  }

  #follow(kind: TokenKind, depth: number): void {
    if (!this.#draft) return;
    if (!this.#behind) this.#draft.next = kind;
    this.#behind = true;
    this.done = depth < this.#depth;
  }
}

/** What {@link contextAt} says, read in parts. */
export function jsonContext(text: string, offset: number): Reading<JsonContext | undefined> {
  const finder = new ContextFinder(offset);
  const walk: JsonWalk = new JsonWalk(text, { token: () => finder.meet(walk) });
  return {
    advance: (count = Infinity) => {
      for (let left = count; left > 0 && !finder.done; left--) finder.done = walk.advance(1) || finder.done;
      return finder.done;
    },
    get result() {
      return finder.result;
    }
  };
}

/**
 * What can be written at an offset of a text, and what is there; nothing where neither key nor value can be. Reads
 * from the beginning, as only that is sure; its time grows with the length of the text.
 */
export const contextAt = (text: string, offset: number): JsonContext | undefined =>
  readAll(jsonContext(text, offset));
