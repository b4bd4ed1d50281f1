import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Connector } from '../src/model/connector.js';
import { createSearch, type Search, type SearchFactory } from '../src/search/search.js';
import type { ConnectorListElement } from './connector-list.js';
import './connector-list.js';
import { Announcer } from './announcer.js';
import { define } from './define.js';
import { PaletteLeaveEvent, PaletteToggleEvent, type ListLeaveEvent, type RowToggleEvent } from './events.js';
import { whenIdle } from '../src/viewer/idle.js';
import { emptyTemplate, nothingFound, searchTemplate } from './palette-templates.js';
import { frame } from './palette.styles.js';
import { base, tokens } from './tokens.styles.js';
import { catalogueRows, hitRows, implementationOf, labelOf, type Row } from './rows.js';
import { captionText, english, type Translate } from './texts.js';

/** Lines of a result that are listed; who needs more than these types another word. */
const LISTED = 500;

/**
 * The list of connectors and their actions: searchable, browsable by category, to be dragged, clicked or
 * chosen by keyboard. Knows nothing of diagrams: what was picked is told by `connector-pick`.
 * @fires connector-pick
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
    toggled: { state: true }
  };

  declare connectors: readonly Connector[];
  declare translator: Translate;
  declare open: boolean;
  /** What is searched for. */
  declare query: string;
  /** Keys of the lines that are not as they were at first: categories open, connectors closed. */
  declare toggled: ReadonlySet<string>;

  /** Makes the search over the connectors; to be set before them. */
  searchFactory: SearchFactory = createSearch;
  #search: Search = createSearch([]);
  #rows: readonly Row[] = [];
  #found: number | undefined;
  #stopPreparing: (() => void) | undefined;
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.connectors = [];
    this.translator = english;
    this.open = true;
    this.query = '';
    this.toggled = new Set();
  }

  /** Puts the focus into the search field, and opens the palette for it. */
  override focus(): void {
    this.open = true;
    void this.updateComplete.then(() => this.#field?.focus());
  }

  /** What is listed and can be placed, in order; also what is scrolled out of view. */
  get listed(): readonly string[] {
    return this.#rows.map(implementationOf).filter((implementation) => implementation !== undefined);
  }

  /** Has a text read out by screen readers. */
  announce(text: string): void {
    this.#announcer.say(text);
  }

  override disconnectedCallback(): void {
    this.#stopPreparing?.();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connectors')) this.#index();
    else if (!changed.has('query') && !changed.has('toggled')) return;
    const found = this.query.trim() ? this.#search.find(this.query, LISTED) : undefined;
    this.#found = found?.total;
    this.#rows = found ? hitRows(found.hits, this.toggled) : catalogueRows(this.connectors, this.toggled);
  }

  #index(): void {
    const search = (this.#search = this.searchFactory(this.connectors));
    this.#stopPreparing?.();
    this.#stopPreparing = whenIdle((more) => search.prepare(more));
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
    const found = this.#found === 0 ? nothingFound(translate, query.trim()) : this.#renderList();
    const handlers = { typed: this.#typed, pressed: this.#fieldKey, clear: this.#clear };
    return html`${searchTemplate({ query, translate, ...handlers })}
      <p class="count">${this.#caption()}</p>
      ${found}`;
  }

  #renderList(): TemplateResult {
    return html`<connector-list
      .rows=${this.#rows}
      .query=${this.query.trim()}
      .translator=${this.translator}
      @row-toggle=${this.#toggleRow}
      @list-leave=${this.#leaveList}
    ></connector-list>`;
  }

  readonly #toggleOpen = (): void => {
    this.open = !this.open;
    this.dispatchEvent(new PaletteToggleEvent(this.open));
  };

  readonly #toggleRow = ({ key }: RowToggleEvent): void => {
    const toggled = new Set(this.toggled);
    if (!toggled.delete(key)) toggled.add(key);
    this.toggled = toggled;
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
    if (this.#found) this.#list?.pick(0, 'enter', event);
  }

  #escape(): void {
    if (this.query) this.#clear();
    else this.dispatchEvent(new PaletteLeaveEvent());
  }

  #announceResult(): void {
    const caption = this.#caption();
    const first = this.#found ? this.#rows[0] : undefined;
    const values = first && { caption, name: labelOf(first) };
    this.#announcer.sayLater(values ? this.translator('{caption}. Enter places {name}.', values) : caption);
  }

  #caption(): string {
    const { length } = this.connectors;
    return captionText(this.translator, this.#found, length, this.#search.size - length);
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #list(): ConnectorListElement | null {
    return this.renderRoot.querySelector<ConnectorListElement>('connector-list');
  }
}

define('connector-palette', ConnectorPaletteElement);
