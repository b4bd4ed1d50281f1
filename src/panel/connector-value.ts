import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { stringifyJson, type JsonValue } from '../model/json.js';
import { parseJson } from '../model/json-reader.js';
import { moved, partsOf, withPart, type Part } from '../model/parts.js';
import type { Shape } from '../model/shape.js';
import { combobox } from './combobox.styles.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { english, type Message, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { fieldOf, readShaped, toText } from './texts.js';
import { partControl, partHead } from './value-parts.js';
import { date, value as styles } from './value.styles.js';

/**
 * A form for a value that has parts: the properties of an object, the items of a list, each of them with parts of
 * its own where its schema says so. `value` is JSON text; what the schema does not name is shown and kept. Fires
 * `input` at every key that gives a valid value, `change` when a field is left.
 */
export class ConnectorValue extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    shape: { attribute: false },
    value: {},
    label: {},
    translator: { attribute: false },
    adding: { state: true }
  };

  static override styles = [base, fields, combobox, date, styles];

  declare shape: Shape;
  declare value: string;
  declare label: string;
  declare translator: Translate;
  /** An item was added that holds nothing yet. */
  declare adding: boolean;

  /** What was typed into a part and cannot be read, with the reason. */
  readonly #typed = new Map<Part['key'], { text: string; problem: Message }>();
  #sent = '';

  constructor() {
    super();
    this.value = this.label = '';
    this.adding = false;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.value === this.#sent) return;
    this.#typed.clear();
    this.#sent = '';
  }

  get #value(): JsonValue | undefined {
    try {
      return this.value.trim() === '' ? undefined : parseJson(this.value);
    } catch {
      // the holder shows a text that cannot be read as text
      return undefined;
    }
  }

  #send(value: JsonValue | undefined, done: boolean): void {
    this.value = this.#sent = value === undefined ? '' : stringifyJson(value);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (done) this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #set(key: Part['key'], part: JsonValue | undefined, done: boolean): void {
    this.#typed.delete(key);
    if (typeof key === 'number') this.adding = false;
    this.#send(withPart(this.#value, key, part), done);
  }

  #input(event: Event): void {
    const target = event.composedPath()[0] as HTMLInputElement;
    const holder = target.closest<HTMLElement>('[data-key]');
    event.stopPropagation();
    const part = this.#parts().find(({ key }) => String(key) === holder?.dataset['key']);
    if (!part) return;
    const reading = readShaped(target.value, part.shape);
    if ('problem' in reading && reading.problem) {
      this.#typed.set(part.key, { text: target.value, problem: reading.problem });
      this.requestUpdate();
    } else this.#set(part.key, reading.value, target instanceof HTMLSelectElement);
  }

  #change(event: Event): void {
    if (event.target === this) return;
    event.stopPropagation();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #parts(): Part[] {
    const parts = partsOf(this.shape, this.#value);
    if (!this.adding) return parts;
    return [...parts, { key: parts.length, shape: this.shape.items(), required: false }];
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #add(): void {
    this.adding = true;
    void this.#focusOn('.part:last-of-type :is(input, textarea, select, connector-value)');
  }

  #remove({ key, value }: Part): void {
    if (value === undefined) this.adding = false;
    else this.#set(key, undefined, true);
    this.requestUpdate();
    void this.#focusOn(typeof key === 'number' ? '.add' : `#part-${CSS.escape(String(key))}`);
  }

  #move(from: number, to: number): void {
    const items = this.#value;
    if (!Array.isArray(items)) return;
    this.#typed.clear();
    this.#send(moved(items, from, to), true);
    void this.#focusOn(`[data-key="${String(to)}"] .move-${to < from ? 'up' : 'down'}`);
  }

  protected override render(): TemplateResult {
    const parts = this.#parts();
    const { translator: translate, label } = this;
    const isList = this.shape.type === 'array';
    return html`<div
      class="parts ${isList ? 'list' : ''}"
      role="group"
      aria-label=${label}
      @input=${this.#input}
      @change=${this.#change}
    >
      ${repeat(
        parts,
        ({ key }) => key,
        (part, index) => this.#part(part, index, parts.length - (this.adding ? 1 : 0))
      )}
      ${
        isList
          ? html`<button type="button" class="action add" ?disabled=${this.adding} @click=${this.#add}>
              <span aria-hidden="true">+</span> ${translate('Add item')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #part(part: Part, index: number, count: number): TemplateResult {
    const typed = this.#typed.get(part.key);
    const { translator } = this;
    const text = typed?.text ?? toText(part.value, fieldOf(part.shape));
    return html`<div class="part" data-key=${part.key}>
      ${partHead({
        ...{ part, count, translator },
        remove: () => this.#remove(part),
        move: (to) => this.#move(index, to)
      })}
      ${partControl({ part, text, invalid: !!typed, translator })}
      <div role="status">
        ${
          typed
            ? html`<p class="problem error">${translator(typed.problem.template, typed.problem.values)}</p>`
            : nothing
        }
      </div>
    </div>`;
  }
}

define('connector-value', ConnectorValue);

declare global {
  interface HTMLElementTagNameMap {
    'connector-value': ConnectorValue;
  }
}
