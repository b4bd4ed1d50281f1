import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from '../src/ui/define.js';
import { tokens } from './tokens.styles.js';

/** How far from the pointer it stands, in pixels. */
const DISTANCE = 18;

/** A short text beside the pointer. Screen readers hear it from the palette's live region instead. */
export class ConnectorNoteElement extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        position: fixed;
        inset: 0 auto auto 0;
        z-index: 1000;
        max-width: min(260px, 100vw);
        padding: 6px 10px;
        border: 1px solid var(--connector-border);
        border-radius: var(--connector-radius);
        background: var(--connector-surface);
        color: var(--connector-text);
        font:
          13px/1.4 system-ui,
          sans-serif;
        box-shadow: 0 2px 10px rgb(0 0 0 / 20%);
        pointer-events: none;
      }
    `
  ];
  static override properties = { text: {} };

  declare text: string;

  constructor() {
    super();
    this.text = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  /** Moves it to a point of the window, and keeps it inside. */
  moveTo(x: number, y: number): void {
    const { offsetWidth, offsetHeight, style } = this;
    const place = (at: number, size: number, room: number): string => {
      const after = at + DISTANCE;
      return `${Math.max(0, after + size > room ? at - DISTANCE - size : after)}px`;
    };
    style.setProperty('left', place(x, offsetWidth, innerWidth));
    style.setProperty('top', place(y, offsetHeight, innerHeight));
  }

  protected override render(): TemplateResult {
    return html`${this.text}`;
  }
}

define('connector-note', ConnectorNoteElement);
