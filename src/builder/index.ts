import { ConnectorDefinitionsModule } from '../index.js';
import { ConnectorBuilder, type ConnectorBuilderSaveEvent } from './ConnectorBuilder.js';

/** The connector builder, for a bpmn-js modeler. */
export const ConnectorBuilderModule = {
  __depends__: [ConnectorDefinitionsModule],
  __init__: ['connectorBuilder'],
  connectorBuilder: ['type', ConnectorBuilder]
};

/** The services of {@link ConnectorBuilderModule} that are meant for use. */
export interface ConnectorBuilderServices {
  connectorBuilder: ConnectorBuilder;
}

/** The events of {@link ConnectorBuilderModule} by name. */
export interface ConnectorBuilderEvents {
  'connectorBuilder.save': ConnectorBuilderSaveEvent;
}

export { ConnectorBuilder, type BuilderRequest, type ConnectorBuilderSaveEvent } from './ConnectorBuilder.js';
