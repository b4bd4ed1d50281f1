import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-new-variable.js';
import './connector-output-tree.js';
import { outputModel, variableTypeFor } from '../model/output-model.js';
import type { OutputView, TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { MappingChangeEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { newRow } from './output-rows.js';
import { OutputsStoreEvent } from './output-events.js';
import { storedChips, targetOptions } from './output-views.js';
import { mappingOutput } from './output.styles.js';
import { base } from '../ui/theme.styles.js';
import { problemList } from './problem-list.js';

/** One output of an action, the process variables that it goes to, and the fields within it. */
export class ConnectorMappingOutput extends LitElement {
  static override properties = {
    task: { attribute: false },
    output: { attribute: false },
    translator: { attribute: false },
    unfolded: { state: true },
    naming: { state: true }
  };

  static override styles = [base, fields, mappingOutput];

  declare task: TaskView;
  declare output: OutputView;
  declare translator: Translate;
  declare unfolded: boolean;
  /** The name of a new variable is being asked for. */
  declare naming: boolean;

  constructor() {
    super();
    this.translator = english;
    this.unfolded = this.naming = false;
  }

  override focus(): void {
    this.renderRoot.querySelector('select')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (before && before.element !== this.task.element) this.unfolded = this.naming = false;
  }

  #add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const name = select.value;
    select.value = '';
    this.naming = name === NEW;
    if (!name || name === NEW) return;
    const mapped = { kind: 'variable', value: this.output.parameter.name } as const;
    this.dispatchEvent(new MappingChangeEvent(this.task.element, { side: 'output', name }, mapped, false));
  }

  #remove(name: string): void {
    this.focus();
    this.dispatchEvent(new MappingChangeEvent(this.task.element, { side: 'output', name }, undefined, false));
  }

  #create(): void {
    const { element, variables } = this.task;
    this.dispatchEvent(new OutputsStoreEvent(element, [newRow(this.output.parameter, variables)]));
  }

  #name(name?: string): void {
    this.naming = false;
    this.focus();
    const { mapped, variable } = newRow(this.output.parameter, this.task.variables);
    if (name && typeof variable !== 'string')
      this.dispatchEvent(
        new OutputsStoreEvent(this.task.element, [{ mapped, variable: { ...variable, name } }])
      );
  }

  protected override render(): TemplateResult {
    const { translator: translate, output, task } = this;
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
                (variable) => storedChips([variable], task.variables, translate, () => this.#remove(variable))
              )}
            </ul>`
          : nothing
      }
      ${this.#control()} ${this.naming ? this.#form() : nothing}
      ${problemList('problems', output.problems, translate)} ${this.#fields()}
    `;
  }

  #control(): TemplateResult {
    const { translator: translate, output, task } = this;
    const { name, type } = output.parameter;
    const first = output.variables.length ? 'Add another variable…' : 'Not stored. Add a variable…';
    const label = translate('New variable for {name}', { name });
    return html`<div class="control">
      <select
        aria-label=${translate('Add a variable for {name}', { name })}
        aria-describedby="problems"
        @change=${this.#add}
      >
        <option value="" selected>${translate(first)}</option>
        ${targetOptions(task, type, output.variables, translate)}
        <option value=${NEW}>${translate('New variable…')}</option>
      </select>
      <button type="button" class="action" aria-label=${label} title=${label} @click=${this.#create}>
        +
      </button>
    </div>`;
  }

  #form(): TemplateResult {
    const { name, type } = this.output.parameter;
    return html`<connector-new-variable
      .name=${name}
      .type=${variableTypeFor(type)}
      .variables=${this.task.variables}
      .translator=${this.translator}
      .done=${(given?: string) => this.#name(given)}
    ></connector-new-variable>`;
  }

  #fields(): TemplateResult | typeof nothing {
    const { translator, output, task, unfolded } = this;
    const model = outputModel(output.parameter, task.action);
    if (!model) return nothing;
    const { name } = output.parameter;
    return html`<button
        type="button"
        class="quiet fold"
        aria-expanded=${String(unfolded)}
        @click=${() => (this.unfolded = !unfolded)}
      >
        <span class="chevron"></span>${translator('Fields of {name}', { name })}
      </button>
      ${
        unfolded
          ? html`<connector-output-tree
              .task=${task}
              .output=${name}
              .model=${model}
              .translator=${translator}
            ></connector-output-tree>`
          : nothing
      }`;
  }
}

/** No variable can have this name. */
const NEW = '+';

define('connector-mapping-output', ConnectorMappingOutput);

declare global {
  interface HTMLElementTagNameMap {
    'connector-mapping-output': ConnectorMappingOutput;
  }
}
