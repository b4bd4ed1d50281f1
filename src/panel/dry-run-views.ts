import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Preview, PreviewValue } from '../exchange/preview.js';
import type { LogEntry, Token } from '../dry-run/state.js';
import type { TaskView } from '../model/views.js';
import { hiddenIn } from './dry-run-values.js';
import { waitsFor } from './dry-run-texts.js';
import type { Hidden } from './dry-run-view.js';
import type { Message, Translate } from './messages.js';
import { sampleField, sideTable, valueTable } from './preview-views.js';
import type { Sample } from './preview-samples.js';

/** Log entries that are shown; the older ones are counted. */
const SHOWN = 100;

export const say = ({ template, values }: Message, translate: Translate): string =>
  translate(template, { ...values });

/** Fields in a group. */
export function fieldGroup(
  label: string,
  fields: readonly Sample[],
  none: string,
  translate: Translate
): TemplateResult {
  return html`<fieldset>
    <legend>${label}</legend>
    ${fields.length ? nothing : html`<p class="note">${none}</p>`}
    ${repeat(
      fields,
      ({ name }) => name,
      (field) => sampleField(field, translate)
    )}
  </fieldset>`;
}

/** What a token stands at. */
export function tokenHead(token: Token, translate: Translate): TemplateResult {
  const { name, index, blocked, kind } = token;
  const title = index === undefined ? name : translate('{name}, run {index}', { name, index: String(index) });
  return html`<h3 class="wrap" data-kind=${kind}>${title}</h3>
    <p class="note">${translate(waitsFor(token))}</p>
    ${blocked ? html`<p class="note">${say(blocked, translate)}</p>` : nothing}`;
}

/** What a connector gets, and what its answer comes to; nothing secret is shown. */
export function outcome(
  side: keyof Preview,
  preview: Preview,
  task: TaskView,
  hidden: Hidden,
  translate: Translate
): TemplateResult {
  const masked = [...hidden.names].map((name): Sample => ({
    side: 'variables',
    name,
    type: '',
    field: 'text',
    text: '',
    secret: true
  }));
  const texts = hidden.texts.map((text, index): Sample => ({
    ...{ side: 'outputs', name: `${index}`, type: '', field: 'text' },
    ...{ text, value: text, secret: true }
  }));
  return html`<div class="results">${sideTable(side, preview, task, [...masked, ...texts], translate)}</div>`;
}

/** Values by name. */
export function values(
  all: readonly PreviewValue[],
  hidden: Hidden,
  translate: Translate
): TemplateResult | typeof nothing {
  return all.length ? valueTable(all, hiddenIn(all, hidden), translate) : nothing;
}

/** What happened, the last first. */
export function story(log: readonly LogEntry[], hidden: Hidden, translate: Translate): TemplateResult {
  const older = Math.max(0, log.length - SHOWN);
  return html`<ol reversed start=${log.length}>
      ${log
        .slice(older)
        .map((entry) => told(entry, hidden, translate))
        .reverse()}
    </ol>
    ${older ? html`<p class="note">${translate('{count} more', { count: String(older) })}</p>` : nothing}`;
}

function told(entry: LogEntry, hidden: Hidden, translate: Translate): TemplateResult {
  const { tone, received, changed, element } = entry;
  return html`<li class=${tone === 'error' ? 'error' : ''} data-element=${element ?? nothing}>
    ${say(entry, translate)} ${changed ? values(changed, hidden, translate) : nothing}
    ${
      received?.length
        ? html`<details>
            <summary class="small">${translate('The connector receives')}</summary>
            ${values(received, hidden, translate)}
          </details>`
        : nothing
    }
  </li>`;
}
