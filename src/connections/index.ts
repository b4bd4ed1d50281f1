import { ConnectorSearchModule } from '../connectors/index.js';
import { ConnectorDefinitionsModule } from '../index.js';
import { ConnectionChoice } from './ConnectionChoice.js';
import { ConnectorConnections } from './ConnectorConnections.js';

/** The view of connections, and the question which one a new task uses; for a bpmn-js `Modeler`. */
export const ConnectorConnectionsModule = {
  __depends__: [ConnectorDefinitionsModule, ConnectorSearchModule],
  __init__: ['connectorConnections', 'connectorConnectionChoice'],
  connectorConnections: ['type', ConnectorConnections],
  connectorConnectionChoice: ['type', ConnectionChoice]
};

/** The services of {@link ConnectorConnectionsModule} that are meant for use. */
export interface ConnectorConnectionsServices {
  connectorConnections: ConnectorConnections;
}

export type { ConnectorConnections, OpenOptions } from './ConnectorConnections.js';
