import { html, LitElement, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { base } from '../ui/theme.styles.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConnectionView } from './connection-data.js';
import { checkExtra, type ExtraKey } from './extra-key.js';
import { extraStyles } from './sheet.styles.js';

/** Asks for a setting that no definition names; refuses a value for what is a secret. */
export class ConnectorExtraSetting extends LitElement {
  static override styles = [base, fields, extraStyles];
  static override properties = {
    views: { attribute: false },
    add: { attribute: false },
    translator: { attribute: false },
    problem: { state: true }
  };

  declare views: readonly ConnectionView[];
  declare add: (connection: string, name: string, value: string) => void;
  declare translator: Translate;
  declare problem: Problem | undefined;

  constructor() {
    super();
    this.views = [];
    this.add = () => undefined;
    this.translator = english;
  }

  #read(): ExtraKey {
    const text = (id: string) =>
      this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value ?? '';
    return { connection: text('connection'), name: text('key').trim(), value: text('value') };
  }

  #check(): boolean {
    const connectors = this.views.map(({ connector }) => connector);
    this.problem = checkExtra(this.#read(), connectors);
    return !this.problem;
  }

  // while a name is still being typed it is not missing
  readonly #typed = (): void => {
    if (this.#read().name !== '') this.#check();
    else this.problem = undefined;
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    const [key] = this.renderRoot.querySelectorAll('input');
    if (this.#check()) {
      const { connection, name, value } = this.#read();
      this.add(connection, name, value);
      for (const input of this.renderRoot.querySelectorAll('input')) input.value = '';
    }
    key?.focus();
  };

  protected override render(): TemplateResult {
    const { translator: translate, problem } = this;
    return html`<form @submit=${this.#submitted} @input=${this.#typed} novalidate>
      <h3>${translate('Another setting')}</h3>
      <div class="fields">
        <div><label for="connection">${translate('Connection')}</label>${this.#connections()}</div>
        ${this.#field('key', 'Name')} ${this.#field('value', 'Value')}
        <button class="action">${translate('Add')}</button>
      </div>
      <div id="problem" role="status">
        ${problem ? html`<p class="problem error">${sentence(translate, problem)}</p>` : nothing}
      </div>
    </form>`;
  }

  #field(id: string, label: string): TemplateResult {
    return html`<div>
      <label for=${id}>${this.translator(label)}</label>
      <input
        id=${id}
        type="text"
        class="mono"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${String(!!this.problem)}
        aria-describedby="problem"
      />
    </div>`;
  }

  #connections(): TemplateResult {
    return html`<select id="connection">
      ${repeat(
        this.views,
        ({ connector }) => connector.name,
        ({ connector: { name } }) => html`<option value=${name}>${name}</option>`
      )}
    </select>`;
  }
}

define('connector-extra-setting', ConnectorExtraSetting);

declare global {
  interface HTMLElementTagNameMap {
    'connector-extra-setting': ConnectorExtraSetting;
  }
}
