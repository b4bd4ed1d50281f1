import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import './connector-inputs.js';
import './connector-mapping-type.js';
import './connector-section.js';
import type { TaskView } from '../model/views.js';
import { constantsSection, entriesSection, errorsSection, keptSection } from './entry-sections.js';
import type { ExtensionSet } from './extensions.js';
import { isSet } from './input-filters.js';
import type { Translate } from './messages.js';
import { assignmentsSection, outputsSection, previewSection } from './output-sections.js';

type Part = TemplateResult | typeof nothing;

/** The parts of a task beneath its header, as its state allows. */
export function taskSections(task: TaskView, translate: Translate, extensions: ExtensionSet): Part {
  const known = task.state === 'connector';
  const kept = keptSection(task, translate);
  if (!known) return html`${kept}${entriesSection(task, translate)}${constantsSection(task, translate)}`;
  return html`<connector-mapping-type
      .element=${task.element}
      .mappingType=${task.mappingType}
      .mapped=${task.mapped}
      .differs=${task.mappingDiffers ?? false}
      .translator=${translate}
    ></connector-mapping-type>
    ${keyed(task.element, kept)} ${inputsSection(task, translate, extensions)}
    ${outputsSection(task, translate)} ${keyed(task.element, furtherSections(task, translate))}`;
}

// folded away as a rule, and more of them is the user's than rows that can be another task's
function furtherSections(task: TaskView, translate: Translate): Part {
  return html`${assignmentsSection(task, translate)} ${constantsSection(task, translate)}
  ${errorsSection(task, translate)} ${task.elements ? nothing : previewSection(task, translate)}`;
}

const unused = (told: string): Part => html`<p class="note unused">${told}</p>`;

function inputsSection(task: TaskView, translate: Translate, extensions: ExtensionSet): Part {
  const set = task.inputs.filter(isSet).length;
  const values = { set: String(set), total: String(task.inputs.length) };
  const ignored = ['none', 'inputs', 'all'].includes(task.mappingType);
  return html`<connector-section
    .name=${'Inputs'}
    .of=${task.element}
    .label=${translate('Inputs')}
    .summary=${task.inputs.length ? translate('{set} of {total} set', values) : ''}
  >
    ${ignored ? unused(translate('Not used with this mapping type, and kept.')) : nothing}
    <connector-inputs .task=${task} .extensions=${extensions} .translator=${translate}></connector-inputs>
  </connector-section>`;
}
