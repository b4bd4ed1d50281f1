import { html, nothing, type TemplateResult } from 'lit';

import type { ProcessVariable, TaskView } from '../model/views.js';
import { variableOption, variableOptions } from './variable-select.js';
import type { Translate } from './messages.js';
import { setByTask } from './output-rows.js';

/** Process variables to store something in: those that nothing sets yet first; `without` are left out. */
export function targetOptions(
  task: TaskView,
  type: string,
  without: readonly string[],
  translate: Translate
): TemplateResult {
  const set = setByTask(task);
  const others = task.variables.filter(({ name }) => !without.includes(name));
  const taken = others.filter(({ name }) => set.has(name));
  const free = others.filter(({ name }) => !set.has(name));
  return html`${variableOptions(free, type, translate)}
  ${
    taken.length
      ? html`<optgroup label=${translate('Set by this task already: will be replaced')}>
          ${taken.map((variable) => variableOption(variable))}
        </optgroup>`
      : nothing
  }`;
}

/** The variables that something is stored in, each with a button that takes it away. */
export function storedChips(
  names: readonly string[],
  variables: readonly ProcessVariable[],
  translate: Translate,
  remove: (name: string) => void
): TemplateResult[] {
  return names.map((name) => {
    const known = variables.some((variable) => variable.name === name);
    const label = translate('Remove {name}', { name });
    return html`<li class=${known ? '' : 'unknown'}>
      <span class="wrap"
        >→
        ${name}${known ? nothing : html` <span class="error small">${translate('(not declared)')}</span>`}</span
      >
      <button type="button" aria-label=${label} title=${label} @click=${() => remove(name)}>×</button>
    </li>`;
  });
}
