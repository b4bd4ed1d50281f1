import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import { fields } from './control.styles.js';
import type {} from './connector-custom-field.js';
import type { Problem } from '../model/problem.js';
import type { JsonValue } from '../model/json.js';
import { define } from '../ui/define.js';
import type { FieldExtension } from './field-extensions.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';
import { problemList } from './problem-list.js';

/** A row that is read and not edited. */
export interface ReadingRow {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** Words beside the name, as they are shown. */
  readonly tags: readonly string[];
  /** What it holds, each as a text of its own; none: not set. */
  readonly texts: readonly string[];
  /** What is shown where it holds nothing. */
  readonly empty: string;
  readonly problems: readonly Problem[];
  /** The host's editor, which shows the value. */
  readonly extension?: FieldExtension | undefined;
  readonly stored?: JsonValue | undefined;
}

/** Rows of a task or process that can be read and copied, and not changed. */
export class ConnectorReading extends LitElement {
  static override properties = { rows: { attribute: false }, translator: { attribute: false } };

  static override styles = [
    base,
    fields,
    css`
      li {
        padding: 8px 0;
      }
      li + li {
        border-top: 1px solid var(--connector-line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 8px;
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .value {
        display: block;
        max-height: 15em;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `
  ];

  declare rows: readonly ReadingRow[];
  declare translator: Translate;

  constructor() {
    super();
    this.rows = [];
    this.translator = english;
  }

  protected override render(): TemplateResult {
    return html`<ul>
      ${this.rows.map((row) => this.#row(row))}
    </ul>`;
  }

  #row(row: ReadingRow): TemplateResult {
    const { name, type, description, tags, problems } = row;
    return html`<li data-name=${name}>
      <div class="head">
        <span class="name">${name}</span>
        <span class="subtle small mono">${type}</span>
        ${tags.map((tag) => html`<span class="tag">${tag}</span>`)}
      </div>
      ${description ? html`<p class="note">${description}</p>` : nothing} ${this.#values(row)}
      ${problemList(`problems-${name}`, problems, this.translator)}
    </li>`;
  }

  #values({ name, texts, empty, extension, stored }: ReadingRow): TemplateResult {
    if (extension?.editor && extension.failure === undefined && stored !== undefined)
      return html`<connector-custom-field
        .extension=${extension}
        .stored=${stored}
        .label=${name}
        readOnly
        @extension-failed=${() => this.requestUpdate()}
      ></connector-custom-field>`;
    if (texts.length === 0) return html`<p class="note">${empty}</p>`;
    return html`${texts.map(
      (text) =>
        html`<span class="value mono" tabindex="0" role="textbox" aria-readonly="true" aria-label=${name}
          >${text}</span
        >`
    )}`;
  }
}

define('connector-reading', ConnectorReading);

declare global {
  interface HTMLElementTagNameMap {
    'connector-reading': ConnectorReading;
  }
}
