import { ConnectorSearchModule } from '../connectors/index.js';
import { ConnectorsBaseModule } from '../modeler/base.js';
import { ConnectorChanges } from './ConnectorChanges.js';
import { ConnectorDryRun } from './ConnectorDryRun.js';
import { ConnectorPanel } from './ConnectorPanel.js';

/** The mapping panel beside the diagram, for a bpmn-js modeler or viewer. */
export const ConnectorPanelModule = {
  __depends__: [ConnectorsBaseModule, ConnectorSearchModule],
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
export type * from './change-events.js';
export type { ConnectorDryRun } from './ConnectorDryRun.js';
export { ConnectorPanel, type ConnectorPanelOptions } from './ConnectorPanel.js';
export { ConnectorPanelElement } from './connector-panel.js';
export type * from './events.js';
export type * from './output-events.js';
export type * from './question-events.js';
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
