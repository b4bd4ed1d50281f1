import { html, nothing, type TemplateResult } from 'lit';
import './connector-details.js';
import './connector-filters.js';
import './connector-list.js';
import { BuildEvent } from './events.js';
import type { Listing } from './listing.js';
import type { Offers } from './offers.js';
import type { Translate } from '../src/ui/messages.js';
import { captionText, nothingText } from './texts.js';

/** What the search field needs. */
export interface SearchField {
  readonly query: string;
  readonly translate: Translate;
  readonly typed: (query: string) => void;
  /** What keys do, by their names. */
  readonly keys: Readonly<Record<'ArrowDown' | 'Enter' | 'Escape', (event: KeyboardEvent) => void>>;
  readonly clear: () => void;
}

/** The search field with its button to clear it. */
export function searchTemplate({ query, translate, typed, keys, clear }: SearchField): TemplateResult {
  const pressed = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.isComposing || (key !== 'ArrowDown' && key !== 'Enter' && key !== 'Escape')) return;
    keys[key](event);
    event.preventDefault();
    event.stopPropagation();
  };

  const label = translate('Search connectors and actions');
  return html`<div class="search">
    <span class="glyph glass"></span>
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      .value=${query}
      @input=${({ target }: InputEvent) => typed((target as HTMLInputElement).value)}
      @keydown=${pressed}
    />
    ${
      query
        ? html`<button class="clear" aria-label=${translate('Clear search')} @click=${clear}>×</button>`
        : nothing
    }
  </div>`;
}

/** Puts the focus into the search field; what was searched for before goes as somebody types. */
export function enter(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** What is listed, and the choice of it. */
export function filtersTemplate(
  listing: Listing,
  { packages }: Offers,
  translate: Translate
): TemplateResult {
  return html`<connector-filters
    .filters=${listing.filters}
    .sort=${listing.sort}
    .packages=${packages}
    .translator=${translate}
    @filters-change=${listing.filter}
    ><p class="count">${captionText(translate, listing)}</p></connector-filters
  >`;
}

/** What stands in place of a list without connectors. */
export function noConnectors(translate: Translate): TemplateResult {
  return emptyTemplate(translate('No connectors'), translate('None were given to this editor.'));
}

/** The palette, as far as it can be told what to do where nothing was found. */
interface Palette extends HTMLElement {
  readonly query: string;
  readonly translator: Translate;
  readonly buildable: boolean;
}

/** Nothing that a query or filters found, and what can be done about it. */
export function nothingFound(palette: Palette, { filter, filters, sort }: Listing): TemplateResult {
  const { buildable, translator: translate } = palette;
  const query = palette.query.trim();
  const clear = (): void => {
    filter({ filters: new Set(), sort });
    // the button is gone
    palette.focus();
  };
  const build = buildable && query ? () => palette.dispatchEvent(new BuildEvent(query)) : undefined;
  const title = nothingText(translate, query);
  const hint = filters.size ? translate('Filters are set.') : translate('Try fewer or other words.');
  const button = (label: string, act: (() => void) | undefined) =>
    act ? html`<button class="offer" @click=${act}>${label}</button>` : nothing;
  return html`${emptyTemplate(title, hint)}
    <div class="offers">
      ${button(translate('Clear filters'), filters.size ? clear : undefined)}
      ${button(translate('Build a connector'), build)}
    </div>`;
}

function emptyTemplate(title: string, hint: string): TemplateResult {
  return html`<p class="empty"><strong>${title}</strong>${hint}</p>`;
}
