import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from './texts.js';

/** What the search field needs. */
export interface SearchField {
  readonly query: string;
  readonly translate: Translate;
  readonly typed: (event: InputEvent) => void;
  readonly pressed: (event: KeyboardEvent) => void;
  readonly clear: () => void;
}

/** The search field with its button to clear it. */
export function searchTemplate({ query, translate, typed, pressed, clear }: SearchField): TemplateResult {
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
      @input=${typed}
      @keydown=${pressed}
    />
    ${
      query
        ? html`<button class="clear" aria-label=${translate('Clear search')} @click=${clear}>×</button>`
        : nothing
    }
  </div>`;
}

/** What stands in place of the list. */
export function emptyTemplate(title: string, hint: string): TemplateResult {
  return html`<p class="empty"><strong>${title}</strong>${hint}</p>`;
}

/** Nothing that a query found. */
export function nothingFound(translate: Translate, query: string): TemplateResult {
  return emptyTemplate(
    translate('Nothing found for “{query}”', { query }),
    translate('Try fewer or other words.')
  );
}
