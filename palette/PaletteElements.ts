import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { ConnectorSearch } from '../src/connectors/index.js';
import type { ConnectorCommands, ConnectorPackages, Connectors } from '../src/index.js';
import { ConnectorPaletteElement } from './connector-palette.js';
import type { OfferPickEvent } from './events.js';
import { PaletteMemory } from './memory.js';
import type { ConnectorPaletteOptions } from './options.js';
import { OURS, type EndedEvent } from './creation.js';
import { rememberLists } from './remember.js';
import type { Translate } from '../src/ui/messages.js';
import { usageOf } from './usage.js';

/** What a favourite is worth in a search to what was used lately; see `SearchOptions.boost`. */
const FAVOURITE = 0.6;

/** Makes the elements that list connectors: the palette and its pop-up, which share what is remembered. */
export class PaletteElements {
  static $inject = ['config.connectorPalette', 'eventBus', 'elementRegistry', 'connectorSearch', 'injector'];

  readonly memory: PaletteMemory;
  readonly #options: ConnectorPaletteOptions;
  readonly #eventBus: EventBus;
  readonly #elementRegistry: ElementRegistry;
  readonly #search: ConnectorSearch;
  readonly #injector: Injector;

  constructor(
    options: ConnectorPaletteOptions | null | undefined,
    eventBus: EventBus,
    elementRegistry: ElementRegistry,
    search: ConnectorSearch,
    injector: Injector
  ) {
    this.#options = options ?? {};
    this.memory = new PaletteMemory(this.#options.store);
    this.#eventBus = eventBus;
    this.#elementRegistry = elementRegistry;
    this.#search = search;
    this.#injector = injector;
    const forget = this.memory.onChange(() => this.#favour());
    // what a listener returns would keep the event from the others
    eventBus.on('diagram.destroy', () => void forget());
    eventBus.on('create.ended', ({ context }: EndedEvent) => {
      const ours = context[OURS];
      if (ours && context.shape.parent) this.memory.noteUse(ours.implementation);
    });
  }

  /** Makes an element that lists all connectors, and a function that ends its following what is remembered. */
  create(): { element: ConnectorPaletteElement; forget: () => void } {
    const element = new ConnectorPaletteElement();
    // brings the theme of bpmn-js to wherever on the page it stands
    element.classList.add('bio-theme-parent');
    this.#favour();
    element.searchFactory = this.#search.over;
    element.countUses = () => usageOf(this.#elementRegistry.getAll(), this.#connectors);
    element.buildable = this.#options.build ?? false;
    element.addEventListener('connector-build', ({ query }) => {
      this.#eventBus.fire('connectorPalette.build', { query });
    });
    element.addEventListener('offer-pick', (event) => this.#run(event));
    this.fill(element);
    return { element, forget: rememberLists(element, this.memory) };
  }

  /** Gives it the connectors and the language that there are now. */
  fill(element: ConnectorPaletteElement): void {
    const translate = this.#injector.get<Translate>('translate');
    const all = (element.connectors = this.#connectors.all());
    element.translator = (template, values = {}) => translate(template, values);
    const packages = this.#injector.get<ConnectorPackages | null>('connectorPackages', false);
    element.offers = {
      packages: [...new Set(all.flatMap(({ name }) => packages?.of(name)?.name ?? []))],
      packageOf: ({ name }) => packages?.of(name)?.name,
      commands: this.#commands.for('catalog', {}),
      of: (connector) => ({
        commands: this.#commands.for('connector', { connector }),
        origin: packages?.of(connector.name)
      })
    };
  }

  #run({ id, connector: name }: OfferPickEvent): void {
    const connector = name === undefined ? undefined : this.#connectors.get(name);
    if (connector) run(this.#commands.for('connector', { connector }), id, { connector });
    else if (name === undefined) run(this.#commands.for('catalog', {}), id, {});
  }

  /** What the user favours comes first in every list. */
  #favour(): void {
    const { favourites, recents } = this.memory;
    const worths = new Map(favourites.map((each) => [each, FAVOURITE]));
    for (const each of recents) worths.set(each, 1);
    this.#search.boost = (implementation) => worths.get(implementation) ?? 0;
  }

  get #commands(): ConnectorCommands {
    return this.#injector.get<ConnectorCommands>('connectorCommands');
  }

  get #connectors(): Connectors {
    return this.#injector.get<Connectors>('connectors');
  }
}

function run<Target>(
  commands: readonly { readonly id: string; run(target: Target): void }[],
  id: string,
  target: Target
): void {
  commands.find((command) => command.id === id)?.run(target);
}
