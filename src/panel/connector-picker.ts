import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Connector } from '../model/connector.js';
import { fields } from './control.styles.js';
import { SearchWait } from '../viewer/SearchWait.js';
import type { SearchOver } from '../search/search.js';
import { define } from '../ui/define.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { optionTemplate } from './picker-option.js';
import { picker } from './picker.styles.js';
import { actionPicks, alone, connectorPicks, rememberedSearch, type Pick, type Picks } from './picks.js';

/**
 * A described list to choose an action from, under a search field (ARIA combobox with a list that stays open).
 * With `connector` it lists that connector's actions, without one all connectors. Calls `chosen`, or `left` on
 * Escape.
 */
export class ConnectorPicker extends LitElement {
  static override properties = {
    connectors: { attribute: false },
    searchFactory: { attribute: false },
    connector: { attribute: false },
    current: {},
    label: {},
    translator: { attribute: false },
    chosen: { attribute: false },
    left: { attribute: false },
    query: { state: true },
    active: { state: true }
  };

  static override styles = [base, fields, picker];

  declare connectors: readonly Connector[];
  declare searchFactory: SearchOver;
  declare connector: Connector | undefined;
  /** The implementation that the task has. */
  declare current: string;
  declare label: string;
  declare translator: Translate;
  declare chosen: (pick: Pick) => void;
  declare left: () => void;
  declare query: string;
  declare active: number;

  #picks: Picks = { shown: [], total: 0 };
  readonly #wait = new SearchWait(() => this.requestUpdate('query'));

  constructor() {
    super();
    this.connectors = [];
    this.searchFactory = rememberedSearch;
    this.current = this.label = this.query = '';
    this.active = -1;
    this.translator = english;
    this.chosen = this.left = () => undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const depends = ['connectors', 'searchFactory', 'connector', 'query', 'current'] as const;
    if (!depends.some((name) => changed.has(name))) return;
    if (changed.has('connector')) this.query = '';
    const search = this.searchFactory(this.connector ? alone(this.connector) : this.connectors);
    if (changed.has('connectors') && !this.connector) this.#wait.prepare(search);
    if (this.query.trim() && !this.#wait.isReady(search)) return;
    this.#picks = this.connector
      ? actionPicks(this.connector, this.query, this.searchFactory)
      : connectorPicks(this.connectors, this.query, this.searchFactory);
    const current = this.#picks.shown.findIndex((pick) => pick.id === this.current);
    this.active = this.query === '' ? current : Math.min(0, this.#picks.shown.length - 1);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('active') || this.active < 0) return;
    const [list, option] = ['#list', '.active'].map((part) =>
      this.renderRoot.querySelector<HTMLElement>(part)
    );
    if (!list || !option) return;
    const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wait.stop();
  }

  /** Chooses the line that the keyboard is on, of what was searched for. */
  #enter(): void {
    const pick = this.#picks.shown[this.active];
    const { coming } = this.#wait;
    if (coming) void coming.then(() => this.updateComplete).then(() => this.isConnected && this.#enter());
    else if (pick) this.chosen(pick);
  }

  #key(event: KeyboardEvent): void {
    const { shown } = this.#picks;
    const last = shown.length - 1;
    const to = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + 5,
      PageUp: this.active - 5
    };
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (Object.hasOwn(to, event.key))
      this.active = Math.max(0, Math.min(last, to[event.key as keyof typeof to]));
    else if (event.key === 'Enter') this.#enter();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.query) this.query = '';
      else this.left();
    } else return;
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    const pick = this.#picks.shown[Number(option?.dataset['index'] ?? -1)];
    if (pick) this.chosen(pick);
  }

  protected override render(): TemplateResult {
    const { translator: translate, query, active } = this;
    const { shown, total } = this.#picks;
    return html`<div @keydown=${this.#key} @click=${this.#click}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${active >= 0 && shown[active] ? `option-${active}` : ''}
        placeholder=${this.connector ? translate('Search actions') : translate('Search connectors and actions')}
        .value=${query}
        @input=${(event: InputEvent) => (this.query = (event.target as HTMLInputElement).value)}
      />
      <div id="list" role="listbox" aria-label=${this.label} ?hidden=${shown.length === 0}>
        ${repeat(
          shown,
          (pick) => pick.id,
          (pick, index) => optionTemplate(pick, index, this)
        )}
      </div>
      <p class="note" role="status">${this.#count(shown.length, total)}</p>
    </div>`;
  }

  #count(shown: number, total: number): string | typeof nothing {
    const translate = this.translator;
    if (total === 0) return translate('Nothing found.');
    const values = { shown: String(shown), total: String(total) };
    return total > shown ? translate('{shown} of {total} shown. Type to narrow the list.', values) : nothing;
  }
}

define('connector-picker', ConnectorPicker);

declare global {
  interface HTMLElementTagNameMap {
    'connector-picker': ConnectorPicker;
  }
}
