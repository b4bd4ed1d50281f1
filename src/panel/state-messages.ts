import type { Severity } from '../model/problem.js';
import type { TaskState, TaskView } from '../model/views.js';
import { message, type Message } from './messages.js';

const SCRIPT = 'This task runs a script. It is edited elsewhere and kept as it is.';
const DECISION = 'This task evaluates a decision table. It is edited elsewhere and kept as it is.';

const MISSING = 'There is no connector “{name}” here. Add its definition, or choose another.';

const TEMPLATES: Readonly<Record<TaskState, readonly [Severity, string] | undefined>> = {
  connector: undefined,
  none: ['info', 'This service task has no connector yet.'],
  'choose-action': ['warning', 'One step left: choose what {connector} shall do.'],
  'unknown-connector': [
    'error',
    'There is no connector “{name}” here. Its values are shown as they are and nothing is lost.'
  ],
  'unknown-action': [
    'error',
    '{connector} has no action “{name}”. Its values are shown as they are and nothing is lost.'
  ],
  reserved: ['info', SCRIPT],
  foreign: ['info', '“{implementation}” is not a connector. It is kept as it is.']
};

/** What the state of a task means, or `undefined` where all is well. */
export function stateMessage(task: TaskView): (Message & { readonly severity: Severity }) | undefined {
  const found = TEMPLATES[task.state];
  if (!found) return;
  const implementation = task.implementation ?? '';
  const dot = implementation.indexOf('.');
  const [connector, action] = [implementation.slice(0, dot), implementation.slice(dot + 1)];
  if (task.state === 'choose-action' && !task.connector)
    return { severity: 'error', ...message(MISSING, { name: task.alias ?? '' }) };
  const name = task.state === 'unknown-connector' ? connector : action;
  const decision = task.state === 'reserved' && implementation.startsWith('dmn-connector');
  const values = { implementation, name, connector: task.connector?.title ?? task.alias ?? '' };
  return { severity: found[0], ...message(decision ? DECISION : found[1], values) };
}
