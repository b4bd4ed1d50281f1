import { css } from 'lit';

/** The foot of the palette. */
export const detailStyles = css`
  :host {
    flex: none;
    display: flex;
    flex-direction: column;
    border-top: 1px solid var(--connector-line);
  }
  :host([open]) {
    flex: 0 1 clamp(120px, 36%, 230px);
    min-height: 0;
  }
  .head {
    flex: none;
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 2px 8px;
    border: 0;
    background: none;
    color: var(--connector-text-subtle);
    font: inherit;
    font-size: 0.86em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .head:hover {
    background: var(--connector-surface-medium);
  }
  .chevron {
    rotate: -90deg;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 12px 10px 30px;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }
  p {
    margin: 0 0 6px;
    padding: 0;
  }
  .subtle {
    color: var(--connector-text-subtle);
    font-size: 0.93em;
  }
`;
