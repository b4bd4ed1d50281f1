import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../ui/define.js';
import { base, tokens } from '../ui/theme.styles.js';

/** A token over a shape of the canvas; for the eye alone, as the panel tells where the tokens are. */
export class ConnectorDryRunToken extends LitElement {
  static override properties = {
    size: { attribute: false },
    count: { type: Number },
    current: { type: Boolean, reflect: true }
  };

  static override styles = [
    tokens,
    base,
    css`
      :host {
        position: absolute;
        pointer-events: none;
      }
      .frame {
        position: absolute;
        inset: -5px;
        border: 2px dashed var(--connector-link);
        border-radius: 14px;
      }
      :host([current]) .frame {
        border-style: solid;
        border-width: 3px;
      }
      .badge {
        position: absolute;
        inset-block-start: -14px;
        inset-inline-start: -14px;
        min-width: 22px;
        height: 22px;
        padding: 0 5px;
        border: 2px solid var(--connector-surface);
        border-radius: 11px;
        background: var(--connector-link);
        color: var(--connector-surface);
        font:
          600 12px / 18px system-ui,
          sans-serif;
        text-align: center;
      }
      @media (prefers-reduced-motion: no-preference) {
        :host([current]) .frame {
          animation: arrive 0.35s ease-out;
        }
        @keyframes arrive {
          from {
            opacity: 0;
            transform: scale(1.25);
          }
        }
      }
      @media (forced-colors: active) {
        .frame {
          border-color: Highlight;
        }
        .badge {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `
  ];

  /** Of the shape, in pixels of the diagram. */
  declare size: { readonly width: number; readonly height: number };
  /** How many tokens are there. */
  declare count: number;
  /** It is the one that the panel shows. */
  declare current: boolean;

  constructor() {
    super();
    this.size = { width: 0, height: 0 };
    this.count = 1;
    this.current = false;
    this.classList.add('bio-theme-parent');
    this.setAttribute('aria-hidden', 'true');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('size')) return;
    this.style.width = `${this.size.width}px`;
    this.style.height = `${this.size.height}px`;
  }

  protected override render(): TemplateResult {
    return html`<div class="frame"></div>
      <div class="badge">${this.count > 1 ? this.count : nothing}</div>`;
  }
}

define('connector-dry-run-token', ConnectorDryRunToken);

declare global {
  interface HTMLElementTagNameMap {
    'connector-dry-run-token': ConnectorDryRunToken;
  }
}
