import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { ConnectorEditing } from '../modeler/base.js';
import type { DryRunSession } from './DryRunSession.js';

/**
 * Tries a process out in the panel, step by step: the service `connectorDryRun`. Nothing outside is called and the
 * diagram stays as it is; what it takes is loaded with the first run.
 */
export class ConnectorDryRun {
  static $inject = ['eventBus', 'injector'];

  readonly #injector: Injector;
  #session: DryRunSession | undefined;
  /** Which opening is meant, as closing may come before what it waits for. */
  #openings = 0;

  constructor(eventBus: EventBus, injector: Injector) {
    this.#injector = injector;
    eventBus.on(['diagram.clear', 'diagram.destroy', 'detach'], () => this.close());
  }

  /**
   * Shows what a process is started with, in the place of what the panel shows else.
   * @param process its id; absent: the one that is on the canvas
   * @returns `false` where there is no such process. Rejects where the parts cannot be had.
   */
  async open(process?: string): Promise<boolean> {
    const opening = ++this.#openings;
    const editing = this.#injector.get<ConnectorEditing>('connectorEditing');
    const [{ DryRunSession }, isHere] = await Promise.all([import('./DryRunSession.js'), editing.load()]);
    // what was fetched has been run in a task of its own by then
    await new Promise((resolve) => setTimeout(resolve));
    if (opening !== this.#openings || !isHere) return false;
    this.#session?.close();
    this.#session = DryRunSession.of(process, this.#injector, () => (this.#session = undefined));
    return !!this.#session;
  }

  /** Ends what is tried out. */
  close(): void {
    this.#openings++;
    this.#session?.close();
  }
}
