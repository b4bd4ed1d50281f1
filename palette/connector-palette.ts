import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Connector } from '../src/model/connector.js';
import { lazySearch } from '../src/search/lazy-search.js';
import type { SearchOver } from '../src/search/search.js';
import type { ConnectorListElement } from './connector-list.js';
import { Announcer } from './announcer.js';
import { define } from '../src/ui/define.js';
import { PaletteLeaveEvent, PaletteToggleEvent, type ListLeaveEvent, type RowAttendEvent } from './events.js';
import type { Usage } from './filters.js';
import { Grabs } from './grabs.js';
import { Listing } from './listing.js';
import { LateMore } from './LateMore.js';
import { currentRow, NO_OFFERS, type Offers } from './offers.js';
import { edgeTemplate, headTemplate, railTemplate } from './rail-template.js';
import { enter, filtersTemplate, noConnectors, nothingFound, searchTemplate } from './palette-templates.js';
import { frame } from './palette.styles.js';
import { popupStyles } from './popup.styles.js';
import { railStyles } from './rail.styles.js';
import { iconStyles } from './icon.styles.js';
import { base, tokens } from './tokens.styles.js';
import { implementationOf, type ActionRow, type ConnectorRow } from './rows.js';
import { english, type Translate } from '../src/ui/messages.js';
import { resultText } from './texts.js';

/**
 * The list of connectors and their actions: searchable, browsable by category, to be dragged, clicked or
 * chosen by keyboard. Knows nothing of diagrams: what was picked is told by `connector-pick`.
 * @fires connector-pick
 * @fires favourite-toggle
 * @fires connector-build
 * @fires palette-toggle
 * @fires palette-leave
 * @fires offer-pick
 */
export class ConnectorPaletteElement extends LitElement {
  static override styles = [tokens, base, frame, popupStyles, iconStyles, railStyles];
  static override properties = {
    connectors: { attribute: false },
    translator: { attribute: false },
    open: { type: Boolean, reflect: true },
    query: { attribute: false },
    favourites: { attribute: false },
    recents: { attribute: false },
    countUses: { attribute: false },
    buildable: { attribute: false },
    offers: { attribute: false },
    details: { attribute: false },
    dock: { reflect: true },
    width: { attribute: false },
    attended: { state: true }
  };

  declare connectors: readonly Connector[];
  declare translator: Translate;
  declare open: boolean;
  declare query: string;
  /** Implementations and connectors' names that have a star, in their order. */
  declare favourites: ReadonlySet<string>;
  /** Latest first. */
  declare recents: readonly string[];
  /** Counts what the diagram uses; asked only while a filter or the order needs it. */
  declare countUses: () => Usage;
  /** Is building a connector offered where nothing is found? */
  declare buildable: boolean;
  declare offers: Offers;
  declare details: boolean;
  /** The side of the canvas that it lies at, where it lies over it. */
  declare dock: 'left' | 'right';
  /** In pixels, over the canvas; absent: as the style sheet says. */
  declare width: number | undefined;
  declare attended: ConnectorRow | ActionRow | undefined;

  searchFactory: SearchOver = lazySearch;
  readonly #listing = new Listing(this);
  readonly #grabs = new Grabs(this);
  readonly #announcer = new Announcer(this);
  readonly #more = new LateMore(this);

  constructor() {
    super();
    this.connectors = this.recents = [];
    this.translator = english;
    this.open = true;
    this.query = '';
    this.favourites = new Set();
    this.countUses = () => new Map();
    this.buildable = this.details = false;
    this.offers = NO_OFFERS;
    this.dock = 'left';
  }

  /** Puts the focus into the search field, and opens the palette for it. */
  override focus(): void {
    this.open = true;
    void this.updateComplete.then(() => enter(this.#field));
  }

  /** What is listed and can be placed, in order; also what is scrolled out of view. */
  get listed(): readonly string[] {
    return this.#listing.rows.map(implementationOf).filter((implementation) => implementation !== undefined);
  }

  /** Has a text read out by screen readers. */
  announce(text: string): void {
    this.#announcer.say(text);
  }

  protected override updated(): void {
    if (this.width) this.style.setProperty('--connector-palette-width', `${String(this.width)}px`);
    const result = () => resultText(this.translator, this.query.trim(), this.#listing);
    this.#announcer.sayOf(`${this.#listing.arrangement} ${this.query}`, result);
  }

  protected override render(): TemplateResult {
    const { open, translator: translate } = this;
    const name = this.hasAttribute('popup') ? nothing : translate('Connectors');
    return html`<section class="frame" aria-label=${name}>
      <div class="top">${headTemplate(this, () => this.#toggle('open'))}${this.#more.template()}</div>
      ${open ? this.#renderBody() : railTemplate(this, this.#grabs)}
      <div class="sr" role="status">${this.#announcer.text}</div>
    </section>`;
  }

  #renderBody(): TemplateResult {
    if (!this.connectors.length) return noConnectors(this.translator);
    return html`${this.#renderSearch()} ${filtersTemplate(this.#listing, this.offers, this.translator)}
    ${this.#listing.rows.length ? [this.#renderList(), this.#renderDetails()] : nothingFound(this, this.#listing)}
    ${edgeTemplate(this)}`;
  }

  #renderSearch(): TemplateResult {
    return searchTemplate({
      query: this.query,
      translate: this.translator,
      typed: (query) => (this.query = query),
      keys: {
        ArrowDown: () => this.#listing.whenListed(() => this.#list?.focus()),
        Enter: (event) => this.#listing.whenFound(() => this.#list?.pick(0, 'enter', event)),
        Escape: this.#escape
      },
      clear: this.#clear
    });
  }

  #renderList(): TemplateResult {
    return html`<connector-list
      .rows=${this.#listing.rows}
      .query=${this.query.trim()}
      .alike=${this.#listing.alike}
      .arrangement=${this.#listing.arrangement}
      .favourites=${this.favourites}
      .translator=${this.translator}
      @row-attend=${({ row }: RowAttendEvent) => (this.attended = row)}
      @details-toggle=${() => this.#toggle('details')}
      @row-toggle=${this.#listing.toggle}
      @list-leave=${this.#leaveList}
    ></connector-list>`;
  }

  #renderDetails(): TemplateResult {
    const row = currentRow(this.attended, this.connectors);
    return html`<connector-details
      .row=${row}
      .connectors=${this.connectors}
      .offers=${row && this.offers.of(row.connector)}
      .open=${this.details}
      .translator=${this.translator}
      @details-toggle=${() => this.#toggle('details')}
      @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.#list?.focus()}
    ></connector-details>`;
  }

  #toggle(what: 'open' | 'details'): void {
    this[what] = !this[what];
    this.dispatchEvent(new PaletteToggleEvent(this.open, this.details));
  }

  readonly #clear = (): void => {
    this.query = '';
    this.#field?.focus();
  };

  readonly #leaveList = ({ clear }: ListLeaveEvent): void => (clear ? this.#escape() : this.#field?.focus());

  readonly #escape = (): void => {
    if (this.query) this.#clear();
    else this.dispatchEvent(new PaletteLeaveEvent());
  };

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #list(): ConnectorListElement | null {
    return this.renderRoot.querySelector<ConnectorListElement>('connector-list');
  }
}

define('connector-palette', ConnectorPaletteElement);
