import { css } from 'lit';

/** The line above the list, and the choices that fold out of it. */
export const filterStyles = css`
  :host {
    flex: none;
    padding: 0 10px 6px 12px;
    border-bottom: 1px solid var(--connector-line);
    font-size: 0.86em;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  ::slotted(*) {
    flex: 1;
    min-width: 0;
  }
  button,
  select {
    min-height: 26px;
    border: 1px solid var(--connector-line);
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--connector-surface-medium);
  }
  .fold {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px;
    border-color: transparent;
    color: var(--connector-text-subtle);
  }
  .number {
    min-width: 1.5em;
    border-radius: 99px;
    background: var(--connector-primary-surface);
    color: var(--connector-text);
    text-align: center;
  }
  .funnel {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.5' stroke-linecap='round'%3E%3Cpath d='M2 4h12M4.5 8h7M6.8 12h2.4'/%3E%3C/svg%3E");
  }
  @media (pointer: coarse) {
    button,
    select {
      min-height: 36px;
    }
  }
`;
