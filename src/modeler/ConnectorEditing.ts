import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import { elementsOf, processesOf } from '../model/elements.js';
import { isConnectorTask } from '../model/mapping.js';
import { extensionsOf, isOurs, type ModdleElement } from '../model/moddle.js';

/**
 * What describes and changes connector tasks: the service `connectorEditing`. No diagram needs it in order to be shown,
 * so it is fetched for the first that holds something of connectors, or for the first element that is pointed at or
 * selected. A host that asks for its services by itself lists `ConnectorsModule`, and all of it is there at once.
 */
export class ConnectorEditing {
  static $inject = ['eventBus', 'injector'];

  readonly #eventBus: EventBus;
  readonly #injector: Injector;
  #services: Injector | undefined;
  #loading: Promise<boolean> | undefined;

  constructor(eventBus: EventBus, injector: Injector) {
    this.#eventBus = eventBus;
    this.#injector = injector;
    eventBus.on('import.done', ({ error }: { error?: unknown }) => {
      if (!error && this.#isNeeded()) void this.load();
    });
    eventBus.on(['element.hover', 'selection.changed'], () => void this.load());
  }

  /** Are its services there? */
  get isHere(): boolean {
    return this.#services !== undefined;
  }

  /**
   * Brings its services; `connectorEditing.loaded` is fired once they are there.
   * @returns `false` where they cannot be fetched; asked again, it tries again.
   */
  load(): Promise<boolean> {
    return (this.#loading ??= import('./editing.js').then(
      ({ editing }) => {
        const services = this.#injector.createChild([editing]);
        this.#services = services;
        services.init();
        this.#eventBus.fire('connectorEditing.loaded');
        return true;
      },
      () => {
        this.#loading = undefined;
        return false;
      }
    ));
  }

  /** One of its services. Throws before it is loaded. */
  get<T>(name: string): T {
    // the injector's own error, which leaves the injector as it was
    return (this.#services ?? this.#injector).get<T>(
      this.#services ? name : `${name}, before connectorEditing is loaded; ConnectorsModule has it at once`
    );
  }

  #isNeeded(): boolean {
    const host = this.#injector.get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs');
    const definitions = host.getDefinitions();
    return !!definitions && processesOf(definitions).some(holdsConnectors);
  }
}

/** The same where all of it is there from the beginning. */
export class PresentEditing {
  static $inject = ['injector'];

  readonly isHere = true;
  readonly #injector: Injector;

  constructor(injector: Injector) {
    this.#injector = injector;
  }

  load(): Promise<boolean> {
    return Promise.resolve(true);
  }

  get<T>(name: string): T {
    return this.#injector.get<T>(name);
  }
}

const holdsConnectors = (process: ModdleElement): boolean =>
  isMarked(process) || [...elementsOf(process)].some((element) => isConnectorTask(element) || isMarked(element));

const isMarked = (element: ModdleElement) => extensionsOf(element).some((extension) => isOurs(extension));
