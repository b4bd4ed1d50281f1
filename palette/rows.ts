import { implementationFor, type Action, type Connector } from '../src/model/connector.js';
import type { Hit } from '../src/search/search.js';

interface Place {
  /** Stays the same while the list around it changes. */
  readonly key: string;
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

interface Heading extends Place {
  readonly count: number;
  readonly expanded: boolean;
}

/** A part of the list that is the user's own, or `all` for the rest where there is one. */
export type SectionName = 'favourites' | 'recents' | 'all';

export interface SectionRow extends Heading {
  readonly kind: 'section';
  readonly section: SectionName;
}

export interface CategoryRow extends Heading {
  readonly kind: 'category';
  readonly title: string;
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
  /** Stands apart from its connector, so it has to say which one it belongs to. */
  readonly found: boolean;
}

/** One line of the list; the tree is flattened, so that only what is in view needs to be drawn. */
export type Row = SectionRow | CategoryRow | ConnectorRow | ActionRow;

/** A connector, or one of its actions. */
export type Item = Pick<Hit, 'connector' | 'action' | 'implementation'>;

/** How the catalogue is laid out. */
export interface CatalogueLayout {
  readonly favourites?: readonly Item[];
  readonly recents?: readonly Item[];
  /** Without categories. */
  readonly flat?: boolean;
}

/** From this many connectors on, they are shown by category. */
const CATEGORIES_FROM = 8;
/** From this many connectors on, categories are closed at first. */
const LARGE = 60;

interface Head {
  readonly key: string;
  readonly label:
    | { readonly kind: 'section'; readonly section: SectionName }
    | { readonly kind: 'category'; readonly title: string };
  readonly count: number;
  readonly open: boolean;
  readonly inside: () => Row[];
}

/**
 * The lines of the whole catalogue: the user's own first, then the connectors, by category where they are many.
 * @param toggled keys of the lines that are not as they were at first.
 */
export function catalogueRows(
  connectors: readonly Connector[],
  toggled: ReadonlySet<string>,
  { favourites = [], recents = [], flat = false }: CatalogueLayout = {}
): Row[] {
  const own = [sectionHead('favourites', favourites, toggled), sectionHead('recents', recents, toggled)];
  const sections = own.filter(({ count }) => count);
  const categories = flat ? [] : categoryHeads(connectors, toggled);
  if (categories.length) return headed([...sections, ...categories], toggled);
  if (!sections.length) return connectorList(connectors, 1, toggled);
  const all = { section: 'all', kind: 'section' } as const;
  const inside = () => connectorList(connectors, 2, toggled);
  const rest = { key: 'section:all', label: all, count: connectors.length, open: true, inside };
  return headed(rest.count ? [...sections, rest] : sections, toggled);
}

/** The lines of what a search found, in its order. */
export function hitRows(hits: readonly Item[], toggled: ReadonlySet<string>, level = 1, within = ''): Row[] {
  return hits.flatMap(({ connector, action, implementation }, index): Row[] => {
    const at = place(`${within}hit:`, implementation, level, index, hits.length);
    return action
      ? [{ kind: 'action', ...at, connector, action, found: true }]
      : connectorRows(connector, at, toggled);
  });
}

function headed(heads: readonly Head[], toggled: ReadonlySet<string>): Row[] {
  return heads.flatMap(({ key, label, count, open, inside }, index): Row[] => {
    const expanded = toggled.has(key) !== open;
    const row = { ...label, ...place('', key, 1, index, heads.length), count, expanded };
    return expanded ? [row, ...inside()] : [row];
  });
}

function sectionHead(section: SectionName, items: readonly Item[], toggled: ReadonlySet<string>): Head {
  const key = `section:${section}`;
  const inside = () => hitRows(items, toggled, 2, `${key}/`);
  return { key, label: { kind: 'section', section }, count: items.length, open: true, inside };
}

/** None where there are too few connectors, or all are of one category. */
function categoryHeads(connectors: readonly Connector[], toggled: ReadonlySet<string>): Head[] {
  const groups = new Map<string, Connector[]>();
  for (const connector of connectors) {
    const group = groups.get(connector.category);
    if (group) group.push(connector);
    else groups.set(connector.category, [connector]);
  }
  if (groups.size < 2 || connectors.length < CATEGORIES_FROM) return [];
  const open = connectors.length < LARGE;
  const sorted = [...groups].sort(([a], [b]) => Number(!a) - Number(!b) || a.localeCompare(b));
  return sorted.map(([title, members]) => ({
    key: `category:${title}`,
    label: { kind: 'category', title },
    count: members.length,
    open,
    inside: () => connectorList(members, 2, toggled)
  }));
}

function connectorList(connectors: readonly Connector[], level: number, toggled: ReadonlySet<string>): Row[] {
  return connectors.flatMap((connector, index) =>
    connectorRows(connector, place('connector:', connector.name, level, index, connectors.length), toggled)
  );
}

function connectorRows(connector: Connector, at: Place, toggled: ReadonlySet<string>): Row[] {
  const { actions, events } = connector;
  const size = actions.length + events.length;
  if (!size) return [{ kind: 'connector', ...at, connector }];
  const expanded = toggled.has(at.key);
  const head: ConnectorRow = { kind: 'connector', ...at, connector, expanded };
  if (!expanded) return [head];
  const child = (kind: 'action' | 'event', action: Action, index: number): ActionRow => ({
    kind,
    ...place(`${at.key}/${kind}:`, implementationFor(connector, action), at.level + 1, index, size),
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

/** Is it the heading of others, rather than something to place? */
export function isHeading(row: Row): row is SectionRow | CategoryRow {
  return row.kind === 'section' || row.kind === 'category';
}

/** What a line places: `<connector>.<action>` or the connector's name; nothing for headings and events. */
export function implementationOf(row: Row): string | undefined {
  if (row.kind === 'connector') return row.connector.name;
  return row.kind === 'action' ? implementationFor(row.connector, row.action) : undefined;
}

/** What a connector, an action or an event is called when it is spoken of. */
export function labelOf(row: Row): string {
  if (isHeading(row)) return '';
  return row.kind === 'connector' ? row.connector.title : `${row.connector.title}: ${row.action.title}`;
}

/** What implementations and connectors' names stand for; what was remembered may be gone since. */
export function itemsOf(connectors: readonly Connector[], implementations: Iterable<string>): Item[] {
  return [...implementations].flatMap((implementation): Item[] => {
    const [name] = implementation.split('.', 1);
    const connector = connectors.find((each) => each.name === name);
    if (!connector || name === implementation) return connector ? [{ connector, implementation }] : [];
    const action = connector.actions.find((each) => implementationFor(connector, each) === implementation);
    return action ? [{ connector, action, implementation }] : [];
  });
}
