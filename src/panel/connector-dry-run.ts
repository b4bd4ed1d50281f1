import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { define } from '../ui/define.js';
import { base, tokens } from '../ui/theme.styles.js';
import './connector-dry-run-step.js';
import './connector-dry-run-story.js';
import { fields as fieldStyles } from './control.styles.js';
import { dryRunStyles } from './dry-run.styles.js';
import { fieldGroup, say, variables } from './dry-run-views.js';
import { DryRunActEvent, type DryRunAct, type DryRunView } from './dry-run-view.js';
import { VERSIONS } from './engine-versions.js';
import { english, type Translate } from './messages.js';
import { previewStyles } from './preview.styles.js';

/**
 * A process that is tried out: what it is started with, where its tokens are and what they come to.
 * @fires dry-run-act
 */
export class ConnectorDryRunElement extends LitElement {
  static override properties = { view: { attribute: false }, translator: { attribute: false } };

  static override styles = [tokens, base, fieldStyles, previewStyles, dryRunStyles];

  declare view: DryRunView | undefined;
  declare translator: Translate;

  constructor() {
    super();
    this.translator = english;
    // what is typed here is on no undo stack: the fields themselves take it back
    this.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey) event.stopPropagation();
    });
  }

  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.matches(':focus-within');
    super.update(changed);
    if (hadFocus) void this.#keepFocus();
  }

  /** What was pressed may be gone, as is what asked for it. */
  async #keepFocus(): Promise<void> {
    await this.#step?.updateComplete;
    if (!this.matches(':focus-within')) this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, translator: translate } = this;
    if (!view) return nothing;
    const { state, faults, remarks } = view;
    return html`<header>
        <p class="subtle small">${translate('Dry run')}</p>
        <h2 class="wrap" tabindex="-1">${view.name}</h2>
        ${state ? nothing : html`<p class="note">${translate('Nothing outside is called, and the diagram stays as it is.')}</p>`}
        ${faults.map((fault) => html`<p class="problem error"><span>${say(fault, translate)}</span></p>`)}
        ${state ? nothing : remarks.map((remark) => html`<p class="problem warning"><span>${say(remark, translate)}</span></p>`)}
      </header>
      ${this.#bar(view)} ${state ? this.#running(view) : this.#starting(view)}`;
  }

  #bar({ state, faults, changed, paused, said, current }: DryRunView): TemplateResult {
    const translate = this.translator;
    const isOver = state && state.status !== 'running';
    const main = !state
      ? (['begin', 'Start'] as const)
      : isOver
        ? (['again', 'Start again'] as const)
        : (['go', 'Step'] as const);
    const asks = current?.token.question && !isOver;
    return html`<div class="bar ${state ? 'running' : ''}">
      <div class="row" role="group" aria-label=${translate('Dry run')}>
        <button
          class="primary"
          type="button"
          ?disabled=${faults.length > 0 && !state}
          @click=${() => (asks ? this.#step?.choose() : this.#act({ kind: main[0] }))}
        >
          ${translate(main[1])}
        </button>
        ${state && !isOver ? this.#button('all', 'To the end') : nothing}
        ${state && !isOver ? this.#button('again', 'Start again') : nothing} ${this.#button('close', 'Close')}
      </div>
      <p class="said small" role="status">${said.map((each) => say(each, translate)).join(' ')}</p>
      ${changed && state ? html`<p class="problem warning"><span>${translate('The diagram has changed since. Start again to try it as it is now.')}</span></p>` : nothing}
      ${paused ? html`<p class="problem warning"><span>${translate('It still runs after {count} steps. Does it run in circles?', { count: String(state?.steps ?? 0) })}</span></p>` : nothing}
    </div>`;
  }

  #button(kind: 'all' | 'again' | 'close', label: string): TemplateResult {
    return html`<button class="action" type="button" @click=${() => this.#act({ kind })}>
      ${this.translator(label)}
    </button>`;
  }

  #starting({ fields, starts, start, version }: DryRunView): TemplateResult {
    const translate = this.translator;
    return html`<div class="part" @input=${this.#type}>
      ${
        starts.length > 1
          ? this.#choice(
              'start',
              'Start event',
              starts.map(({ id, name }) => [id, name] as const),
              start
            )
          : nothing
      }
      ${fieldGroup(translate('Process variables at the start'), fields, translate('The process has no variables.'), translate)}
      ${this.#choice('version', 'Engine', VERSIONS, version)}
    </div>`;
  }

  #choice(
    kind: 'start' | 'version',
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string
  ): TemplateResult {
    const choose = ({ target }: Event) => this.#act({ kind, value: (target as HTMLSelectElement).value });
    return html`<label class="version">
      <span>${this.translator(label)}</span>
      <select @change=${choose}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  #running({ state, current, hidden }: DryRunView): TemplateResult {
    const translate = this.translator;
    // what connectors come to lists them all
    const isShown = state?.status === 'running' && !!current?.preview && !current.token.question;
    return html`${this.#tokens()}
      ${
        current && state?.status === 'running'
          ? html`<connector-dry-run-step
              class="part"
              .view=${current}
              .secrets=${hidden}
              .translator=${translate}
              @dry-run-act=${({ act }: DryRunActEvent) => this.#act(act)}
            ></connector-dry-run-step>`
          : nothing
      }
      ${isShown ? nothing : variables(state, hidden, translate)}
      <connector-dry-run-story
        class="part"
        .log=${state?.log ?? []}
        .secrets=${hidden}
        .translator=${translate}
      ></connector-dry-run-story>`;
  }

  /** The tokens to choose from, where there are several. */
  #tokens(): TemplateResult | typeof nothing {
    const { state, current } = this.view ?? {};
    if (!state || state.tokens.length < 2) return nothing;
    return html`<div class="part tokens row" role="group" aria-label=${this.translator('Tokens')}>
      ${repeat(
        state.tokens,
        ({ id }) => id,
        ({ id, name, index }) =>
          html`<button
            class="action wrap"
            type="button"
            aria-pressed=${String(id === current?.token.id)}
            @click=${() => this.#act({ kind: 'token', value: id })}
          >
            ${index === undefined ? name : `${name} (${index})`}
          </button>`
      )}
    </div>`;
  }

  get #step() {
    return this.renderRoot.querySelector('connector-dry-run-step');
  }

  #type(event: Event): void {
    const { dataset, value } = event.target as HTMLTextAreaElement;
    if (dataset['name'] !== undefined) this.#act({ kind: 'text', name: dataset['name'], text: value });
  }

  #act(act: DryRunAct): void {
    this.dispatchEvent(new DryRunActEvent(act));
  }
}

define('connector-dry-run', ConnectorDryRunElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-dry-run': ConnectorDryRunElement;
  }
}
