import { Connectors } from './Connectors.js';
import { ConnectorPackages } from './ConnectorPackages.js';
import { ConnectorSearch } from './ConnectorSearch.js';

/** The registry of definitions alone; part of every module of ours. */
export const ConnectorRegistryModule = {
  __init__: ['connectors'],
  connectors: ['type', Connectors]
};

/** The service `connectorPackages` alone, for a viewer or a host with a view of its own; its option is `packages`. */
export const ConnectorPackageRegistryModule = {
  __depends__: [ConnectorRegistryModule],
  __init__: ['connectorPackages'],
  connectorPackages: ['type', ConnectorPackages]
};

/** The search over them, for what lists connectors; a viewer of icons does without. */
export const ConnectorSearchModule = {
  __depends__: [ConnectorRegistryModule],
  connectorSearch: ['type', ConnectorSearch]
};

export { Connectors, type ConnectorsChangedEvent, type Resolution } from './Connectors.js';
export type { ConnectorSearch, ConnectorSearchOptions } from './ConnectorSearch.js';
export type { ConnectorPackages, ConnectorPackagesChangedEvent, PackagePlan } from './ConnectorPackages.js';
export type { Swap } from './swap.js';
