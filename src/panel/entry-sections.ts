import { html, nothing, type TemplateResult } from 'lit';

import './connector-entries.js';
import './connector-errors.js';
import './connector-section.js';
import type { MappingEntry, TaskView } from '../model/views.js';
import type { Translate } from './messages.js';

type Part = TemplateResult | typeof nothing;

/** The errors that the connector declares, and which of them are caught. */
export function errorsSection(task: TaskView, translate: Translate, readOnly = false): Part {
  const total = String(task.errors.length);
  const caught = task.errors.filter(({ caughtBy }) => caughtBy !== undefined).length;
  if (task.errors.length === 0) return nothing;
  return html`<connector-section
    .name=${'Errors'}
    .label=${translate('Errors')}
    .summary=${translate('{caught} of {total} caught', { caught: String(caught), total })}
    ?closed=${caught === 0}
  >
    <connector-errors .task=${task} ?readOnly=${readOnly} .translator=${translate}></connector-errors>
  </connector-section>`;
}

/** Values of the former action. */
export function keptSection(task: TaskView, translate: Translate, readOnly = false): Part {
  if (task.kept.length === 0) return nothing;
  const known = task.state === 'connector' && !readOnly;
  const told = known
    ? 'These values are not passed. Use them here, or remove them.'
    : 'These values are not passed.';
  return html`<connector-section
    .name=${'Kept aside'}
    .label=${translate('Kept aside')}
    .summary=${String(task.kept.length)}
  >
    <p class="note">${translate(told)}</p>
    <connector-entries
      ?kept=${!readOnly}
      .element=${task.element}
      .entries=${task.kept}
      .names=${known ? task.inputs.map(({ parameter }) => parameter.name) : undefined}
      .translator=${translate}
    ></connector-entries>
  </connector-section>`;
}

/** The entries of a task whose inputs are not known. */
export function entriesSection(task: TaskView, translate: Translate): Part {
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

/** What the engine passes besides. */
export function constantsSection(task: TaskView, translate: Translate): Part {
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
