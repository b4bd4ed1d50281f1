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
    const source = event.target as HTMLElement;
    const { pointerId } = event.originalEvent as PointerEvent;
    let released = false;
    const release = (up: PointerEvent): void => {
      if (up.pointerId === pointerId) released = true;
    };
    const isDrag = event.cause === 'pointer';
    if (isDrag)
      for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, release, true);
    void this.load().then((isHere) => {
      for (const end of ['pointerup', 'pointercancel'] as const) removeEventListener(end, release, true);
      // diagram-js would have it follow a pointer that is up
      if (isHere && !released) this.#picks.pick(event, source);
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
