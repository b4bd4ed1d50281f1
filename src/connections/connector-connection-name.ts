import { html, LitElement, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { nameField } from '../ui/name-field.js';
import { base } from '../ui/theme.styles.js';
import { formStyles } from './form.styles.js';

/** Asks for the name of a connection and says at each letter why it cannot be; calls `done` with it, or with nothing. */
export class ConnectorConnectionName extends LitElement {
  static override styles = [base, fields, formStyles];
  static override properties = {
    label: {},
    value: {},
    note: {},
    submit: {},
    check: { attribute: false },
    done: { attribute: false },
    translator: { attribute: false },
    problem: { state: true }
  };

  declare label: string;
  /** The name at first, which may be kept. */
  declare value: string;
  /** What to know before. */
  declare note: string;
  /** On the button. */
  declare submit: string;
  declare check: (name: string) => Problem | undefined;
  /** Gives what is wrong with it after all. */
  declare done: (name?: string) => readonly Problem[];
  declare translator: Translate;
  declare problem: Problem | undefined;

  constructor() {
    super();
    this.label = this.value = this.note = this.submit = '';
    this.check = () => undefined;
    this.done = () => [];
    this.translator = english;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override firstUpdated(): void {
    const input = this.#input;
    if (!input) return;
    input.value = this.value;
    input.focus();
    input.select();
  }

  readonly #checked = (): void => {
    this.problem = this.check(this.#input?.value.trim() ?? '');
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.#checked();
    if (!this.problem) this.problem = this.done(this.#input?.value.trim())[0];
    if (this.problem) this.#input?.focus();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // the dialog stays
    event.preventDefault();
    event.stopPropagation();
    this.done();
  };

  protected override render(): TemplateResult {
    const { translator: translate, label, problem, note } = this;
    return html`<form @submit=${this.#submitted} @keydown=${this.#key} novalidate>
      ${nameField({ label, problem, note, translator: translate, typed: this.#checked })}
      <div class="row">
        <button class="primary">${this.submit}</button>
        <button type="button" class="quiet" @click=${() => this.done()}>${translate('Cancel')}</button>
      </div>
    </form>`;
  }
}

define('connector-connection-name', ConnectorConnectionName);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-name': ConnectorConnectionName;
  }
}
