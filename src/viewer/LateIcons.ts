import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Shape } from 'bpmn-js/lib/model/Types';
import { whenIdle } from './idle.js';
import { forgetIcon, showIcon, showIconLater, showWaitingIcons } from './show-icon.js';

interface Late {
  readonly shape: Shape;
  readonly icon: string;
}

/**
 * Shows the icons of a canvas. Those of a diagram that is imported come once it is painted, those in view first:
 * reading and placing thousands of images takes longer than all else that is drawn.
 */
export class LateIcons {
  readonly #canvas: Canvas;
  readonly #late = new Map<SVGElement, Late>();
  /** Those that the browser was already asked to show when it has time. */
  #asked: readonly SVGElement[] = [];
  #importing = false;
  #stop = (): void => undefined;

  constructor(eventBus: EventBus, canvas: Canvas) {
    this.#canvas = canvas;
    eventBus.on('import.render.start', () => this.#begin());
    eventBus.on('saveSVG.start', () => {
      this.#ask();
      showWaitingIcons();
    });
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#forget());
  }

  /** Shows an icon in an `<image>` that is drawn on a shape. */
  show(image: SVGElement, shape: Shape, icon: string): void {
    if (this.#importing) return void this.#late.set(image, { shape, icon });
    this.#late.delete(image);
    showIcon(image, 'href', icon);
  }

  #begin(): void {
    this.#importing = true;
    // a diagram is drawn in one go, and where that fails nothing tells its end
    queueMicrotask(() => {
      this.#importing = false;
      this.#stop();
      this.#stop = whenIdle(() => {
        this.#ask();
        return true;
      });
    });
  }

  #ask(): void {
    if (!this.#late.size) return;
    const isInView = this.#view();
    const inView = new Set([...this.#late].filter(([, { shape }]) => isInView(shape)));
    const ordered = new Map([...inView, ...this.#late]);
    for (const [image, { icon }] of ordered) showIconLater(image, 'href', icon);
    this.#asked = [...this.#asked, ...ordered.keys()];
    this.#late.clear();
  }

  #view(): (shape: Shape) => boolean {
    const { x, y, width, height } = this.#canvas.viewbox();
    const root = this.#canvas.getRootElement();
    return (shape) =>
      shape.x < x + width &&
      shape.y < y + height &&
      shape.x + shape.width > x &&
      shape.y + shape.height > y &&
      this.#canvas.findRoot(shape) === root;
  }

  #forget(): void {
    this.#stop();
    this.#late.clear();
    for (const image of this.#asked) forgetIcon(image);
    this.#asked = [];
  }
}
