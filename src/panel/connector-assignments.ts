import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-mapping-field.js';
import './connector-new-variable.js';
import './connector-shared-row.js';
import type { Parameter } from '../model/connector.js';
import type { AssignmentView, TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { MappingChangeEvent, VariableAddEvent } from './events.js';
import { variableOption } from './variable-select.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { VARIABLE_TYPES } from './variable-names.js';

/** Process variables that are set from a value or an expression when the task is done. */
export class ConnectorAssignments extends LitElement {
  static override properties = {
    task: { attribute: false },
    translator: { attribute: false },
    pending: { state: true },
    creating: { state: true }
  };

  static override styles = [
    base,
    fields,
    css`
      .item {
        position: relative;
        border-bottom: 1px solid var(--connector-line);
      }
      .item > button {
        position: absolute;
        top: 6px;
        inset-inline-end: 0;
      }
      select {
        margin-top: 8px;
      }
    `
  ];

  declare task: TaskView;
  declare translator: Translate;
  /** Rows that hold nothing yet, or whose text was just emptied. */
  declare pending: readonly string[];
  declare creating: boolean;

  constructor() {
    super();
    this.translator = english;
    this.pending = [];
    this.creating = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (!before || before.element === this.task.element) return;
    this.pending = [];
    this.creating = false;
  }

  #choose(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const name = select.value;
    select.value = '';
    this.creating = name === NEW;
    if (name && name !== NEW) void this.#add(name);
  }

  #create(name?: string, type = 'string'): void {
    this.creating = false;
    this.renderRoot.querySelector('select')?.focus();
    if (!name) return;
    this.dispatchEvent(new VariableAddEvent(this.task.element, { name, type, required: false }));
    void this.#add(name);
  }

  async #add(name: string): Promise<void> {
    this.pending = [...this.pending, name];
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll('connector-mapping-field')];
    const row = rows.find((field) => field.name === name);
    await row?.updateComplete;
    row?.renderRoot.querySelector<HTMLElement>('#field')?.focus();
  }

  #remove(name: string): void {
    this.pending = this.pending.filter((pending) => pending !== name);
    this.renderRoot.querySelector('select')?.focus();
    if (!this.task.assignments.some((assignment) => assignment.variable === name)) return;
    const row = { side: 'output', name } as const;
    this.dispatchEvent(new MappingChangeEvent(this.task.element, row, undefined, false));
  }

  #changed(event: MappingChangeEvent): void {
    if (!this.pending.includes(event.name)) this.pending = [...this.pending, event.name];
  }

  protected override render(): TemplateResult {
    const { task, translator: translate } = this;
    const names = [...new Set([...task.assignments.map(({ variable }) => variable), ...this.pending])];
    const free = task.variables.filter(({ name }) => !names.includes(name));
    return html`
      <p class="note">
        ${translate('Set a variable from a value, or from an expression over the outputs, when the task is done.')}
      </p>
      <div @mapping-change=${this.#changed}>
        ${repeat(
          names,
          (name) => name,
          (name) => this.#row(name)
        )}
      </div>
      <select class="add" aria-label=${translate('Add an assignment')} @change=${this.#choose}>
        <option value="" selected>${translate('Add an assignment to…')}</option>
        ${free.map((variable) => variableOption(variable))}
        <option value=${NEW}>${translate('New variable…')}</option>
      </select>
      ${this.creating ? this.#newForm() : nothing}
    `;
  }

  #newForm(): TemplateResult {
    return html`<connector-new-variable
      .name=${''}
      .type=${'string'}
      .types=${VARIABLE_TYPES}
      .variables=${this.task.variables}
      .translator=${this.translator}
      .done=${(name?: string, type?: string) => this.#create(name, type)}
    ></connector-new-variable>`;
  }

  #row(name: string): TemplateResult {
    const { task, translator: translate } = this;
    const assignment = task.assignments.find(({ variable }) => variable === name);
    const label = translate('Remove the assignment to {name}', { name });
    const field = html`<connector-mapping-field
      data-name=${name}
      .element=${task.element}
      .side=${'output'}
      .name=${name}
      .label=${name}
      .type=${task.variables.find((variable) => variable.name === name)?.type ?? 'json'}
      .undeclared=${!task.variables.some((variable) => variable.name === name)}
      .mapped=${assignment?.mapped}
      .choices=${CHOICES}
      .variables=${task.variables}
      .outputs=${task.action?.outputs ?? NO_OUTPUTS}
      .problems=${assignment?.problems ?? []}
      .translator=${translate}
    ></connector-mapping-field>`;
    return html`<div class="item">
      ${task.elements ? this.#shared(name, assignment, field) : field}
      <button type="button" class="quiet" aria-label=${label} @click=${() => this.#remove(name)}>
        ${translate('Remove')}
      </button>
    </div>`;
  }

  #shared(name: string, assignment: AssignmentView | undefined, field: TemplateResult): TemplateResult {
    return html`<connector-shared-row
      .element=${this.task.element}
      .side=${'output'}
      .name=${name}
      .type=${this.task.variables.find((variable) => variable.name === name)?.type ?? 'json'}
      .differs=${assignment?.differs}
      .choices=${CHOICES}
      .translator=${this.translator}
      >${field}</connector-shared-row
    >`;
  }
}

/** No variable can have this name. */
const NEW = '+';
const CHOICES = ['value', 'expression'] as const;
const NO_OUTPUTS: readonly Parameter[] = [];

define('connector-assignments', ConnectorAssignments);

declare global {
  interface HTMLElementTagNameMap {
    'connector-assignments': ConnectorAssignments;
  }
}
