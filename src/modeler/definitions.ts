import { DefinitionSwap } from './DefinitionSwap.js';
import { ConnectorDefinitions } from './ConnectorDefinitions.js';
import { Connections } from './Connections.js';
import { ConnectorsModule } from './index.js';

/** The services `connectorDefinitions` and `connections` besides, for hosts in which definitions change. */
export const ConnectorDefinitionsModule = {
  __depends__: [ConnectorsModule],
  connectorDefinitionSwap: ['type', DefinitionSwap],
  connectorDefinitions: ['type', ConnectorDefinitions],
  connections: ['type', Connections]
};
