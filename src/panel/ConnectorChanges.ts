import type { Injector } from 'didi';
import type { ReplaceOptions } from '../index.js';
import type { Problem } from '../model/problem.js';
import type { ConnectorEditing } from '../modeler/base.js';
import type { ChangeReview } from './ChangeReview.js';

/** What became of a change that was shown: done, left, or not to be done as the definition cannot be. */
export type Review = 'applied' | 'cancelled' | 'refused';

/** What became of definitions that were added. */
export interface Added {
  /** The names of those that are there now. */
  readonly added: readonly string[];
  /** The names of those whose change was left. */
  readonly cancelled: readonly string[];
  /** What is wrong with them; those with an `error` were not added. */
  readonly problems: readonly Problem[];
}

/**
 * Changes connectors and the actions of tasks once somebody has seen what that means: the service `connectorChanges`.
 * What it takes is loaded with the first change. Each change that is applied is one undo step.
 */
export class ConnectorChanges {
  static $inject = ['injector'];

  readonly #injector: Injector;
  #coming: Promise<ChangeReview> | undefined;

  constructor(injector: Injector) {
    this.#injector = injector;
  }

  /**
   * Puts a definition, or with `undefined` none, in the place of another. Where tasks would not stay as they are it is
   * shown first what becomes of them; where nothing uses the connector it is done at once, and is no undo step.
   * Throws where there is no connector of that name.
   */
  async review(name: string, definition: unknown, options?: ReplaceOptions): Promise<Review> {
    return (await this.#review()).review(name, definition, options);
  }

  /**
   * Adds definitions, given as JSON text or parsed, as `connectors.add` does; one whose name is there already goes
   * through {@link review}. Of two of the same name the first counts.
   */
  async add(definitions: unknown): Promise<Added> {
    return (await this.#review()).add(definitions);
  }

  /**
   * Shows what another action would make of service tasks, and gives it to them where that is wanted. Where other tasks
   * have what the first of them has, all of them can be chosen.
   * Throws where there is no such action, and where there is no such task.
   */
  async replaceTasks(ids: readonly string[], implementation: string): Promise<Review> {
    return (await this.#review()).replaceTasks(ids, implementation);
  }

  #review(): Promise<ChangeReview> {
    const editing = this.#injector.get<ConnectorEditing>('connectorEditing');
    return (this.#coming ??= Promise.all([import('./ChangeReview.js'), editing.load()]).then(
      ([{ ChangeReview: Loaded }]) => this.#injector.instantiate<ChangeReview>(Loaded),
      (reason: unknown) => {
        this.#coming = undefined;
        throw reason;
      }
    ));
  }
}
