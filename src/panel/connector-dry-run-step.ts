import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import type { Question, Way } from '../dry-run/decide.js';
import { define } from '../ui/define.js';
import { base } from '../ui/theme.styles.js';
import { fields as fieldStyles } from './control.styles.js';
import { dryRunStyles } from './dry-run.styles.js';
import { happens, setsVariables } from './dry-run-texts.js';
import { fieldGroup, outcome, say, tokenHead } from './dry-run-views.js';
import { DryRunActEvent, type DryRunAct, type Hidden, type TokenView } from './dry-run-view.js';
import { english, type Translate } from './messages.js';
import { previewStyles } from './preview.styles.js';

/**
 * The token that is looked at: what it waits for, what it comes to, and what can happen to it.
 * @fires dry-run-act
 */
export class ConnectorDryRunStep extends LitElement {
  static override properties = {
    view: { attribute: false },
    secrets: { attribute: false },
    translator: { attribute: false },
    ways: { state: true },
    isMissing: { state: true },
    code: { state: true }
  };

  static override styles = [base, fieldStyles, previewStyles, dryRunStyles];

  declare view: TokenView;
  declare secrets: Hidden;
  declare translator: Translate;
  /** The flows that are chosen. */
  declare ways: readonly string[];
  /** Somebody wants to go on without having chosen. */
  declare isMissing: boolean;
  /** What was typed of an error; absent: nothing yet. */
  declare code: string | undefined;

  constructor() {
    super();
    this.translator = english;
    this.#forget();
  }

  /** Goes on over what is chosen; says so where nothing is. */
  choose(): void {
    const { ways } = this;
    this.isMissing = ways.length === 0;
    if (ways.length) this.#act({ kind: 'ways', flows: ways });
    else this.renderRoot.querySelector<HTMLElement>('.way input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.token.id !== this.view.token.id) this.#forget();
  }

  #forget(): void {
    this.ways = [];
    this.isMissing = false;
    this.code = undefined;
  }

  protected override render(): TemplateResult {
    const { view, translator: translate } = this;
    const { question, kind } = view.token;
    return html`${tokenHead(view.token, translate)} ${question ? this.#question(question) : nothing}
    ${kind === 'connector' ? this.#connector() : this.#settings()} ${question ? nothing : this.#events()}`;
  }

  #question({ why, ways, several }: Question): TemplateResult {
    const translate = this.translator;
    return html`<fieldset class="ask" aria-describedby=${this.isMissing ? 'missing' : nothing}>
      <legend>${say(why, translate)}</legend>
      ${ways.map((way) => this.#way(way, several))}
      ${
        this.isMissing
          ? html`<p class="problem error" id="missing" role="alert">
              <span>${translate('Choose a way.')}</span>
            </p>`
          : nothing
      }
    </fieldset>`;
  }

  #way({ flow, name, condition, reason }: Way, several: boolean): TemplateResult {
    const translate = this.translator;
    return html`<label class="way">
        <input
          type=${several ? 'checkbox' : 'radio'}
          name="way"
          .checked=${this.ways.includes(flow)}
          @change=${({ target }: Event) => this.#pick(flow, (target as HTMLInputElement).checked, several)}
        />
        <span
          >${name}
          ${condition === undefined ? nothing : html`<code class="mono subtle">${condition}</code>`}</span
        >
      </label>
      ${reason === undefined ? nothing : html`<p class="note">${translate('It cannot be computed: {reason}.', { reason })}</p>`}`;
  }

  #pick(flow: string, isChosen: boolean, several: boolean): void {
    const others = several ? this.ways.filter((way) => way !== flow) : [];
    this.ways = isChosen ? [...others, flow] : others;
    this.isMissing = false;
  }

  #connector(): TemplateResult | typeof nothing {
    const { view, secrets, translator: translate } = this;
    const { task, preview, fields, token } = view;
    if (!task || !preview || token.question) return nothing;
    const none = translate('This action gives nothing back.');
    return html`${outcome('received', preview, task, secrets, translate)}
      <div @input=${this.#type}>
        ${fieldGroup(translate('The connector answers'), fields, none, translate)}
      </div>
      ${outcome('after', preview, task, secrets, translate)} ${this.#failing()}`;
  }

  #failing(): TemplateResult {
    const { view, translator: translate } = this;
    const codes = view.errors.map(({ code }) => code);
    const { code = codes[0] ?? '' } = this;
    return html`<div class="failing">
      <label>
        ${translate('Code of an error')}
        <input
          list="codes"
          autocomplete="off"
          .value=${code}
          @input=${({ target }: Event) => (this.code = (target as HTMLInputElement).value)}
        />
      </label>
      <datalist id="codes">${codes.map((each) => html`<option value=${each}></option>`)}</datalist>
      <button class="action" type="button" @click=${() => this.#act({ kind: 'error', value: code })}>
        ${translate('Answer with this error')}
      </button>
    </div>`;
  }

  #settings(): TemplateResult | typeof nothing {
    const { view, translator: translate } = this;
    if (!setsVariables(view.token) || view.token.question || view.fields.length === 0) return nothing;
    return html`<details @input=${this.#type}>
      <summary>${translate('What is set here')}</summary>
      ${fieldGroup(translate('Process variables'), view.fields, '', translate)}
    </details>`;
  }

  #events(): TemplateResult | typeof nothing {
    const { events } = this.view.token;
    if (events.length === 0) return nothing;
    return html`<div class="row">
      ${events.map(
        ({ element, name, event }) =>
          html`<button
            class="action wrap"
            type="button"
            @click=${() => this.#act({ kind: 'event', value: element })}
          >
            ${this.translator(happens(event), { name })}
          </button>`
      )}
    </div>`;
  }

  #type(event: Event): void {
    const { dataset, value } = event.target as HTMLTextAreaElement;
    if (dataset['name'] !== undefined) this.#act({ kind: 'text', name: dataset['name'], text: value });
  }

  #act(act: DryRunAct): void {
    this.dispatchEvent(new DryRunActEvent(act));
  }
}

define('connector-dry-run-step', ConnectorDryRunStep);

declare global {
  interface HTMLElementTagNameMap {
    'connector-dry-run-step': ConnectorDryRunStep;
  }
}
