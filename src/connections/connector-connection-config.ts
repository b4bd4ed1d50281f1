import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { ConfigParameter, Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { base } from '../ui/theme.styles.js';
import { ConnectionEditEvent } from './events.js';
import { configStyles } from './form.styles.js';

/**
 * The values of a configuration. A secret has no field, whatever the definition holds of it.
 * @fires connection-edit - when a field is left that was changed
 */
export class ConnectorConnectionConfig extends LitElement {
  static override styles = [base, fields, configStyles];
  static override properties = {
    connector: { attribute: false },
    defaults: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false },
    problems: { state: true }
  };

  declare connector: Connector;
  /** What the connector itself has, where this is a connection of it. */
  declare defaults: readonly ConfigParameter[];
  declare readOnly: boolean;
  declare translator: Translate;
  /** By parameter. */
  declare problems: ReadonlyMap<string, Problem>;

  constructor() {
    super();
    this.defaults = [];
    this.readOnly = false;
    this.translator = english;
    this.problems = new Map();
  }

  #set(parameter: string, value: string): void {
    const { name } = this.connector;
    const event = new ConnectionEditEvent({ what: 'configure', name, parameter, value });
    this.dispatchEvent(event);
    const found = event.problems.find(({ severity }) => severity === 'error');
    const problems = new Map(this.problems);
    if (found) problems.set(parameter, found);
    else problems.delete(parameter);
    this.problems = problems;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const field = event.target;
    if (event.key !== 'Escape' || !(field instanceof HTMLInputElement)) return;
    if (field.value === field.defaultValue) return;
    // what was typed is taken back, and the dialog stays
    event.preventDefault();
    event.stopPropagation();
    field.value = field.defaultValue;
  };

  protected override render(): TemplateResult {
    const { config } = this.connector;
    if (!config.length)
      return html`<p class="subtle">${this.translator('The connector has nothing to configure.')}</p>`;
    return html`<ul @keydown=${this.#key}>
      ${config.map((parameter, index) => this.#parameter(parameter, index))}
    </ul>`;
  }

  #parameter(parameter: ConfigParameter, index: number): TemplateResult {
    const { name, description, required, secure } = parameter;
    const { translator: translate } = this;
    const mark = required ? html`<span class="tag">${translate('Required')}</span>` : nothing;
    const heading =
      secure || this.readOnly
        ? html`<span class="name mono">${name}</span>`
        : html`<label class="mono" for="field-${index}">${name}</label>`;
    return html`<li>
      <div class="head">${heading} ${mark}</div>
      ${description ? html`<p class="note" id="about-${index}">${description}</p>` : nothing}
      ${secure ? html`<p class="secret">${translate('Set at deployment')}</p>` : this.#value(parameter, index)}
    </li>`;
  }

  #value({ name, value = '', description }: ConfigParameter, index: number): TemplateResult {
    const { translator: translate } = this;
    if (this.readOnly)
      return html`<p class="mono wrap">
        ${value || html`<span class="subtle">${translate('Not set')}</span>`}
      </p>`;
    const usual = this.defaults.find((each) => each.name === name && !each.secure)?.value;
    const problem = this.problems.get(name);
    const about = [description && `about-${String(index)}`, problem && `problem-${String(index)}`];
    return html`<input
        id="field-${index}"
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder=${usual ?? ''}
        value=${value}
        .value=${live(value)}
        aria-invalid=${String(!!problem)}
        aria-describedby=${about.filter(Boolean).join(' ') || nothing}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}
      />
      ${usual && usual !== value ? html`<p class="note">${translate('Default: {value}', { value: usual })}</p>` : nothing}
      ${
        problem
          ? html`<p class="problem error" id="problem-${index}">${sentence(translate, problem)}</p>`
          : nothing
      }`;
  }
}

define('connector-connection-config', ConnectorConnectionConfig);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-config': ConnectorConnectionConfig;
  }
}
