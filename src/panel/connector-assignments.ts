import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-mapping-field.js';
import './connector-shared-row.js';
import type { AssignmentView, TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from './define.js';
import { MappingChangeEvent } from './events.js';
import { variableOption } from './field-views.js';
import { english, type Translate } from './messages.js';
import { base } from './panel.styles.js';

/** Process variables that are set from a value or an expression when the task is done. */
export class ConnectorAssignments extends LitElement {
  static override properties = {
    task: { attribute: false },
    translator: { attribute: false },
    pending: { state: true }
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

  constructor() {
    super();
    this.translator = english;
    this.pending = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (before && before.element !== this.task.element) this.pending = [];
  }

  async #add(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const name = select.value;
    select.value = '';
    if (!name) return;
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
      ${
        free.length
          ? html`<select aria-label=${translate('Add an assignment')} @change=${this.#add}>
              <option value="" selected>${translate('Add an assignment to…')}</option>
              ${free.map((variable) => variableOption(variable))}
            </select>`
          : nothing
      }
    `;
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

const CHOICES = ['value', 'expression'] as const;

define('connector-assignments', ConnectorAssignments);

declare global {
  interface HTMLElementTagNameMap {
    'connector-assignments': ConnectorAssignments;
  }
}
