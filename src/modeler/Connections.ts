import type { Injector } from 'didi';
import type { Connectors } from '../connectors/Connectors.js';
import {
  allConnections,
  checkConnectorName,
  configureConnection,
  connectionFor,
  connectionsOf,
  createConnection,
  deploymentSettings,
  type DeploymentSetting,
  type ExtraSettings,
  type Usage
} from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';
import { equalJson } from '../model/json.js';
import { problem, type Problem } from '../model/problem.js';
import { checkValues, hasError, isError, parsed, type Sought, type Values } from './connection-values.js';
import { changesToConnection } from './connection-changes.js';
import type { ConnectorDefinitions } from './ConnectorDefinitions.js';
import type { DefinitionSwap } from './DefinitionSwap.js';
import type { Edits } from './Edits.js';
import { findAll, type Found, type Targets } from './targets.js';

/** What {@link Connections.create} is told besides. */
export interface NewConnectionOptions {
  /** Tasks of the connector that take the new connection at once, in the same undo step. */
  readonly tasks?: Targets;
}

/**
 * The connections of connectors: the service `connections`. A connection is a definition of its own, which says what
 * connector it was made from and holds values of its configuration, but never a secret. Each change is one undo step
 * and fires `connections.changed`. What a user gives is never thrown at: each method returns what is wrong with it,
 * and with an `error` nothing was changed.
 */
export class Connections {
  static $inject = [
    'connectors',
    'connectorDefinitions',
    'connectorDefinitionSwap',
    'connectorEdits',
    'injector'
  ];

  readonly #connectors: Connectors;
  readonly #definitions: ConnectorDefinitions;
  readonly #swap: DefinitionSwap;
  readonly #edits: Edits;
  readonly #injector: Injector;

  constructor(
    connectors: Connectors,
    definitions: ConnectorDefinitions,
    swap: DefinitionSwap,
    edits: Edits,
    injector: Injector
  ) {
    this.#connectors = connectors;
    this.#definitions = definitions;
    this.#swap = swap;
    this.#edits = edits;
    this.#injector = injector;
  }

  /** All connections, and the connectors that have none; no libraries, which need none. */
  all(): Connector[] {
    return allConnections(this.#connectors.all());
  }

  /** The connections of a connector; the connector itself where it has none. */
  of(connector: string): Connector[] {
    return connectionsOf(this.#connectors.all(), connector);
  }

  /**
   * What a task is to say for an implementation: a task of that connector keeps its connection, and any other takes the
   * connection where there is exactly one.
   * @param current what the task says now
   */
  preferred(implementation: string, current?: string): string {
    return connectionFor(this.#connectors.all(), implementation, current);
  }

  /** Why a new connection may not have that name; nothing where it may. */
  check(name: string): Problem | undefined {
    return checkConnectorName(name, { has: (each) => this.#connectors.get(each) !== undefined });
  }

  /** Makes a connection of a connector, or of what another connection was made from. */
  create(
    connector: string,
    name: string,
    values: Values = new Map(),
    { tasks = [] }: NewConnectionOptions = {}
  ): readonly Problem[] {
    const sought = this.#seek(connector, name);
    if ('problems' in sought) return sought.problems;
    const problems = checkValues(sought.found, values);
    if (hasError(problems)) return problems;
    const made = parsed(createConnection(sought.found, name, values));
    if ('problems' in made) return made.problems;
    const found = findAll(this.#injector, tasks);
    const changed = this.#switched(found, made.found);
    if (changed.problems.length) return changed.problems;
    const shapes = found.map(([shape]) => shape);
    this.#swap.execute([{ to: made.found }], shapes, changed.changes);
    return problems;
  }

  /** Makes another connection with the values of one that there is. */
  duplicate(name: string, to: string): readonly Problem[] {
    return this.create(name, to);
  }

  /** Sets values of the configuration: one that is not given stays, an empty one is taken out. */
  configure(name: string, values: Values): readonly Problem[] {
    const sought = this.#seek(name);
    if ('problems' in sought) return sought.problems;
    const { found } = sought;
    const problems = checkValues(found, values);
    if (hasError(problems)) return problems;
    const next = configureConnection(found, values);
    if (equalJson(next, found.source)) return problems;
    const made = parsed(next);
    if ('problems' in made) return made.problems;
    this.#swap.execute([{ from: found, to: made.found }]);
    return problems;
  }

  /** Gives a connection another name, and every task of the diagram with it. */
  rename(name: string, to: string): readonly Problem[] {
    if (name === to) return [];
    const sought = this.#seek(name, to);
    if ('problems' in sought) return sought.problems;
    return this.#definitions.rename(name, to).filter(isError);
  }

  /** Takes a connection away; its tasks keep all they have. */
  remove(name: string): readonly Problem[] {
    const sought = this.#seek(name);
    return 'problems' in sought ? sought.problems : this.#definitions.replace(name, undefined);
  }

  /** Where the diagram speaks of a connection. */
  usages(name: string): Usage[] {
    return this.#definitions.usages(name);
  }

  /**
   * Gives tasks another connection of their connector, or the connector itself; their mappings stay. Tasks whose
   * connection is not there any more take any that has their action. Throws where an element is not there.
   */
  switchTasks(elements: Targets, name: string): readonly Problem[] {
    const sought = this.#seek(name);
    if ('problems' in sought) return sought.problems;
    const found = findAll(this.#injector, elements);
    const { changes, problems } = this.#switched(found, sought.found);
    if (problems.length) return problems;
    this.#edits.execute(
      found.map(([shape]) => shape),
      () => changes
    );
    return [];
  }

  /** What has to be set where the connections are deployed, and where connectors are that tasks use themselves. */
  settings(extra?: ExtraSettings): DeploymentSetting[] {
    const needed = new Set(this.all());
    const used = new Set(this.#definitions.usages().map(({ connector }) => connector));
    const all = this.#connectors.all().filter((each) => needed.has(each) || used.has(each.name));
    return deploymentSettings(all, extra);
  }

  /** Finds what is to be changed, and looks whether it may be called otherwise. */
  #seek(name: string, to?: string): Sought {
    const refuse = (template: string) => ({ problems: [problem('error', '', template, { name })] });
    if (!this.#swap.possible) return refuse('Nothing can be changed here: the diagram is only shown.');
    const found = this.#connectors.get(name);
    if (!found) return refuse('there is no connector named <{name}>');
    if (found.kind === 'library') return refuse('<{name}> is a library, which needs no connection');
    const fault = to === undefined ? undefined : this.check(to);
    return fault ? { problems: [fault] } : { found };
  }

  #switched(found: readonly Found[], to: Connector) {
    const all = found.map(([, task]) => changesToConnection(task, to, this.#connectors));
    return {
      changes: all.flatMap(({ changes }) => changes),
      problems: all.flatMap((each) => each.problem ?? [])
    };
  }
}
