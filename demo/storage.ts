import type Modeler from 'bpmn-js/lib/Modeler';
import { parseJson, stringifyJson, withoutSecretValues } from 'bpmn-js-connector-palette/core';
import type { Connector, ConnectorPackage, JsonObject, Problem } from 'bpmn-js-connector-palette/core';
import type { Services } from './Diagram.js';
import { problemOf } from './files.js';
import { NOTHING, read, write, type Kept } from './kept.js';

type Definition = object & { readonly name: string };

/** As long as the page waits for the browser's storage, in milliseconds. */
const PATIENCE = 1500;

/** Which connectors and packages there are in this browser: kept in IndexedDB, followed by their events. */
export class Catalogue {
  readonly #builtIn: readonly Definition[];
  readonly #kept: Kept;
  readonly #failed: boolean;
  /** The built-in definitions by name, as text. */
  readonly #texts: ReadonlyMap<string, string>;
  #modeler: Modeler<Services> | undefined;
  /** Those that are there as they came. */
  #untouched: ReadonlySet<Connector> = new Set();
  #saving = false;
  #written: Promise<void> = Promise.resolve();
  #complain: (problem: Problem) => void = () => {};

  private constructor(builtIn: readonly Definition[], kept: Kept | undefined) {
    this.#builtIn = builtIn;
    this.#kept = kept ?? NOTHING;
    this.#failed = !kept;
    const text = (each: Definition) => stringifyJson(parseJson(JSON.stringify(each)));
    this.#texts = new Map(builtIn.map((each) => [each.name, text(each)]));
  }

  /** Waits for what is kept, but not for long: without it the demo works with what it came with. */
  static async load(builtIn: readonly Definition[]): Promise<Catalogue> {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
    return new Catalogue(builtIn, await Promise.race([read().catch(() => undefined), late]));
  }

  /** For the option `connectors`. */
  get definitions(): readonly object[] {
    const own = new Map(this.#kept.own.map((each) => [each['name'], each]));
    const known = this.#builtIn.map((each) => {
      const changed = own.get(each.name);
      own.delete(each.name);
      return changed ?? each;
    });
    return [...known, ...own.values()];
  }

  /** For the option `packages`. */
  get packages(): readonly JsonObject[] {
    return this.#kept.packages;
  }

  /** Is there anything that did not come with the demo, or something missing? */
  get differs(): boolean {
    const connectors = this.#modeler?.get('connectors').all() ?? [];
    const packages = this.#modeler?.get('connectorPackages').all() ?? [];
    const other = connectors.some((each) => !this.#untouched.has(each));
    return other || packages.length > 0 || connectors.length !== this.#builtIn.length;
  }

  /** Keeps from now on what is there; where that cannot be, it says so once. */
  follow(modeler: Modeler<Services>, complain: (problem: Problem) => void): void {
    this.#modeler = modeler;
    this.#complain = complain;
    const connectors = modeler.get('connectors');
    this.#look(connectors.all());
    if (this.#kept.changed.length) connectors.add(this.#kept.changed);
    for (const name of this.#kept.removed) connectors.remove(name);
    if (this.#failed) return this.#fail();
    modeler.get('eventBus').on(['connectors.changed', 'connectorPackages.changed'], () => {
      // several are told of together, and the page goes on first
      if (!this.#saving) setTimeout(() => this.#save());
      this.#saving = true;
    });
  }

  /** Takes away what was added, brings back what was removed; what is kept follows. */
  reset(): void {
    const connectors = this.#modeler?.get('connectors');
    const packages = this.#modeler?.get('connectorPackages');
    for (const { name } of packages?.all() ?? []) packages?.remove(name);
    const names = new Set(this.#builtIn.map(({ name }) => name));
    for (const { name } of connectors?.all() ?? []) if (!names.has(name)) connectors?.remove(name);
    connectors?.add(this.#builtIn);
    this.#look(connectors?.all() ?? []);
  }

  #look(connectors: readonly Connector[]): void {
    this.#untouched = new Set(connectors.filter((each) => this.#texts.get(each.name) === textOf(each)));
  }

  #save(): void {
    this.#saving = false;
    // one after another: what is written last is what there is
    this.#written = this.#written.then(() => write(this.#snapshot())).catch(() => this.#fail());
  }

  #fail(): void {
    const complain = this.#complain;
    this.#complain = () => {};
    const message =
      'The browser gives no storage, as in some private windows. It is gone when the page is closed.';
    complain({ ...problemOf('', message), severity: 'warning' });
  }

  #snapshot(): Kept {
    const modeler = this.#modeler;
    if (!modeler) return this.#kept;
    const connectors = modeler.get('connectors');
    const packages = modeler.get('connectorPackages');
    const given = (name: string) => packages.of(name)?.connectors.find((each) => each.name === name);
    const other = connectors.all().filter((each) => !this.#untouched.has(each));
    const names = packages.all().flatMap((each) => each.connectors.map(({ name }) => name));
    const removed = [...this.#texts.keys(), ...names].filter((name) => !connectors.get(name));
    return {
      own: other
        .filter(({ name }) => !given(name))
        .filter((each) => !this.#texts.has(each.name) || this.#texts.get(each.name) !== textOf(each))
        .map(withoutSecrets),
      changed: other.filter((each) => differs(each, given(each.name))).map(withoutSecrets),
      removed: [...new Set(removed)],
      packages: packages.all().map(manifestOf)
    };
  }
}

const texts = new WeakMap<Connector, string>();

/** A definition as text, written once. */
function textOf(connector: Connector): string {
  const text = texts.get(connector) ?? stringifyJson(connector.source);
  texts.set(connector, text);
  return text;
}

const differs = (connector: Connector, given: Connector | undefined): boolean =>
  given !== undefined && given !== connector && textOf(given) !== textOf(connector);

const withoutSecrets = (connector: Connector): JsonObject => withoutSecretValues(connector.source);

const manifestOf = ({ source, connectors }: ConnectorPackage): JsonObject => ({
  ...source,
  connectors: connectors.map(withoutSecrets)
});
