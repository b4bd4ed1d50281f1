import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Severity } from '../model/problem.js';
import { rankOptions } from '../search/options.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { glyphs, listStyles } from './builder.styles.js';
import type { PartRow } from './definition-parts.js';
import { PartActionEvent, PartSelectEvent, type PartAction } from './events.js';
import { isPart, partTools, rowTemplate, treeKey } from './list-templates.js';
import { rangeOf, revealed, type RowRange } from './row-range.js';

const LINE = { em: 2.4, px: 31.2 };

/**
 * The parts of a definition as a tree, of which only the lines in view are drawn.
 * @fires part-select
 * @fires part-action
 */
export class ConnectorBuilderListElement extends LitElement {
  static override styles = [base, fields, glyphs, listStyles];
  static override properties = {
    rows: { attribute: false },
    selected: { attribute: false },
    marks: { attribute: false },
    disabled: { type: Boolean },
    enters: { type: Boolean },
    translator: { attribute: false },
    query: { state: true },
    range: { state: true }
  };

  declare rows: readonly PartRow[];
  /** The path of the part that is shown. */
  declare selected: string;
  /** How bad the worst problem of a part is, by its path. */
  declare marks: ReadonlyMap<string, Severity>;
  declare disabled: boolean;
  /** To choose a part is to go to its form. */
  declare enters: boolean;
  declare translator: Translate;
  declare query: string;
  declare range: RowRange;

  #shown: readonly PartRow[] = [];
  #height = 600;

  constructor() {
    super();
    this.rows = [];
    this.selected = this.query = '';
    this.marks = new Map();
    this.disabled = this.enters = false;
    this.translator = english;
    this.range = { first: 0, last: 0 };
  }

  override focus(): void {
    this.#tree?.focus();
  }

  get #tree(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.tree');
  }

  get #current(): number {
    return this.#shown.findIndex(({ path }) => path === this.selected);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const query = this.query.trim();
    if (changed.has('rows') || changed.has('query'))
      this.#shown = query
        ? rankOptions(
            this.rows.filter(({ kind }) => kind),
            query
          )
        : this.rows;
    this.range = rangeOf(this.#shown.length, this.#tree?.scrollTop ?? 0, this.#height, LINE.px);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const tree = this.#tree;
    const track = tree?.querySelector<HTMLElement>('.track');
    if (!tree || !track) return;
    this.#height = tree.clientHeight || this.#height;
    // through the object model, as a content security policy forbids style attributes
    track.style.setProperty('height', `${String(this.#shown.length * LINE.em)}em`);
    track.style.setProperty('padding-top', `${String(this.range.first * LINE.em)}em`);
    if (changed.has('selected') || changed.has('rows')) this.#reveal(tree);
  }

  #reveal(tree: HTMLElement): void {
    const at = this.#current;
    const top = at < 0 ? tree.scrollTop : revealed(at, tree.scrollTop, this.#height, LINE.px);
    if (Math.abs(top - tree.scrollTop) > 0.5) tree.scrollTop = top;
  }

  readonly #scrolled = (): void => {
    const { first, last } = rangeOf(this.#shown.length, this.#tree?.scrollTop ?? 0, this.#height, LINE.px);
    if (first !== this.range.first || last !== this.range.last) this.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const meaning = treeKey(event, Math.max(1, Math.floor(this.#height / LINE.px) - 1));
    if (!meaning) return;
    if ('act' in meaning) this.#act(meaning.act);
    else if ('to' in meaning) this.#go(meaning.to);
    else this.#go(this.#current + meaning.by, meaning.by === 0);
    event.preventDefault();
    event.stopPropagation();
  };

  #go(index: number, enter = false): void {
    const row = this.#shown[Math.max(0, Math.min(this.#shown.length - 1, index))];
    if (row) this.dispatchEvent(new PartSelectEvent(row.path, enter));
  }

  readonly #act = (action: PartAction): void => {
    const { selected } = this;
    if (this.disabled) return;
    if (action === 'add') this.dispatchEvent(new PartActionEvent('add', selected || '/actions'));
    else if (isPart(selected)) this.dispatchEvent(new PartActionEvent(action, selected));
  };

  readonly #clicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (target) this.#go(Number(target.dataset['index']), this.enters && event.detail > 0);
  };

  protected override render(): TemplateResult {
    const { translator: translate, range } = this;
    const current = this.#current;
    const drawn = current >= range.first && current < range.last ? `row-${String(current)}` : nothing;
    return html`${this.#search()}
      <div
        class="tree"
        role="tree"
        tabindex="0"
        aria-label=${translate('Parts of the connector')}
        aria-describedby="keys"
        aria-activedescendant=${drawn}
        @scroll=${this.#scrolled}
        @keydown=${this.#key}
        @click=${this.#clicked}
      >
        <div class="track" role="none">${this.#lines()}</div>
      </div>
      <p class="sr" id="keys">
        ${translate('Insert adds, Delete takes out, Alt with the arrow keys moves, Enter goes to the form.')}
      </p>
      <p class="sr" role="status">${this.query && !this.#shown.length ? translate('Nothing found.') : ''}</p>
      ${partTools(this, this.#act)}`;
  }

  #search(): TemplateResult {
    const label = this.translator('Search the parts');
    return html`<input
      type="search"
      aria-label=${label}
      placeholder=${label}
      .value=${this.query}
      @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
      @keydown=${this.#searchKey}
    />`;
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.#go(Math.max(0, this.#current));
      this.focus();
    } else if (event.key === 'Escape' && this.query) {
      event.preventDefault();
      event.stopPropagation();
      this.query = '';
    }
  };

  #lines(): unknown {
    const { first, last } = this.range;
    if (!this.#shown.length)
      return html`<p class="row-item subtle" role="none">${this.translator('Nothing found.')}</p>`;
    return repeat(
      this.#shown.slice(first, last),
      ({ path }) => path,
      (row, index) => rowTemplate(this, row, first + index, this.#shown.length)
    );
  }
}

define('connector-builder-list', ConnectorBuilderListElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-list': ConnectorBuilderListElement;
  }
}
