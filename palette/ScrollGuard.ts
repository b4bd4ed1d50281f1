import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import { OURS } from './creation.js';

interface CreateEvent {
  readonly context: Readonly<Record<string, unknown>>;
  readonly originalEvent?: unknown;
}

interface AutoScroll {
  setOptions(options: { scrollThresholdIn: readonly number[] }): void;
}

const NONE = [0, 0, 0, 0];
const USUAL = [20, 20, 20, 20];
/** How far inside the canvas, in pixels, the pointer has to be before its border scrolls again. */
const INSIDE = 25;

/** Keeps the diagram from scrolling away while a connector is dragged in over the border of the canvas. */
export class ScrollGuard {
  static $inject = ['eventBus', 'canvas', 'injector'];

  readonly #canvas: Canvas;
  readonly #autoScroll: AutoScroll | null;
  readonly #usual: readonly number[];
  #guarding = false;

  constructor(eventBus: EventBus, canvas: Canvas, injector: Injector) {
    this.#canvas = canvas;
    this.#autoScroll = injector.get<AutoScroll | null>('autoScroll', false);
    const config = injector.get<{ scrollThresholdIn?: readonly number[] } | null>('config.autoScroll', false);
    this.#usual = config?.scrollThresholdIn ?? USUAL;
    if (!this.#autoScroll) return;
    eventBus.on('create.init', (event: CreateEvent) => {
      if (event.context[OURS]) this.#guard(true);
    });
    // before diagram-js looks at the same move
    eventBus.on('drag.move', 1500, (event: CreateEvent) => {
      if (this.#guarding && this.#isInside(event.originalEvent)) this.#guard(false);
    });
    eventBus.on('create.cleanup', () => this.#guard(false));
  }

  #guard(on: boolean): void {
    if (on === this.#guarding) return;
    this.#guarding = on;
    this.#autoScroll?.setOptions({ scrollThresholdIn: on ? NONE : this.#usual });
  }

  #isInside(event: unknown): boolean {
    if (!(event instanceof MouseEvent)) return false;
    const { left, top, right, bottom } = this.#canvas.getContainer().getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    return x > left + INSIDE && x < right - INSIDE && y > top + INSIDE && y < bottom - INSIDE;
  }
}
