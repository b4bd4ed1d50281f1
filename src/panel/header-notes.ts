import { html, nothing, type TemplateResult } from 'lit';

import { titleOfSuccessor } from '../lifecycle/successor.js';
import type { Connector } from '../model/connector.js';
import { initialsOf } from '../model/presentation.js';
import type { TaskView } from '../model/views.js';
import { iconSource } from '../viewer/icon-source.js';
import type { Translate } from './messages.js';
import { successorIn } from './offers.js';
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

/** That a task's action, or its connector, gave way to another. */
function deprecation(
  task: TaskView,
  connectors: readonly Connector[],
  translate: Translate
): TemplateResult | typeof nothing {
  const named = task.action?.replacedBy ?? task.connector?.replacedBy;
  if (named === undefined) return nothing;
  const successor = successorIn(connectors, task);
  const name = successor ? titleOfSuccessor(successor, connectors, task.connector) : named;
  return html`<p class="state warning">${translate('Deprecated. Use {name} instead.', { name })}</p>`;
}

/** The icon of what has the title; its initials where there is none. */
export const icon = (source: string | undefined, title: string): TemplateResult =>
  html`<span class="icon ${source ? '' : 'letters'}" aria-hidden="true"
    >${source ? html`<img src=${iconSource(source)} alt="" width="36" height="36" />` : initialsOf(title)}</span
  >`;

/** The link to what is to be read about a task's action, or its connector. */
export function documentation(
  { connector, action }: TaskView,
  translate: Translate
): TemplateResult | typeof nothing {
  const address = [action?.documentation, connector?.documentation].find((url) =>
    url?.startsWith('https://')
  );
  if (!address) return nothing;
  const about = translate('about {name}', { name: connector?.title ?? '' });
  return html`<a href=${address} target="_blank" rel="noopener noreferrer"
    >${translate('Docs')} <span class="sr">${about}</span><span aria-hidden="true">↗</span></a
  >`;
}

/** What a task does, and what took the place of that. */
export function about(
  task: TaskView,
  connectors: readonly Connector[],
  translate: Translate
): TemplateResult {
  const text = task.action?.description || task.connector?.description;
  return html`${text ? html`<p class="about">${text}</p>` : nothing}
  ${deprecation(task, connectors, translate)}`;
}
