import { ConnectorRegistryModule } from '../connectors/index.js';
import { ConnectorViewerModule } from '../viewer/index.js';
import { ConnectorCommands } from './Commands.js';
import { ConnectorProblems } from './ConnectorProblems.js';
import { ConnectorTasks } from './ConnectorTasks.js';
import { Conversion } from './Conversion.js';
import { CopyBehavior } from './CopyBehavior.js';
import { DropOnTask } from './DropOnTask.js';
import { Edits } from './Edits.js';
import { ErrorCatching } from './ErrorCatching.js';
import { FileDataBehavior } from './FileDataBehavior.js';
import { LabelBehavior } from './LabelBehavior.js';
import { MappingEdits } from './MappingEdits.js';
import { OrderKeeper } from './OrderKeeper.js';
import { Placing } from './Placing.js';
import { ProcessVariables } from './ProcessVariables.js';
import { ReplaceBehavior } from './ReplaceBehavior.js';
import { TaskFactory } from './TaskFactory.js';
import { TaskViews } from './TaskViews.js';

/** Services, behaviours and icons of connector tasks, for a bpmn-js `Modeler`. */
export const ConnectorsModule = {
  __depends__: [ConnectorRegistryModule, ConnectorViewerModule],
  __init__: [
    'connectorEdits',
    'connectorOrderKeeper',
    'connectorReplaceBehavior',
    'connectorCopyBehavior',
    'connectorLabelBehavior',
    'connectorDropOnTask',
    'connectorFileDataBehavior',
    'connectorProblems'
  ],
  connectorEdits: ['type', Edits],
  connectorOrderKeeper: ['type', OrderKeeper],
  connectorReplaceBehavior: ['type', ReplaceBehavior],
  connectorCopyBehavior: ['type', CopyBehavior],
  connectorLabelBehavior: ['type', LabelBehavior],
  connectorFileDataBehavior: ['type', FileDataBehavior],
  connectorDropOnTask: ['type', DropOnTask],
  connectorErrorCatching: ['type', ErrorCatching],
  connectorMappingEdits: ['type', MappingEdits],
  connectorTaskViews: ['type', TaskViews],
  connectorConversion: ['type', Conversion],
  connectorTaskFactory: ['type', TaskFactory],
  connectorPlacing: ['type', Placing],
  connectorProblems: ['type', ConnectorProblems],
  connectorTasks: ['type', ConnectorTasks],
  processVariables: ['type', ProcessVariables],
  connectorCommands: ['type', ConnectorCommands]
};

export type { Command, CommandTargets, ConnectorCommands } from './Commands.js';
export type { Connections, NewConnectionOptions } from './Connections.js';
export type { ConnectionsChangedEvent } from './DefinitionSwap.js';
export type { Accompaniment } from './DefinitionSets.js';
export type { ConnectorDefinitions, DefinitionPlan, ReplaceOptions } from './ConnectorDefinitions.js';
export {
  ConnectorProblems,
  type ConnectorProblemsChangedEvent,
  type ConnectorProblemsOptions
} from './ConnectorProblems.js';
export { ConnectorTasks } from './ConnectorTasks.js';
export type { EditOptions } from './MappingEdits.js';
export type { ConnectorTypedEvent } from './Edits.js';
export type { CaughtError } from './ErrorCatching.js';
export type { Target, Targets } from './targets.js';
export type { CopyOptions } from './CopyBehavior.js';
export { ProcessVariables, type NewVariable, type VariableChanges } from './ProcessVariables.js';
export type { Outputs, OutputRow } from './Outputs.js';
export type { PreviewBasis, Samples } from './Samples.js';
