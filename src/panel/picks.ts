import { implementationFor, type Action, type Connector } from '../model/connector.js';
import { createSearch, type Search } from '../search/search.js';

/** A line of a picker. */
export interface Pick {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Small text before the title: the connector of an action. */
  readonly context?: string;
  readonly icon?: string;
  readonly deprecated: boolean;
  readonly connector: Connector;
  /** Absent: the whole connector, whose action is still to be chosen. */
  readonly action?: Action;
}

/** The first lines that fit and how many there are. */
export interface Picks {
  readonly shown: readonly Pick[];
  readonly total: number;
}

/** Lists are never longer than this; a narrower query finds the rest. */
export const LIMIT = 50;

// one index for each catalogue, made when it is first searched
const searches = new WeakMap<readonly Connector[], Search>();

function searchOf(connectors: readonly Connector[]): Search {
  const search = searches.get(connectors) ?? createSearch(connectors);
  searches.set(connectors, search);
  return search;
}

const own = new WeakMap<Connector, readonly Connector[]>();

/** The actions of one connector that fit the query. */
export function actionPicks(connector: Connector, query: string): Picks {
  if (!query.trim()) return limited(connector.actions, (action) => actionPick(connector, action));
  const alone = own.get(connector) ?? [connector];
  own.set(connector, alone);
  const found = searchOf(alone).search(query);
  const actions = found.map(({ action }) => action).filter((action) => action !== undefined);
  // events are found too, and cannot be chosen
  const callable = actions.filter((action) => connector.actions.includes(action));
  return limited(callable, (action) => actionPick(connector, action));
}

/** All connectors or, with a query, the connectors and actions that fit it, the best first. */
export function connectorPicks(connectors: readonly Connector[], query: string): Picks {
  if (!query.trim()) return limited(connectors, connectorPick);
  const found = searchOf(connectors).search(query);
  const callable = found.filter(({ connector, action }) => !action || connector.actions.includes(action));
  return limited(callable, ({ connector, action }) =>
    action ? actionPick(connector, action, connector.title) : connectorPick(connector)
  );
}

function limited<T>(items: readonly T[], pick: (item: T) => Pick): Picks {
  return { shown: items.slice(0, LIMIT).map(pick), total: items.length };
}

function connectorPick(connector: Connector): Pick {
  const { name, title, description, icon, replacedBy } = connector;
  return { id: name, title, description, ...(icon && { icon }), deprecated: !!replacedBy, connector };
}

function actionPick(connector: Connector, action: Action, context?: string): Pick {
  const icon = action.icon ?? (context === undefined ? undefined : connector.icon);
  return {
    id: implementationFor(connector, action),
    title: action.title,
    description: action.description,
    deprecated: !!action.replacedBy,
    connector,
    action,
    ...(icon && { icon }),
    ...(context !== undefined && { context })
  };
}
