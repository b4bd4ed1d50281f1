import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fields } from '../panel/control.styles.js';
import { stringifyJson, type JsonValue } from '../model/json.js';
import { JsonError, parseJson } from '../model/json-reader.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { fieldStyles } from './fields.styles.js';
import { schemaOf } from './sample-schema.js';

/**
 * A JSON Schema of a parameter or action: typed, or made from a sample. What is typed counts once it can be read; a
 * sample is kept nowhere.
 */
export class ConnectorBuilderModelElement extends LitElement {
  static override styles = [base, fields, fieldStyles];
  static override properties = {
    label: {},
    schema: { attribute: false },
    change: { attribute: false },
    disabled: { type: Boolean },
    translator: { attribute: false },
    typed: { state: true },
    sample: { state: true },
    fault: { state: true }
  };

  declare label: string;
  declare schema: JsonValue | undefined;
  /** Takes another schema; `undefined` for none. */
  declare change: (schema: JsonValue | undefined) => void;
  declare disabled: boolean;
  declare translator: Translate;
  /** The schema as it is typed, as long as it cannot be read. */
  declare typed: string | undefined;
  /** The sample as it is typed; absent: none is asked for. */
  declare sample: string | undefined;
  /** Why the one or the other cannot be read. */
  declare fault: string;

  constructor() {
    super();
    this.label = this.fault = '';
    this.disabled = false;
    this.change = () => undefined;
    this.translator = english;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('textarea, button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('schema')) this.typed = undefined;
    if (changed.has('schema') && this.sample === undefined) this.fault = '';
  }

  #read(text: string): JsonValue | undefined {
    try {
      this.fault = '';
      return parseJson(text);
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      this.fault = this.translator('This is not JSON: {reason}', { reason: error.message });
      return undefined;
    }
  }

  readonly #changed = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    if (!text.trim()) return this.#take(undefined);
    const schema = this.#read(text);
    this.typed = schema === undefined ? text : undefined;
    if (schema !== undefined) this.#take(schema);
  };

  #take(schema: JsonValue | undefined): void {
    this.fault = '';
    this.typed = undefined;
    this.change(schema);
  }

  readonly #make = (): void => {
    const value = this.#read(this.sample ?? '');
    if (value === undefined) return;
    this.sample = undefined;
    this.#take(schemaOf(value));
    void this.updateComplete.then(() => this.focus());
  };

  async #toggle(): Promise<void> {
    this.sample = this.sample === undefined ? '' : undefined;
    this.fault = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.sample === undefined ? '.toggle' : '#sample')?.focus();
  }

  protected override render(): TemplateResult {
    const { schema, typed, disabled, sample } = this;
    const text = typed ?? (schema === undefined ? '' : stringifyJson(schema, '  '));
    return html`<div class="field">
      <label for="schema">${this.label}</label>
      <textarea
        id="schema"
        class="mono"
        rows=${text ? 6 : 2}
        spellcheck="false"
        aria-invalid=${String(!!this.fault && sample === undefined)}
        aria-describedby="fault"
        ?disabled=${disabled}
        .value=${live(text)}
        @change=${this.#changed}
      ></textarea>
      ${this.#toggleButton()} ${sample === undefined ? nothing : this.#sampleField(sample)}
      <div id="fault" role="status">
        ${this.fault ? html`<p class="problem error">${this.fault}</p>` : nothing}
      </div>
    </div>`;
  }

  #toggleButton(): TemplateResult {
    const { translator: translate, sample, disabled } = this;
    return html`<div class="row">
      <button
        type="button"
        class="quiet toggle"
        aria-expanded=${String(sample !== undefined)}
        ?disabled=${disabled}
        @click=${() => void this.#toggle()}
      >
        ${translate('Make it from a sample')}
      </button>
    </div>`;
  }

  #sampleField(sample: string): TemplateResult {
    const { translator: translate, disabled } = this;
    return html`<label for="sample">${translate('Sample JSON')}</label>
      <textarea
        id="sample"
        class="mono"
        rows="5"
        spellcheck="false"
        aria-describedby="fault about"
        ?disabled=${disabled}
        .value=${live(sample)}
        @input=${(event: Event) => (this.sample = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="note" id="about">${translate('Its values are not kept, only what they look like.')}</p>
      <div class="row">
        <button type="button" class="action" ?disabled=${disabled || !sample.trim()} @click=${this.#make}>
          ${translate('Make the schema')}
        </button>
        <button type="button" class="quiet" @click=${() => void this.#toggle()}>
          ${translate('Cancel')}
        </button>
      </div>`;
  }
}

define('connector-builder-model', ConnectorBuilderModelElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-model': ConnectorBuilderModelElement;
  }
}
