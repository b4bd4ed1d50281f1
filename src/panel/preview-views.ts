import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Preview, PreviewSide, PreviewValue } from '../exchange/preview.js';
import { stringifyJson, type JsonValue } from '../model/json.js';
import type { TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { maskedIn, type Sample } from './preview-samples.js';
import { problemList } from './problem-list.js';

const MASK = '••••••••';
/** Rows of a table; the others are counted. */
const MAX_ROWS = 200;

/** The field for one sample value. */
export function sampleField(sample: Sample, translate: Translate): TemplateResult {
  const { side, name, type, problem } = sample;
  const id = `${side}-${name}`;
  return html`<div class="sample">
    <label for=${id}>
      <span class="wrap">${name}</span> <span class="subtle small mono">${type}</span>
    </label>
    ${sampleControl(sample, id, translate)}
    ${
      problem
        ? html`<p class="problem error" id="${id}-problem">
            ${translate(problem.template, { ...problem.values })}
          </p>`
        : nothing
    }
  </div>`;
}

function sampleControl(sample: Sample, id: string, translate: Translate): TemplateResult {
  const { side, name, text, field, problem } = sample;
  if (sample.secret) return secretControl(sample, id, translate);
  if (field === 'boolean') return booleanControl(sample, id, translate);
  return html`<textarea
    id=${id}
    class=${field === 'text' ? '' : 'mono'}
    rows=${Math.min(text.split('\n').length, 10)}
    autocomplete="off"
    spellcheck="false"
    placeholder=${translate('No value')}
    data-side=${side}
    data-name=${name}
    aria-invalid=${String(!!problem)}
    aria-describedby=${problem ? `${id}-problem` : nothing}
    .value=${live(text)}
  ></textarea>`;
}

function secretControl({ side, name, text, problem }: Sample, id: string, translate: Translate) {
  return html`<input
    type="password"
    id=${id}
    autocomplete="off"
    placeholder=${translate('No value')}
    data-side=${side}
    data-name=${name}
    aria-invalid=${String(!!problem)}
    aria-describedby=${problem ? `${id}-problem` : nothing}
    .value=${live(text)}
  />`;
}

function booleanControl({ side, name, text }: Sample, id: string, translate: Translate): TemplateResult {
  return html`<select id=${id} data-side=${side} data-name=${name} .value=${live(text)}>
    <option value="" ?selected=${text === ''}>${translate('No value')}</option>
    <option ?selected=${text === 'true'}>true</option>
    <option ?selected=${text === 'false'}>false</option>
  </select>`;
}

const CAPTIONS = {
  received: ['The connector receives', 'Nothing is passed.'],
  after: ['Process variables afterwards', 'No variable has a value.']
} as const;

/** One half of the outcome as a table. */
export function sideTable(
  side: keyof Preview,
  preview: Preview,
  task: TaskView,
  samples: readonly Sample[],
  translate: Translate
): TemplateResult {
  const shown = preview[side];
  const [caption, none] = CAPTIONS[side];
  const masked = maskedIn(side, shown, task, samples);
  const rows = shown.values.slice(0, MAX_ROWS);
  const more = shown.values.length - rows.length;
  return html`<section data-side=${side} aria-label=${translate(caption)}>
    <h4>${translate(caption)}</h4>
    ${failure(shown, translate)}
    ${rows.length || shown.error !== undefined ? nothing : html`<p class="note">${translate(none)}</p>`}
    ${rows.length ? valueTable(rows, masked, translate) : nothing}
    ${more ? html`<p class="note">${translate('{count} more', { count: String(more) })}</p>` : nothing}
    ${problemList('', shown.problems, translate)}
  </section>`;
}

function failure({ error }: PreviewSide, translate: Translate): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<p class="problem error failure" data-error=${error}>
    <span>${translate('The engine fails here: {error}', { error })}</span>
  </p>`;
}

/** Values in a table, with what they were. */
export function valueTable(
  values: readonly PreviewValue[],
  masked: ReadonlySet<string>,
  translate: Translate
): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${['Name', 'Value', 'Type'].map(
          (title) => html`<th scope="col"><span class="sr">${translate(title)}</span></th>`
        )}
      </tr>
    </thead>
    <tbody>
      ${values.map((value) => row(value, masked.has(value.name), translate))}
    </tbody>
  </table>`;
}

function row(shown: PreviewValue, masked: boolean, translate: Translate): TemplateResult {
  const { name, value, type, changed, before, problems } = shown;
  return html`<tr class=${changed ? 'changed' : ''} data-name=${name}>
      <th scope="row" class="wrap">
        ${name} ${changed ? html`<span class="tag mark">${translate('changed')}</span>` : nothing}
      </th>
      <td>
        <code class="mono pre wrap">${masked ? MASK : tidy(value)}</code>
        ${
          changed && before !== undefined
            ? html`<p class="note small">
                ${translate('was {value}', { value: masked ? MASK : stringifyJson(before) })}
              </p>`
            : nothing
        }
      </td>
      <td class="subtle small mono">${type}</td>
    </tr>
    ${
      problems.length
        ? html`<tr class="told">
            <td colspan="3">${problemList('', problems, translate)}</td>
          </tr>`
        : nothing
    }`;
}

/** JSON on one line where it is short. */
function tidy(value: JsonValue): string {
  const short = stringifyJson(value);
  return short.length <= 48 ? short : stringifyJson(value, '  ');
}
