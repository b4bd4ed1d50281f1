import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from './define.js';
import { ConnectorPickEvent, ListLeaveEvent, RowToggleEvent, type PickCause } from './events.js';
import { Grabs } from './grabs.js';
import { ListScroll } from './list-scroll.js';

import { isExpandable, keyMeaning } from './row-keys.js';
import { rowTemplate } from './row-template.js';
import { rowStyles } from './row.styles.js';
import { iconStyles } from './icon.styles.js';
import { implementationOf, labelOf, type Row } from './rows.js';
import { english, type Translate } from './texts.js';
import { base } from './tokens.styles.js';

/**
 * The lines of the connector palette as a tree, of which only those in view are drawn.
 * @fires connector-pick
 * @fires row-toggle
 * @fires list-leave
 */
export class ConnectorListElement extends LitElement {
  static override styles = [base, rowStyles, iconStyles];
  static override properties = {
    rows: { attribute: false },
    query: { attribute: false },
    translator: { attribute: false },
    active: { state: true }
  };

  declare rows: readonly Row[];
  /** What to mark in the lines. */
  declare query: string;
  declare translator: Translate;
  /** Key of the line that the keyboard is on. */
  declare active: string;

  readonly #grabs = new Grabs(this, (index, event) => this.pick(index, 'pointer', event));
  readonly #scroll = new ListScroll(this, () => this.#tree);

  constructor() {
    super();
    this.rows = [];
    this.query = '';
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
    const kept = !changed.has('query') && this.rows.some((row) => row.key === this.active);
    if (!kept) this.active = this.rows[0]?.key ?? '';
    this.#scroll.show(this.rows);
    if (changed.has('query')) this.#scroll.reveal(0);
  }

  protected override render(): TemplateResult {
    const { first, last } = this.#scroll.range;
    const { active, query, translator: translate } = this;
    const current = this.#current();
    const drawn = current >= first && current < last ? `row-${String(current)}` : nothing;
    const rows = this.rows.slice(first, last).map((row, offset) => ({ row, index: first + offset }));
    return html`<div
      class="list ${query ? 'searched' : ''}"
      role="tree"
      tabindex="0"
      aria-label=${translate('Connectors')}
      aria-activedescendant=${drawn}
      @scroll=${this.#scroll.refresh}
      @keydown=${this.#key}
      @click=${this.#clicked}
      @pointerdown=${this.#pressed}
      @dragstart=${(event: Event) => event.preventDefault()}
    >
      <div class="track" role="none">
        <div class="window" role="none">
          ${repeat(
            rows,
            // by place: what is typed changes the lines where they are, what is scrolled moves them
            ({ index }) => index,
            ({ row, index }) => rowTemplate(row, { query, active: row.key === active, index, translate })
          )}
        </div>
      </div>
    </div>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.dispatchEvent(new ListLeaveEvent(true));
    // a letter goes on in the search field: the focus moves before the letter is typed
    else if (event.key.length === 1 && event.key !== ' ')
      return void this.dispatchEvent(new ListLeaveEvent(false));
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
    else if (meaning === 'search') this.dispatchEvent(new ListLeaveEvent(false));
    else this.#goTo(meaning.to);
    return true;
  }

  readonly #clicked = (event: MouseEvent): void => {
    const index = rowAt(event);
    const row = this.rows[index];
    if (!row) return;
    const plus = event.target instanceof Element && event.target.closest('.place');
    // assistive technology presses without a pointer, so there is none that could go on to the diagram
    if (row.kind !== 'action' && !plus) this.#toggle(index);
    else this.pick(index, event.detail === 0 ? 'enter' : 'click', event);
  };

  readonly #pressed = (event: PointerEvent): void => {
    const index = rowAt(event);
    const row = this.rows[index];
    if (!row) return;
    this.active = row.key;
    if (implementationOf(row)) this.#grabs.start(index, event);
  };

  #toggle(index: number): void {
    const row = this.rows[index];
    if (row && isExpandable(row)) this.dispatchEvent(new RowToggleEvent(row.key));
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

function rowAt(event: Event): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
  return Number(row?.dataset['index'] ?? -1);
}

define('connector-list', ConnectorListElement);
