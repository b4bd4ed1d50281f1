import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { ProcessVariable } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { english, type Message, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { checkName, suggestName } from './variable-names.js';

/** Asks for the name of a process variable that is made for a row; calls `done` with it, or with nothing. */
export class ConnectorNewVariable extends LitElement {
  static override properties = {
    name: {},
    type: {},
    types: { attribute: false },
    variables: { attribute: false },
    translator: { attribute: false },
    done: { attribute: false },
    problem: { state: true }
  };

  static override styles = [
    base,
    fields,
    css`
      form {
        margin-top: 6px;
        padding: 8px 10px;
        border: 1px solid var(--connector-line);
        border-radius: var(--connector-radius);
        background: var(--connector-surface-subtle);
      }
      .row {
        margin-top: 6px;
      }
      input,
      select {
        margin-top: 2px;
      }
    `
  ];

  declare name: string;
  declare type: string;
  /** Types to choose from; with none it gets `type`. */
  declare types: readonly string[];
  declare variables: readonly ProcessVariable[];
  declare translator: Translate;
  declare done: (name?: string, type?: string) => void;
  declare problem: Message | undefined;

  constructor() {
    super();
    this.name = this.type = '';
    this.variables = this.types = [];
    this.translator = english;
    this.done = () => undefined;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override firstUpdated(): void {
    const input = this.#input;
    if (!input) return;
    input.value = suggestName(this.name, this.variables);
    input.select();
    input.focus();
  }

  #check(): boolean {
    this.problem = checkName(this.#input?.value ?? '', this.variables);
    return !this.problem;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const type = this.renderRoot.querySelector('select')?.value ?? this.type;
    if (this.#check()) this.done(this.#input?.value, type);
    else this.#input?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.done();
  }

  protected override render(): TemplateResult {
    const { translator: translate, problem } = this;
    return html`<form @submit=${this.#submit} @keydown=${this.#key} novalidate>
      <label for="name">${translate('New process variable')}</label>
      ${this.types.length ? nothing : html`<span class="subtle mono">${this.type}</span>`}
      <input
        id="name"
        type="text"
        class="mono"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${String(!!problem)}
        aria-describedby="problem"
        @input=${this.#check}
      />
      ${this.types.length ? this.#choice() : nothing}
      <div id="problem" role="status">
        ${
          problem
            ? html`<p class="problem error">${translate(problem.template, problem.values)}</p>`
            : nothing
        }
      </div>
      <div class="row">
        <button class="primary">${translate('Create')}</button>
        <button type="button" class="quiet" @click=${() => this.done()}>${translate('Cancel')}</button>
      </div>
    </form>`;
  }

  #choice(): TemplateResult {
    return html`<select aria-label=${this.translator('Type')}>
      ${this.types.map((type) => html`<option ?selected=${type === this.type}>${type}</option>`)}
    </select>`;
  }
}

define('connector-new-variable', ConnectorNewVariable);

declare global {
  interface HTMLElementTagNameMap {
    'connector-new-variable': ConnectorNewVariable;
  }
}
