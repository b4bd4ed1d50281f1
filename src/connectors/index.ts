import { Connectors } from './Connectors.js';

/** The registry of definitions alone; part of every module of ours. */
export const ConnectorRegistryModule = {
  __init__: ['connectors'],
  connectors: ['type', Connectors]
};

export { Connectors, type ConnectorsChangedEvent, type Resolution } from './Connectors.js';
