import { html, nothing, type TemplateResult } from 'lit';

import type { ProcessVariable } from '../model/views.js';
import type { Translate } from './messages.js';

/** Variables to choose from, those of the same type first. */
export function variableOptions(
  variables: readonly ProcessVariable[],
  type: string,
  translate: Translate,
  chosen = ''
): TemplateResult {
  const fits = variables.filter((variable) => variable.type.toLowerCase() === type.toLowerCase());
  const others = variables.filter((variable) => !fits.includes(variable));
  return html`${variableGroup(translate('Same type: {type}', { type }), fits, chosen)}
  ${variableGroup(translate('Other types'), others, chosen)}`;
}

function variableGroup(
  label: string,
  variables: readonly ProcessVariable[],
  chosen: string
): TemplateResult | typeof nothing {
  if (variables.length === 0) return nothing;
  return html`<optgroup label=${label}>
    ${variables.map((variable) => variableOption(variable, chosen))}
  </optgroup>`;
}

/** A process variable in a list: its name and, beside it, its type. */
export function variableOption({ name, type }: ProcessVariable, chosen = ''): TemplateResult {
  return html`<option value=${name} ?selected=${name === chosen}>${name} · ${type}</option>`;
}
