import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type { ConnectorTasks } from '../src/index.js';
import type { ConnectorPaletteElement } from './connector-palette.js';
import type { ConnectorPalette } from './ConnectorPalette.js';
import type { ConnectorPickEvent } from './events.js';
import type { PaletteDrag } from './PaletteDrag.js';
import type { PaletteElements } from './PaletteElements.js';
import { placedText } from './placed-text.js';
import { tellPlaced, toPlace } from './placing.js';
import type { Translate } from '../src/ui/messages.js';

/** What is done with the connector that is picked. */
export type MenuPurpose = 'append' | 'change' | 'create';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What opens it is called as it is itself. */
export const LABELS: Record<MenuPurpose, string> = {
  append: 'Append connector',
  change: 'Change connector or action',
  create: 'Create connector task'
};
/** From what it belongs to, and from the edge of the window, in pixels. */
const GAP = 8;
/** How high the mark of bpmn.io stands at the lower edge of the canvas. */
const MARK = 40;
const CLOSES = [
  'selection.changed',
  'commandStack.changed',
  'canvas.viewbox.changing',
  'diagram.clear',
  'diagram.destroy',
  'detach'
];

/**
 * The palette as a pop-up at an element: appends a connector to it, or changes its own. The service
 * `connectorMenu`. Nothing is made of the catalogue before it opens.
 */
export class ConnectorMenu {
  static $inject = [
    'eventBus',
    'canvas',
    'connectorPalette',
    'connectorPaletteDrag',
    'connectorPaletteElements',
    'injector'
  ];

  readonly #canvas: Canvas;
  readonly #palette: ConnectorPalette;
  readonly #drag: PaletteDrag;
  readonly #elements: PaletteElements;
  readonly #injector: Injector;
  #element: ConnectorPaletteElement | undefined;
  #forget: (() => void) | undefined;

  constructor(
    eventBus: EventBus,
    canvas: Canvas,
    palette: ConnectorPalette,
    drag: PaletteDrag,
    elements: PaletteElements,
    injector: Injector
  ) {
    this.#elements = elements;
    this.#canvas = canvas;
    this.#palette = palette;
    this.#drag = drag;
    this.#injector = injector;
    eventBus.on(CLOSES, () => this.close());
  }

  /** May it be opened for that? */
  canOpen(purpose: MenuPurpose, target: Element): boolean {
    if (purpose === 'create') return true;
    const tasks = this.#tasks();
    return purpose === 'append' ? tasks.canAppend(target) : tasks.canConvert(target);
  }

  /** Opens it, with the focus in its search field; the one that is open is closed. */
  open(purpose: MenuPurpose, target: Element, place: Place = this.#beside(target)): void {
    this.close();
    const { element, forget } = this.#elements.create();
    this.#element = element;
    this.#forget = forget;
    const translate = this.#injector.get<Translate>('translate');
    for (const [name, value] of [
      ['popup', ''],
      ['role', 'dialog'],
      ['aria-label', translate(LABELS[purpose], {})]
    ] as const)
      element.setAttribute(name, value);
    element.addEventListener('connector-pick', (event) => this.#picked(event, purpose, target));
    element.addEventListener('palette-leave', () => this.#leave());
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) this.close();
    });
    addEventListener('pointerdown', this.#pressed, true);
    document.body.append(element);
    const { x, y } = inWindow(place, element, this.#canvas.getContainer());
    element.style.setProperty('left', `${x}px`);
    element.style.setProperty('top', `${y}px`);
    element.focus();
  }

  close(): void {
    removeEventListener('pointerdown', this.#pressed, true);
    const element = this.#element;
    this.#forget?.();
    this.#element = this.#forget = undefined;
    // what a drag began in holds the pointer until it ends
    if (this.#drag.active) element?.style.setProperty('visibility', 'hidden');
    else element?.remove();
  }

  isOpen(): boolean {
    return this.#element !== undefined;
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (this.#element && !event.composedPath().includes(this.#element)) this.close();
  };

  #leave(): void {
    this.close();
    this.#canvas.focus();
  }

  #picked(event: ConnectorPickEvent, purpose: MenuPurpose, target: Element): void {
    event.stopPropagation();
    const { label, cause, originalEvent } = event;
    const tasks = this.#tasks();
    const changed = purpose === 'change' ? target : undefined;
    const implementation = toPlace(this.#injector, event.implementation, changed);
    const creation = {
      implementation,
      label,
      make: () => tasks.create(implementation),
      ...(purpose === 'append' && { source: target })
    };
    if (cause === 'pointer' && purpose !== 'change') return this.#dragged(event, creation);
    this.#leave();
    if (purpose === 'create') this.#drag.startClick(originalEvent, creation);
    else this.#apply(purpose, target, implementation, label);
  }

  #dragged(event: ConnectorPickEvent, creation: Parameters<PaletteDrag['start']>[1]): void {
    const element = this.#element;
    this.#drag.start(event.originalEvent as PointerEvent, creation, event.target as HTMLElement);
    this.close();
    const gone = (): void => element?.remove();
    this.#injector.get<EventBus>('eventBus').once('create.cleanup', gone);
  }

  #apply(purpose: MenuPurpose, target: Element, implementation: string, label: string): void {
    const tasks = this.#tasks();
    const placed =
      purpose === 'append' ? tasks.append(target, implementation) : tasks.convert(target, implementation);
    if (placed) {
      this.#injector.get<{ select(shape: Shape): void }>('selection').select(placed);
      this.#elements.memory.noteUse(implementation);
    }
    const translate = this.#injector.get<Translate>('translate');
    const said = { name: label };
    if (purpose !== 'append') this.#palette.announce(translate('The task is now {name}.', said));
    else if (placed) this.#palette.announce(placedText(translate, label, placed));
    else this.#palette.announce(translate('{name} cannot be placed here.', said));
    this.#canvas.focus();
    if (placed) tellPlaced(this.#injector, placed);
  }

  #tasks(): ConnectorTasks {
    return this.#injector.get<ConnectorTasks>('connectorTasks');
  }

  #beside(target: Element): Place {
    const { left, top } = this.#canvas.getContainer().getBoundingClientRect();
    const { x, y, width } = this.#canvas.getAbsoluteBBox(target as Shape);
    return { x: left + x + width + GAP, y: top + y };
  }
}

/** The nearest place at which all of an element can be seen, and the mark of bpmn.io too. */
function inWindow({ x, y }: Place, { offsetWidth, offsetHeight }: HTMLElement, canvas: HTMLElement): Place {
  const within = (at: number, size: number, room: number) =>
    Math.round(Math.max(GAP, Math.min(at, room - size - GAP)));
  const bottom = Math.min(innerHeight, canvas.getBoundingClientRect().bottom - MARK);
  return { x: within(x, offsetWidth, innerWidth), y: within(y, offsetHeight, bottom) };
}
