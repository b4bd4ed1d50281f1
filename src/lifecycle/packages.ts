import type { Connector } from '../model/connector.js';
import { equalJson } from '../model/json.js';
import type { ConnectorPackage } from '../model/parse-package.js';
import { pointer, problem, type Problem } from '../model/problem.js';

/** A package that is there. */
export interface InstalledPackage {
  readonly package: ConnectorPackage;
  /** Names of the connectors that are there because of it; of the others somebody else was first. */
  readonly owns: ReadonlySet<string>;
}

/** What adding, upgrading or removing a package does. */
export interface PackageChange {
  readonly packages: readonly InstalledPackage[];
  /** Connectors that give way to others or to none, or come. */
  readonly swaps: readonly { readonly from?: Connector; readonly to?: Connector }[];
  /** What the user should know: connectors that are there already. */
  readonly problems: readonly Problem[];
}

type Find = (name: string) => Connector | undefined;

/**
 * What it means that a package is there in another version, for the first time, or (`to` is absent) no more. A
 * connector belongs to who brought it first, be it a package or the host; where that package goes, the next one that
 * has a connector of the name takes its place.
 * @param find the connectors that are there now
 */
export function changePackage(
  packages: readonly InstalledPackage[],
  name: string,
  to: ConnectorPackage | undefined,
  find: Find
): PackageChange {
  const before = packages.find((each) => each.package.name === name);
  const others = packages.filter((each) => each !== before);
  const owned = (to?.connectors ?? []).filter((each) => before?.owns.has(each.name) || !find(each.name));
  const next = to && { package: to, owns: new Set(owned.map((each) => each.name)) };
  const left = [...(before?.owns ?? [])].filter((each) => !next?.owns.has(each));
  const heirs = new Map(left.flatMap((each) => heirOf(each, others)));
  const renamed = to && before ? renamedIn(before.package, to) : new Map<string, Connector>();
  const successor = (each: string) => owned.find((own) => own.name === each) ?? renamed.get(each);
  const swaps = [...(before?.owns ?? [])].flatMap((each) => {
    const from = find(each);
    const then = heirs.get(each)?.connector ?? successor(each);
    if (!from || (then && equalJson(from.source, then.source))) return [];
    return [{ from, ...(then && { to: then }) }];
  });
  const taken = new Set(swaps.map((swap) => swap.to?.name));
  const added = owned.filter((each) => !find(each.name) && !taken.has(each.name));
  return {
    packages: listed(packages, before, next, heirs),
    swaps: [...swaps, ...added.map((each) => ({ to: each }))],
    problems: to ? refusals(to, owned, others) : []
  };
}

interface Heir {
  readonly connector: Connector;
  readonly installed: InstalledPackage;
}

function heirOf(name: string, others: readonly InstalledPackage[]): [string, Heir][] {
  for (const installed of others) {
    const connector = installed.package.connectors.find((each) => each.name === name);
    if (connector) return [[name, { connector, installed }]];
  }
  return [];
}

/** Connectors of another name now, by the name that they had: those of the same id, where it tells them apart. */
function renamedIn(from: ConnectorPackage, to: ConnectorPackage): Map<string, Connector> {
  const known = new Set(from.connectors.map(({ name }) => name));
  const only = (list: readonly Connector[], id: string): Connector | undefined => {
    const found = list.filter((each) => each.id === id);
    return found.length === 1 ? found[0] : undefined;
  };
  return new Map(
    from.connectors.flatMap(({ id, name }) => {
      const next = only(from.connectors, id) && only(to.connectors, id);
      return next && !known.has(next.name) ? [[name, next] as const] : [];
    })
  );
}

/** The packages in their order, each with what it has now. */
function listed(
  packages: readonly InstalledPackage[],
  before: InstalledPackage | undefined,
  next: InstalledPackage | undefined,
  heirs: ReadonlyMap<string, Heir>
): InstalledPackage[] {
  const rest = packages.flatMap((each) => {
    if (each === before) return next ?? [];
    const inherited = [...heirs].flatMap(([name, { installed }]) => (installed === each ? [name] : []));
    return inherited.length ? { ...each, owns: new Set([...each.owns, ...inherited]) } : each;
  });
  return before || !next ? rest : [...rest, next];
}

function refusals(
  { connectors }: ConnectorPackage,
  owned: readonly Connector[],
  others: readonly InstalledPackage[]
): Problem[] {
  return connectors.flatMap((connector, index) => {
    if (owned.includes(connector)) return [];
    const { name } = connector;
    const owner = others.find(({ owns }) => owns.has(name))?.package.name;
    const template = owner
      ? '<{name}> is there already, from the package {owner}; the first is used'
      : '<{name}> is there already; the first is used';
    return problem('warning', pointer('connectors', index), template, { name, ...(owner && { owner }) });
  });
}
