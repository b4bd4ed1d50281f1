import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Preview, PreviewValue } from '../exchange/preview.js';
import type { RunState, Token } from '../dry-run/state.js';
import { jsonType } from '../model/fields.js';
import type { TaskView } from '../model/views.js';
import { hiddenIn } from './dry-run-values.js';
import { waitsFor } from './dry-run-texts.js';
import type { Hidden } from './dry-run-view.js';
import type { Message, Translate } from './messages.js';
import { sampleField, sideTable, valueTable } from './preview-views.js';
import type { Sample } from './preview-samples.js';

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

/** The process variables as they are. */
export function variables(state: RunState | undefined, hidden: Hidden, translate: Translate): TemplateResult {
  const held = [...(state?.variables ?? [])].map(([name, value]) => ({
    name,
    value,
    type: jsonType(value),
    problems: []
  }));
  return html`<section class="part variables" aria-labelledby="variables">
    <h3 id="variables">${translate('Process variables')}</h3>
    ${held.length ? values(held, hidden, translate) : html`<p class="note">${translate('No variable has a value.')}</p>`}
  </section>`;
}
