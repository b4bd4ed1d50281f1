import { html, nothing, type TemplateResult } from 'lit';

import type { TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { stateMessage } from './state-messages.js';

/** What there is to know of a task before its values: that it is one of several, what its state means. */
export function headerNotes(task: TaskView, translate: Translate): TemplateResult {
  const told = stateMessage(task);
  const { elements, alias } = task;
  const several =
    elements &&
    translate('{count} tasks are edited together. What you set is set in all of them.', {
      count: String(elements.length)
    });
  const older = alias && translate('“{alias}” is an older name of this connector.', { alias });
  const note = (text: string) => html`<p class="state info">${text}</p>`;
  return html`${several ? note(several) : nothing}
  ${told ? html`<p class="state ${told.severity}">${translate(told.template, told.values)}</p>` : nothing}
  ${older ? note(older) : nothing}`;
}
