import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowAttendEvent } from './events.js';
import { isHeading, type Row } from './rows.js';

/** How long the pointer or the keyboard has to rest on a line, in milliseconds: what is passed over is not meant. */
const REST = 250;

/** Tells which line the user looks at. */
export class Attention implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** The pointer or the keyboard came to a line, or left for none. */
  goTo(row: Row | undefined): void {
    clearTimeout(this.#rest);
    if (!row || isHeading(row)) return;
    this.#rest = setTimeout(() => this.#host.dispatchEvent(new RowAttendEvent(row)), REST);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }
}
