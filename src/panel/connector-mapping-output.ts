import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-new-variable.js';
import type { OutputView, ProcessVariable } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from './define.js';
import { MappingChangeEvent, VariableAddEvent } from './events.js';
import { variableOptions } from './variable-select.js';
import { english, type Translate } from './messages.js';
import { mappingOutput } from './output.styles.js';
import { base } from './panel.styles.js';
import { problemList } from './problem-list.js';

/** One output of an action and the process variables that it goes to. */
export class ConnectorMappingOutput extends LitElement {
  static override properties = {
    element: { attribute: false },
    output: { attribute: false },
    variables: { attribute: false },
    translator: { attribute: false },
    creating: { state: true }
  };

  static override styles = [base, fields, mappingOutput];

  declare element: string;
  declare output: OutputView;
  declare variables: readonly ProcessVariable[];
  declare translator: Translate;
  declare creating: boolean;

  constructor() {
    super();
    this.element = '';
    this.variables = [];
    this.translator = english;
    this.creating = false;
  }

  override focus(): void {
    this.renderRoot.querySelector('select')?.focus();
  }

  #add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const name = select.value;
    select.value = '';
    if (!name) return;
    const mapped = { kind: 'variable', value: this.output.parameter.name } as const;
    this.dispatchEvent(new MappingChangeEvent(this.element, { side: 'output', name }, mapped, false));
  }

  #remove(name: string): void {
    this.focus();
    this.dispatchEvent(new MappingChangeEvent(this.element, { side: 'output', name }, undefined, false));
  }

  #create(name?: string): void {
    this.creating = false;
    this.focus();
    if (!name) return;
    const { name: output, type } = this.output.parameter;
    const variable = { name, type, required: false };
    this.dispatchEvent(new VariableAddEvent(this.element, variable, { side: 'output', name: output }));
  }

  protected override render(): TemplateResult {
    const { translator: translate, output } = this;
    const { name, type, description } = output.parameter;
    return html`
      <div class="head">
        <span class="wrap">${name}</span>
        <span class="subtle small mono">${type}</span>
        ${output.undeclared ? html`<span class="tag">${translate('not declared')}</span>` : nothing}
      </div>
      ${description ? html`<p class="note">${description}</p>` : nothing}
      ${
        output.variables.length
          ? html`<ul class="chips" aria-label=${translate('Variables that {name} goes to', { name })}>
              ${repeat(
                output.variables,
                (variable) => variable,
                (variable) => this.#chip(variable)
              )}
            </ul>`
          : nothing
      }
      ${this.#control()} ${problemList('problems', output.problems, translate)}
    `;
  }

  #chip(name: string): TemplateResult {
    const translate = this.translator;
    const known = this.variables.some((variable) => variable.name === name);
    const label = translate('Remove {name}', { name });
    return html`<li class=${known ? '' : 'unknown'}>
      <span class="wrap"
        >→
        ${name}${known ? nothing : html` <span class="error small">${translate('(not declared)')}</span>`}</span
      >
      <button type="button" aria-label=${label} title=${label} @click=${() => this.#remove(name)}>×</button>
    </li>`;
  }

  #control(): TemplateResult {
    const { translator: translate, output, variables } = this;
    const { name, type } = output.parameter;
    const free = variables.filter((variable) => !output.variables.includes(variable.name));
    const first = output.variables.length ? 'Add another variable…' : 'Not stored. Add a variable…';
    return html`<div class="control">
        <select
          aria-label=${translate('Add a variable for {name}', { name })}
          aria-describedby="problems"
          @change=${this.#add}
        >
          <option value="" selected>${translate(first)}</option>
          ${variableOptions(free, type, translate)}
        </select>
        ${this.#newButton(translate('New variable for {name}', { name }))}
      </div>
      ${this.creating ? this.#newForm() : nothing}`;
  }

  #newButton(label: string): TemplateResult {
    return html`<button
      type="button"
      class="action"
      aria-label=${label}
      title=${label}
      aria-expanded=${String(this.creating)}
      @click=${() => (this.creating = !this.creating)}
    >
      +
    </button>`;
  }

  #newForm(): TemplateResult {
    return html`<connector-new-variable
      .name=${this.output.parameter.name}
      .type=${this.output.parameter.type}
      .variables=${this.variables}
      .translator=${this.translator}
      .done=${(name?: string) => this.#create(name)}
    ></connector-new-variable>`;
  }
}

define('connector-mapping-output', ConnectorMappingOutput);

declare global {
  interface HTMLElementTagNameMap {
    'connector-mapping-output': ConnectorMappingOutput;
  }
}
