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
      const like = originIn(connectors, connector);
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

/** What a connector was made from in the end; nothing where that is itself. */
function originIn(connectors: Catalogue, connector: Connector): Connector | undefined {
  const seen = new Set([connector]);
  let origin = connector;
  while (origin.template !== undefined) {
    const next = connectors.get(origin.template);
    if (!next) break;
    if (seen.has(next)) return undefined;
    seen.add((origin = next));
  }
  return origin === connector ? undefined : origin;
}
