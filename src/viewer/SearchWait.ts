import type { Search } from '../search/search.js';
import { whenIdle } from './idle.js';

/** Connectors and actions of which a search takes longer than a frame to be made ready. */
const LARGE = 1000;
/** How long one piece may take while somebody waits, and may wait for a page that is never idle, in milliseconds. */
const PIECE = 8;
const LATEST = 10;

/**
 * Makes searches ready for a list: ahead of time, or in pieces while the list waits. What is asked of a search that
 * is not fetched, or of a large one that is not made ready, would find nothing, or hold up the key that was pressed.
 */
export class SearchWait {
  readonly #ready: () => void;
  readonly #besides: () => Promise<void> | undefined;
  #ahead: Search | undefined;
  #stopAhead = (): void => undefined;
  #awaited: Search | undefined;
  #coming: Promise<void> | undefined;
  #missing: Search | undefined;

  /**
   * @param ready the search that was last waited for is ready, or cannot be fetched
   * @param besides fetches what else is needed to show what is found; nothing where it is there
   */
  constructor(ready: () => void, besides: () => Promise<void> | undefined = () => undefined) {
    this.#ready = ready;
    this.#besides = besides;
  }

  /** Ends when the search is there that the list waits for; absent where it waits for none. */
  get coming(): Promise<void> | undefined {
    return this.#coming;
  }

  /** Is it about to be made ready only when there is time, so that the first key may have to wait? */
  isLarge({ size }: Search): boolean {
    return size > LARGE;
  }

  /** Fetches a search, and makes it ready when there is time for it. */
  prepare(search: Search): void {
    if (search === this.#ahead) return;
    this.stop();
    this.#ahead = search;
    const isLatest = () => search === this.#ahead;
    Promise.resolve(search.load?.()).then(
      () => isLatest() && (this.#stopAhead = whenIdle((more) => search.prepare(more))),
      () => isLatest() && this.stop()
    );
  }

  /** Ends what {@link prepare} began. */
  stop(): void {
    this.#stopAhead();
    this.#ahead = undefined;
  }

  /**
   * Can a search be asked now? Where not, it is made ready, and the list told; what was listed stays until then. One
   * that cannot be fetched may be asked once, and finds nothing.
   */
  isReady(search: Search): boolean {
    if (search === this.#awaited) return false;
    const isMissing = search === this.#missing;
    this.#missing = undefined;
    const fetched = isMissing ? [] : [search.load?.(), this.#besides()].filter((each) => each !== undefined);
    const loading = fetched.length ? Promise.all(fetched) : undefined;
    const isReady = isMissing || (!loading && (!this.isLarge(search) || search.prepare(() => false)));
    this.#awaited = isReady ? undefined : search;
    this.#coming = isReady ? undefined : this.#wait(search, loading);
    return isReady;
  }

  async #wait(search: Search, loading: Promise<unknown> | undefined): Promise<void> {
    const isAwaited = () => search === this.#awaited;
    try {
      await loading;
      if (isAwaited() && this.isLarge(search)) await inPieces(search, isAwaited);
    } catch {
      if (isAwaited()) this.#missing = search;
    }
    if (!isAwaited()) return;
    this.#awaited = this.#coming = undefined;
    this.#ready();
  }
}

/** What is found is asked for in a piece of its own. */
function inPieces(search: Search, isAwaited: () => boolean): Promise<void> {
  let done = false;
  return new Promise((resolve) => {
    whenIdle((more) => {
      if (done || !isAwaited()) {
        resolve();
        return true;
      }
      const end = performance.now() + PIECE;
      done = search.prepare(() => performance.now() < end && more());
      return false;
    }, LATEST);
  });
}
