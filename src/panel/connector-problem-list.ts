import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import type { Problem, Severity } from '../model/problem.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { ProblemGoEvent } from './events.js';
import { english, translateProblem, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { COUNTS, SEVERITIES } from './problem-list.js';
import { problemRows } from './problem.styles.js';

/** As many problems are on the page at once, whatever their number. */
const PAGE = 50;

const KEYS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
  ['End', Infinity],
  ['Home', -Infinity]
]);

/** All problems of a diagram, page by page; fires `problem-go` for the one that was chosen. */
export class ConnectorProblemList extends LitElement {
  static override properties = {
    problems: { attribute: false },
    nameOf: { attribute: false },
    translator: { attribute: false },
    only: { state: true },
    active: { state: true }
  };

  static override styles = [
    base,
    fields,
    problemRows,
    css`
      .filter {
        padding-bottom: 6px;
      }
      .filter button[aria-pressed='true'] {
        border-color: currentcolor;
        background: var(--connector-primary-surface);
      }
      .pages {
        justify-content: space-between;
        padding-top: 6px;
      }
    `
  ];

  declare problems: readonly Problem[];
  /** The name of an element by its id. */
  declare nameOf: (element: string) => string;
  declare translator: Translate;
  declare only: Severity | undefined;
  /** The number of the row that the keys start from. */
  declare active: number;

  #shown: readonly Problem[] = [];

  constructor() {
    super();
    this.problems = [];
    this.nameOf = (element) => element;
    this.translator = english;
    this.active = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('problems') && !changed.has('only')) return;
    const has = (severity: Severity) => this.problems.some((problem) => problem.severity === severity);
    if (this.only && !has(this.only)) this.only = undefined;
    this.#shown = ORDER.filter((severity) => !this.only || severity === this.only).flatMap((severity) =>
      this.problems.filter((problem) => problem.severity === severity)
    );
    this.active = Math.max(0, Math.min(this.active, this.#shown.length - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    const first = Math.floor(this.active / PAGE) * PAGE;
    const page = this.#shown.slice(first, first + PAGE);
    return html`${this.#filter()}
      <ul @keydown=${this.#key}>
        ${page.map((problem, index) => this.#row(problem, first + index))}
      </ul>
      ${this.#shown.length > PAGE ? this.#pages(first, page.length) : nothing}`;
  }

  #filter(): TemplateResult | typeof nothing {
    const { translator: translate } = this;
    const buttons = ORDER.map((severity) => {
      const count = this.problems.filter((problem) => problem.severity === severity).length;
      if (count === 0) return nothing;
      const template = COUNTS[severity][count === 1 ? 0 : 1];
      return html`<button
        type="button"
        class="action"
        aria-pressed=${String(this.only === severity)}
        @click=${() => (this.only = this.only === severity ? undefined : severity)}
      >
        <span class="problem ${severity}">${translate(template, { count: String(count) })}</span>
      </button>`;
    });
    return html`<div class="row filter" role="group" aria-label=${translate('Show only')}>${buttons}</div>`;
  }

  #row(problem: Problem, index: number): TemplateResult {
    const { translator: translate } = this;
    const { severity, element } = problem;
    return html`<li>
      <button
        type="button"
        class="go"
        tabindex=${index === this.active ? 0 : -1}
        @focus=${() => (this.active = index)}
        @click=${() => this.dispatchEvent(new ProblemGoEvent(problem))}
      >
        <span class="problem ${severity}"
          ><span
            ><span class="sr">${translate(SEVERITIES[severity])}: </span>${translateProblem(
              translate,
              problem
            )}<span class="subtle small place"
              >${element === undefined ? '' : this.nameOf(element)}</span
            ></span
          ></span
        >
      </button>
    </li>`;
  }

  #pages(first: number, count: number): TemplateResult {
    const { translator: translate } = this;
    const total = this.#shown.length;
    const values = { first: String(first + 1), last: String(first + count), total: String(total) };
    const turn = (label: string, to: number) =>
      html`<button
        type="button"
        class="action"
        ?disabled=${to < 0 || to >= total}
        @click=${() => (this.active = to)}
      >
        ${translate(label)}
      </button>`;
    return html`<div class="row pages">
      ${turn('Previous', first - PAGE)}
      <span class="subtle small" role="status">${translate('{first} to {last} of {total}', values)}</span>
      ${turn('Next', first + PAGE)}
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    const step = KEYS.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    this.active = Math.max(0, Math.min(this.active + step, this.#shown.length - 1));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.go[tabindex="0"]')?.focus()
    );
  }
}

const ORDER = ['error', 'warning', 'info'] as const;

define('connector-problem-list', ConnectorProblemList);

declare global {
  interface HTMLElementTagNameMap {
    'connector-problem-list': ConnectorProblemList;
  }
}
