import { ConnectorRegistryModule } from '../connectors/index.js';
import { ConnectorViewerModule } from '../viewer/index.js';
import { ConnectorProblems } from './ConnectorProblems.js';
import { ConnectorTasks } from './ConnectorTasks.js';
import { Conversion } from './Conversion.js';
import { CopyBehavior } from './CopyBehavior.js';
import { DropOnTask } from './DropOnTask.js';
import { Edits } from './Edits.js';
import { FileDataBehavior } from './FileDataBehavior.js';
import { LabelBehavior } from './LabelBehavior.js';
import { OrderKeeper } from './OrderKeeper.js';
import { Placing } from './Placing.js';
import { ProblemMarks } from './ProblemMarks.js';
import { ProcessVariables } from './ProcessVariables.js';
import { ReplaceBehavior } from './ReplaceBehavior.js';
import { TaskFactory } from './TaskFactory.js';

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
    'connectorProblems',
    'connectorProblemMarks'
  ],
  connectorEdits: ['type', Edits],
  connectorOrderKeeper: ['type', OrderKeeper],
  connectorReplaceBehavior: ['type', ReplaceBehavior],
  connectorCopyBehavior: ['type', CopyBehavior],
  connectorLabelBehavior: ['type', LabelBehavior],
  connectorFileDataBehavior: ['type', FileDataBehavior],
  connectorDropOnTask: ['type', DropOnTask],
  connectorConversion: ['type', Conversion],
  connectorTaskFactory: ['type', TaskFactory],
  connectorPlacing: ['type', Placing],
  connectorProblems: ['type', ConnectorProblems],
  connectorProblemMarks: ['type', ProblemMarks],
  connectorTasks: ['type', ConnectorTasks],
  processVariables: ['type', ProcessVariables]
};

export {
  ConnectorProblems,
  type ConnectorProblemsChangedEvent,
  type ConnectorProblemsOptions
} from './ConnectorProblems.js';
export { ConnectorTasks, type EditOptions } from './ConnectorTasks.js';
export type { ConnectorTypedEvent } from './Edits.js';
export type { CopyOptions } from './CopyBehavior.js';
export { ProcessVariables, type NewVariable, type VariableChanges } from './ProcessVariables.js';
