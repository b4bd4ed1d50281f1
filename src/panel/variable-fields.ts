import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Translate } from './messages.js';
import { VARIABLE_TYPES } from './variable-names.js';

/** The types of a process variable; one that is not known stays among them. */
export function typeField(
  type: string,
  translate: Translate,
  change: (type: string) => void
): TemplateResult {
  const types = VARIABLE_TYPES.includes(type) ? VARIABLE_TYPES : [type, ...VARIABLE_TYPES];
  return html`<div class="wide">
    <label for="type">${translate('Type')}</label>
    <select id="type" @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${types.map((name) => html`<option value=${name} ?selected=${name === type}>${name}</option>`)}
    </select>
  </div>`;
}

export function checkField(
  name: string,
  label: string,
  checked: boolean,
  change: (checked: boolean) => void
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      name=${name}
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${label}
  </label>`;
}
