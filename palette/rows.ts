import type { Action, Connector } from '../src/model/connector.js';
import type { Hit } from '../src/search/search.js';

interface Place {
  /** Stays the same while the list around it changes. */
  readonly key: string;
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

export interface CategoryRow extends Place {
  readonly kind: 'category';
  readonly title: string;
  readonly count: number;
  readonly expanded: boolean;
}

export interface ConnectorRow extends Place {
  readonly kind: 'connector';
  readonly connector: Connector;
  /** Absent: nothing to expand. */
  readonly expanded?: boolean;
}

export interface ActionRow extends Place {
  /** An event is listed for information only. */
  readonly kind: 'action' | 'event';
  readonly connector: Connector;
  readonly action: Action;
  /** Found by a search, so it has to say which connector it belongs to. */
  readonly found: boolean;
}

/** One line of the list; the tree is flattened, so that only what is in view needs to be drawn. */
export type Row = CategoryRow | ConnectorRow | ActionRow;

/** From this many connectors on, they are shown by category. */
export const CATEGORIES_FROM = 8;

/**
 * The lines of the whole catalogue.
 * @param toggled keys of the lines that are not as they were at first: categories open, connectors closed.
 */
export function catalogueRows(connectors: readonly Connector[], toggled: ReadonlySet<string>): Row[] {
  const groups = new Map<string, Connector[]>();
  for (const connector of connectors) {
    const group = groups.get(connector.category);
    if (group) group.push(connector);
    else groups.set(connector.category, [connector]);
  }
  if (groups.size < 2 || connectors.length < CATEGORIES_FROM) {
    return connectors.flatMap((connector, index) =>
      connectorRows(connector, place('connector:', connector.name, 1, index, connectors.length), toggled)
    );
  }
  const names = [...groups.keys()].sort((a, b) => Number(!a) - Number(!b) || a.localeCompare(b));
  return names.flatMap((title, index) => {
    const members = groups.get(title) ?? [];
    const at = place('category:', title, 1, index, names.length);
    const head: CategoryRow = {
      kind: 'category',
      ...at,
      title,
      count: members.length,
      expanded: !toggled.has(at.key)
    };
    if (!head.expanded) return [head];
    const inside = members.flatMap((connector, order) =>
      connectorRows(connector, place('connector:', connector.name, 2, order, members.length), toggled)
    );
    return [head, ...inside];
  });
}

/** The lines of what a search found, in its order. */
export function hitRows(hits: readonly Hit[], toggled: ReadonlySet<string>): Row[] {
  return hits.flatMap(({ connector, action, implementation }, index): Row[] => {
    const at = place('hit:', implementation, 1, index, hits.length);
    return action
      ? [{ kind: 'action', ...at, connector, action, found: true }]
      : connectorRows(connector, at, toggled);
  });
}

function connectorRows(connector: Connector, at: Place, toggled: ReadonlySet<string>): Row[] {
  const { actions, events, name } = connector;
  const size = actions.length + events.length;
  if (!size) return [{ kind: 'connector', ...at, connector }];
  const expanded = toggled.has(at.key);
  const head: ConnectorRow = { kind: 'connector', ...at, connector, expanded };
  if (!expanded) return [head];
  const child = (kind: 'action' | 'event', action: Action, index: number): ActionRow => ({
    kind,
    ...place(`${at.key}/${kind}:`, `${name}.${action.name}`, at.level + 1, index, size),
    connector,
    action,
    found: false
  });
  return [
    head,
    ...actions.map((action, index) => child('action', action, index)),
    ...events.map((event, index) => child('event', event, actions.length + index))
  ];
}

function place(prefix: string, name: string, level: number, index: number, siblings: number): Place {
  return { key: prefix + name, level, position: index + 1, siblings };
}

/** What a line places: `<connector>.<action>` or the connector's name; nothing for categories and events. */
export function implementationOf(row: Row): string | undefined {
  if (row.kind === 'connector') return row.connector.name;
  return row.kind === 'action' ? `${row.connector.name}.${row.action.name}` : undefined;
}

/** What a line is called when it is spoken of. */
export function labelOf(row: Row): string {
  if (row.kind === 'category') return row.title;
  return row.kind === 'connector' ? row.connector.title : `${row.connector.title}: ${row.action.title}`;
}
