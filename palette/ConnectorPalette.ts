import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Connectors, ConnectorTasks } from '../src/index.js';
import { createSearch, type SearchFactory } from '../src/search/search.js';
import { ConnectorPaletteElement } from './connector-palette.js';
import { dockBesidePalette } from './dock.js';
import type { ConnectorPickEvent, PaletteToggleEvent } from './events.js';
import type { OurCreation, PaletteDrag } from './PaletteDrag.js';
import type { Translate } from './texts.js';

/** Remembers the palette's layout from one visit to the next: ids only, no values. */
export interface PaletteStore {
  get(key: string): string | null | undefined;
  set(key: string, value: string): void;
}

/** The option `connectorPalette` of the modeler. */
export interface ConnectorPaletteOptions {
  /** An element, or a selector of one; absent: beside the BPMN palette, on the canvas. */
  readonly parent?: HTMLElement | string;
  /** Open at first; absent: as `store` remembers it, else open where there is room. */
  readonly open?: boolean;
  readonly store?: PaletteStore;
  /** Groups of words, or of several words, that mean the same in a search; besides those built in. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Makes the search over the connectors; absent: `createSearch`. */
  readonly search?: SearchFactory;
}

/** From this width on, in pixels, a canvas has room for an open palette. */
const ROOMY = 560;

/** The connector palette of a modeler: the service `connectorPalette`. */
export class ConnectorPalette {
  static $inject = ['config.connectorPalette', 'eventBus', 'canvas', 'connectorPaletteDrag', 'injector'];

  readonly #options: ConnectorPaletteOptions;
  readonly #canvas: Canvas;
  readonly #drag: PaletteDrag;
  readonly #injector: Injector;
  #element: ConnectorPaletteElement | undefined;
  #undock: (() => void) | undefined;

  constructor(
    options: ConnectorPaletteOptions | null | undefined,
    eventBus: EventBus,
    canvas: Canvas,
    drag: PaletteDrag,
    injector: Injector
  ) {
    this.#options = options ?? {};
    this.#canvas = canvas;
    this.#drag = drag;
    this.#injector = injector;
    // a viewer cannot place anything
    if (!injector.get('create', false)) return;
    eventBus.on('attach', () => this.attachTo(this.#options.parent));
    eventBus.on(['detach', 'diagram.destroy'], () => this.detach());
    eventBus.on('connectors.changed', () => this.#refresh());
    eventBus.on('i18n.changed', () => this.#refresh());
    eventBus.on(['create.init', 'create.cleanup'], ({ type }: { type: string }) => {
      this.#element?.toggleAttribute('placing', type === 'create.init');
    });
  }

  /**
   * Shows the palette in an element, or docks it beside the BPMN palette where none is given.
   * Throws where a selector finds nothing.
   */
  attachTo(parent?: HTMLElement | string): void {
    this.detach();
    const container = this.#canvas.getContainer();
    const docked = container.parentElement;
    const place =
      typeof parent === 'string' ? document.querySelector<HTMLElement>(parent) : (parent ?? docked);
    if (!place)
      throw new Error(
        `parent <${typeof parent === 'string' ? parent : ''}> of the connector palette not found`
      );
    const element = (this.#element = this.#createElement());
    if (!parent) this.#undock = dockBesidePalette(container, element);
    place.append(element);
  }

  /** Takes the palette out of the page. */
  detach(): void {
    this.#undock?.();
    this.#element?.remove();
    this.#undock = this.#element = undefined;
  }

  open(): void {
    this.#setOpen(true);
  }

  close(): void {
    this.#setOpen(false);
  }

  /** Is the list shown? */
  isOpen(): boolean {
    return this.#element?.open ?? false;
  }

  /** Puts the focus into the search field. */
  focus(): void {
    this.#element?.focus();
  }

  /** Has a text read out by screen readers. */
  announce(text: string): void {
    this.#element?.announce(text);
  }

  #createElement(): ConnectorPaletteElement {
    const element = new ConnectorPaletteElement();
    // brings the theme of bpmn-js to wherever on the page it stands
    element.classList.add('bio-theme-parent');
    element.open = this.#opensAtFirst();
    const { search = createSearch, synonyms = [] } = this.#options;
    element.searchFactory = (connectors) => search(connectors, { synonyms });
    this.#fill(element);
    element.addEventListener('connector-pick', (event) => this.#picked(event));
    element.addEventListener('palette-toggle', (event) => this.#toggled(event));
    element.addEventListener('palette-leave', () => this.#focusCanvas());
    return element;
  }

  #fill(element: ConnectorPaletteElement): void {
    const translate = this.#injector.get<Translate>('translate');
    element.connectors = this.#injector.get<Connectors>('connectors').all();
    element.translator = (template, values = {}) => translate(template, values);
  }

  #refresh(): void {
    if (this.#element) this.#fill(this.#element);
  }

  #opensAtFirst(): boolean {
    const { open, parent } = this.#options;
    if (open !== undefined) return open;
    const remembered = this.#remembered();
    if (remembered) return remembered !== 'false';
    return Boolean(parent) || this.#canvas.getContainer().clientWidth >= ROOMY;
  }

  #remembered(): string | null | undefined {
    try {
      return this.#options.store?.get('open');
    } catch {
      return undefined; // a store that fails is none
    }
  }

  #toggled({ open }: PaletteToggleEvent): void {
    try {
      this.#options.store?.set('open', String(open));
    } catch {
      // as above
    }
  }

  #setOpen(open: boolean): void {
    if (this.#element) this.#element.open = open;
  }

  #picked(event: ConnectorPickEvent): void {
    const { cause, implementation, originalEvent, target } = event;
    const tasks = this.#injector.get<ConnectorTasks>('connectorTasks');
    if (cause === 'enter') return this.#insert(tasks, event);
    const creation = { label: event.label, make: () => tasks.create(implementation) };
    if (cause === 'pointer') this.#drag.start(originalEvent as PointerEvent, creation, target as HTMLElement);
    else this.#place(event, creation);
  }

  #place(event: ConnectorPickEvent, creation: OurCreation): void {
    this.#drag.startClick(event.originalEvent, creation);
    this.#announce('{name}: click on the diagram to place it, Escape to cancel.', event.label);
    this.#focusCanvas();
  }

  #insert(tasks: ConnectorTasks, { implementation, label }: ConnectorPickEvent): void {
    const placed = tasks.insert(implementation);
    this.#announce(placed ? '{name} was placed.' : '{name} cannot be placed here.', label);
    if (placed) this.#focusCanvas();
  }

  #announce(template: string, name: string): void {
    const element = this.#element;
    element?.announce(element.translator(template, { name }));
  }

  #focusCanvas(): void {
    this.#canvas.focus();
  }
}
