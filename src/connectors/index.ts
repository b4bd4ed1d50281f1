import { Connectors } from './Connectors.js';
import { ConnectorSearch } from './ConnectorSearch.js';

/** The registry of definitions alone; part of every module of ours. */
export const ConnectorRegistryModule = {
  __init__: ['connectors'],
  connectors: ['type', Connectors]
};

/** The search over them, for what lists connectors; a viewer of icons does without. */
export const ConnectorSearchModule = {
  __depends__: [ConnectorRegistryModule],
  connectorSearch: ['type', ConnectorSearch]
};

export { Connectors, type ConnectorsChangedEvent, type Resolution } from './Connectors.js';
export type { ConnectorSearch, ConnectorSearchOptions } from './ConnectorSearch.js';
