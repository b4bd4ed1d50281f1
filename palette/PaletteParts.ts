import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { ConnectorEditing } from '../src/modeler/base.js';
import { LateServices } from '../src/modeler/LateServices.js';
import type { ConnectorPaletteElement } from './connector-palette.js';
import type { ConnectorPickEvent } from './events.js';
import type { PalettePicks } from './PalettePicks.js';

/** What announces that somebody is about to place something. */
const SIGNS = ['pointerover', 'pointerdown', 'keydown'] as const;

/** What places and changes tasks from palette and pop-up, which nobody needs who only looks at a list. */
export class PaletteParts extends LateServices {
  static $inject = ['eventBus', 'connectorEditing', 'injector'];

  readonly #editing: ConnectorEditing;
  readonly #injector: Injector;

  constructor(eventBus: EventBus, editing: ConnectorEditing, injector: Injector) {
    super(eventBus);
    this.#editing = editing;
    this.#injector = injector;
    // a viewer cannot place anything
    if (!injector.get('create', false)) return;
    eventBus.on('connectorEditing.loaded', () => void this.load());
    if (editing.isHere) eventBus.on('attach', () => void this.load());
  }

  /** Has all there before something of a list can be picked. */
  comeWith(element: ConnectorPaletteElement): void {
    for (const sign of SIGNS) element.addEventListener(sign, () => void this.load());
  }

  /** Places what was picked: at once, or as soon as that can be done. */
  pick(event: ConnectorPickEvent): void {
    if (this.isHere) return this.#picks.pick(event);
    const [source, palette] = [event.target as HTMLElement, event.currentTarget as ConnectorPaletteElement];
    const pressed = event.cause === 'pointer' ? new Press(event.originalEvent as PointerEvent) : undefined;
    void this.load().then((isHere) => {
      pressed?.forget();
      if (!isHere) return palette.announce(palette.translator('This could not be loaded. Try again.'));
      // diagram-js would have it follow a pointer that is up
      if (!pressed?.isOver) this.#picks.pick(event, source);
    });
  }

  get #picks(): PalettePicks {
    return this.get<PalettePicks>('connectorPalettePicks');
  }

  protected async fetch(): Promise<Injector> {
    const [{ paletteParts }] = await Promise.all([import('./palette-parts.js'), this.#editing.load()]);
    const services = this.#editing.injector;
    if (!services) throw new Error('what changes connector tasks could not be fetched');
    return services.createChild([paletteParts]);
  }

  protected miss(name: string): never {
    // the injector's own error, as it has to forget that it was about to make the service
    return this.#injector.get<never>(`${name} before connectorPaletteParts is loaded`);
  }
}

const ENDS = ['pointerup', 'pointercancel'] as const;

/** Whether a pointer is still down. */
class Press {
  isOver = false;
  readonly #id: number;

  constructor({ pointerId }: PointerEvent) {
    this.#id = pointerId;
    for (const end of ENDS) addEventListener(end, this.#ended, true);
  }

  forget(): void {
    for (const end of ENDS) removeEventListener(end, this.#ended, true);
  }

  readonly #ended = ({ pointerId }: PointerEvent): void => {
    if (pointerId === this.#id) this.isOver = true;
  };
}
