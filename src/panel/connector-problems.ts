import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { ProblemFixEvent } from './events.js';
import { english, translateProblem, uniqueProblems, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { COUNTS, fixLabel, SEVERITIES } from './problem-list.js';
import { problemRows } from './problem.styles.js';

/**
 * How many problems there are, and the list of them; calls `go` with the one that was chosen, and fires
 * `problem-fix` for one that is to be mended.
 */
export class ConnectorProblems extends LitElement {
  static override properties = {
    problems: { attribute: false },
    translator: { attribute: false },
    go: { attribute: false },
    open: { state: true }
  };

  static override styles = [
    base,
    fields,
    problemRows,
    css`
      .count {
        display: flex;
        align-items: center;
        border-top-color: var(--connector-line);
        gap: 14px;
        width: 100%;
        min-height: 34px;
        padding: 4px var(--connector-space);
        border-radius: 0;
        text-align: start;
        background: var(--connector-surface-subtle);
      }
      .count:focus-visible {
        outline-offset: -2px;
      }
      .count .problem {
        font-weight: 600;
      }
      .fold {
        margin-inline-start: auto;
      }
      ul {
        padding: 4px calc(var(--connector-space) - 8px) 8px;
        background: var(--connector-surface-subtle);
      }
    `
  ];

  declare problems: readonly Problem[];
  declare translator: Translate;
  declare go: (problem: Problem) => void;
  declare open: boolean;

  constructor() {
    super();
    this.problems = [];
    this.translator = english;
    this.go = () => undefined;
    this.open = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { translator: translate } = this;
    const problems = uniqueProblems(this.problems);
    if (problems.length === 0) return nothing;
    const counts = (['error', 'warning', 'info'] as const).map((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      if (count === 0) return nothing;
      const template = COUNTS[severity][count === 1 ? 0 : 1];
      return html`<span class="problem ${severity}">${translate(template, { count: String(count) })}</span>`;
    });
    return html`
      <button
        type="button"
        class="count"
        aria-expanded=${String(this.open)}
        @click=${() => (this.open = !this.open)}
      >
        ${counts}<span class="fold subtle" aria-hidden="true">${this.open ? '▴' : '▾'}</span>
      </button>
      ${
        this.open
          ? html`<ul>
              ${problems.map((problem) => this.#item(problem))}
            </ul>`
          : nothing
      }
    `;
  }

  #item(problem: Problem): TemplateResult {
    const translate = this.translator;
    return html`<li>
      <button type="button" class="go" @click=${() => this.go(problem)}>
        <span class="problem ${problem.severity}"
          ><span
            ><span class="sr">${translate(SEVERITIES[problem.severity])}: </span>${translateProblem(
              translate,
              problem
            )}</span
          ></span
        >
      </button>
      ${this.#fix(problem)}
    </li>`;
  }

  #fix(problem: Problem): TemplateResult | typeof nothing {
    if (!problem.fix) return nothing;
    const { template, values } = fixLabel(problem.fix);
    return html`<button
      type="button"
      class="fix action small"
      @click=${() => this.dispatchEvent(new ProblemFixEvent(problem))}
    >
      ${this.translator(template, values)}
    </button>`;
  }
}

define('connector-problems', ConnectorProblems);

declare global {
  interface HTMLElementTagNameMap {
    'connector-problems': ConnectorProblems;
  }
}
