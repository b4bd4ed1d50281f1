import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import type { Swap } from '../connectors/swap.js';
import {
  planReplacement,
  renameDefinition,
  usagesOf,
  type Replacement,
  type TaskPlan,
  type Usage
} from '../lifecycle/index.js';
import { nameTaken } from '../lifecycle/names.js';
import type { Connector } from '../model/connector.js';
import { idOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import type { ParsedConnector } from '../model/parse-connector.js';
import type { Problem } from '../model/problem.js';
import type { ChangeContext } from './ChangeHandler.js';
import { DefinitionSets, type Accompaniment } from './DefinitionSets.js';
import type { DefinitionSwap } from './DefinitionSwap.js';
import type { Edits } from './Edits.js';
import { readOnce } from './read-once.js';
import { findAll, type Targets } from './targets.js';
import {
  changesTo,
  changesToPlans,
  mergedPlans,
  planTasks,
  swapsOf,
  withConnections,
  type DefinitionPlan,
  type ReplaceOptions
} from './task-plans.js';

interface Swaps {
  readonly problems: readonly Problem[];
  /** None where the definition cannot be used. */
  readonly swaps: readonly Swap[];
}

/**
 * Changes definitions together with the diagram: the service `connectorDefinitions`. A change is one undo step, which
 * takes back the definition and what it did to tasks.
 */
export class ConnectorDefinitions {
  static $inject = ['connectors', 'connectorDefinitionSwap', 'connectorEdits', 'injector'];

  readonly #connectors: Connectors;
  readonly #swap: DefinitionSwap;
  readonly #edits: Edits;
  readonly #injector: Injector;
  readonly #sets: DefinitionSets;

  constructor(connectors: Connectors, swap: DefinitionSwap, edits: Edits, injector: Injector) {
    this.#connectors = connectors;
    this.#swap = swap;
    this.#edits = edits;
    this.#injector = injector;
    this.#sets = new DefinitionSets(connectors, swap, injector, (replacement) => this.#changes(replacement));
  }

  /** Where the diagram speaks of a connector, or of any. */
  usages(name?: string): Usage[] {
    const root = this.#root();
    return root ? usagesOf(root, name) : [];
  }

  /**
   * Reads a definition ahead of what is done with it: {@link plan}, {@link replace} and {@link add} take the connector
   * that comes of it as well, and do not read it again. Never throws.
   */
  read(definition: unknown): ParsedConnector {
    return readOnce(definition);
  }

  /**
   * What a definition in the place of another would change; `undefined` for none in its place.
   * Throws where there is no connector of that name.
   */
  plan(name: string, definition: unknown, options?: ReplaceOptions): DefinitionPlan {
    const { problems, swaps } = this.#swaps(name, definition);
    return { problems, tasks: mergedPlans(swaps, this.#tasks, options) };
  }

  /**
   * Puts a definition, or with `undefined` none, in the place of another, and does what {@link plan} says; one undo
   * step. Throws where there is no connector of that name.
   * @returns what is wrong with it; with an `error` nothing was changed.
   */
  replace(name: string, definition: unknown, options?: ReplaceOptions): readonly Problem[] {
    const { problems, swaps } = this.#swaps(name, definition);
    if (swaps.length) this.#sets.execute(swaps, { actions: options?.actions, told: swaps });
    return problems;
  }

  /**
   * Adds a connector that is not there yet; one undo step, unlike `connectors.add`.
   * @returns what is wrong with it; with an `error` nothing was changed, as where there is one of its name.
   */
  add(definition: unknown): readonly Problem[] {
    const { connector: to, problems } = readOnce(definition);
    if (!to) return problems;
    if (this.#connectors.get(to.name)) return [...problems, nameTaken(to.name)];
    this.#swap.execute([{ to }]);
    return problems;
  }

  /**
   * Gives a connector another name, and every task of the diagram and its connections with it; one undo step. As
   * {@link replace}.
   */
  rename(name: string, to: string): readonly Problem[] {
    return this.replace(name, renameDefinition(this.#find(name), to));
  }

  /**
   * What another action would change for service tasks. Values go to the input of the same id, else to that of the same
   * name and a type that takes them; the others are kept aside.
   * Throws where there is no such action, no such element, or where one is no service task.
   */
  planTasks(elements: Targets, implementation: string): readonly TaskPlan[] {
    const tasks = findAll(this.#injector, elements).map(([, task]) => task);
    return planTasks(tasks, implementation, this.#connectors);
  }

  /**
   * Gives service tasks another action, as {@link planTasks} says; one undo step.
   * @returns what was done
   */
  replaceTasks(elements: Targets, implementation: string): readonly TaskPlan[] {
    this.#edits.commit();
    const plans = this.planTasks(elements, implementation);
    this.#edits.execute(this.#shapes(plans.map(({ element }) => element)), () =>
      changesToPlans(plans, this.#connectors)
    );
    return plans;
  }

  /** What several definitions would change, each for itself; those without one before them change no task. */
  planAll(swaps: readonly Swap[]): TaskPlan[] {
    return mergedPlans(withConnections(swaps, this.#connectors.all()), this.#tasks);
  }

  /**
   * Puts connectors, or none, in the place of others, and adds those that have none before them, with what that means
   * for their connections and for tasks; one undo step. What comes along is done and taken back with it, before
   * `connectors.changed` is fired; `connections.changed` tells of the connections that follow.
   */
  replaceAll(swaps: readonly Swap[], along?: Accompaniment): void {
    const all = withConnections(swaps, this.#connectors.all());
    this.#sets.execute(all, { along, told: all.slice(swaps.length) });
  }

  #swaps(name: string, definition: unknown): Swaps {
    const from = this.#find(name);
    if (definition === undefined) return { problems: [], swaps: [{ from }] };
    const { connector: to, problems } = readOnce(definition);
    if (!to) return { problems, swaps: [] };
    const isTaken = to.name !== name && this.#connectors.get(to.name);
    if (isTaken) return { problems: [...problems, nameTaken(to.name)], swaps: [] };
    return { problems, swaps: swapsOf({ from, to }, this.#connectors.all()) };
  }

  #find(name: string): Connector {
    const found = this.#connectors.get(name);
    if (!found) throw new Error(`unknown connector <${name}>`);
    return found;
  }

  #root(): ModdleElement | undefined {
    const bpmnjs = this.#injector.get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs');
    return bpmnjs.getDefinitions();
  }

  readonly #tasks = (replacement: Replacement): TaskPlan[] => {
    const root = this.#root();
    return root ? planReplacement(root, replacement) : [];
  };

  /** What a replacement does to tasks: what it plans to, and samples that are secrets then go. */
  #changes(replacement: Replacement): ChangeContext {
    const { from, to } = replacement;
    const tasks = this.#tasks(replacement);
    const names = [from.name, ...from.aliases];
    const users = this.usages().filter(({ connector }) => names.includes(connector));
    const elements = [...new Set([...tasks, ...users].map(({ element }) => element))];
    const plans = new Map(tasks.map((task) => [task.element, task]));
    const changes = elements.flatMap((element) => changesTo(element, plans.get(element), to));
    return { elements: this.#shapes(elements), changes };
  }

  #shapes(elements: readonly ModdleElement[]): Element[] {
    const registry = this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
    return elements.flatMap((element) => registry.get(idOf(element)) ?? []);
  }
}
