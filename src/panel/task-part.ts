import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

import './connector-header.js';
import type {} from './connector-host-section.js';
import type {} from './connector-problems.js';
import type { Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import type { ExtensionSet, PanelSection } from './extensions.js';
import type {} from './connector-offers.js';
import { isMissing } from './missing.js';
import { successorIn } from './offers.js';
import type { PanelCommand } from './panel-command.js';
import type { Translate } from './messages.js';
import { problemsOf } from './parts.js';
import { rememberedSearch } from './picks.js';
import type { taskSections } from './task-sections.js';

interface TaskPart {
  readonly task: TaskView;
  readonly connectors: readonly Connector[];
  /** Absent: one of its own. */
  readonly searchFactory: SearchOver | undefined;
  readonly extensions: ExtensionSet;
  readonly readOnly: boolean;
  readonly translator: Translate;
  readonly commands: readonly PanelCommand[];
  /** What is beneath the header: to be edited, or to be read. */
  readonly sections: typeof taskSections;
  readonly go: (problem: Problem) => void;
}

/** All that the panel shows of a task. */
export function taskPart(part: TaskPart): TemplateResult {
  const { task, connectors, searchFactory, extensions, readOnly, translator, sections, go } = part;
  const problems = problemsOf(task);
  return html`<connector-header
      .task=${task}
      .connectors=${connectors}
      .searchFactory=${searchFactory ?? rememberedSearch}
      .readOnly=${readOnly}
      .commands=${part.commands}
      .translator=${translator}
    ></connector-header>
    ${readOnly ? nothing : keyed(task.element, offersOf(part))}
    ${keyed(
      task.element,
      html`<connector-problems
        .problems=${problems}
        .translator=${translator}
        .go=${go}
      ></connector-problems>`
    )}
    ${sections(task, translator, extensions)} ${keyed(task.element, hostSections(part))}`;
}

function offersOf({ task, connectors, searchFactory, translator }: TaskPart): unknown {
  if (!isMissing(task) && !successorIn(connectors, task)) return nothing;
  return html`<connector-offers
    .task=${task}
    .connectors=${connectors}
    .searchFactory=${searchFactory ?? rememberedSearch}
    .translator=${translator}
  ></connector-offers>`;
}

function hostSections({ task, extensions, readOnly, translator }: TaskPart): unknown {
  const shown = extensions.sections.filter((section) => isShown(section, task));
  if (shown.length === 0) return nothing;
  return repeat(
    shown,
    ({ id }) => id,
    (section) =>
      html`<connector-host-section
        .section=${section}
        .task=${task}
        .readOnly=${readOnly}
        .translator=${translator}
      ></connector-host-section>`
  );
}

// what a host's function throws must not take the panel with it
function isShown({ when }: PanelSection, task: TaskView): boolean {
  try {
    return when?.(task) ?? true;
  } catch {
    return false;
  }
}
