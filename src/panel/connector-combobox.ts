import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { comboboxList, found, type ComboboxOption } from './combobox-list.js';
import { comboboxProperties } from './combobox-properties.js';
import { define } from '../ui/define.js';
import { english, type Translate } from './messages.js';
import { follow, placeUnder } from './place-under.js';

/** Lines that are drawn at most. */
const SHOWN = 100;

/**
 * A field with a list that is searched by typing (ARIA combobox with a list box that pops up). Renders into the
 * root of its holder, so that the holder's label, descriptions and styles reach the field; the holder takes the
 * styles of `combobox.styles.ts`. Fires `input` and `change` when a line is chosen; `value` is then that of the line.
 */
export class ConnectorCombobox extends LitElement {
  static override properties = comboboxProperties;

  /** The id of the field itself. */
  declare inputId: string;
  declare value: string;
  /** What the field says for the value. */
  declare shown: string;
  /** The lines; asked for when the list opens. */
  declare options: () => readonly ComboboxOption[];
  /** A line for a text that is in no other, where there can be one. */
  declare create: ((text: string) => ComboboxOption | undefined) | undefined;
  declare label: string;
  declare placeholder: string;
  declare describedBy: string;
  declare invalid: boolean;
  declare translator: Translate;
  declare open: boolean;
  /** What is searched for; absent: nothing was typed since the list opened. */
  declare typed: string | undefined;
  declare active: number;

  #all: readonly ComboboxOption[] = [];
  #found: readonly ComboboxOption[] = [];
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.inputId = 'field';
    this.value = this.shown = this.label = this.placeholder = this.describedBy = '';
    this.invalid = this.open = false;
    this.active = -1;
    this.options = () => [];
    this.translator = english;
    this.addEventListener('input', (event) => this.#input(event));
    // a native one would tell the holder of a search
    this.addEventListener('change', (event) => event.target !== this && event.stopPropagation());
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }
  override focus = (): void => this.querySelector('input')?.focus();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.open || !(changed.has('typed') || changed.has('open'))) return;
    const typed = this.typed?.trim() ?? '';
    this.#found = found(this.#all, typed, this.create);
    this.active = typed ? 0 : this.#found.findIndex(({ value }) => value === this.value);
  }

  protected override updated(): void {
    const list = this.querySelector<HTMLElement>('.options');
    if (!list || !this.open) return;
    const input = this.querySelector('input');
    if (!list.matches(':popover-open')) list.showPopover();
    if (input) placeUnder(list, input);
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #show(): void {
    if (this.open || this.closest('[inert]')) return;
    this.#all = this.options();
    this.open = true;
    this.#leave = follow(() => this.requestUpdate());
  }

  #close(): void {
    this.open = false;
    this.typed = undefined;
    this.active = -1;
    this.#leave?.();
    this.#leave = undefined;
  }

  #choose(option: ComboboxOption | undefined): void {
    this.#close();
    if (option?.act) return option.act();
    if (!option || option.value === this.value) return;
    this.value = option.value;
    this.shown = option.label;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // what is typed next takes the place of what is there
  readonly #select = (): void =>
    this.typed === undefined ? this.querySelector('input')?.select() : undefined;

  #input(event: Event): void {
    if (event.target === this) return;
    event.stopPropagation();
    this.#show();
    this.typed = (event.target as HTMLInputElement).value;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const last = Math.min(this.#found.length, SHOWN) - 1;
    if (Object.hasOwn(steps, event.key)) {
      if (this.open)
        this.active = Math.max(0, Math.min(last, this.active + steps[event.key as keyof typeof steps]));
      this.#show();
    } else if (event.key === 'Enter' && this.open) this.#choose(this.#found[this.active]);
    else if (event.key === 'Tab' && this.typed) return this.#choose(this.#found[this.active]);
    else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#close();
    } else return;
    event.preventDefault();
  }

  // whoever leaves with a name typed out means it
  readonly #left = (): void => {
    const typed = this.typed?.trim();
    this.#choose(typed ? this.#found.find(({ label, act }) => label === typed && !act) : undefined);
  };

  // the pointer must not take the focus from the field
  #press(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.localName === 'input') return this.#show();
    event.preventDefault();
    const index = target.closest<HTMLElement>('[role=option]')?.dataset['index'];
    if (index !== undefined) this.#choose(this.#found[Number(index)]);
  }

  protected override render(): TemplateResult {
    const { inputId: id, open, active, value, label, translator: translate } = this;
    const options = this.#found.slice(0, SHOWN);
    const none = open && options.length === 0 ? translate('Nothing found.') : '';
    const more = this.#found.length - options.length;
    return html`${this.#field(open && options[active] ? `${id}-${String(active)}` : undefined)}
      <span class="arrow" aria-hidden="true"></span>
      <span class="sr" role="status">${none}</span>
      ${
        open && options.length
          ? html`<div @mousedown=${this.#press}>
              ${comboboxList({ id, label, options, active, value, translate, more })}
            </div>`
          : nothing
      }`;
  }

  #field(active: string | undefined): TemplateResult {
    return html`<input
      id=${this.inputId}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-label=${this.label || nothing}
      aria-expanded=${String(this.open)}
      aria-controls="${this.inputId}-list"
      aria-autocomplete="list"
      aria-activedescendant=${active ?? nothing}
      aria-invalid=${String(this.invalid)}
      aria-describedby=${this.describedBy}
      placeholder=${this.placeholder}
      .value=${live(this.typed ?? this.shown)}
      @keydown=${this.#key}
      @mousedown=${this.#press}
      @focus=${this.#select}
      @click=${this.#select}
      @blur=${this.#left}
    />`;
  }
}

define('connector-combobox', ConnectorCombobox);

declare global {
  interface HTMLElementTagNameMap {
    'connector-combobox': ConnectorCombobox;
  }
}
