import { ConnectorSearchModule } from '../connectors/index.js';
import { ConnectorsModule } from '../modeler/index.js';
import { ConnectorChanges } from './ConnectorChanges.js';
import { ConnectorDryRun } from './ConnectorDryRun.js';
import { ConnectorPanel } from './ConnectorPanel.js';

/** The mapping panel beside the diagram, for a bpmn-js modeler or viewer. */
export const ConnectorPanelModule = {
  __depends__: [ConnectorsModule, ConnectorSearchModule],
  __init__: ['connectorPanel', 'connectorDryRun'],
  connectorPanel: ['type', ConnectorPanel],
  connectorChanges: ['type', ConnectorChanges],
  connectorDryRun: ['type', ConnectorDryRun]
};

/** The services of {@link ConnectorPanelModule} that are meant for use. */
export interface ConnectorPanelServices {
  connectorPanel: ConnectorPanel;
  connectorChanges: ConnectorChanges;
  connectorDryRun: ConnectorDryRun;
}

export type { Added, ConnectorChanges, Review } from './ConnectorChanges.js';
export * from './change-events.js';
export type { ConnectorDryRun } from './ConnectorDryRun.js';
export { ConnectorPanel, type ConnectorPanelOptions } from './ConnectorPanel.js';
export { ConnectorPanelElement } from './connector-panel.js';
export * from './events.js';
export * from './output-events.js';
export * from './question-events.js';
export type {
  ElementSource,
  Extensions,
  FieldEditorElement,
  Option,
  OptionProvider,
  OptionRequest,
  PanelExtensions,
  PanelSection
} from './extensions.js';
export type { Translate } from './messages.js';
