import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { ConnectorPaletteElement } from './connector-palette.js';
import { dockBesidePalette } from './dock.js';
import type { ConnectorPaletteOptions } from './options.js';
import type { PaletteElements } from './PaletteElements.js';
import type { PaletteParts } from './PaletteParts.js';
import { rememberLayout } from './remember.js';

/** From this width on, in pixels, a canvas has room for an open palette. */
const ROOMY = 560;

/** The connector palette of a modeler: the service `connectorPalette`. */
export class ConnectorPalette {
  static $inject = [
    'config.connectorPalette',
    'eventBus',
    'canvas',
    'connectorPaletteParts',
    'connectorPaletteElements',
    'injector'
  ];

  readonly #options: ConnectorPaletteOptions;
  readonly #canvas: Canvas;
  readonly #parts: PaletteParts;
  readonly #elements: PaletteElements;
  #forget: (() => void) | undefined;
  #element: ConnectorPaletteElement | undefined;
  #undock: (() => void) | undefined;

  constructor(
    options: ConnectorPaletteOptions | null | undefined,
    eventBus: EventBus,
    canvas: Canvas,
    parts: PaletteParts,
    elements: PaletteElements,
    injector: Injector
  ) {
    this.#options = options ?? {};
    this.#elements = elements;
    this.#canvas = canvas;
    this.#parts = parts;
    // a viewer cannot place anything
    if (!injector.get('create', false)) return;
    eventBus.on('attach', () => this.attachTo(this.#options.parent));
    eventBus.on(['detach', 'diagram.destroy'], () => this.detach());
    eventBus.on(['connectors.changed', 'connectorCommands.changed', 'i18n.changed'], () => this.#refresh());
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
    const usual = Boolean(this.#options.parent) || container.clientWidth >= ROOMY;
    rememberLayout(element, this.#elements.memory, { fixed: this.#options.open, usual });
    if (!parent) this.#undock = dockBesidePalette(container, element);
    place.append(element);
  }

  /** Takes the palette out of the page. */
  detach(): void {
    this.#forget?.();
    this.#undock?.();
    this.#element?.remove();
    this.#forget = this.#undock = this.#element = undefined;
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
    const { element, forget } = this.#elements.create();
    this.#forget = forget;
    element.addEventListener('connector-pick', (event) => this.#parts.pick(event));
    element.dock = this.#options.dock ?? 'left';
    element.addEventListener('palette-leave', () => this.#canvas.focus());
    this.#parts.comeWith(element);
    return element;
  }

  #refresh(): void {
    if (this.#element) this.#elements.fill(this.#element);
  }

  #setOpen(open: boolean): void {
    if (this.#element) this.#element.open = open;
  }
}
