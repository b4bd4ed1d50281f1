import { css } from 'lit';

/** What the elements of the builder share besides the theme. */
export const glyphs = css`
  .glyph {
    display: block;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tool {
    display: inline-grid;
    place-items: center;
    min-width: 28px;
    min-height: 28px;
    padding: 2px 5px;
    color: var(--connector-text-subtle);
  }
  .tool:hover:not([disabled]) {
    color: var(--connector-text);
    background: var(--connector-surface-medium);
  }
  .notice {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--connector-warning);
    background: var(--connector-surface-medium);
    border-radius: var(--connector-radius);
    overflow-wrap: anywhere;
  }
  .notice.error {
    border-color: var(--connector-danger);
  }
`;

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    gap: 8px;
  }
  .tree {
    flex: 1;
    min-height: 120px;
    overflow: auto;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    font-size: 13px;
  }
  .tree:focus-visible {
    outline-offset: -2px;
  }
  .track {
    position: relative;
    overflow: hidden;
  }
  .row-item {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 2.4em;
    padding: 0 8px;
    white-space: nowrap;
    cursor: pointer;
  }
  .row-item.part {
    padding-inline-start: 20px;
  }
  .row-item.heading {
    font-weight: 600;
    color: var(--connector-text-subtle);
    border-top: 1px solid var(--connector-line);
  }
  .row-item.connector {
    font-weight: 600;
  }
  .row-item:hover {
    background: var(--connector-surface-subtle);
  }
  .row-item[aria-selected='true'] {
    background: var(--connector-primary-surface);
    box-shadow: inset 3px 0 var(--connector-primary);
  }
  .text {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .mark {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--connector-danger);
    forced-color-adjust: none;
  }
  .mark.warning {
    border-radius: 1px;
    background: var(--connector-warning);
    transform: rotate(45deg);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
  }
  .tools .action {
    margin-inline-end: auto;
  }
  @media (forced-colors: active) {
    .row-item[aria-selected='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
`;
