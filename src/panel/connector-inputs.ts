import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import './connector-mapping-field.js';
import './connector-shared-row.js';
import { rankOptions } from '../search/options.js';
import type { InputView, TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { NO_EXTENSIONS, type ExtensionSet } from './extensions.js';
import { TaskExtensions } from './field-extensions.js';
import { filterStyles, inputFilters, INPUT_FILTERS, type InputFilter } from './input-filters.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { RowPlaces } from './row-places.js';

/** From how many inputs on there is a field that filters them. */
const FILTER_FROM = 9;

/** The inputs of a task: the required ones first, then those of which one is needed, then the others. */
export class ConnectorInputs extends LitElement {
  static override properties = {
    task: { attribute: false },
    translator: { attribute: false },
    extensions: { attribute: false },
    query: { state: true },
    only: { state: true }
  };

  static override styles = [
    base,
    fields,
    filterStyles,
    css`
      connector-mapping-field + connector-mapping-field,
      connector-shared-row + connector-shared-row {
        border-top: 1px solid var(--connector-line);
      }
      .group {
        margin: 8px calc(-1 * var(--connector-space) + 6px);
        padding: 6px calc(var(--connector-space) - 7px) 0;
        border: 1px solid var(--connector-line);
        border-radius: var(--connector-radius);
      }
      h4 {
        font-size: 0.92em;
        font-weight: 600;
        color: var(--connector-text-subtle);
      }
    `
  ];

  declare task: TaskView;
  declare translator: Translate;
  /** What the host adds. */
  declare extensions: ExtensionSet;
  declare query: string;
  /** Which inputs are shown, of those that the query finds. */
  declare only: InputFilter;

  readonly #added = new TaskExtensions();
  readonly #places = new RowPlaces();
  /** The names of the inputs that the query finds. */
  #found: ReadonlySet<string> = new Set();

  constructor() {
    super();
    this.query = '';
    this.only = 'all';
    this.extensions = NO_EXTENSIONS;
    this.translator = english;
  }

  #matches(input: InputView): boolean {
    const asked = this.query === '' || this.#found.has(input.parameter.name);
    return asked && INPUT_FILTERS[this.only].test(input);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (before && before.element !== this.task.element) [this.query, this.only] = ['', 'all'];
    if (this.query === '') return;
    const lines = this.task.inputs.map(({ parameter: { name, description, type } }) => ({
      label: name,
      detail: `${description} ${type}`
    }));
    this.#found = new Set(rankOptions(lines, this.query).map(({ label }) => label));
  }

  protected override render(): TemplateResult {
    const { translator: translate } = this;
    const { inputs } = this.task;
    const groupOf = ({ parameter }: InputView) => (parameter.required ? undefined : parameter.requiredGroup);
    const groups = [...new Set(inputs.map(groupOf).filter((group) => group !== undefined))];
    const found = inputs.filter((input) => this.#matches(input)).length;
    return html`
      ${inputs.length >= FILTER_FROM ? this.#filter(found) : nothing}
      ${inputs.length === 0 ? html`<p class="note">${translate('This action takes no inputs.')}</p>` : nothing}
      ${this.#fields(
        'required',
        inputs.filter((input) => input.parameter.required)
      )}
      ${repeat(
        groups,
        (group) => group,
        (group) =>
          this.#group(
            group,
            inputs.filter((input) => groupOf(input) === group)
          )
      )}
      ${this.#fields(
        'others',
        inputs.filter((input) => !input.parameter.required && groupOf(input) === undefined)
      )}
    `;
  }

  #filter(found: number): TemplateResult {
    const translate = this.translator;
    return html`<input
        type="search"
        aria-label=${translate('Filter inputs')}
        placeholder=${translate('Filter inputs')}
        .value=${this.query}
        @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
      />
      ${inputFilters({
        ...{ inputs: this.task.inputs, only: this.only, translate },
        choose: (only) => (this.only = only)
      })}
      <p class="note" role="status">${found === 0 ? translate('Nothing found.') : nothing}</p>`;
  }

  #group(group: string, inputs: readonly InputView[]): TemplateResult {
    const hidden = !inputs.some((input) => this.#matches(input));
    const label = this.translator('At least one of these');
    return html`<div class="group" role="group" aria-label=${label} ?hidden=${hidden}>
      <h4>${label}</h4>
      ${this.#fields(`group ${group}`, inputs)}
    </div>`;
  }

  #fields(list: string, inputs: readonly InputView[]): unknown {
    return repeat(
      inputs,
      (input) => this.#places.of(this.task.element, list, input.parameter.name),
      (input) => (this.task.elements ? this.#shared(input) : this.#field(input))
    );
  }

  #shared(input: InputView): TemplateResult {
    const { name, type, required, secure } = input.parameter;
    return html`<connector-shared-row
      ?hidden=${!this.#matches(input)}
      .element=${this.task.element}
      .name=${name}
      .type=${type}
      .required=${required}
      .secure=${secure === true}
      .differs=${input.differs}
      .translator=${this.translator}
      >${this.#field(input)}</connector-shared-row
    >`;
  }

  #field(input: InputView): TemplateResult {
    return html`<connector-mapping-field
      data-name=${input.parameter.name}
      ?hidden=${!this.#matches(input)}
      .element=${this.task.element}
      .name=${input.parameter.name}
      .label=${input.parameter.name}
      .type=${input.parameter.type}
      .model=${input.parameter.model}
      .description=${input.parameter.description}
      .required=${input.parameter.required}
      .secure=${input.parameter.secure === true}
      .undeclared=${input.undeclared}
      .mapped=${input.mapped}
      .variables=${this.task.variables}
      .problems=${input.problems}
      .extension=${this.#added.of(this.extensions, this.task, input.parameter)}
      .translator=${this.translator}
    ></connector-mapping-field>`;
  }
}

define('connector-inputs', ConnectorInputs);

declare global {
  interface HTMLElementTagNameMap {
    'connector-inputs': ConnectorInputs;
  }
}
