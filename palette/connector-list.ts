import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Attention } from './attention.js';
import { define } from '../src/ui/define.js';
import {
  ConnectorPickEvent,
  DetailsToggleEvent,
  FavouriteToggleEvent,
  ListLeaveEvent,
  RowToggleEvent,
  type PickCause
} from './events.js';
import { Grabs } from './grabs.js';
import { ListScroll } from './list-scroll.js';
import type { Alike } from './marks.js';
import { isExpandable, isTyped, keyMeaning } from './row-keys.js';
import { rowAt, rowsTemplate } from './row-template.js';
import { rowStyles } from './row.styles.js';
import { starStyles } from './star.styles.js';
import { iconStyles } from './icon.styles.js';
import { implementationOf, labelOf, type Row } from './rows.js';
import { english, type Translate } from '../src/ui/messages.js';
import { base } from './tokens.styles.js';

/**
 * The lines of the connector palette as a tree, of which only those in view are drawn.
 * @fires connector-pick
 * @fires favourite-toggle
 * @fires row-attend
 * @fires row-toggle
 * @fires details-toggle
 * @fires list-leave
 */
export class ConnectorListElement extends LitElement {
  static override styles = [base, rowStyles, iconStyles, starStyles];
  static override properties = {
    rows: { attribute: false },
    query: { attribute: false },
    alike: { attribute: false },
    arrangement: { attribute: false },
    favourites: { attribute: false },
    translator: { attribute: false },
    active: { state: true }
  };

  declare rows: readonly Row[];
  /** What to mark in the lines. */
  declare query: string;
  /** What else to mark for it. */
  declare alike: Alike;
  /** Says how the lines are chosen and ordered: with another one, the list begins at its top. */
  declare arrangement: string;
  /** Implementations and connectors' names that have a star. */
  declare favourites: ReadonlySet<string>;
  declare translator: Translate;
  /** Key of the line that the keyboard is on. */
  declare active: string;

  readonly #grabs = new Grabs(this);
  readonly #attention = new Attention(this);
  readonly #scroll = new ListScroll(this, () => this.#tree);

  constructor() {
    super();
    this.rows = [];
    this.query = '';
    this.alike = () => [];
    this.arrangement = '';
    this.favourites = new Set();
    this.translator = english;
    this.active = '';
  }

  /** Puts the focus on the line that was current last. */
  override focus(): void {
    this.#tree?.focus();
  }

  /** Tells that a line was picked; events and categories cannot be. */
  pick(index: number, cause: PickCause, event: UIEvent): void {
    const row = this.rows[index];
    const implementation = row && implementationOf(row);
    if (!row || !implementation) return;
    this.dispatchEvent(new ConnectorPickEvent(implementation, labelOf(row), cause, event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    const isOther = changed.has('query') || changed.has('arrangement');
    const kept = !isOther && this.rows.some((row) => row.key === this.active);
    if (!kept) this.active = this.rows[0]?.key ?? '';
    this.#scroll.show(this.rows, kept ? this.active : undefined);
    if (isOther) this.#scroll.reveal(0);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active')) this.#attention.goTo(this.rows[this.#current()]);
  }

  protected override render(): TemplateResult {
    const { first, last } = this.#scroll.range;
    const { query, translator: translate } = this;
    const current = this.#current();
    const drawn = current >= first && current < last ? `row-${String(current)}` : nothing;
    return html`<div
        class="list ${query ? 'searched' : ''}"
        role="tree"
        tabindex="0"
        aria-label=${translate('Connectors')}
        aria-describedby="keys"
        aria-activedescendant=${drawn}
        @scroll=${this.#scroll.refresh}
        @keydown=${this.#key}
        @click=${this.#clicked}
        @pointerdown=${this.#pressed}
        @pointerover=${this.#pointed}
        @pointerleave=${this.#pointed}
        @dragstart=${(event: Event) => event.preventDefault()}
      >
        <div class="track" role="none">
          <div class="window" role="none">${rowsTemplate(this, this.#scroll.range)}</div>
        </div>
      </div>
      <p class="sr" id="keys">${translate('Enter places, * makes a favourite, ? shows details.')}</p>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.dispatchEvent(new ListLeaveEvent(true));
    // a letter goes on in the search field: the focus moves before the letter is typed
    else if (isTyped(event.key)) return void this.dispatchEvent(new ListLeaveEvent(false));
    else if (!this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #act(event: KeyboardEvent): boolean {
    const current = this.#current();
    const meaning = keyMeaning(event.key, this.rows, current);
    if (!meaning) return false;
    if (meaning === 'pick') this.pick(current, 'enter', event);
    else if (meaning === 'toggle') this.#toggle(current);
    else if (meaning === 'favourite') this.#toggleFavourite(current);
    else if (meaning === 'details') this.dispatchEvent(new DetailsToggleEvent());
    else if (meaning === 'search') this.dispatchEvent(new ListLeaveEvent(false));
    else this.#goTo(meaning.to);
    return true;
  }

  readonly #clicked = (event: MouseEvent): void => {
    const index = rowAt(event);
    const row = this.rows[index];
    if (!row) return;
    const pressed = (part: string) => event.target instanceof Element && event.target.closest(part);
    if (pressed('.star')) return this.#toggleFavourite(index);
    // assistive technology presses without a pointer, so there is none that could go on to the diagram
    if (row.kind !== 'action' && !pressed('.place')) this.#toggle(index);
    else this.pick(index, event.detail === 0 ? 'enter' : 'click', event);
  };

  readonly #pointed = (event: PointerEvent): void => {
    // a line that is dragged passes over others
    if (event.pointerType !== 'touch' && !event.buttons) this.#attention.goTo(this.rows[rowAt(event)]);
  };

  readonly #pressed = (event: PointerEvent): void => {
    const index = rowAt(event);
    const row = this.rows[index];
    if (!row) return;
    this.active = row.key;
    if (implementationOf(row)) this.#grabs.start(event, (moved) => this.pick(index, 'pointer', moved));
  };

  #toggle(index: number): void {
    const row = this.rows[index];
    if (row && isExpandable(row)) this.dispatchEvent(new RowToggleEvent(row.key));
  }

  #toggleFavourite(index: number): void {
    const row = this.rows[index];
    const implementation = row && implementationOf(row);
    if (implementation) this.dispatchEvent(new FavouriteToggleEvent(implementation, labelOf(row)));
  }

  #goTo(index: number): void {
    const row = this.rows[index];
    if (!row) return;
    this.active = row.key;
    this.#scroll.reveal(index);
  }

  #current(): number {
    return this.rows.findIndex((row) => row.key === this.active);
  }

  get #tree(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.list');
  }
}

define('connector-list', ConnectorListElement);
