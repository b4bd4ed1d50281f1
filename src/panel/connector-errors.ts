import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { ErrorView, TaskView } from '../model/views.js';
import { define } from '../ui/define.js';
import { ElementSelectEvent, ErrorCatchEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

/** The errors that a connector declares: which are caught, and a button for each that is not. */
export class ConnectorErrors extends LitElement {
  static override properties = {
    task: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false }
  };

  static override styles = [
    base,
    css`
      li {
        padding: 8px 0;
      }
      li + li {
        border-top: 1px solid var(--connector-line);
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .note {
        color: var(--connector-text-subtle);
        font-size: 0.92em;
        overflow-wrap: anywhere;
      }
      .end {
        margin-inline-start: auto;
      }
    `
  ];

  declare task: TaskView;
  declare readOnly: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.readOnly = false;
    this.translator = english;
  }

  #catch(view: ErrorView): void {
    this.dispatchEvent(new ErrorCatchEvent(this.task.element, view.error));
  }

  protected override render(): TemplateResult {
    return html`<ul>
      ${this.task.errors.map((view) => this.#error(view))}
    </ul>`;
  }

  #error(view: ErrorView): TemplateResult {
    const { error, code } = view;
    return html`<li>
      <div class="row">
        <span class="name">${error.name}</span>
        ${code === error.name ? nothing : html`<span class="subtle small mono wrap">${code}</span>`}
        <span class="end row">${this.#state(view)} ${this.#button(view)}</span>
      </div>
      ${error.description ? html`<p class="note">${error.description}</p>` : nothing}
    </li>`;
  }

  #state({ caughtBy, tasks }: ErrorView): TemplateResult | typeof nothing {
    const { translator: translate, task } = this;
    if (caughtBy !== undefined) return html`<span class="tag">${translate('caught')}</span>`;
    if (!tasks) return this.readOnly ? html`<span class="tag">${translate('not caught')}</span>` : nothing;
    const values = { count: String(tasks), total: String(task.elements?.length ?? 1) };
    return html`<span class="tag">${translate('caught by {count} of {total} tasks', values)}</span>`;
  }

  #button(view: ErrorView): TemplateResult | typeof nothing {
    const { translator: translate } = this;
    const { caughtBy, error } = view;
    const button = (label: string, click: () => void) =>
      html`<button type="button" class="action" aria-label="${label}: ${error.name}" @click=${click}>
        ${label}
      </button>`;
    if (caughtBy === undefined)
      return this.readOnly ? nothing : button(translate('Catch this error'), () => this.#catch(view));
    return button(translate('Go to the event'), () => this.dispatchEvent(new ElementSelectEvent(caughtBy)));
  }
}

define('connector-errors', ConnectorErrors);

declare global {
  interface HTMLElementTagNameMap {
    'connector-errors': ConnectorErrors;
  }
}
