import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Message, Translate } from './messages.js';
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

export function textField(
  id: string,
  label: string,
  value: string | undefined,
  change: (text: string | undefined) => void
): TemplateResult {
  return html`<div class="wide">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      .value=${live(value ?? '')}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value || undefined)}
    />
  </div>`;
}

interface NameHandlers {
  readonly typed: (name: string) => void;
  readonly left: () => void;
}

/** The name, with why it is not allowed. */
export function nameField(
  name: string,
  problem: Message | undefined,
  translate: Translate,
  { typed, left }: NameHandlers
): TemplateResult {
  const told = problem && translate(problem.template, problem.values);
  return html`<div class="wide">
    <label for="name">${translate('Name')}</label>
    <input
      id="name"
      class="mono"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${String(!!problem)}
      aria-describedby="problem"
      .value=${live(name)}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
      @change=${left}
    />
    <div id="problem" role="status">${told ? html`<p class="problem error">${told}</p>` : nothing}</div>
  </div>`;
}
