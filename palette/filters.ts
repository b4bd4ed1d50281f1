import { implementationFor, type Action, type Connector } from '../src/model/connector.js';

/** What the list can be narrowed to. */
export const FILTERS = ['events', 'libraries', 'favourites', 'used'] as const;
export type FilterName = (typeof FILTERS)[number] | `package:${string}`;

export const packageFilter = (name: string): FilterName => `package:${name}`;

/** The package that a filter asks for. */
export const packageIn = (filter: FilterName): string | undefined =>
  filter.startsWith('package:') ? filter.slice(8) : undefined;

/** In which order connectors are listed: as the host gave them, by name, or most used in this diagram first. */
export const SORTS = ['catalogue', 'name', 'used'] as const;
export type Sort = (typeof SORTS)[number];

/** How often a diagram uses a connector (by name) and its actions (by implementation). */
export type Usage = ReadonlyMap<string, number>;

/** What is asked for by filters, and what they need to know. */
export interface Narrowing {
  readonly filters: ReadonlySet<FilterName>;
  readonly favourites: ReadonlySet<string>;
  readonly usage: Usage;
  /** Names of the packages that the filters ask for. */
  readonly packages: readonly string[];
  /** The package that a connector came with. */
  readonly packageOf: (connector: Connector) => string | undefined;
}

/** Is a connector, or one of its actions, what the filters ask for? */
export function passes(
  { filters, favourites, usage, packages, packageOf }: Narrowing,
  connector: Connector,
  action?: Action
): boolean {
  const name = implementationFor(connector, action);
  return (
    (!filters.has('events') || connector.events.length > 0) &&
    (!filters.has('libraries') || connector.kind === 'library') &&
    (!filters.has('favourites') || favourites.has(name)) &&
    (!filters.has('used') || usage.has(name)) &&
    (!packages.length || packages.includes(packageOf(connector) ?? ''))
  );
}

/** The connectors that pass, with those of their actions that do, or all where only the connector itself does. */
export function narrowed(connectors: readonly Connector[], narrowing: Narrowing): readonly Connector[] {
  if (!narrowing.filters.size) return connectors;
  return connectors.flatMap((connector) => {
    const actions = connector.actions.filter((action) => passes(narrowing, connector, action));
    if (actions.length) return [{ ...connector, actions }];
    return passes(narrowing, connector) ? [connector] : [];
  });
}

export function sorted(connectors: readonly Connector[], sort: Sort, usage: Usage): readonly Connector[] {
  if (sort === 'catalogue') return connectors;
  const uses = ({ name }: Connector) => usage.get(name) ?? 0;
  const byName = new Intl.Collator(undefined, { numeric: true }).compare;
  return connectors.toSorted(
    sort === 'used' ? (a, b) => uses(b) - uses(a) : (a, b) => byName(a.title, b.title)
  );
}
