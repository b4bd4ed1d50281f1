import { css } from 'lit';

export const formStyles = css`
  :host {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .head {
    display: grid;
    gap: 2px;
  }
  h3 {
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .ids {
    font-size: 0.92em;
    color: var(--connector-text-subtle);
    overflow-wrap: anywhere;
  }
  details,
  connector-builder-parameters {
    border-top: 1px solid var(--connector-line);
    padding-top: 12px;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    margin-bottom: 10px;
  }
`;

export const saveAsStyles = css`
  form {
    display: grid;
    gap: 4px;
  }
  #problem {
    min-height: 1.45em;
  }
`;

export const parameterStyles = css`
  :host {
    display: grid;
    gap: 8px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  h4 {
    flex: 1;
    font-size: 13px;
  }
  li {
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
  }
  li + li {
    margin-top: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    padding: 2px 4px;
  }
  .open {
    flex: 1 1 120px;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    min-width: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .open::before {
    content: '';
    flex: none;
    align-self: center;
    width: 6px;
    height: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .open[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  .name {
    /* a long one stays beside the arrow */
    max-width: calc(100% - 16px);
    font-weight: 600;
  }
  .name.bad {
    color: var(--connector-danger);
  }
  .body {
    padding: 10px 12px 14px;
    border-top: 1px solid var(--connector-line);
    background: var(--connector-surface-subtle);
  }
`;
