import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Create from 'diagram-js/lib/features/create/Create';
import type { Injector } from 'didi';
import { OURS, type EndedEvent, type OurCreation } from './creation.js';
import { afterRelease, isRepeating, swallowClick } from './pointers.js';

/** The part of diagram-js' `dragging` that we use, whose own types ask for arguments that it does not need. */
interface Dragging {
  setOptions(options: { manual: boolean }): void;
  move(event: Event): void;
  hover(event: { element: object; gfx: Element | null }): void;
  out(event: object): void;
  end(event: Event): void;
  cancel(): void;
  context(): unknown;
}

interface Session {
  readonly source: HTMLElement;
  readonly pointer: number;
  gfx: Element | null;
}

/**
 * Places a shape with a pointer that was pressed outside the canvas: mouse, pen and touch alike.
 * diagram-js' own listeners are left out, as they hear mouse or touch events only, and neither of them
 * reliably once the press was inside a shadow root.
 */
export class PaletteDrag {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'injector'];

  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  readonly #dragging: Dragging | null;
  readonly #create: Create | null;
  #session: Session | undefined;

  constructor(eventBus: EventBus, canvas: Canvas, elementRegistry: ElementRegistry, injector: Injector) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
    this.#dragging = injector.get<Dragging | null>('dragging', false);
    this.#create = injector.get<Create | null>('create', false);
    // whatever ends the creation ends the session: an error, another drag, the diagram being destroyed
    eventBus.on(['create.cleanup', 'diagram.destroy'], () => this.#release());
    // the keys of the diagram go on with what was placed, not with the palette
    eventBus.on('create.ended', ({ context, originalEvent }: EndedEvent) => {
      const ours = context[OURS];
      if (!ours || !context.shape.parent) return;
      this.#canvas.focus();
      if (originalEvent instanceof MouseEvent && isRepeating(originalEvent)) this.#again(ours);
    });
  }

  /** Is a drag under way? */
  get active(): boolean {
    return this.#session !== undefined;
  }

  /**
   * Goes on from a pressed and moved pointer.
   * @param source what the pointer is captured by until it is released
   */
  start(event: PointerEvent, creation: OurCreation, source: HTMLElement): void {
    if (!this.#dragging || !this.#create) return;
    this.#dragging.cancel();
    this.#session = { source, pointer: event.pointerId, gfx: null };
    this.#capture(event.pointerId, source);
    this.#listen(true);
    // the options are for all drags, so they are back to normal before anything else can begin
    this.#dragging.setOptions({ manual: true });
    try {
      this.startClick(event, creation);
    } catch (error) {
      this.#release();
      throw error;
    } finally {
      this.#dragging.setOptions({ manual: false });
    }
  }

  /** Begins a creation that follows the mouse until the next click. */
  startClick(event: UIEvent, creation: OurCreation): void {
    const { source, make } = creation;
    this.#create?.start(event, make(), { [OURS]: creation, ...(source && { source }) });
  }

  /** Only once the button is up: diagram-js would take its release for the end of the next one too. */
  #again(creation: OurCreation): void {
    afterRelease((event) => {
      if (!this.#dragging?.context()) this.startClick(event, creation);
    });
  }

  readonly #moved = (event: PointerEvent): void => {
    if (!this.#isMine(event)) return;
    this.#hit(event);
    this.#dragging?.move(event);
  };

  readonly #released = (event: PointerEvent): void => {
    const session = this.#session;
    if (!session || !this.#isMine(event)) return;
    swallowClick(session.source);
    try {
      this.#hit(event);
      this.#dragging?.move(event);
      // an error while moving has cancelled the drag already
      if (this.#session) this.#dragging?.end(event);
    } finally {
      this.#release();
    }
  };

  readonly #cancelled = (event: PointerEvent): void => {
    const session = this.#session;
    if (!session || event.pointerId !== session.pointer) return;
    // on touch, the line that was pressed loses the pointer to us
    if (event.type === 'lostpointercapture' && session.source.hasPointerCapture(session.pointer)) return;
    this.#dragging?.cancel();
    this.#release();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#session) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    swallowClick(this.#session.source);
    this.#dragging?.cancel();
    this.#release();
  };

  #isMine(event: PointerEvent): boolean {
    return event.pointerId === this.#session?.pointer;
  }

  /** Tells what is under the pointer, as a captured pointer enters and leaves nothing. */
  #hit(event: PointerEvent): void {
    const session = this.#session;
    if (!session) return;
    const container = this.#canvas.getContainer();
    const root = container.getRootNode() as Document | ShadowRoot;
    const under = root.elementFromPoint(event.clientX, event.clientY);
    const gfx = under?.closest('.djs-element') ?? under?.closest('svg') ?? null;
    // ids are unique in one diagram only: another editor on the page may have the same
    const element = gfx && container.contains(gfx) ? this.#elementRegistry.get(gfx as SVGElement) : undefined;
    const now = element ? gfx : null;
    if (now === session.gfx) return;
    if (session.gfx) this.#dragging?.out({});
    session.gfx = now;
    if (element) this.#dragging?.hover({ element, gfx: now });
  }

  #capture(pointer: number, source: HTMLElement): void {
    try {
      source.setPointerCapture(pointer);
    } catch {
      // a pointer that is up by now, or not a real one: the window hears its moves all the same
    }
  }

  #release(): void {
    const session = this.#session;
    if (!session) return;
    this.#session = undefined;
    this.#listen(false);
    if (session.source.hasPointerCapture(session.pointer))
      session.source.releasePointerCapture(session.pointer);
  }

  #listen(on: boolean): void {
    const change: (type: string, listener: (event: never) => void) => void = (type, listener) =>
      (on ? addEventListener : removeEventListener)(type, listener as EventListener, true);
    change('pointermove', this.#moved);
    change('pointerup', this.#released);
    change('pointercancel', this.#cancelled);
    change('lostpointercapture', this.#cancelled);
    change('keydown', this.#key);
  }
}
