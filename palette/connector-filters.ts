import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../src/ui/define.js';
import { FiltersChangeEvent } from './events.js';
import { filterStyles } from './filter.styles.js';
import { FILTERS, SORTS, type FilterName, type Sort } from './filters.js';
import { english, type Translate } from '../src/ui/messages.js';
import { filterText, sortText } from './texts.js';
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
    translator: { attribute: false },
    open: { state: true }
  };

  declare filters: ReadonlySet<FilterName>;
  declare sort: Sort;
  declare translator: Translate;
  declare open: boolean;

  constructor() {
    super();
    this.filters = new Set();
    this.sort = 'catalogue';
    this.translator = english;
    this.open = false;
  }

  protected override render(): TemplateResult {
    const { filters, open, sort, translator: translate } = this;
    const changed = filters.size + Number(sort !== 'catalogue');
    return html`<div class="bar">
        <slot></slot>
        <button class="fold" aria-expanded=${open} @click=${() => (this.open = !open)}>
          <span class="glyph funnel"></span>${translate('Filter')}
          ${changed ? html`<span class="number">${changed}</span>` : nothing}
        </button>
      </div>
      ${open ? this.#renderChoices() : nothing}`;
  }

  #renderChoices(): TemplateResult {
    const { filters, sort, translator: translate } = this;
    return html`<div class="choices" role="group" aria-label=${translate('Filter')}>
      ${FILTERS.map(
        (filter) =>
          html`<button
            class="choice"
            aria-pressed=${filters.has(filter)}
            @click=${() => this.#toggle(filter)}
          >
            ${filterText(translate, filter)}
          </button>`
      )}
      <select aria-label=${translate('Order')} @change=${this.#order}>
        ${SORTS.map(
          (each) =>
            html`<option value=${each} ?selected=${each === sort}>${sortText(translate, each)}</option>`
        )}
      </select>
    </div>`;
  }

  #toggle(filter: FilterName): void {
    const filters = new Set(this.filters);
    if (!filters.delete(filter)) filters.add(filter);
    this.dispatchEvent(new FiltersChangeEvent(filters, this.sort));
  }

  readonly #order = ({ target }: Event): void => {
    const sort = target instanceof HTMLSelectElement ? SORTS[target.selectedIndex] : undefined;
    if (sort) this.dispatchEvent(new FiltersChangeEvent(this.filters, sort));
  };
}

define('connector-filters', ConnectorFiltersElement);
