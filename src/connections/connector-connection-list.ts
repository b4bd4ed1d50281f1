import { html, LitElement, nothing, type TemplateResult } from 'lit';

import { initialsOf } from '../model/presentation.js';
import { rankOptions } from '../search/options.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { iconSource } from '../viewer/icon-source.js';
import { isInUse, membersOf, type ConnectionView, type FamilyView } from './connection-data.js';
import { ConnectionSelectEvent } from './events.js';
import { listStyles } from './list.styles.js';
import { useCount } from './texts.js';

/** From so many connectors on there is a search. */
const MANY = 8;
/** Connectors that are listed at most. */
const SHOWN = 100;

/**
 * Connectors and, beneath each, its connections; what is used or has connections first.
 * @fires connection-select
 */
export class ConnectorConnectionList extends LitElement {
  static override styles = [base, fields, listStyles];
  static override properties = {
    families: { attribute: false },
    selected: {},
    translator: { attribute: false },
    query: { state: true }
  };

  declare families: readonly FamilyView[];
  declare selected: string;
  declare translator: Translate;
  declare query: string;

  /** The line that the keyboard comes to. */
  #reached = '';

  constructor() {
    super();
    this.families = [];
    this.selected = this.query = '';
    this.translator = english;
  }

  /** To the line that is looked at. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }

  #found(): FamilyView[] {
    const lines = this.families.map((family) => ({
      family,
      label: `${family.title} ${family.name}`,
      detail: family.connections.map(({ connector }) => connector.name).join(' ')
    }));
    return rankOptions(lines, this.query).map(({ family }) => family);
  }

  #key(event: KeyboardEvent): void {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
    const at = lines.indexOf(event.target as HTMLElement);
    const last = lines.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    lines[Math.max(0, Math.min(last, to))]?.focus();
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const first = this.renderRoot.querySelector<HTMLElement>('button');
    first?.focus();
    if (event.key === 'Enter') first?.click();
  };

  readonly #searched = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };

  protected override render(): TemplateResult {
    const { translator: translate, families } = this;
    const found = this.#found();
    const shown = found.slice(0, SHOWN);
    const names = shown.flatMap((family) => membersOf(family).map(({ connector }) => connector.name));
    this.#reached = names.includes(this.selected) ? this.selected : firstOf(shown);
    const values = { shown: String(SHOWN), total: String(found.length) };
    return html`${families.length >= MANY ? this.#search() : nothing}
      <div class="lists" @keydown=${this.#key}>
        ${this.query.trim() ? this.#list(shown) : this.#groups(shown)}
      </div>
      <p class="note" role="status">
        ${found.length === 0 ? translate('Nothing found.') : nothing}
        ${
          found.length > SHOWN
            ? translate('{shown} of {total} shown. Type to narrow the list.', values)
            : nothing
        }
      </p>`;
  }

  #search(): TemplateResult {
    return html`<input
      type="search"
      aria-label=${this.translator('Search connectors and connections')}
      placeholder=${this.translator('Search')}
      autocomplete="off"
      spellcheck="false"
      .value=${this.query}
      @input=${this.#searched}
      @keydown=${this.#searchKey}
    />`;
  }

  #groups(families: readonly FamilyView[]): TemplateResult {
    const [used, others] = [families.filter(isInUse), families.filter((family) => !isInUse(family))];
    if (!used.length || !others.length) return this.#list(families);
    const { translator: translate } = this;
    return html`<h3 id="used">${translate('In use')}</h3>
      ${this.#list(used, 'used')}
      <h3 id="others">${translate('Other connectors')}</h3>
      ${this.#list(others, 'others')}`;
  }

  #list(families: readonly FamilyView[], labelledBy?: string): TemplateResult {
    const label = labelledBy ? nothing : this.translator('Connectors');
    return html`<ul aria-label=${label} aria-labelledby=${labelledBy ?? nothing}>
      ${families.map((family) => this.#family(family))}
    </ul>`;
  }

  #family(family: FamilyView): TemplateResult {
    const { title, icon, itself, connections } = family;
    const content = html`<span class="icon ${icon ? '' : 'letters'}" aria-hidden="true"
        >${icon ? html`<img src=${iconSource(icon)} alt="" width="18" height="18" />` : initialsOf(title)}</span
      ><span class="title">${title}</span>`;
    return html`<li>
      ${itself ? this.#button(itself, content) : html`<p class="line">${content}</p>`}
      ${
        connections.length
          ? html`<ul aria-label=${this.translator('Connections of {name}', { name: title })}>
              ${connections.map(
                (view) =>
                  html`<li>
                    ${this.#button(view, html`<span class="title mono">${view.connector.name}</span>`)}
                  </li>`
              )}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #button({ connector: { name }, users }: ConnectionView, content: TemplateResult): TemplateResult {
    const chosen = name === this.selected;
    return html`<button
      type="button"
      class="line"
      data-name=${name}
      tabindex=${name === this.#reached ? 0 : -1}
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new ConnectionSelectEvent(name))}
    >
      ${content}
      ${users.length ? html`<span class="tag">${useCount(this.translator, users.length)}</span>` : nothing}
    </button>`;
  }
}

/** The name of the first line that can be chosen. */
function firstOf(families: readonly FamilyView[]): string {
  const ordered = [...families.filter(isInUse), ...families];
  const { itself, connections } = ordered[0] ?? { connections: [] };
  return (itself ?? connections[0])?.connector.name ?? '';
}

define('connector-connection-list', ConnectorConnectionList);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-list': ConnectorConnectionList;
  }
}
