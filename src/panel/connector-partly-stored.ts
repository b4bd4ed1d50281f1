import { css, html, LitElement, type TemplateResult } from 'lit';

import type { OutputView } from '../model/views.js';
import { define } from '../ui/define.js';
import { MappingChangeEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

/** Variables that an output goes to in some of several tasks: for all of them, or for none any more. */
export class ConnectorPartlyStored extends LitElement {
  static override properties = {
    element: { attribute: false },
    output: { attribute: false },
    total: { type: Number },
    translator: { attribute: false }
  };

  static override styles = [
    base,
    css`
      :host {
        padding-bottom: 10px;
      }
      .tag {
        color: var(--connector-text);
        background: var(--connector-primary-surface);
      }
      li {
        display: flex;
        align-items: baseline;
        gap: 10px;
        padding: 3px 0;
      }
      .wrap {
        flex: 1;
        min-width: 0;
      }
    `
  ];

  declare element: string;
  declare output: OutputView;
  declare total: number;
  declare translator: Translate;

  constructor() {
    super();
    this.element = '';
    this.total = 0;
    this.translator = english;
  }

  #send(variable: string, stored: boolean): void {
    const mapped = { kind: 'variable', value: this.output.parameter.name } as const;
    const row = { side: 'output', name: variable } as const;
    this.dispatchEvent(new MappingChangeEvent(this.element, row, stored ? mapped : undefined, false));
  }

  protected override render(): TemplateResult {
    const { translator: translate, output } = this;
    const { name } = output.parameter;
    return html`<span class="tag">${translate('different variables')}</span>
      <ul aria-label=${translate('Variables that {name} goes to in some tasks', { name })}>
        ${output.partly?.map(({ variable, tasks }) => this.#item(variable, tasks))}
      </ul>`;
  }

  #item(variable: string, tasks: number): TemplateResult {
    const { translator: translate, total } = this;
    const values = { count: String(tasks), total: String(total) };
    const link = (label: string, stored: boolean) =>
      html`<button
        type="button"
        class="link"
        aria-label="${label}: ${variable}"
        @click=${() => this.#send(variable, stored)}
      >
        ${label}
      </button>`;
    return html`<li>
      <span class="wrap">→ ${variable}</span>
      <span class="subtle small">${translate('{count} of {total} tasks', values)}</span>
      ${link(translate('Use for all'), true)} ${link(translate('Remove'), false)}
    </li>`;
  }
}

define('connector-partly-stored', ConnectorPartlyStored);

declare global {
  interface HTMLElementTagNameMap {
    'connector-partly-stored': ConnectorPartlyStored;
  }
}
