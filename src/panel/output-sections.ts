import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-assignments.js';
import './connector-mapping-output.js';
import './connector-partly-stored.js';
import './connector-preview-part.js';
import './connector-section.js';
import type { OutputView, TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { OutputsStoreEvent } from './output-events.js';
import { newRows } from './output-rows.js';

type Part = TemplateResult | typeof nothing;

/** The outputs of a task and the variables that they go to. */
export function outputsSection(task: TaskView, translate: Translate): Part {
  const { outputs, mappingType } = task;
  const set = outputs.filter((output) => output.variables.length || output.partly).length;
  const values = { set: String(set), total: String(outputs.length) };
  const ignored = ['none', 'outputs', 'all'].includes(mappingType);
  return html`<connector-section
    .name=${'Outputs'}
    .of=${task.element}
    .label=${translate('Outputs')}
    .summary=${outputs.length ? translate('{set} of {total} stored', values) : ''}
  >
    ${ignored ? html`<p class="note unused">${translate('Not used with this mapping type, and kept.')}</p>` : nothing}
    ${outputs.length ? nothing : html`<p class="note">${translate('This action gives nothing back.')}</p>`}
    ${outputs.length > 1 ? storeAll(task, translate) : nothing}
    ${repeat(
      outputs,
      (output) => output.parameter.name,
      (output) =>
        html`<connector-mapping-output
            .task=${task}
            .output=${output}
            .translator=${translate}
          ></connector-mapping-output>
          ${output.partly ? partlyStored(task, output, translate) : nothing}`
    )}
  </connector-section>`;
}

function partlyStored({ element, elements }: TaskView, output: OutputView, translate: Translate): Part {
  return html`<connector-partly-stored
    .element=${element}
    .output=${output}
    .total=${elements?.length ?? 1}
    .translator=${translate}
  ></connector-partly-stored>`;
}

// stays where it is when there is nothing left to do, so that neither focus nor what is beneath it moves
function storeAll(task: TaskView, translate: Translate): Part {
  const rows = newRows(task);
  const store = ({ target }: Event) => {
    if (rows.length) target?.dispatchEvent(new OutputsStoreEvent(task.element, rows));
  };
  return html`<p class="all">
    <button type="button" class="action" aria-disabled=${String(!rows.length)} @click=${store}>
      ${translate('Map all new')}
    </button>
    <span class="note">
      ${
        rows.length
          ? translate('Stores {count} outputs in variables of their names.', { count: String(rows.length) })
          : translate('All outputs are stored.')
      }
    </span>
  </p>`;
}

/** The variables that a task sets from a value or an expression. */
export function assignmentsSection(task: TaskView, translate: Translate): Part {
  return html`<connector-section
    .name=${'Assignments'}
    .label=${translate('Assignments')}
    .summary=${String(task.assignments.length || '')}
    ?closed=${task.assignments.length === 0}
  >
    <connector-assignments .task=${task} .translator=${translate}></connector-assignments>
  </connector-section>`;
}

/** What the mapping comes to with sample values; loaded when it is opened. */
export function previewSection(task: TaskView, translate: Translate): Part {
  return html`<connector-section .name=${'Preview'} .label=${translate('Preview')} .summary=${''} closed>
    <connector-preview-part .task=${task} .translator=${translate}></connector-preview-part>
  </connector-section>`;
}
