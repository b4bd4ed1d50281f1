import type EventBus from 'diagram-js/lib/core/EventBus';
import { aliasesOf, resolveIn, type Catalog, type Resolution } from '../model/catalog.js';
import type { Connector } from '../model/connector.js';
import { connectorModdle, type Model } from '../model/moddle.js';
import { parseConnector } from '../model/parse-connector.js';
import { pointer, problem, type Problem } from '../model/problem.js';
import { ShownConnectors } from './ShownConnectors.js';
import { swapIn, type Swap } from './swap.js';

export type { Resolution } from '../model/catalog.js';

/** Fired as `connectors.changed` after connectors were added, replaced or removed, by undo and redo too. */
export interface ConnectorsChangedEvent {
  readonly connectors: readonly Connector[];
  /** Names of those that are there now and were not; of those under whose name is another definition; of those gone. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The connectors that a designer can use: the service `connectors`, in modeler and viewer alike.
 * Definitions come from the option `connectors` and from {@link add}; each is parsed once, here.
 */
export class Connectors implements Catalog {
  static $inject = ['eventBus', 'moddle', 'config.connectors'];

  readonly #eventBus: EventBus;
  readonly #byName = new Map<string, Connector>();
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #dressing = new ShownConnectors();
  #refused = 0;
  #shown: ReadonlyMap<string, Connector> | undefined;
  #aliases: Map<string, Connector> | undefined;
  #all: readonly Connector[] | undefined;

  constructor(eventBus: EventBus, moddle: Model, definitions: unknown) {
    this.#eventBus = eventBus;
    registerDescriptor(moddle);
    refuseForeignPrefix(moddle);
    this.#addAll(definitions);
  }

  /** All connectors, in the order in which they came. */
  all(): readonly Connector[] {
    return (this.#all ??= Object.freeze([...this.#catalog().values()]));
  }

  /** The connector of that name; older names do not count. */
  get(name: string): Connector | undefined {
    return this.#catalog().get(name);
  }

  /** What an `implementation` stands for; never throws. */
  resolve(implementation: unknown): Resolution {
    return resolveIn(implementation, this.#catalog(), () => (this.#aliases ??= aliasesOf(this.all())));
  }

  /**
   * Adds one definition or several, given as JSON text or parsed; one of the same name is replaced. Of two
   * with the same name in one list the first counts.
   * Fires `connectors.changed` once.
   * @returns what is wrong with them; those with an `error` were not added.
   */
  add(definitions: unknown): Problem[] {
    const before = this.all();
    const problems = this.#addAll(definitions);
    this.#changed(before);
    return problems;
  }

  /** Removes a connector; tasks that use it keep all they have. Fires `connectors.changed`. */
  remove(name: string): boolean {
    const before = this.all();
    if (!this.#byName.delete(name)) return false;
    this.#problems.delete(name);
    this.#changed(before);
    return true;
  }

  /**
   * Puts a connector, or with `undefined` none, in the place of another, or without one at the end. For commands, which
   * give them back as they were. Fires `connectors.changed`.
   */
  swap(from: Connector | undefined, to: Connector | undefined): void {
    this.swapAll([{ from, to }]);
  }

  /**
   * As {@link swap}, for several, one after the other. Fires `connectors.changed` once.
   * @returns what takes it back
   */
  swapAll(swaps: readonly Swap[]): readonly Swap[] {
    const before = this.all();
    const list = [...this.#byName.values()];
    const { bare } = this.#dressing;
    const back = swaps
      .flatMap((swap) => swapIn(list, { ...swap, from: bare(swap.from), to: bare(swap.to) }))
      .reverse();
    this.#byName.clear();
    for (const connector of list) this.#byName.set(connector.name, connector);
    this.#changed(before);
    return back;
  }

  /** What is wrong with the definitions: of those in use and of those that were refused. */
  problems(): readonly Problem[] {
    return [...this.#problems.values()].flat();
  }

  #addAll(definitions: unknown): Problem[] {
    if (definitions === undefined || definitions === null) return [];
    const list: readonly unknown[] = Array.isArray(definitions) ? definitions : [definitions];
    const names = new Set<string>();
    return list.flatMap((definition, index) => this.#addOne(definition, index, names));
  }

  #addOne(definition: unknown, index: number, names: Set<string>): Problem[] {
    const { connector, problems } = parseConnector(definition);
    if (connector && names.has(connector.name)) return this.#refuseTwice(connector, index);
    if (connector) names.add(connector.name);
    const key = connector?.name ?? `\0${this.#refused++}`;
    const place = connector ? pointer(connector.name) : pointer(index);
    const placed = problems.map((found) => ({ ...found, path: place + found.path }));
    if (placed.length) this.#problems.set(key, placed);
    else this.#problems.delete(key);
    if (connector) this.#byName.set(connector.name, connector);
    this.#forget();
    return placed;
  }

  #catalog(): ReadonlyMap<string, Connector> {
    return (this.#shown ??= this.#dressing.of(this.#byName));
  }

  #forget(): void {
    this.#shown = this.#all = this.#aliases = undefined;
  }

  #refuseTwice({ name }: Connector, index: number): Problem[] {
    const twice = problem('warning', pointer(index), '<{name}> is there twice; the first is used', { name });
    this.#problems.set(name, [...(this.#problems.get(name) ?? []), twice]);
    return [twice];
  }

  #changed(before: readonly Connector[]): void {
    this.#forget();
    const connectors = this.all();
    const old = new Map(before.map((each) => [each.name, each]));
    const names = (list: readonly Connector[]) => list.map(({ name }) => name);
    this.#eventBus.fire('connectors.changed', {
      connectors,
      added: names(connectors.filter(({ name }) => !old.has(name))),
      replaced: names(connectors.filter((each) => (old.get(each.name) ?? each).source !== each.source)),
      removed: names(before.filter(({ name }) => !this.#byName.has(name)))
    } satisfies ConnectorsChangedEvent);
  }
}

function registerDescriptor(moddle: Model): void {
  const { prefix, uri } = connectorModdle;
  const known = moddle.registry.packageMap[prefix];
  if (known && known.uri !== uri) throw new Error(`moddle extension <${prefix}> is taken by <${known.uri}>`);
  const registry = moddle.registry as Model['registry'] & { registerPackage(descriptor: object): void };
  if (!known) registry.registerPackage(connectorModdle);
}

const BOUND = `xmlns:${connectorModdle.prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`;
const ANYWHERE = new RegExp(BOUND, 'g');
// in a start tag, not in text
const IN_TAG = new RegExp(`<[\\w:.-]+(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*?\\s+${BOUND}`, 'g');

const NO_TAGS = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)/g;

/** What a file is refused for that binds our prefix to somebody else's URI: it could not be saved unharmed. */
function foreignPrefix(xml: string): Problem | undefined {
  const { prefix, uri } = connectorModdle;
  const foreign = (text: string, pattern: RegExp): string | undefined =>
    [...text.matchAll(pattern)]
      .map(([, double, single]) => double ?? single ?? '')
      .find((bound) => bound !== uri);
  // the large files are our own
  if (foreign(xml, ANYWHERE) === undefined) return;
  const bound = foreign(xml.replace(NO_TAGS, ''), IN_TAG);
  if (bound === undefined) return;
  const message =
    'The file uses the prefix <{prefix}> for <{bound}>, here it stands for <{uri}>: rename the prefix in the file';
  return problem('error', '', message, { prefix, bound, uri });
}

/** Refused by the reader, so that every way in is closed; an error in an event listener would be logged besides. */
function refuseForeignPrefix(moddle: Model): void {
  type FromXml = (xml: unknown, ...more: unknown[]) => Promise<unknown>;
  const reader = moddle as Model & { fromXML: FromXml };
  const fromXml: FromXml = reader.fromXML.bind(reader);
  reader.fromXML = (xml, ...more) => {
    const found = typeof xml === 'string' ? foreignPrefix(xml) : undefined;
    return found ? Promise.reject(new Error(found.message)) : fromXml(xml, ...more);
  };
}
