import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { refusalOf } from '../src/modeler/refusals.js';
import { ConnectorNoteElement } from './connector-note.js';
import type { ConnectorPalette } from './ConnectorPalette.js';
import { OURS, type OurCreation } from './creation.js';
import { placedText } from './placed-text.js';
import { tellPlaced } from './placing.js';
import { isRepeating } from './pointers.js';
import type { Translate } from '../src/ui/messages.js';

interface CreateEvent {
  readonly hover?: Element;
  readonly originalEvent?: unknown;
  readonly context: {
    readonly [OURS]?: OurCreation;
    readonly shape: Shape;
    readonly canExecute?: unknown;
    readonly connectorTarget?: Shape;
  };
}

// after diagram-js and the drop onto tasks have said whether it may stand there
const LOW = 400;
/** How long the reason stays after a drop that was refused, in milliseconds. */
const STAYS = 4000;

/** Says what became of a connector that is placed with a pointer, and why it may not stand where the pointer is. */
export class DropReports {
  static $inject = ['eventBus', 'connectorPalette', 'injector'];

  readonly #palette: ConnectorPalette;
  readonly #injector: Injector;
  readonly #note = new ConnectorNoteElement();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(eventBus: EventBus, palette: ConnectorPalette, injector: Injector) {
    this.#palette = palette;
    this.#injector = injector;
    this.#note.classList.add('bio-theme-parent');
    eventBus.on(['create.move', 'create.hover'], LOW, (event: CreateEvent) => {
      this.#show(this.#refusal(event), event.originalEvent);
    });
    eventBus.on('create.out', this.#hide);
    eventBus.on('create.rejected', (event: CreateEvent) => this.#rejected(event));
    eventBus.on('create.ended', (event: CreateEvent) => this.#ended(event));
    eventBus.on(['create.init', 'create.cancel', 'diagram.destroy'], this.#hide);
  }

  #refusal({ context, hover }: CreateEvent): string | undefined {
    if (!context[OURS] || !hover || context.canExecute !== false) return;
    return this.#translate(refusalOf(hover));
  }

  #show(text: string | undefined, event: unknown): void {
    if (text === undefined) return this.#hide();
    const note = this.#note;
    note.text = text;
    if (!note.isConnected) document.body.append(note);
    if (!(event instanceof MouseEvent)) return;
    const { clientX, clientY } = event;
    void note.updateComplete.then(() => note.moveTo(clientX, clientY));
  }

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    removeEventListener('pointerdown', this.#hide, true);
    this.#note.remove();
  };

  #rejected(event: CreateEvent): void {
    const why = this.#refusal(event);
    if (why === undefined) return;
    const label = event.context[OURS]?.label ?? '';
    this.#palette.announce(`${this.#translate('{name} was not placed.', { name: label })} ${why}`);
    this.#timer = setTimeout(this.#hide, STAYS);
    addEventListener('pointerdown', this.#hide, { capture: true, once: true });
  }

  #ended({ context, originalEvent }: CreateEvent): void {
    const ours = context[OURS];
    if (!ours || !context.shape.parent) return;
    this.#hide();
    this.#palette.announce(
      context.connectorTarget
        ? this.#translate('The task is now {name}.', { name: ours.label })
        : placedText(this.#injector.get<Translate>('translate'), ours.label, context.shape)
    );
    // who goes on placing is not to be asked anything
    if (!(originalEvent instanceof MouseEvent && isRepeating(originalEvent)))
      tellPlaced(this.#injector, context.shape);
  }

  #translate(template: string, values: Record<string, string> = {}): string {
    return this.#injector.get<Translate>('translate')(template, values);
  }
}
