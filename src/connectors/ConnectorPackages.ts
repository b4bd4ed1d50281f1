import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import { changePackage, type InstalledPackage, type PackageChange } from '../lifecycle/packages.js';
import type { Connector } from '../model/connector.js';
import { parsePackage, type ConnectorPackage } from '../model/parse-package.js';
import { pointer, type Problem } from '../model/problem.js';
import type { Connectors } from './Connectors.js';
import type { Swap } from './swap.js';

/** Fired as `connectorPackages.changed` after packages came, went or changed, by undo and redo too. */
export interface ConnectorPackagesChangedEvent {
  readonly packages: readonly ConnectorPackage[];
  /** Names of packages. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

/** What a package would change, before it does. */
export interface PackagePlan {
  /** What is wrong with it; with an `error` nothing can be done. */
  readonly problems: readonly Problem[];
  /** The version that is there, and the one that comes. */
  readonly from?: ConnectorPackage | undefined;
  readonly to?: ConnectorPackage | undefined;
  /** Connectors that give way to others, or to none, or come. */
  readonly swaps: readonly { readonly from?: Connector; readonly to?: Connector }[];
}

/** As far as packages need it: definitions that change with the diagram. */
interface Definitions {
  replaceAll(swaps: readonly Swap[], along: { execute(): void; revert(): void }): void;
}

interface Planned extends PackagePlan {
  readonly change?: PackageChange;
}

/**
 * Sets of connectors that come and go as a whole: the service `connectorPackages`, in modeler and viewer alike. Those of
 * the option `packages` are there from the beginning. A connector belongs to who brought it first, the host or a package.
 */
export class ConnectorPackages {
  static $inject = ['config.packages', 'connectors', 'eventBus', 'injector'];

  readonly #connectors: Connectors;
  readonly #eventBus: EventBus;
  readonly #injector: Injector;
  #installed: readonly InstalledPackage[] = [];
  #problems: readonly Problem[] = [];

  constructor(manifests: unknown, connectors: Connectors, eventBus: EventBus, injector: Injector) {
    this.#connectors = connectors;
    this.#eventBus = eventBus;
    this.#injector = injector;
    const list: readonly unknown[] = Array.isArray(manifests) ? manifests : manifests ? [manifests] : [];
    this.#problems = list.flatMap((manifest, index) => {
      const { change, problems } = this.#plan(manifest);
      if (change) this.#swap(change);
      return problems.map((each) => ({ ...each, path: pointer(index) + each.path }));
    });
  }

  /** All packages, in the order in which they came. */
  all(): readonly ConnectorPackage[] {
    return this.#installed.map((each) => each.package);
  }

  /** The package of that name. */
  get(name: string): ConnectorPackage | undefined {
    return this.all().find((each) => each.name === name);
  }

  /** The package that a connector, by its name, came with; nothing where it came otherwise, or is no more. */
  of(connector: string): ConnectorPackage | undefined {
    if (!this.#connectors.get(connector)) return undefined;
    return this.#installed.find(({ owns }) => owns.has(connector))?.package;
  }

  /** What is wrong with the packages of the option. */
  problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What {@link add} would do with a manifest, given as JSON text or parsed; nothing is changed. */
  plan(manifest: unknown): PackagePlan {
    const { change: _change, ...plan } = this.#plan(manifest);
    return plan;
  }

  /** What {@link remove} would do. */
  planRemoval(name: string): PackagePlan {
    const from = this.get(name);
    return { problems: [], from, swaps: from ? this.#change(name, undefined).swaps : [] };
  }

  /**
   * Adds a package, or puts it in the place of its other version: its definitions take the place of the former ones,
   * with what that means for tasks, and connectors that it has no more are removed; one undo step. Connectors that are
   * there already, from elsewhere, stay as they are, with a warning.
   * @returns what is wrong with it; with an `error` nothing was changed.
   */
  add(manifest: unknown): readonly Problem[] {
    const { change, problems } = this.#plan(manifest);
    if (change) this.#apply(change);
    return problems;
  }

  /** Removes a package with its connectors; tasks that use them keep all they have. One undo step. */
  remove(name: string): boolean {
    if (!this.get(name)) return false;
    this.#apply(this.#change(name, undefined));
    return true;
  }

  #plan(manifest: unknown): Planned {
    const { package: to, problems } = parsePackage(manifest);
    if (!to) return { problems, swaps: [] };
    const change = this.#change(to.name, to);
    const all = [...problems, ...change.problems];
    return { problems: all, from: this.get(to.name), to, swaps: change.swaps, change };
  }

  #change(name: string, to: ConnectorPackage | undefined): PackageChange {
    return changePackage(this.#installed, name, to, (each) => this.#connectors.get(each));
  }

  #apply(change: PackageChange): void {
    const definitions = this.#injector.get<Definitions | null>('connectorDefinitions', false);
    // a viewer has nothing that could be undone
    if (!definitions || !this.#injector.get('commandStack', false)) return this.#swap(change);
    const before = this.#installed;
    definitions.replaceAll(change.swaps, {
      execute: () => this.#install(change.packages),
      revert: () => this.#install(before)
    });
  }

  #swap({ packages, swaps }: PackageChange): void {
    this.#install(packages);
    if (swaps.length) this.#connectors.swapAll(swaps);
  }

  #install(packages: readonly InstalledPackage[]): void {
    const before = new Map(this.all().map((each) => [each.name, each]));
    this.#installed = packages;
    const now = this.all();
    const names = (list: readonly ConnectorPackage[]) => list.map(({ name }) => name);
    this.#eventBus.fire('connectorPackages.changed', {
      packages: now,
      added: names(now.filter(({ name }) => !before.has(name))),
      replaced: names(now.filter((each) => (before.get(each.name) ?? each) !== each)),
      removed: [...before.keys()].filter((name) => !now.some((each) => each.name === name))
    } satisfies ConnectorPackagesChangedEvent);
  }
}
