import { isHere, load, neededFor, type Shown } from './parts.js';

/** What a loader knows of its panel. */
interface Host extends Shown {
  flush(): void;
  requestUpdate(): void;
}

/** Loads what a panel needs, and keeps what it shows until the next is there as a whole. */
export class PartLoader {
  /** A part could not be loaded. */
  failed = false;
  /** Ends when what is on its way is there, or failed. */
  loading: Promise<void> | undefined;

  readonly #host: Host;
  #subject: string | undefined;
  #content: unknown;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Asks for the parts that are not there; to be called with each change, until they came. */
  load(): void {
    const { views, besides } = neededFor(this.#host);
    const absent = [...views, ...besides].filter((name) => !isHere(name));
    if (absent.length === 0) {
      this.failed = false;
      return;
    }
    const loading = load(absent).then((came) => {
      // typed meanwhile into what is about to go
      if (this.#subject !== this.#next) this.#host.flush();
      this.failed = !came;
      if (this.loading === loading) this.loading = undefined;
      this.#host.requestUpdate();
    });
    this.loading = loading;
  }

  /**
   * What `make` gives where all of it can be shown; before that, what it gave last.
   * @param make is told `false` where the parts cannot be had
   */
  content(make: (canShow: boolean) => unknown): unknown {
    const { views, besides } = neededFor(this.#host);
    const isKnown = this.#subject === this.#next;
    const canShow = views.every(isHere);
    const isWhole = canShow && (isKnown || besides.every(isHere));
    if (!isWhole && !this.failed) return this.#content;
    this.#subject = this.#next;
    this.#content = make(canShow);
    return this.#content;
  }

  get #next(): string {
    const { task, process, readOnly } = this.#host;
    return `${task?.element ?? process?.element ?? ''} ${readOnly}`;
  }
}
