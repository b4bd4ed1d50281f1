import { ConnectorRegistryModule } from '../connectors/index.js';
import { ConnectorViewerModule } from '../viewer/index.js';
import { ConnectorCommands } from './Commands.js';
import { ConnectorEditing } from './ConnectorEditing.js';
import { late } from './LateServices.js';

/** The services of `editing.ts` that others ask for. */
const LATE = [
  'connectorConversion',
  'connectorEdits',
  'connectorErrorCatching',
  'connectorMappingEdits',
  'connectorPlacing',
  'connectorProblems',
  'connectorTaskFactory',
  'connectorTaskViews',
  'connectorTasks',
  'processVariables'
];

/** Catalogue, icons and commands; what describes and changes tasks comes when it is first needed. */
export const ConnectorsBaseModule = {
  __depends__: [ConnectorRegistryModule, ConnectorViewerModule],
  __init__: ['connectorEditing'],
  connectorCommands: ['type', ConnectorCommands],
  connectorEditing: ['type', ConnectorEditing],
  ...late('connectorEditing', LATE)
};

export type { ConnectorEditing } from './ConnectorEditing.js';
