import type { Action, Connector } from './connector.js';
import { FOREIGN_NAMES, parseImplementation } from './implementation.js';
import type { TaskState } from './views.js';

/** What an `implementation` stands for. */
export interface Resolution {
  readonly state: Exclude<TaskState, 'choose-action'>;
  readonly connector?: Connector;
  readonly action?: Action;
  /** The older name by which the connector was found. */
  readonly alias?: string;
}

/** Which connectors there are, found by name. */
export interface Catalog {
  /** The connector of that name; older names do not count. */
  get(name: string): Connector | undefined;
  /** What an `implementation` stands for; never throws. */
  resolve(implementation: unknown): Resolution;
}

const actionsOf = new WeakMap<Connector, ReadonlyMap<string, Action>>();

function actionOf(connector: Connector, name: string): Action | undefined {
  let actions = actionsOf.get(connector);
  if (!actions) {
    actions = new Map(connector.actions.map((action) => [action.name, action]));
    actionsOf.set(connector, actions);
  }
  return actions.get(name);
}

/** Reads `implementation` against connectors by name and by older name. */
export function resolveIn(
  implementation: unknown,
  byName: ReadonlyMap<string, Connector>,
  byAlias: () => ReadonlyMap<string, Connector>
): Resolution {
  if (implementation === undefined || implementation === '') return { state: 'none' };
  const reference = parseImplementation(implementation);
  if (!reference) return { state: 'foreign' };
  if (FOREIGN_NAMES.includes(reference.connector)) return { state: 'reserved' };
  const named = byName.get(reference.connector);
  const connector = named ?? byAlias().get(reference.connector);
  if (!connector) return { state: 'unknown-connector' };
  const action = actionOf(connector, reference.action);
  return {
    connector,
    state: action ? 'connector' : 'unknown-action',
    ...(action && { action }),
    ...(!named && { alias: reference.connector })
  };
}

/** The connectors by their older names; of two, the first counts. */
export function aliasesOf(connectors: readonly Connector[]): Map<string, Connector> {
  return new Map(
    [...connectors].reverse().flatMap((connector) => connector.aliases.map((alias) => [alias, connector]))
  );
}

/** A catalog that does not change; of two connectors with the same name, the first counts. */
export function createCatalog(connectors: readonly Connector[]): Catalog {
  const byName = new Map([...connectors].reverse().map((connector) => [connector.name, connector]));
  const byAlias = aliasesOf(connectors);
  return {
    get: (name) => byName.get(name),
    resolve: (implementation) => resolveIn(implementation, byName, () => byAlias)
  };
}
