import { css, html, type TemplateResult } from 'lit';
import type { Translate } from '../src/ui/messages.js';
import { FILTERS, packageIn, packageFilter, SORTS, type FilterName, type Sort } from './filters.js';

export const styles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 4px 0 2px;
  }
  .choice {
    padding: 1px 10px;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--connector-link);
    background: var(--connector-primary-surface);
  }
  .choice[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  select {
    flex: 1 1 100%;
    min-width: 0;
    padding: 0 6px;
    border-color: var(--connector-border);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
  }
`;

const LABELS: Readonly<Record<string, string>> = {
  events: 'With events',
  libraries: 'Libraries',
  favourites: 'Favourites',
  used: 'In this diagram'
} satisfies Record<(typeof FILTERS)[number], string>;

/** What a filter is called. */
function filterText(translate: Translate, filter: FilterName): string {
  const name = packageIn(filter);
  return name === undefined ? translate(LABELS[filter] ?? filter) : translate('Package {name}', { name });
}

/** What an order of the list is called. */
function sortText(translate: Translate, sort: Sort): string {
  if (sort === 'catalogue') return translate('In the order of the catalogue');
  return sort === 'name' ? translate('By name') : translate('Most used in this diagram first');
}

/** What the choices are about, and what is done with them. */
export interface Choices {
  readonly filters: ReadonlySet<FilterName>;
  readonly sort: Sort;
  /** Names of the packages whose connectors can be listed alone. */
  readonly packages: readonly string[];
  readonly translator: Translate;
  choose(filters: ReadonlySet<FilterName>, sort: Sort): void;
}

/** Sets a filter or takes it back. What is offered no longer goes then, and the focus would go with it. */
function toggle(view: Choices, filter: FilterName, stays: boolean, { currentTarget }: Event): void {
  const next = new Set(view.filters);
  if (!next.delete(filter)) next.add(filter);
  if (!stays && currentTarget instanceof Element)
    currentTarget.parentElement?.querySelector('select')?.focus();
  view.choose(next, view.sort);
}

/** What the list can be narrowed to, and its order. */
export function choicesTemplate(view: Choices): TemplateResult {
  const { filters, sort, packages, translator: translate } = view;
  const kept = new Set<FilterName>([...FILTERS, ...packages.map(packageFilter)]);
  const order = ({ target }: Event) => {
    const next = target instanceof HTMLSelectElement ? SORTS[target.selectedIndex] : undefined;
    if (next) view.choose(filters, next);
  };
  // one that is set stays, so that it can be taken back, though its package is gone
  const offered = new Set<FilterName>([...kept, ...filters]);
  return html`<div class="choices" role="group" aria-label=${translate('Filter')}>
    ${[...offered].map(
      (filter) =>
        html`<button
          class="choice"
          aria-pressed=${filters.has(filter)}
          @click=${(event: Event) => toggle(view, filter, kept.has(filter), event)}
        >
          ${filterText(translate, filter)}
        </button>`
    )}
    <select aria-label=${translate('Order')} @change=${order}>
      ${SORTS.map(
        (each) => html`<option value=${each} ?selected=${each === sort}>${sortText(translate, each)}</option>`
      )}
    </select>
  </div>`;
}
