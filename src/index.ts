import type { Connectors, ConnectorsChangedEvent } from './connectors/index.js';
import type {
  ConnectorProblems,
  ConnectorProblemsChangedEvent,
  ConnectorTasks,
  ConnectorTypedEvent,
  ProcessVariables
} from './modeler/index.js';

export { ConnectorsModule } from './modeler/index.js';
export type { Connectors, ConnectorsChangedEvent, Resolution } from './connectors/index.js';
export type {
  CaughtError,
  ConnectorProblems,
  ConnectorProblemsChangedEvent,
  ConnectorProblemsOptions,
  ConnectorTasks,
  ConnectorTypedEvent,
  CopyOptions,
  EditOptions,
  NewVariable,
  ProcessVariables,
  Target,
  Targets,
  VariableChanges
} from './modeler/index.js';
export type * from './core.js';

/** The services of {@link ConnectorsModule}: `new Modeler<ConnectorServices>(…)` types `get`. */
export interface ConnectorServices {
  connectors: Connectors;
  connectorProblems: ConnectorProblems;
  connectorTasks: ConnectorTasks;
  processVariables: ProcessVariables;
}

/** The events of {@link ConnectorsModule} by name, for a typed `EventBus`. */
export interface ConnectorEvents {
  'connectors.changed': ConnectorsChangedEvent;
  'connectorProblems.changed': ConnectorProblemsChangedEvent;
  'connectorTasks.typed': ConnectorTypedEvent;
  /** More can be checked from now on, as rules were loaded: what is shown of a task is to be described anew. */
  'connectorTasks.checked': object;
}
