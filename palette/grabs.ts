import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From how many pixels on a press is a drag. */
const THRESHOLD = 5;

interface Press {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly grabbed: (event: PointerEvent) => void;
  /** By touch, a move up or down scrolls the list, unless it began on the handle. */
  readonly sideways: boolean;
}

/** Tells a drag from a press: watches a pressed pointer until it moved far enough. */
export class Grabs implements ReactiveController {
  #press: Press | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** A pointer was pressed on a line or an icon: calls `grabbed` once that is a drag. */
  start(event: PointerEvent, grabbed: Press['grabbed']): void {
    this.#stop();
    if (event.button !== 0 || !event.isPrimary) return;
    const handle =
      event.target instanceof Element && event.target.closest('.icon') && !event.target.closest('.rail');
    const sideways = event.pointerType === 'touch' && !handle;
    this.#press = { id: event.pointerId, x: event.clientX, y: event.clientY, grabbed, sideways };
    // on the window, as a fast pointer is already outside at its first move
    addEventListener('pointermove', this.#move, true);
    addEventListener('pointerup', this.#end, true);
    addEventListener('pointercancel', this.#end, true);
  }

  readonly #move = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    const x = Math.abs(event.clientX - press.x);
    const y = Math.abs(event.clientY - press.y);
    if (Math.hypot(x, y) < THRESHOLD || (press.sideways && x < y)) return;
    this.#stop();
    press.grabbed(event);
  };

  readonly #end = (event: PointerEvent): void => {
    if (event.pointerId === this.#press?.id) this.#stop();
  };

  #stop(): void {
    this.#press = undefined;
    removeEventListener('pointermove', this.#move, true);
    removeEventListener('pointerup', this.#end, true);
    removeEventListener('pointercancel', this.#end, true);
  }
}
