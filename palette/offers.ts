import type { Connector } from '../src/model/connector.js';

/** A thing that can be done, as it is offered to the user. */
export interface Offer {
  readonly id: string;
  /** In English; it goes through `translate`. */
  readonly label: string;
}

/** What is known and offered of one connector besides its definition. */
export interface ConnectorOffers {
  readonly commands: readonly Offer[];
  /** The package that it came with. */
  readonly origin?: { readonly name: string; readonly version: string } | undefined;
}

/** What the palette offers besides its own. */
export interface Offers {
  /** Of the palette as a whole. */
  readonly commands: readonly Offer[];
  /** Names of the packages that have connectors. */
  readonly packages: readonly string[];
  readonly packageOf: (connector: Connector) => string | undefined;
  of(connector: Connector): ConnectorOffers;
}

export const NOTHING_MORE: ConnectorOffers = { commands: [] };
export const NO_OFFERS: Offers = {
  commands: [],
  packages: [],
  packageOf: () => undefined,
  of: () => NOTHING_MORE
};

/** A row of the list as it is now: its connector may have been changed since, or taken away. */
export function currentRow<R extends { readonly connector: Connector }>(
  row: R | undefined,
  connectors: readonly Connector[]
): R | undefined {
  if (!row || connectors.includes(row.connector)) return row;
  // a filter gives copies, which are as they were
  const now = connectors.find(({ name }) => name === row.connector.name);
  return now && (now.source === row.connector.source ? row : undefined);
}
