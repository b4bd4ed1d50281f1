import { css, unsafeCSS } from 'lit';

/** Deeper than the last level, lines are indented no further. */
const levels = Array.from({ length: 8 }, (_, index) => `.level-${index + 1} { --level: ${index}; }`).join(
  '\n'
);

export const outputTree = css`
  :host {
    padding: 0;
    margin-top: 4px;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    overflow: hidden;
  }
  .tree {
    max-height: 320px;
    overflow: auto;
    padding: 4px 0;
  }
  ${unsafeCSS(levels)}
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-height: 28px;
    padding-inline: calc(8px + 14px * var(--level)) 4px;
    cursor: pointer;
  }
  .field:hover {
    background: var(--connector-surface-medium);
  }
  .field[aria-selected='true'] {
    background: var(--connector-primary-surface);
  }
  .field:focus-visible {
    outline-offset: -2px;
  }
  .field .stored {
    color: var(--connector-link);
  }
  .field .other {
    margin-inline-start: auto;
    min-height: 24px;
    min-width: 26px;
    padding: 0;
    opacity: 0;
  }
  .field:hover .other,
  .field[aria-selected='true'] .other,
  .field .other:focus {
    opacity: 1;
  }
  @media (hover: none) {
    .field .other {
      opacity: 1;
    }
  }
  .field .chevron {
    flex: none;
    width: 6px;
    height: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
    opacity: 0.7;
  }
  .field[aria-expanded='true'] .chevron {
    transform: rotate(45deg);
  }
  .field .chevron.none {
    visibility: hidden;
  }
  .foot {
    padding: 8px;
    border-top: 1px solid var(--connector-line);
    background: var(--connector-surface-subtle);
  }
`;
