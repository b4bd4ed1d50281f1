import { html, type TemplateResult } from 'lit';

import './connector-header.js';
import './connector-problems.js';
import type { Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import type { Translate } from './messages.js';
import { rememberedSearch } from './picks.js';
import { taskSections } from './task-sections.js';

interface TaskPart {
  readonly task: TaskView;
  readonly connectors: readonly Connector[];
  /** Absent: one of its own. */
  readonly searchFactory: SearchOver | undefined;
  readonly translator: Translate;
  readonly go: (problem: Problem) => void;
}

/** All that the panel shows of a task. */
export function taskPart({ task, connectors, searchFactory, translator, go }: TaskPart): TemplateResult {
  const problems = [task, ...task.inputs, ...task.outputs, ...task.assignments].flatMap(
    (part) => part.problems
  );
  return html`<connector-header
      .task=${task}
      .connectors=${connectors}
      .searchFactory=${searchFactory ?? rememberedSearch}
      .translator=${translator}
    ></connector-header>
    <connector-problems .problems=${problems} .translator=${translator} .go=${go}></connector-problems>
    ${taskSections(task, translator)}`;
}
