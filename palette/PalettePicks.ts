import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Injector } from 'didi';
import type { ConnectorTasks } from '../src/index.js';
import type { Translate } from '../src/ui/messages.js';
import type { ConnectorPalette } from './ConnectorPalette.js';
import type { OurCreation } from './creation.js';
import type { ConnectorPickEvent } from './events.js';
import type { PaletteDrag } from './PaletteDrag.js';
import type { PaletteElements } from './PaletteElements.js';
import { placedText } from './placed-text.js';
import { tellPlaced, toPlace } from './placing.js';

/** Places what is picked in the palette. */
export class PalettePicks {
  static $inject = [
    'canvas',
    'connectorPalette',
    'connectorPaletteDrag',
    'connectorPaletteElements',
    'connectorTasks',
    'injector'
  ];

  readonly #canvas: Canvas;
  readonly #palette: ConnectorPalette;
  readonly #drag: PaletteDrag;
  readonly #elements: PaletteElements;
  readonly #tasks: ConnectorTasks;
  readonly #injector: Injector;

  constructor(
    canvas: Canvas,
    palette: ConnectorPalette,
    drag: PaletteDrag,
    elements: PaletteElements,
    tasks: ConnectorTasks,
    injector: Injector
  ) {
    this.#canvas = canvas;
    this.#palette = palette;
    this.#drag = drag;
    this.#elements = elements;
    this.#tasks = tasks;
    this.#injector = injector;
  }

  /** @param source what was dragged, where that cannot be seen from the event any more */
  pick(event: ConnectorPickEvent, source = event.target as HTMLElement): void {
    const { cause, label, originalEvent } = event;
    const implementation = toPlace(this.#injector, event.implementation);
    if (cause === 'enter') return this.#insert(implementation, label);
    const creation = { implementation, label, make: () => this.#tasks.create(implementation) };
    if (cause === 'pointer') this.#drag.start(originalEvent as PointerEvent, creation, source);
    else this.#place(originalEvent, creation);
  }

  #place(event: UIEvent, creation: OurCreation): void {
    this.#drag.startClick(event, creation);
    this.#announce('{name}: click on the diagram to place it, Escape to cancel.', creation.label);
    this.#canvas.focus();
  }

  #insert(implementation: string, label: string): void {
    const placed = this.#tasks.insert(implementation);
    if (!placed) return this.#announce('{name} cannot be placed here.', label);
    this.#palette.announce(placedText(this.#translate, label, placed));
    this.#elements.memory.noteUse(implementation);
    this.#canvas.focus();
    tellPlaced(this.#injector, placed);
  }

  #announce(template: string, name: string): void {
    this.#palette.announce(this.#translate(template, { name }));
  }

  get #translate(): Translate {
    return this.#injector.get<Translate>('translate');
  }
}
