import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import { elementsOf, processesOf } from '../model/elements.js';
import { isConnectorTask } from '../model/connector-task.js';
import { extensionsOf, isOurs, type ModdleElement } from '../model/moddle.js';
import { LateServices } from './LateServices.js';

/**
 * What describes and changes connector tasks: the service `connectorEditing`. No diagram needs it in order to be shown,
 * so it is fetched for the first that holds something of connectors, or for the first element that is pointed at or
 * selected. A host that asks for its services by itself lists `ConnectorsModule`, and all of it is there at once.
 */
export class ConnectorEditing extends LateServices {
  static $inject = ['eventBus', 'injector'];

  readonly #eventBus: EventBus;
  readonly #injector: Injector;

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    this.#eventBus = eventBus;
    this.#injector = injector;
    eventBus.on('import.done', ({ error }: { error?: unknown }) => {
      if (!error && this.#isNeeded()) void this.load();
    });
    eventBus.on(['element.hover', 'selection.changed', 'canvas.focus.changed'], () => void this.load());
  }

  protected async fetch(): Promise<Injector> {
    const { editing } = await import('./editing.js');
    return this.#injector.createChild([editing]);
  }

  protected override came(): void {
    this.#eventBus.fire('connectorEditing.loaded');
  }

  protected miss(name: string): never {
    const told = `${name} before connectorEditing is loaded; ConnectorsModule has it at once`;
    // the injector's own error, as it has to forget that it was about to make the service
    return this.#injector.get<never>(told);
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
  readonly injector: Injector;

  constructor(injector: Injector) {
    this.injector = injector;
  }

  load(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

const holdsConnectors = (process: ModdleElement): boolean =>
  isMarked(process) ||
  [...elementsOf(process)].some((element) => isConnectorTask(element) || isMarked(element));

const isMarked = (element: ModdleElement) => extensionsOf(element).some((extension) => isOurs(extension));
