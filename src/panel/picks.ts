import { labelOf } from '../lifecycle/origin.js';
import { implementationFor, type Action, type Connector } from '../model/connector.js';
import { lazySearch } from '../search/lazy-search.js';
import type { Search, SearchOver } from '../search/search.js';

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

const searches = new WeakMap<readonly Connector[], Search>();

/** The search of a panel that was given none. */
export const rememberedSearch: SearchOver = (connectors) => {
  const search = searches.get(connectors) ?? lazySearch(connectors);
  searches.set(connectors, search);
  return search;
};

const own = new WeakMap<Connector, readonly Connector[]>();

/** A list of one connector, always the same: a search over all would find too few of its actions, as it forgives nothing where others match. */
export function alone(connector: Connector): readonly Connector[] {
  const list = own.get(connector) ?? [connector];
  own.set(connector, list);
  return list;
}

/** The actions of one connector that fit the query. */
export function actionPicks(connector: Connector, query: string, over: SearchOver): Picks {
  if (!query.trim()) return limited(connector.actions, (action) => actionPick(connector, action));
  const actions = over(alone(connector))
    .find(query)
    .hits.flatMap(({ action }) => action ?? []);
  return limited(actions, (action) => actionPick(connector, action));
}

/** All connectors or, with a query, the connectors and actions that fit it, the best first. */
export function connectorPicks(connectors: readonly Connector[], query: string, over: SearchOver): Picks {
  if (!query.trim()) return limited(connectors, connectorPick);
  const { hits, total } = over(connectors).find(query, LIMIT);
  const shown = hits.map(({ connector, action }) =>
    action ? actionPick(connector, action, labelOf(connector)) : connectorPick(connector)
  );
  return { shown, total };
}

function limited<T>(items: readonly T[], pick: (item: T) => Pick): Picks {
  return { shown: items.slice(0, LIMIT).map(pick), total: items.length };
}

function connectorPick(connector: Connector): Pick {
  const { name, description, icon, replacedBy } = connector;
  const title = labelOf(connector);
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
