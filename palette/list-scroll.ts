import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowWindow, type RowRange } from './row-window.js';
import type { Row } from './rows.js';

/** Assumed until the list could be measured. */
const FIRST = { em: 14, height: 600 };

/** Keeps track of which lines are in view, and lays out the few that are drawn. */
export class ListScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(() => this.#measure());
  #list: HTMLElement | null = null;
  #rows: readonly Row[] = [];
  #window = new RowWindow([]);
  #range: RowRange = this.#window.range(0, 0);
  #size = FIRST;
  #wanted: number | undefined;
  #target: number | undefined;

  /** @param find the scrolling element, which holds `.track` with `.window` in it. */
  constructor(host: ReactiveControllerHost, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** The lines to draw. */
  get range(): RowRange {
    return this.#range;
  }

  /** @param anchor key of a line that stays where it is in view, whatever comes or goes above it. */
  show(rows: readonly Row[], anchor?: string): void {
    const before = { rows: this.#rows, window: this.#window };
    this.#rows = rows;
    this.#window = new RowWindow(rows);
    const indexIn = (list: readonly Row[]) => list.findIndex(({ key }) => key === anchor);
    const [from, to] = anchor === undefined ? [-1, -1] : [indexIn(before.rows), indexIn(rows)];
    const top = before.window.topOf(from);
    const moved = from < 0 || to < 0 ? 0 : this.#window.topOf(to) - top;
    if (!moved || !this.#moveAlong(top, moved)) this.refresh();
  }

  #moveAlong(top: number, moved: number): boolean {
    const { em, height } = this.#size;
    const scrolled = this.#list?.scrollTop ?? 0;
    if (top * em < scrolled || top * em >= scrolled + height) return false;
    this.#target = Math.max(0, scrolled + moved * em);
    this.#range = this.#rangeAt(this.#target);
    this.#host.requestUpdate();
    return true;
  }

  /** Has a line in view at the next drawing. */
  reveal(index: number): void {
    this.#wanted = index;
    this.#host.requestUpdate();
  }

  /** Looks again at what is in view, and has it drawn when that changed. */
  readonly refresh = (): void => {
    const { first, last, height } = this.#range;
    this.#range = this.#rangeAt(this.#list?.scrollTop ?? 0);
    const { range } = this;
    if (first !== range.first || last !== range.last || height !== range.height) this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#wanted === undefined) return;
    const { em, height } = this.#size;
    this.#target = this.#window.reveal(this.#wanted, (this.#list?.scrollTop ?? 0) / em, height / em) * em;
    this.#wanted = undefined;
    this.#range = this.#rangeAt(this.#target);
  }

  hostUpdated(): void {
    const list = this.#find();
    const isNew = list !== this.#list;
    if (isNew) this.#observe(list);
    if (!list) return;
    this.#layOut(list);
    // only now is there room to scroll to lines that are new; to ask a new list where it is would hold it up
    const scrolled = isNew && !this.#target ? 0 : list.scrollTop;
    if (this.#target !== undefined && Math.abs(this.#target - scrolled) > 0.5) list.scrollTop = this.#target;
    this.#target = undefined;
  }

  hostDisconnected(): void {
    this.#observe(null);
  }

  #rangeAt(scrolled: number): RowRange {
    const { em, height } = this.#size;
    return this.#window.range(scrolled / em, height / em);
  }

  #layOut(list: HTMLElement): void {
    const track = list.firstElementChild;
    const view = track?.firstElementChild;
    // through the object model, as a content security policy forbids style attributes
    if (track instanceof HTMLElement) track.style.setProperty('height', `${String(this.#range.height)}em`);
    if (view instanceof HTMLElement)
      view.style.setProperty('transform', `translateY(${String(this.#range.top)}em)`);
  }

  #observe(list: HTMLElement | null): void {
    this.#resized.disconnect();
    this.#list = list;
    if (list) this.#resized.observe(list);
  }

  #measure(): void {
    if (!this.#list?.clientHeight) return;
    const em = parseFloat(getComputedStyle(this.#list).fontSize) || FIRST.em;
    this.#size = { em, height: this.#list.clientHeight };
    if (this.#rows.length) this.refresh();
  }
}
