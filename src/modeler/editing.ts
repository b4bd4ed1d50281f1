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
import { PasteBehavior } from './PasteBehavior.js';
import { Placing } from './Placing.js';
import { ProcessVariables } from './ProcessVariables.js';
import { ReplaceBehavior } from './ReplaceBehavior.js';
import { TaskFactory } from './TaskFactory.js';
import { TaskViews } from './TaskViews.js';

/** What describes and changes connector tasks. */
export const editing = {
  __init__: [
    'connectorEdits',
    'connectorOrderKeeper',
    'connectorReplaceBehavior',
    'connectorCopyBehavior',
    'connectorPasteBehavior',
    'connectorLabelBehavior',
    'connectorDropOnTask',
    'connectorFileDataBehavior',
    'connectorProblems'
  ],
  connectorEdits: ['type', Edits],
  connectorOrderKeeper: ['type', OrderKeeper],
  connectorReplaceBehavior: ['type', ReplaceBehavior],
  connectorCopyBehavior: ['type', CopyBehavior],
  connectorPasteBehavior: ['type', PasteBehavior],
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
  processVariables: ['type', ProcessVariables]
};
