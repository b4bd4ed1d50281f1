import type {
  ConnectorPackagesChangedEvent,
  Connectors,
  ConnectorsChangedEvent
} from './connectors/index.js';
import type { ConnectorEditing } from './modeler/base.js';
import type {
  Connections,
  ConnectionsChangedEvent,
  ConnectorCommands,
  ConnectorDefinitions,
  ConnectorProblems,
  ConnectorProblemsChangedEvent,
  ConnectorTasks,
  ConnectorTypedEvent,
  ProcessVariables
} from './modeler/index.js';

export { ConnectorDefinitionsModule } from './modeler/definitions.js';
export { ConnectorsModule } from './modeler/index.js';
export type { ConnectorEditing } from './modeler/base.js';
export type {
  ConnectorPackages,
  ConnectorPackagesChangedEvent,
  Connectors,
  ConnectorsChangedEvent,
  PackagePlan,
  Resolution,
  Swap
} from './connectors/index.js';
export type {
  Accompaniment,
  CaughtError,
  Command,
  CommandTargets,
  Connections,
  ConnectionsChangedEvent,
  ConnectorCommands,
  ConnectorDefinitions,
  ConnectorProblems,
  ConnectorProblemsChangedEvent,
  ConnectorProblemsOptions,
  ConnectorTasks,
  ConnectorTypedEvent,
  CopyOptions,
  DefinitionPlan,
  EditOptions,
  NewConnectionOptions,
  NewVariable,
  ProcessVariables,
  ReplaceOptions,
  Target,
  Targets,
  VariableChanges
} from './modeler/index.js';
export type * from './core.js';

/** The services of {@link ConnectorsModule} and {@link ConnectorDefinitionsModule}: `new Modeler<ConnectorServices>(…)` types `get`. */
export interface ConnectorServices {
  connectors: Connectors;
  connections: Connections;
  connectorCommands: ConnectorCommands;
  connectorDefinitions: ConnectorDefinitions;
  connectorEditing: ConnectorEditing;
  connectorProblems: ConnectorProblems;
  connectorTasks: ConnectorTasks;
  processVariables: ProcessVariables;
}

/** The events of {@link ConnectorsModule} by name, for a typed `EventBus`. */
export interface ConnectorEvents {
  'connectors.changed': ConnectorsChangedEvent;
  'connections.changed': ConnectionsChangedEvent;
  'connectorPackages.changed': ConnectorPackagesChangedEvent;
  'connectorCommands.changed': object;
  'connectorProblems.changed': ConnectorProblemsChangedEvent;
  'connectorTasks.typed': ConnectorTypedEvent;
  /** `connectorTasks`, `processVariables` and `connectorProblems` are there from now on. */
  'connectorEditing.loaded': object;
  /** More can be checked from now on, as rules were loaded: what is shown of a task is to be described anew. */
  'connectorTasks.checked': object;
}
