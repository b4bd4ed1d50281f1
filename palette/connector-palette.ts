import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Connector } from '../src/model/connector.js';
import type { ConnectorListElement } from './connector-list.js';
import './connector-filters.js';
import './connector-list.js';
import { Announcer } from './announcer.js';
import { define } from './define.js';
import { PaletteLeaveEvent, PaletteToggleEvent, type ListLeaveEvent } from './events.js';
import type { Usage } from './filters.js';
import { Listing } from './listing.js';
import { emptyTemplate, nothingFound, searchTemplate } from './palette-templates.js';
import { frame } from './palette.styles.js';
import { base, tokens } from './tokens.styles.js';
import { implementationOf, labelOf } from './rows.js';
import { captionText, english, type Translate } from './texts.js';

/**
 * The list of connectors and their actions: searchable, browsable by category, to be dragged, clicked or
 * chosen by keyboard. Knows nothing of diagrams: what was picked is told by `connector-pick`.
 * @fires connector-pick
 * @fires favourite-toggle
 * @fires palette-toggle
 * @fires palette-leave
 */
export class ConnectorPaletteElement extends LitElement {
  static override styles = [tokens, base, frame];
  static override properties = {
    connectors: { attribute: false },
    translator: { attribute: false },
    open: { type: Boolean, reflect: true },
    query: { attribute: false },
    favourites: { attribute: false },
    recents: { attribute: false },
    countUses: { attribute: false }
  };

  declare connectors: readonly Connector[];
  declare translator: Translate;
  declare open: boolean;
  /** What is searched for. */
  declare query: string;
  /** Implementations and connectors' names that have a star, in their order. */
  declare favourites: ReadonlySet<string>;
  /** Those that were placed last, latest first. */
  declare recents: readonly string[];
  /** Counts what the diagram uses; asked only while a filter or the order needs it. */
  declare countUses: () => Usage;

  readonly #listing = new Listing(this);
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.connectors = [];
    this.translator = english;
    this.open = true;
    this.query = '';
    this.favourites = new Set();
    this.recents = [];
    this.countUses = () => new Map();
  }

  /** Puts the focus into the search field, and opens the palette for it. */
  override focus(): void {
    this.open = true;
    void this.updateComplete.then(() => this.#field?.focus());
  }

  /** What is listed and can be placed, in order; also what is scrolled out of view. */
  get listed(): readonly string[] {
    return this.#listing.rows.map(implementationOf).filter((implementation) => implementation !== undefined);
  }

  /** Has a text read out by screen readers. */
  announce(text: string): void {
    this.#announcer.say(text);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('query') && changed.get('query') !== undefined) this.#announceResult();
  }

  protected override render(): TemplateResult {
    const { open, translator: translate } = this;
    return html`<section class="frame" aria-label=${translate('Connectors')}>
      <button class="head" aria-expanded=${open} @click=${this.#toggleOpen}>
        <span class="glyph plug"></span><span class="title">${translate('Connectors')}</span>
        <span class="glyph chevron"></span>
      </button>
      ${open ? this.#renderBody() : nothing}
      <div class="sr" role="status">${this.#announcer.text}</div>
    </section>`;
  }

  #renderBody(): TemplateResult {
    const { connectors, query, translator: translate } = this;
    if (!connectors.length) {
      return emptyTemplate(translate('No connectors'), translate('None were given to this editor.'));
    }
    const found = this.#listing.found === 0 ? nothingFound(translate, query.trim()) : this.#renderList();
    const handlers = { typed: this.#typed, pressed: this.#fieldKey, clear: this.#clear };
    return html`${searchTemplate({ query, translate, ...handlers })}
      <connector-filters
        .filters=${this.#listing.filters}
        .sort=${this.#listing.sort}
        .translator=${translate}
        @filters-change=${this.#listing.filter}
        ><p class="count">${this.#caption()}</p></connector-filters
      >
      ${found}`;
  }

  #renderList(): TemplateResult {
    return html`<connector-list
      .rows=${this.#listing.rows}
      .query=${this.query.trim()}
      .arrangement=${this.#listing.arrangement}
      .favourites=${this.favourites}
      .translator=${this.translator}
      @row-toggle=${this.#listing.toggle}
      @list-leave=${this.#leaveList}
    ></connector-list>`;
  }

  readonly #toggleOpen = (): void => {
    this.open = !this.open;
    this.dispatchEvent(new PaletteToggleEvent(this.open));
  };

  readonly #typed = (event: InputEvent): void => {
    if (event.target instanceof HTMLInputElement) this.query = event.target.value;
  };

  readonly #clear = (): void => {
    this.query = '';
    this.#field?.focus();
  };

  readonly #leaveList = ({ clear }: ListLeaveEvent): void => {
    if (clear) this.#escape();
    else this.#field?.focus();
  };

  readonly #fieldKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.#list?.focus();
    else if (event.key === 'Enter') this.#pickFirst(event);
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Only while searching, as then the first line is what was asked for. */
  #pickFirst(event: KeyboardEvent): void {
    if (this.#listing.found) this.#list?.pick(0, 'enter', event);
  }

  #escape(): void {
    if (this.query) this.#clear();
    else this.dispatchEvent(new PaletteLeaveEvent());
  }

  #announceResult(): void {
    const caption = this.#caption();
    const first = this.#listing.found ? this.#listing.rows[0] : undefined;
    const values = first && { caption, name: labelOf(first) };
    this.#announcer.sayLater(values ? this.translator('{caption}. Enter places {name}.', values) : caption);
  }

  #caption(): string {
    return captionText(this.translator, this.#listing.found, this.#listing.connectors);
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #list(): ConnectorListElement | null {
    return this.renderRoot.querySelector<ConnectorListElement>('connector-list');
  }
}

define('connector-palette', ConnectorPaletteElement);
