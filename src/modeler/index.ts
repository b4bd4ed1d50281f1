import { editing } from './editing.js';
import { ConnectorsBaseModule } from './base.js';
import { PresentEditing } from './ConnectorEditing.js';

/** Services, behaviours and icons of connector tasks, for a bpmn-js `Modeler`. */
export const ConnectorsModule = {
  __depends__: [ConnectorsBaseModule],
  connectorEditing: ['type', PresentEditing],
  ...editing
};

export type { Command, CommandTargets, ConnectorCommands } from './Commands.js';
export type { Connections, NewConnectionOptions } from './Connections.js';
export type { ConnectionsChangedEvent } from './DefinitionSwap.js';
export type { Accompaniment } from './DefinitionSets.js';
export type { ConnectorDefinitions } from './ConnectorDefinitions.js';
export {
  ConnectorProblems,
  type ConnectorProblemsChangedEvent,
  type ConnectorProblemsOptions
} from './ConnectorProblems.js';
export { ConnectorTasks } from './ConnectorTasks.js';
export type { EditOptions } from './MappingEdits.js';
export type { ConnectorTypedEvent } from './Edits.js';
export type { CaughtError } from './ErrorCatching.js';
export type { DefinitionPlan, ReplaceOptions } from './task-plans.js';
export type { Target, Targets } from './targets.js';
export type { CopyOptions } from './CopyBehavior.js';
export { ProcessVariables, type NewVariable, type VariableChanges } from './ProcessVariables.js';
export type { Outputs, OutputRow } from './Outputs.js';
export type { PreviewBasis, Samples } from './Samples.js';
