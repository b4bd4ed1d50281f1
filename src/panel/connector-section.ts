import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { define } from '../ui/define.js';
import { base } from '../ui/theme.styles.js';

/** The parts that the user folded away or opened, by name; for all panels on the page, while it is shown. */
export const remembered = new Map<string, boolean>();

/** A part of the panel under a heading that folds it away. */
export class ConnectorSection extends LitElement {
  static override properties = {
    name: {},
    label: {},
    summary: {},
    of: {},
    closed: { type: Boolean, reflect: true }
  };

  static override styles = [
    base,
    css`
      :host {
        border-top: 1px solid var(--connector-line);
      }
      h3 {
        font-size: 1em;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-height: 38px;
        padding: 0 var(--connector-space);
        font-weight: 650;
        text-align: start;
        border-radius: 0;
      }
      button:hover {
        background: var(--connector-surface-subtle);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      .chevron {
        flex: none;
        width: 7px;
        height: 7px;
        border: solid currentcolor;
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(45deg) translate(-2px, -2px);
        opacity: 0.7;
      }
      :host([closed]) .chevron {
        transform: rotate(-45deg) translate(-1px, -1px);
      }
      .summary {
        margin-inline-start: auto;
        font-weight: 400;
        color: var(--connector-text-subtle);
        font-size: 0.92em;
      }
      .body {
        padding: 2px var(--connector-space) var(--connector-space);
      }
    `
  ];

  /** Under which it is remembered what the user made of it. */
  declare name: string;
  declare label: string;
  declare summary: string;
  /** Whose part it is: that of another one is as it was left last. */
  declare of: string;
  declare closed: boolean;

  constructor() {
    super();
    this.name = this.label = this.summary = this.of = '';
    this.closed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const first = !this.hasUpdated;
    if (first || changed.has('of')) this.closed = remembered.get(this.name) ?? (first && this.closed);
  }

  #toggle(): void {
    this.closed = !this.closed;
    if (this.name) remembered.set(this.name, this.closed);
  }

  protected override render(): TemplateResult {
    return html`
      <h3>
        <button
          type="button"
          aria-expanded=${this.closed ? 'false' : 'true'}
          aria-controls="body"
          @click=${this.#toggle}
        >
          <span class="chevron"></span>
          <span>${this.label}</span>
          ${this.summary ? html`<span class="summary">${this.summary}</span>` : nothing}
        </button>
      </h3>
      <div class="body" id="body" ?hidden=${this.closed}><slot></slot></div>
    `;
  }
}

define('connector-section', ConnectorSection);

declare global {
  interface HTMLElementTagNameMap {
    'connector-section': ConnectorSection;
  }
}
