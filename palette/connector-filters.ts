import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../src/ui/define.js';
import { FiltersChangeEvent } from './events.js';
import type * as choices from './filter-choices.js';
import { filterStyles } from './filter.styles.js';
import type { FilterName, Sort } from './filters.js';
import { LatePart } from './LatePart.js';
import { english, type Translate } from '../src/ui/messages.js';
import { base } from './tokens.styles.js';

/**
 * What the list is narrowed to, and its order: a line for what is listed, from which the choices fold out.
 * @slot what is listed
 * @fires filters-change
 */
export class ConnectorFiltersElement extends LitElement {
  static override styles = [base, filterStyles];
  static override properties = {
    filters: { attribute: false },
    sort: { attribute: false },
    packages: { attribute: false },
    translator: { attribute: false },
    open: { state: true }
  };

  declare filters: ReadonlySet<FilterName>;
  declare sort: Sort;
  /** Names of the packages whose connectors can be listed alone. */
  declare packages: readonly string[];
  declare translator: Translate;
  declare open: boolean;

  readonly #choices = new LatePart<typeof choices>(this, () => import('./filter-choices.js'));

  constructor() {
    super();
    this.filters = new Set();
    this.sort = 'catalogue';
    this.packages = [];
    this.translator = english;
    this.open = false;
  }

  choose(filters: ReadonlySet<FilterName>, sort: Sort): void {
    this.dispatchEvent(new FiltersChangeEvent(filters, sort));
  }

  protected override render(): TemplateResult {
    const { filters, open, sort, translator: translate } = this;
    const changed = filters.size + Number(sort !== 'catalogue');
    // fetched for who is about to open them
    const fetch = () => void this.#choices.get();
    return html`<div class="bar">
        <slot></slot>
        <button
          class="fold"
          aria-expanded=${open}
          @pointerenter=${fetch}
          @focus=${fetch}
          @click=${() => (this.open = !open)}
        >
          <span class="glyph funnel"></span>${translate('Filter')}
          ${changed ? html`<span class="number">${changed}</span>` : nothing}
        </button>
      </div>
      ${open ? (this.#choices.get()?.choicesTemplate(this) ?? nothing) : nothing}`;
  }
}

define('connector-filters', ConnectorFiltersElement);
