import type { Connector } from '../model/connector.js';

/** Is it a named copy of another connector? A library has none. */
export const isConnection = ({ name, template, kind }: Connector): boolean =>
  kind !== 'library' && template !== undefined && template !== name;

/** The name of the connector that a definition is of: of a connection that which it was made from, else its own. */
export const originOf = (connector: Connector): string =>
  isConnection(connector) ? (connector.template ?? connector.name) : connector.name;

/** What a connector is called for people; a connection by its own name too, as it has the title of its connector. */
export const labelOf = (connector: Connector): string =>
  isConnection(connector) ? `${connector.title} · ${connector.name}` : connector.title;
