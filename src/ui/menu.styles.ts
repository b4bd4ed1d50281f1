import { css } from 'lit';

export const menu = css`
  :host {
    flex: none;
  }
  .menu {
    position: fixed;
    inset: auto;
    min-width: 180px;
    max-width: min(320px, calc(100vw - 16px));
    max-height: calc(100dvh - 16px);
    margin: 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    color: var(--connector-text);
    background: var(--connector-surface);
    box-shadow: 0 6px 24px hsl(220 30% 5% / 0.25);
    font: 13px/1.45 var(--connector-font, system-ui, sans-serif);
  }
  .item {
    display: block;
    width: 100%;
    min-height: 30px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .item:hover,
  .item:focus {
    background: var(--connector-primary-surface);
  }
`;
