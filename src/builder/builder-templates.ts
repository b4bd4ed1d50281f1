import { html, nothing, type TemplateResult } from 'lit';
import type { TaskPlan } from '../lifecycle/index.js';
import type { Problem } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import type { Brought } from './brought.js';
import '../ui/connector-change-preview.js';

const MOST = 100;

/** All that is wrong, each with a jump to its place. */
export function problemList(
  problems: readonly Problem[],
  translate: Translate,
  go: (problem: Problem) => void
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  const summary = problems.length === 1 ? '1 problem' : '{count} problems';
  const more = problems.length - MOST;
  return html`<details class="problems">
    <summary>${translate(summary, { count: String(problems.length) })}</summary>
    <ul>
      ${problems.slice(0, MOST).map(
        (each) =>
          html`<li>
            <button type="button" class="problem ${each.severity}" @click=${() => go(each)}>
              <span>${sentence(translate, each)} <span class="subtle mono">${each.path}</span></span>
            </button>
          </li>`
      )}
      ${more > 0 ? html`<li class="subtle">${translate('and {count} more', { count: String(more) })}</li>` : nothing}
    </ul>
  </details>`;
}

/** What is asked before a definition is used. */
export interface Preview {
  readonly tasks: readonly TaskPlan[];
  readonly brought: readonly Brought[];
}

/** What happens to tasks, and what the engine would evaluate from now on. */
export function previewTemplate(
  { tasks, brought }: Preview,
  nameOf: (id: string) => string,
  translate: Translate
): TemplateResult {
  return html`<div
    class="preview"
    tabindex="-1"
    role="region"
    aria-label=${translate('Before it is applied')}
  >
    ${tasks.length ? tasksTemplate(tasks, nameOf, translate) : nothing}
    ${brought.length ? broughtTemplate(brought, translate) : nothing}
  </div>`;
}

function tasksTemplate(
  tasks: readonly TaskPlan[],
  nameOf: (id: string) => string,
  translate: Translate
): TemplateResult {
  return html`<h3>${translate('Tasks of the diagram')}</h3>
    <p class="subtle">${translate('One undo step takes all of it back.')}</p>
    <connector-change-preview
      .plans=${tasks}
      .nameOf=${nameOf}
      .translator=${translate}
    ></connector-change-preview>`;
}

function broughtTemplate(brought: readonly Brought[], translate: Translate): TemplateResult {
  return html`<h3>${translate('The definition brings expressions')}</h3>
    <p class="subtle">
      ${translate('The engine evaluates them when a task runs. Apply it only if you know them.')}
    </p>
    <ul class="brought">
      ${brought.map(
        ({ where, text }) =>
          html`<li><span>${where.join(' › ')}</span> <code class="mono wrap">${text}</code></li>`
      )}
    </ul>`;
}
