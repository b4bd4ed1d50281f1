import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type {} from './connector-variable-form.js';
import { stringifyJson } from '../model/json.js';
import type { ProcessVariable, ProcessView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { VariableRemoveEvent } from './events.js';
import { UsersAskEvent } from './question-events.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { problemList } from './problem-list.js';
import { table } from './table.styles.js';
import { usersNote } from './users-note.js';

const NEW = '+';
const loadForm = () => import('./connector-variable-form.js').then(() => undefined);

/** The process variables of a process; one at a time is open to be edited. */
export class ConnectorVariableTable extends LitElement {
  static override properties = {
    process: { attribute: false },
    translator: { attribute: false },
    editing: { state: true },
    deleting: { state: true }
  };

  static override styles = [base, fields, table];

  declare process: ProcessView;
  declare translator: Translate;
  /** The id of the variable that is open. */
  declare editing: string | undefined;
  /** The variable that is to be deleted although it is used, and by what. */
  declare deleting: { readonly id: string; readonly users: readonly string[] } | undefined;

  #opening: Promise<void> | undefined;

  constructor() {
    super();
    this.translator = english;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // the form is there by the time that somebody who comes near asks for it
    for (const type of ['focusin', 'pointerover'])
      root.addEventListener(type, () => void loadForm().catch(() => undefined), { once: true });
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#opening;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('process');
    if (before && before.element !== this.process.element) this.editing = undefined;
  }

  /** Writes what is typed and allowed. */
  flush(): void {
    this.renderRoot.querySelector('connector-variable-form')?.flush();
  }

  async #open(id: string | undefined): Promise<void> {
    this.flush();
    this.#opening = loadForm();
    await this.#opening;
    const before = this.editing;
    this.editing = this.editing === id ? undefined : id;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('connector-variable-form');
    await form?.updateComplete;
    if (form) return form.focus();
    const back = before === NEW ? '.add' : `[data-id="${CSS.escape(before ?? '')}"]`;
    this.renderRoot.querySelector<HTMLElement>(back)?.focus();
  }

  #ask({ id }: ProcessVariable): readonly string[] {
    const asked = new UsersAskEvent(this.process.element, id);
    this.dispatchEvent(asked);
    return asked.users;
  }

  #delete(variable: ProcessVariable): void {
    const users = this.#ask(variable);
    if (users.length === 0) return this.#remove(variable);
    this.deleting = { id: variable.id, users };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.keep')?.focus());
  }

  #keep({ id }: ProcessVariable): void {
    this.deleting = undefined;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  #remove({ id }: ProcessVariable): void {
    this.editing = this.deleting = undefined;
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    this.dispatchEvent(new VariableRemoveEvent(this.process.element, id));
  }

  protected override render(): TemplateResult {
    const { translator: translate, process } = this;
    const { variables } = process;
    return html`
      ${
        variables.length === 0
          ? html`<p class="note empty">
              ${translate('A process variable holds data while the process runs. Connectors read and set it.')}
            </p>`
          : html`<ul aria-label=${translate('Process variables')}>
              ${repeat(
                variables,
                (variable) => variable.id,
                (variable) => this.#item(variable)
              )}
            </ul>`
      }
      ${this.editing === NEW ? html`<div class="form">${this.#form(undefined)}</div>` : nothing}
      <button
        type="button"
        class="action add"
        aria-expanded=${String(this.editing === NEW)}
        @click=${() => this.#open(NEW)}
      >
        <span aria-hidden="true">+</span> ${translate('New variable')}
      </button>
    `;
  }

  #item(variable: ProcessVariable): TemplateResult {
    const { translator: translate, process } = this;
    const { id, name } = variable;
    const open = this.editing === id;
    const remove = translate('Delete {name}', { name });
    const problems = process.problems.filter((problem) => problem.path.endsWith(`/variables/${id}`));
    return html`<li class=${open ? 'open' : ''}>
      <div class="line">
        ${this.#toggle(variable, open)}
        <button
          type="button"
          class="remove"
          aria-label=${remove}
          title=${remove}
          @click=${() => this.#delete(variable)}
        >
          ×
        </button>
      </div>
      ${this.#users(variable)} ${problemList(`problems-${id}`, problems, translate)}
      ${open ? html`<div class="form">${this.#form(variable)}</div>` : nothing}
    </li>`;
  }

  #users(variable: ProcessVariable): TemplateResult | typeof nothing {
    if (this.deleting?.id !== variable.id) return nothing;
    const choice = { remove: () => this.#remove(variable), keep: () => this.#keep(variable) };
    return usersNote(this.deleting.users, this.translator, choice);
  }

  #toggle({ id, name, type, required, value, displayName }: ProcessVariable, open: boolean): TemplateResult {
    return html`<button
      type="button"
      class="toggle"
      data-id=${id}
      aria-expanded=${String(open)}
      @click=${() => this.#open(id)}
    >
      <span class="name">${name}</span>
      <span class="type mono">${type}</span>
      ${required ? html`<span class="tag">${this.translator('required')}</span>` : nothing}
      <span class="default wrap">
        ${displayName ? html`<span>${displayName}</span>` : nothing}
        ${value === undefined ? nothing : html`<span class="mono">= ${stringifyJson(value)}</span>`}
      </span>
    </button>`;
  }

  #form(variable: ProcessVariable | undefined): TemplateResult {
    return html`<connector-variable-form
      .element=${this.process.element}
      .variable=${variable}
      .variables=${this.process.variables}
      .translator=${this.translator}
      .done=${() => void this.#open(undefined)}
    ></connector-variable-form>`;
  }
}

define('connector-variable-table', ConnectorVariableTable);

declare global {
  interface HTMLElementTagNameMap {
    'connector-variable-table': ConnectorVariableTable;
  }
}
