import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorProblems, ConnectorTasks, ProcessVariables } from '../index.js';
import type { Problem } from '../model/problem.js';
import type { ProcessView, TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { processMessage, severalMessage } from './selection-message.js';
import { holdsProcess } from './shown-elements.js';

/** What the panel shows of a selection. */
export interface PanelData {
  readonly task: TaskView | undefined;
  readonly process: ProcessView | undefined;
  /** The problems of the whole diagram, where they are to be shown. */
  readonly diagram: readonly Problem[] | undefined;
  readonly message: string;
}

/** What there is to show of what is selected; of nothing: of the process. */
export function dataOf(selected: readonly Element[], injector: Injector, translate: Translate): PanelData {
  const [first, ...others] = selected;
  const task = first && taskOf(first, others, injector);
  const process = task || others.length ? undefined : processOf(first, injector);
  const isAll = !others.length && (!first || holdsProcess(first));
  return {
    task,
    process,
    diagram: isAll ? problemsIn(injector).all() : undefined,
    message: task ? '' : messageOf(selected, !!process, translate)
  };
}

function taskOf(first: Element, others: readonly Element[], injector: Injector): TaskView | undefined {
  const tasks = injector.get<ConnectorTasks>('connectorTasks');
  return others.length ? tasks.describeAll([first, ...others]) : tasks.describe(first);
}

// what else is selected has its own problems, and the variables of its process
function processOf(element: Element | undefined, injector: Injector): ProcessView | undefined {
  const process = injector.get<ProcessVariables>('processVariables').describe(element);
  if (!process || !element || holdsProcess(element)) return process;
  return { ...process, problems: problemsIn(injector).get(element.id) };
}

function messageOf(selected: readonly Element[], hasProcess: boolean, translate: Translate): string {
  return selected.length > 1
    ? severalMessage(selected, translate)
    : processMessage(selected[0], hasProcess, translate);
}

const problemsIn = (injector: Injector): ConnectorProblems =>
  injector.get<ConnectorProblems>('connectorProblems');
