import { html, nothing, type TemplateResult } from 'lit';
import type { ProcessView, TaskView } from '../model/views.js';
import type { Translate } from './messages.js';

interface Shown {
  readonly task: TaskView | undefined;
  readonly process: ProcessView | undefined;
  readonly message: string;
  readonly translator: Translate;
}

/** What is said above what a panel shows, or in its place. */
export function panelMessage(
  { task, process, message, translator: translate }: Shown,
  hasFailed: boolean
): TemplateResult {
  const empty = !task && !process && !message;
  const failed = translate('A part of the panel could not be loaded. Change the selection to try again.');
  const told = message || (empty ? translate('Select a task or a process.') : '');
  return html`${told ? html`<p class="message">${told}</p>` : nothing}
  ${hasFailed ? html`<p class="message" role="alert">${failed}</p>` : nothing}`;
}
