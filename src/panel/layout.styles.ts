import { css } from 'lit';

export const panel = css`
  :host {
    overflow: auto;
    color: var(--connector-text);
    background: var(--connector-surface);
    font: 13px / 1.45 var(--connector-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    scrollbar-width: thin;
    overscroll-behavior: contain;
  }
  :host([docked]) {
    position: absolute;
    z-index: 40;
    inset-block: 20px 60px;
    inset-inline-end: 16px;
    height: fit-content;
    max-height: calc(100% - 80px);
    border: 1px solid var(--connector-line);
    border-radius: 8px;
    box-shadow: 0 4px 18px var(--bio-shadow-subtle, rgb(0 0 0 / 10%));
  }
  :host([docked][open]) {
    z-index: 110;
    width: min(360px, calc(100% - 32px));
  }
  :host([docked][narrow]) {
    inset-block-start: 118px;
    max-height: calc(100% - 178px);
  }
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding: 4px var(--connector-space);
    border-radius: 8px;
    background: var(--connector-surface);
    font-weight: 600;
    text-align: start;
  }
  :host([open]) .head {
    border-bottom: 1px solid var(--connector-line);
    border-radius: 0;
  }
  .head:hover {
    background: var(--connector-surface-medium);
  }
  .head:focus-visible {
    outline-offset: -2px;
  }
  .chevron {
    flex: none;
    width: 8px;
    height: 8px;
    margin: -4px 3px 0;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  :host(:not([open])) .chevron {
    margin-top: 0;
    transform: rotate(-45deg);
  }
  header {
    padding: 14px var(--connector-space);
  }
  h2 {
    font-size: 1.16em;
    line-height: 1.3;
    font-weight: 650;
  }
  .try {
    margin-top: 8px;
  }
  .message {
    padding: 14px var(--connector-space);
    color: var(--connector-text-subtle);
  }
  .message + * {
    border-top: 1px solid var(--connector-line);
  }
  connector-section .note {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
  connector-mapping-output + connector-mapping-output {
    border-top: 1px solid var(--connector-line);
  }
  .unused {
    margin-bottom: 6px;
    padding: 5px 8px;
    border-radius: var(--connector-radius);
    background: var(--connector-surface-subtle);
  }
  @media (prefers-reduced-motion: no-preference) {
    :host {
      scroll-behavior: smooth;
    }
  }
`;
