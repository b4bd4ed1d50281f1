import { html, nothing, type TemplateResult } from 'lit';

import './connector-entries.js';
import './connector-inputs.js';
import './connector-mapping-type.js';
import './connector-section.js';
import type { MappingEntry, TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { assignmentsSection, outputsSection, previewSection } from './output-sections.js';

type Part = TemplateResult | typeof nothing;

/** The parts of a task beneath its header, as its state allows. */
export function taskSections(task: TaskView, translate: Translate): Part {
  const known = task.state === 'connector';
  const kept = keptSection(task, translate);
  if (!known) return html`${kept}${readOnlySection(task, translate)}${constantsSection(task, translate)}`;
  return html`<connector-mapping-type
      .element=${task.element}
      .mappingType=${task.mappingType}
      .mapped=${task.mapped}
      .translator=${translate}
    ></connector-mapping-type>
    ${kept} ${inputsSection(task, translate)} ${outputsSection(task, translate)}
    ${assignmentsSection(task, translate)} ${constantsSection(task, translate)}
    ${previewSection(task, translate)}`;
}

const unused = (told: string): Part => html`<p class="note unused">${told}</p>`;

function inputsSection(task: TaskView, translate: Translate): Part {
  const set = task.inputs.filter((input) => input.mapped).length;
  const values = { set: String(set), total: String(task.inputs.length) };
  const ignored = ['none', 'inputs', 'all'].includes(task.mappingType);
  return html`<connector-section
    .name=${'Inputs'}
    .label=${translate('Inputs')}
    .summary=${task.inputs.length ? translate('{set} of {total} set', values) : ''}
  >
    ${ignored ? unused(translate('Not used with this mapping type, and kept.')) : nothing}
    <connector-inputs .task=${task} .translator=${translate}></connector-inputs>
  </connector-section>`;
}

function keptSection(task: TaskView, translate: Translate): Part {
  if (task.kept.length === 0) return nothing;
  const known = task.state === 'connector';
  const told = known
    ? 'These values are not passed. Use them here, or remove them.'
    : 'These values are not passed.';
  return html`<connector-section
    .name=${'Kept from the previous action'}
    .label=${translate('Kept from the previous action')}
    .summary=${String(task.kept.length)}
  >
    <p class="note">${translate(told)}</p>
    <connector-entries
      kept
      .element=${task.element}
      .entries=${task.kept}
      .names=${known ? task.inputs.map(({ parameter }) => parameter.name) : undefined}
      .translator=${translate}
    ></connector-entries>
  </connector-section>`;
}

function readOnlySection(task: TaskView, translate: Translate): Part {
  const entries: MappingEntry[] = [];
  for (const { parameter, mapped } of task.inputs)
    if (mapped) entries.push({ side: 'input', name: parameter.name, mapped });
  for (const { parameter, variables } of task.outputs)
    for (const name of variables)
      entries.push({ side: 'output', name, mapped: { kind: 'variable', value: parameter.name } });
  for (const { variable, mapped } of task.assignments)
    entries.push({ side: 'output', name: variable, ...(mapped && { mapped }) });
  if (entries.length === 0) return nothing;
  return html`<connector-section
    .name=${'Values of this task'}
    .label=${translate('Values of this task')}
    .summary=${String(entries.length)}
  >
    <connector-entries .entries=${entries} .translator=${translate}></connector-entries>
  </connector-section>`;
}

function constantsSection(task: TaskView, translate: Translate): Part {
  if (task.constants.length === 0) return nothing;
  const entries = task.constants.map(({ name, value }): MappingEntry => ({
    side: 'input',
    name,
    mapped: { kind: 'value', value }
  }));
  return html`<connector-section
    .name=${'Constants'}
    .label=${translate('Constants')}
    .summary=${String(entries.length)}
  >
    <p class="note">${translate('Passed to the connector besides the inputs. Read only.')}</p>
    <connector-entries .entries=${entries} .translator=${translate}></connector-entries>
  </connector-section>`;
}
