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
    z-index: 110;
    inset-block: 16px 60px;
    inset-inline-end: 16px;
    width: min(360px, calc(100% - 32px));
    height: fit-content;
    max-height: calc(100% - 76px);
    border: 1px solid var(--connector-line);
    border-radius: 8px;
    box-shadow: 0 4px 18px var(--bio-shadow-subtle, rgb(0 0 0 / 10%));
  }
  header {
    padding: 14px var(--connector-space);
  }
  h2 {
    font-size: 1.16em;
    line-height: 1.3;
    font-weight: 650;
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
