import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import './connector-picker.js';
import { titleOfSuccessor } from '../lifecycle/successor.js';
import { implementationFor, type Connector } from '../model/connector.js';
import type { TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import { ConnectorDefineEvent, ConnectorReplaceEvent } from './change-events.js';
import { define } from '../ui/define.js';
import { filesIn, FileTarget } from './FileTarget.js';
import { english, type Message, type Translate } from './messages.js';
import { isMissing } from './missing.js';
import { queryFor, successorIn } from './offers.js';
import { offers } from './offers.styles.js';
import { base } from '../ui/theme.styles.js';
import { rememberedSearch, type Pick } from './picks.js';

/** The tasks that the user wants to leave as they are, by id; for all panels of the page, while it is shown. */
const left = new Set<string>();

/** What can be done for a task whose connector or action is not there, or gave way to another. */
export class ConnectorOffers extends LitElement {
  static override properties = {
    task: { attribute: false },
    connectors: { attribute: false },
    searchFactory: { attribute: false },
    translator: { attribute: false },
    picking: { state: true },
    told: { state: true },
    over: { type: Boolean, reflect: true }
  };

  static override styles = [base, offers];

  declare task: TaskView;
  declare connectors: readonly Connector[];
  declare searchFactory: SearchOver;
  declare translator: Translate;
  /** What the list begins with: a search, or the actions of one connector. */
  declare picking: { readonly query: string; readonly connector?: Connector | undefined } | undefined;
  /** Why a definition was not added. */
  declare told: Message | undefined;
  /** A file is held over the panel. */
  declare over: boolean;

  readonly #target = new FileTarget(this, (files) => void this.#define(files));

  constructor() {
    super();
    this.connectors = [];
    this.searchFactory = rememberedSearch;
    this.translator = english;
    this.over = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    if (before && before.implementation !== this.task.implementation) this.picking = this.told = undefined;
    this.#target.takes = isMissing(this.task);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (isMissing(this.task)) return left.has(this.task.element) ? this.#asLeft() : this.#missing();
    const successor = successorIn(this.connectors, this.task);
    if (!successor) return nothing;
    const { connector, action } = successor;
    const name = titleOfSuccessor(successor, this.connectors, this.task.connector);
    const replace = () =>
      action ? this.#replace(implementationFor(connector, action)) : this.#pick({ query: '', connector });
    return html`<div class="row">
        ${this.#button('replace', this.translator('Replace with {name}…', { name }), replace)}
      </div>
      ${this.#picker()}`;
  }

  #asLeft(): TemplateResult {
    const back = () => this.#leave(false);
    return html`<button type="button" class="link" data-offer="back" @click=${back}>
      ${this.translator('Show what can be done')}
    </button>`;
  }

  #missing(): TemplateResult {
    const { translator: translate, task } = this;
    return html`<div class="row" role="group" aria-label=${translate('What can be done')}>
        ${this.#button('define', translate('Add the definition…'), () => this.#input?.click())}
        ${
          task.state === 'choose-action'
            ? nothing
            : this.#button('replace', translate('Replace with…'), () => this.#open())
        }
        ${this.#button('leave', translate('Leave it'), () => this.#leave(true))}
      </div>
      <input type="file" accept=".json,application/json" multiple hidden @change=${this.#chosen} />
      <p class="hint">${translate('The file of the definition can be dropped here too.')}</p>
      <div role="alert">${this.told ? html`<p class="told">${this.#text(this.told)}</p>` : nothing}</div>
      ${this.#picker()}`;
  }

  #button(offer: string, label: string, run: () => unknown): TemplateResult {
    const expanded = offer === 'replace' && this.picking ? 'true' : nothing;
    return html`<button
      type="button"
      class=${offer === 'leave' ? 'quiet' : 'action'}
      data-offer=${offer}
      aria-expanded=${expanded}
      @click=${run}
    >
      ${label}
    </button>`;
  }

  #picker(): TemplateResult | typeof nothing {
    const { picking, translator: translate } = this;
    if (!picking) return nothing;
    const { connector, query } = picking;
    const label = connector
      ? translate('Choose an action of {connector}', { connector: connector.title })
      : translate('Choose what it shall be replaced with');
    return html`<div class="picker">
      <h3>${label}</h3>
      <connector-picker
        .connectors=${this.connectors}
        .searchFactory=${this.searchFactory}
        .connector=${connector}
        .query=${query}
        .label=${label}
        .translator=${translate}
        .chosen=${(pick: Pick) => this.#choose(pick)}
        .left=${() => this.#pick(undefined)}
      ></connector-picker>
    </div>`;
  }

  /** Begins with what is most like what is missing. */
  async #open(): Promise<void> {
    if (this.picking) return this.#pick(undefined);
    const { task } = this;
    const search = this.searchFactory(this.connectors);
    await Promise.resolve(search.load?.()).catch(() => undefined);
    if (task.element === this.task.element) await this.#pick({ query: queryFor(task, search) });
  }

  async #pick(picking: ConnectorOffers['picking']): Promise<void> {
    this.picking = picking;
    await this.updateComplete;
    this.#focus(picking ? 'connector-picker' : '[data-offer=replace]');
  }

  #choose({ connector, action }: Pick): void {
    const [only, ...others] = connector.actions;
    const chosen = action ?? (others.length ? undefined : only);
    if (chosen) this.#replace(implementationFor(connector, chosen));
    else void this.#pick({ query: '', connector });
  }

  #replace(implementation: string): void {
    this.dispatchEvent(new ConnectorReplaceEvent(this.task.element, implementation));
  }

  async #leave(leaves: boolean): Promise<void> {
    if (leaves) left.add(this.task.element);
    else left.delete(this.task.element);
    this.picking = this.told = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.#focus(leaves ? '[data-offer=back]' : '[data-offer=define]');
  }

  #chosen(): void {
    const input = this.#input;
    const files = filesIn(input?.files);
    if (input) input.value = '';
    void this.#define(files);
  }

  async #define(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const event = new ConnectorDefineEvent(this.task.element, files);
    this.told = undefined;
    this.dispatchEvent(event);
    this.told = await event.told;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
  }

  readonly #text = ({ template, values }: Message): string => this.translator(template, { ...values });

  readonly #focus = (selector: string): void => this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

define('connector-offers', ConnectorOffers);

declare global {
  interface HTMLElementTagNameMap {
    'connector-offers': ConnectorOffers;
  }
}
