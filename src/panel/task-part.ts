import { html, type TemplateResult } from 'lit';

import './connector-header.js';
import './connector-problems.js';
import type { Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { taskSections } from './task-sections.js';

interface TaskPart {
  readonly task: TaskView;
  readonly connectors: readonly Connector[];
  readonly translator: Translate;
  readonly go: (problem: Problem) => void;
}

/** All that the panel shows of a task. */
export function taskPart({ task, connectors, translator, go }: TaskPart): TemplateResult {
  const problems = [task, ...task.inputs, ...task.outputs, ...task.assignments].flatMap(
    (part) => part.problems
  );
  return html`<connector-header
      .task=${task}
      .connectors=${connectors}
      .translator=${translator}
    ></connector-header>
    <connector-problems .problems=${problems} .translator=${translator} .go=${go}></connector-problems>
    ${taskSections(task, translator)}`;
}
