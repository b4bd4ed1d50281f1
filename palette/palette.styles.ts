import { css } from 'lit';

/** The palette around its list. */
export const frame = css`
  .top {
    flex: none;
    display: flex;
    align-items: center;
  }
  .top .head {
    flex: 1;
    min-width: 0;
  }
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-width: 0;
    height: 100%;
    color: var(--connector-text);
    font: var(--connector-font-size) / 1.35 var(--connector-font, system-ui, sans-serif);
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :host([docked]) {
    position: absolute;
    z-index: 50;
    inset-block: 20px 52px;
    left: var(--connector-palette-left, 80px);
    width: min(var(--connector-palette-width), calc(100% - var(--connector-palette-left, 80px) - 12px));
    height: auto;
    pointer-events: none;
  }
  /* above a panel that lies there too, where both do not fit */
  :host([docked]:focus-within) {
    z-index: 120;
  }
  .frame {
    display: flex;
    flex-direction: column;
    min-height: 0;
    max-height: 100%;
    background: var(--connector-surface);
    pointer-events: auto;
  }
  :host(:not([docked])[open]) .frame {
    flex: 1;
  }
  :host([docked]) .frame {
    border: 1px solid var(--connector-line);
    border-color: var(--palette-border-color, var(--connector-line));
    border-radius: var(--connector-radius);
    box-shadow: 0 2px 10px color-mix(in srgb, #000 9%, transparent);
  }
  :host([docked]:not([open])) .frame {
    align-self: flex-start;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 4px 12px;
    border: 0;
    border-radius: var(--connector-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .head:hover {
    background: var(--connector-surface-medium);
  }
  .head .title {
    flex: 1;
  }
  .search {
    position: relative;
    margin: 0 10px 8px;
  }
  .search .glass {
    position: absolute;
    inset: 0 auto 0 10px;
    margin-block: auto;
    color: var(--connector-text-subtle);
    pointer-events: none;
  }
  input {
    width: 100%;
    min-height: 36px;
    padding: 6px 36px 6px 34px;
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
    color: inherit;
    font: inherit;
    appearance: none;
    text-overflow: ellipsis;
  }
  input:placeholder-shown {
    padding-inline-end: 8px;
  }
  input::placeholder {
    color: var(--connector-text-subtle);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    position: absolute;
    inset: 2px 2px 2px auto;
    width: 32px;
    border: 0;
    border-radius: var(--connector-radius);
    background: none;
    color: var(--connector-text-subtle);
    font: inherit;
    font-size: 1.15em;
    line-height: 1;
    cursor: pointer;
  }
  .clear:hover {
    color: var(--connector-text);
    background: var(--connector-surface-medium);
  }
  .head,
  .search {
    flex: none;
  }
  .count {
    margin: 0;
    overflow: hidden;
    color: var(--connector-text-subtle);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .empty {
    margin: 0;
    padding: 20px 16px 12px;
    color: var(--connector-text-subtle);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .empty strong {
    display: block;
    margin-bottom: 4px;
    color: var(--connector-text);
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    padding: 0 16px 20px;
  }
  .offer {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
    color: var(--connector-link);
    font: inherit;
    cursor: pointer;
  }
  .offer:hover {
    background: var(--connector-surface-medium);
  }
  connector-list {
    flex: 0 1 auto;
    min-height: 0;
  }
  :host(:not([docked])) connector-list {
    flex: 1 1 0;
  }
  .glass {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.6' stroke-linecap='round'%3E%3Ccircle cx='7' cy='7' r='4.6'/%3E%3Cpath d='m10.5 10.5 3.6 3.6'/%3E%3C/svg%3E");
  }
  .plug {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='M5.6 1.5v3.3M10.4 1.5v3.3M3.4 4.8h9.2v2.4a4.6 4.6 0 0 1-9.2 0zM8 11.8v2.7'/%3E%3C/svg%3E");
  }
  @media (max-width: 600px) {
    :host([docked][placing]) .frame {
      opacity: 0.2;
      pointer-events: none;
    }
  }
  @media (forced-colors: active) {
    :host([docked]) .frame {
      border-color: CanvasText;
    }
  }
`;
