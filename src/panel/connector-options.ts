import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import type { Option } from './extensions.js';
import type { FieldExtension } from './field-extensions.js';
import { english, type Translate } from './messages.js';
import { OptionLoader, LIMIT } from './option-loader.js';
import { optionStatus } from './option-status.js';
import { options } from './options.styles.js';
import { base } from '../ui/theme.styles.js';
import { fieldType, toText } from './texts.js';

/**
 * A text field with a list that the host's provider fills (ARIA combobox). Whatever is typed counts, in the list or
 * not, and the list may fail without harm to the field. Fires `input` while typing and `change` when it is done or
 * an option was chosen; `value` is the text.
 */
export class ConnectorOptions extends LitElement {
  static override properties = {
    value: {},
    label: {},
    placeholder: {},
    extension: { attribute: false },
    translator: { attribute: false },
    open: { state: true },
    active: { state: true }
  };

  static override styles = [base, fields, options];

  declare value: string;
  declare label: string;
  declare placeholder: string;
  declare extension: FieldExtension;
  declare translator: Translate;
  declare open: boolean;
  declare active: number;

  readonly #loader = new OptionLoader(() => this.requestUpdate());
  readonly #online = (): void => {
    if (this.open && this.#loader.state.is === 'offline') this.#loader.retry();
  };

  constructor() {
    super();
    this.value = this.label = this.placeholder = '';
    this.translator = english;
    this.open = false;
    this.active = -1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    this.#loader.cancel();
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  get #shown(): readonly Option[] {
    const { state } = this.#loader;
    return state.is === 'ready' ? state.options.slice(0, LIMIT) : [];
  }

  #text({ value }: Option): string {
    return toText(value, fieldType(this.extension.parameter.type));
  }

  #typed(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this.#show(this.value, false);
  }

  #show(query: string, now: boolean): void {
    this.open = true;
    this.active = -1;
    this.#loader.load(this.extension, query, now);
  }

  #close(): void {
    this.open = false;
    this.#loader.cancel();
  }

  #choose(option: Option): void {
    this.value = this.#text(option);
    this.#close();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const [shown, { key }] = [this.#shown, event];
    const option = shown[this.active];
    if (!this.open) {
      if (key !== 'ArrowDown') return;
      this.#show('', true);
    } else if (key === 'ArrowDown') this.active = Math.min(shown.length - 1, this.active + 1);
    else if (key === 'ArrowUp') this.active = Math.max(-1, this.active - 1);
    else if (key === 'Enter' && option) this.#choose(option);
    else if (key === 'Escape') {
      this.#close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { open, translator: translate } = this;
    const label = translate('Options for {name}', { name: this.label });
    return html`<div @keydown=${this.#key} @focusout=${this.#left} @click=${this.#click}>
      <div class="line">
        ${this.#input()}
        <button type="button" class="action" tabindex="-1" aria-label=${label} @click=${this.#toggle}>
          <span aria-hidden="true">▾</span>
        </button>
      </div>
      <div class="list" ?hidden=${!open} @mousedown=${(event: Event) => event.preventDefault()}>
        <div id="list" role="listbox" aria-label=${label}>
          ${this.#shown.map((option, index) => this.#option(option, index))}
        </div>
        ${open ? optionStatus(this.#loader, this.#shown.length, translate) : nothing}
      </div>
    </div>`;
  }

  #input(): TemplateResult {
    const { open, active } = this;
    return html`<input
      type="text"
      role="combobox"
      autocomplete="off"
      aria-label=${this.label}
      aria-expanded=${String(open)}
      aria-controls="list"
      aria-autocomplete="list"
      aria-activedescendant=${open && this.#shown[active] ? `option-${active}` : ''}
      placeholder=${this.placeholder}
      .value=${live(this.value)}
      @input=${this.#typed}
      @change=${() => this.dispatchEvent(new Event('change', { bubbles: true, composed: true }))}
    />`;
  }

  #click(event: Event): void {
    const line = (event.target as Element).closest<HTMLElement>('[role=option]');
    const option = this.#shown[Number(line?.dataset['index'] ?? -1)];
    if (option) this.#choose(option);
  }

  #toggle(): void {
    if (this.open) return this.#close();
    this.focus();
    this.#show('', true);
  }

  // retry and the list are part of it
  #left({ relatedTarget }: FocusEvent): void {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.#close();
  }

  #option(option: Option, index: number): TemplateResult {
    const text = this.#text(option);
    return html`<div
      id="option-${index}"
      role="option"
      class=${index === this.active ? 'active' : ''}
      aria-selected=${String(text === this.value)}
      data-index=${index}
    >
      <span class="wrap">${option.label ?? text}</span>
      ${option.label && option.label !== text ? html`<span class="subtle mono">${text}</span>` : nothing}
      ${option.description ? html`<span class="note">${option.description}</span>` : nothing}
    </div>`;
  }
}

define('connector-options', ConnectorOptions);

declare global {
  interface HTMLElementTagNameMap {
    'connector-options': ConnectorOptions;
  }
}
