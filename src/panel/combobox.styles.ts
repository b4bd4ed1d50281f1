import { css } from 'lit';

/** The list of {@link ConnectorCombobox}, for the element that holds it: it renders into its holder's root. */
export const combobox = css`
  connector-combobox {
    display: block;
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
  }
  connector-combobox > input {
    padding-inline-end: 26px;
    text-overflow: ellipsis;
  }
  connector-combobox > .arrow {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 10px;
    width: 6px;
    height: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg) translate(-2px, -2px);
    opacity: 0.7;
    pointer-events: none;
  }
  .options {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px 0;
    overflow-y: auto;
    color: var(--connector-text);
    background: var(--connector-surface);
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 22%);
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    padding: 5px 10px;
    cursor: pointer;
  }
  .option:hover {
    background: var(--connector-surface-subtle);
  }
  .option.active {
    background: var(--connector-primary-surface);
    box-shadow: inset 3px 0 0 var(--connector-link);
  }
  .option[aria-selected='true'] .option-label {
    font-weight: 650;
  }
  .option-label {
    overflow-wrap: anywhere;
  }
  .option-detail {
    color: var(--connector-text-subtle);
  }
  .option-note {
    grid-column: 1 / -1;
    font-size: 0.92em;
    color: var(--connector-text-subtle);
  }
  .option.act {
    border-top: 1px solid var(--connector-line);
    color: var(--connector-link);
    font-weight: 600;
  }
  .group {
    padding: 6px 10px 2px;
    font-size: 0.88em;
    font-weight: 600;
    color: var(--connector-text-subtle);
  }
  .more {
    padding: 6px 10px 2px;
    font-size: 0.92em;
    color: var(--connector-text-subtle);
  }
  @media (forced-colors: active) {
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
