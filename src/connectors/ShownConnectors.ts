import type { Connector } from '../model/connector.js';
import { dressed } from '../model/dress.js';

type Catalogue = ReadonlyMap<string, Connector>;

/** Connectors as they are shown: a connection without a presentation as what it was made from. */
export class ShownConnectors {
  readonly #bare = new WeakMap<Connector, Connector>();
  readonly #made = new WeakMap<Connector, { readonly like: Connector; readonly made: Connector }>();

  /** By name, in the same order; the same objects as long as nothing of them changes. */
  of(connectors: Catalogue): Catalogue {
    const shown = new Map<string, Connector>();
    for (const [name, connector] of connectors) {
      const like = connector.template === undefined ? undefined : connectors.get(connector.template);
      shown.set(name, like ? this.#like(connector, like) : connector);
    }
    return shown;
  }

  /** The connector as it was given. */
  bare = (connector: Connector | undefined): Connector | undefined =>
    connector && (this.#bare.get(connector) ?? connector);

  #like(connector: Connector, like: Connector): Connector {
    const known = this.#made.get(connector);
    if (known?.like === like) return known.made;
    const made = dressed(connector, like);
    this.#made.set(connector, { like, made });
    if (made !== connector) this.#bare.set(made, connector);
    return made;
  }
}
