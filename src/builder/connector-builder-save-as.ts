import { html, LitElement, type TemplateResult } from 'lit';
import '../ui/connector-dialog.js';
import type { Problem } from '../model/problem.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { nameField } from '../ui/name-field.js';
import { base } from '../ui/theme.styles.js';
import { saveAsStyles } from './form.styles.js';

/**
 * Asks for the name under which a definition is saved, and says at each letter why it cannot be.
 * @fires close
 */
export class ConnectorBuilderSaveAsElement extends LitElement {
  static override styles = [base, fields, saveAsStyles];
  static override properties = {
    value: {},
    check: { attribute: false },
    chosen: { attribute: false },
    translator: { attribute: false },
    problem: { state: true },
    name: { state: true }
  };

  /** The name at first. */
  declare value: string;
  declare check: (name: string) => Problem | undefined;
  /** Is told the name. */
  declare chosen: (name: string) => void;
  declare translator: Translate;
  declare problem: Problem | undefined;
  declare name: string;

  constructor() {
    super();
    this.value = this.name = '';
    this.check = () => undefined;
    this.chosen = () => undefined;
    this.translator = english;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override firstUpdated(): void {
    const input = this.#input;
    if (!input) return;
    input.value = this.name = this.value;
    this.problem = this.check(this.value);
    // once the dialog is shown, which takes the focus
    requestAnimationFrame(() => {
      input.focus();
      input.select();
    });
  }

  readonly #typed = (): void => {
    this.name = this.#input?.value.trim() ?? '';
    this.problem = this.check(this.name);
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.#typed();
    if (this.problem) return this.#input?.focus();
    this.#leave();
    this.chosen(this.name);
  };

  readonly #leave = (): void => this.renderRoot.querySelector('connector-dialog')?.close();

  readonly #closed = (): void => void this.dispatchEvent(new Event('close'));

  protected override render(): TemplateResult {
    const { translator: translate } = this;
    return html`<connector-dialog
      heading=${translate('Save as another connector')}
      .translator=${translate}
      @close=${this.#closed}
    >
      ${this.#form()}
      <button slot="actions" type="button" class="action" @click=${this.#leave}>
        ${translate('Cancel')}
      </button>
      <button slot="actions" form="form" class="primary">${translate('Save file')}</button>
    </connector-dialog>`;
  }

  #form(): TemplateResult {
    const { translator: translate, problem, name } = this;
    const note = 'It goes to {file}. The connector that is built here keeps its name.';
    return html`<form id="form" @submit=${this.#submitted} novalidate>
      ${nameField({
        label: translate('Name'),
        problem,
        note: translate(note, { file: `${name || '…'}.json` }),
        translator: translate,
        typed: this.#typed
      })}
    </form>`;
  }
}

define('connector-builder-save-as', ConnectorBuilderSaveAsElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-save-as': ConnectorBuilderSaveAsElement;
  }
}
