import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import type { Mapped, Side, Variant } from '../model/views.js';
import { stringifyJson } from '../model/json.js';
import { define } from '../ui/define.js';
import { MappingChangeEvent } from './events.js';
import type { Choice } from './field-parts.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { sharedRow } from './shared-row.styles.js';

const KINDS = { none: 'Not set', variable: 'Variable', value: 'Value', expression: 'Expression' } as const;
/** How many of the values are listed. */
const LISTED = 5;

/**
 * Holds the field of a row of several tasks. Where they differ it says so in the place of the field, with the
 * values there are, and writes nothing until one is chosen for all or another is entered.
 */
export class ConnectorSharedRow extends LitElement {
  static override properties = {
    element: { attribute: false },
    side: {},
    name: {},
    type: {},
    required: { type: Boolean },
    secure: { type: Boolean },
    differs: { attribute: false },
    choices: { attribute: false },
    translator: { attribute: false },
    entering: { state: true }
  };

  static override styles = [base, sharedRow];

  declare element: string;
  declare side: Side;
  declare name: string;
  declare type: string;
  declare required: boolean;
  declare secure: boolean;
  /** Absent: all tasks hold the same. */
  declare differs: readonly Variant[] | undefined;
  /** The kinds that can be entered. */
  declare choices: readonly Choice[];
  declare translator: Translate;
  /** The field is shown, for a value that all shall have. */
  declare entering: boolean;

  #hadFocus = false;

  constructor() {
    super();
    this.element = this.name = this.type = '';
    this.side = 'input';
    this.required = this.secure = this.entering = false;
    this.choices = ['none', 'variable', 'value', 'expression'];
    this.translator = english;
  }

  override focus(): void {
    const own = this.renderRoot.querySelector<HTMLElement>('button');
    if (own) own.focus();
    else this.#field?.focus();
  }

  get #field() {
    return this.querySelector('connector-mapping-field');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const differed = changed.get('differs') !== undefined;
    this.#hadFocus = changed.has('differs') && differed !== !!this.differs && this.matches(':focus-within');
    if (!changed.has('differs') || differed === !!this.differs) return;
    // what is undone, or taken back by Escape, differs again
    if (this.differs && this.#field) this.#field.choice = undefined;
    this.entering = false;
  }

  protected override updated(): void {
    if (this.#hadFocus && !this.renderRoot.querySelector(':focus') && !this.querySelector(':focus'))
      this.focus();
    this.#hadFocus = false;
  }

  async #enter(kind: Choice): Promise<void> {
    if (kind === 'none') return this.#send(undefined);
    const field = this.#field;
    if (!field) return;
    field.choice = kind;
    this.entering = true;
    await Promise.all([this.updateComplete, field.updateComplete]);
    field.focus();
  }

  #send(mapped: Mapped | undefined): void {
    const row = { side: this.side, name: this.name };
    this.dispatchEvent(new MappingChangeEvent(this.element, row, mapped, false));
  }

  async #back(): Promise<void> {
    if (this.#field) this.#field.choice = undefined;
    this.entering = false;
    await this.updateComplete;
    this.focus();
  }

  protected override render(): TemplateResult {
    const { differs, translator: translate } = this;
    if (!differs) return html`<slot></slot>`;
    if (this.entering)
      return html`<slot></slot>
        <p class="note">
          ${translate('The tasks keep their values until you enter one for all.')}
          <button type="button" class="link" @click=${this.#back}>${translate('Back')}</button>
        </p>`;
    return html`${this.#head()} ${this.#kinds()}
      <ul aria-label=${translate('Values of {name}', { name: this.name })}>
        ${differs.slice(0, LISTED).map((variant) => this.#variant(variant))}
      </ul>
      ${this.#rest(differs)}`;
  }

  #head(): TemplateResult {
    const { translator: translate } = this;
    return html`<div class="head">
      <span class="name">${this.name}</span>
      <span class="subtle small mono">${this.type}</span>
      ${this.required ? html`<span class="small">${translate('required')}</span>` : nothing}
      ${this.secure ? html`<span class="tag">${translate('secret')}</span>` : nothing}
      <span class="tag differs">${translate('different values')}</span>
    </div>`;
  }

  #kinds(): TemplateResult {
    const { translator: translate, name } = this;
    const choice = (kind: Choice) =>
      html`<button
        type="button"
        ?disabled=${this.secure && kind === 'value'}
        @click=${() => this.#enter(kind)}
      >
        ${translate(KINDS[kind])}
      </button>`;
    const label = translate('Enter {name} for all tasks', { name });
    return html`<div class="kinds" role="group" aria-label=${label}>${this.choices.map(choice)}</div>`;
  }

  #variant({ mapped, tasks }: Variant): TemplateResult {
    const { translator: translate } = this;
    const text = this.#text(mapped);
    const count = translate(tasks === 1 ? '1 task' : '{count} tasks', { count: String(tasks) });
    const use = translate('Use for all');
    return html`<li>
      <span class="value ${mapped ? 'mono' : 'unset'}"
        >${mapped ? html`<span class="sr">${translate(KINDS[mapped.kind])}: </span>` : nothing}${text}</span
      >
      <span class="subtle small count">${count}</span>
      ${
        mapped && !(this.secure && mapped.kind === 'value')
          ? html`<button
              type="button"
              class="link"
              aria-label="${use}: ${text}"
              @click=${() => this.#send(mapped)}
            >
              ${use}
            </button>`
          : nothing
      }
    </li>`;
  }

  #text(mapped: Mapped | undefined): string {
    if (!mapped) return this.translator('Not set');
    if (this.secure && mapped.kind === 'value') return '••••••••';
    const { kind, value } = mapped;
    const plain = typeof value === 'string' && kind !== 'value';
    return plain ? value : stringifyJson(value);
  }

  #rest(differs: readonly Variant[]): TemplateResult | typeof nothing {
    const more = differs.length - LISTED;
    if (more <= 0) return nothing;
    const told = this.translator('and {count} more values', { count: String(more) });
    return html`<p class="note">${told}</p>`;
  }
}

define('connector-shared-row', ConnectorSharedRow);

declare global {
  interface HTMLElementTagNameMap {
    'connector-shared-row': ConnectorSharedRow;
  }
}
