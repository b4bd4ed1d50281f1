import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { Problem, Severity } from '../model/problem.js';
import { fields } from './control.styles.js';
import { define } from './define.js';
import { english, translateProblem, uniqueProblems, type Translate } from './messages.js';
import { base } from './panel.styles.js';
import { SEVERITIES } from './problem-list.js';

const COUNTS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['1 error', '{count} errors'],
  warning: ['1 warning', '{count} warnings'],
  info: ['1 note', '{count} notes']
};

/** How many problems there are, and the list of them; calls `go` with the one that was chosen. */
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
      li button {
        width: 100%;
        text-align: start;
      }
      li button:hover {
        background: var(--connector-surface-medium);
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
      <button type="button" @click=${() => this.go(problem)}>
        <span class="problem ${problem.severity}"
          ><span
            ><span class="sr">${translate(SEVERITIES[problem.severity])}: </span>${translateProblem(
              translate,
              problem
            )}</span
          ></span
        >
      </button>
    </li>`;
  }
}

define('connector-problems', ConnectorProblems);

declare global {
  interface HTMLElementTagNameMap {
    'connector-problems': ConnectorProblems;
  }
}
