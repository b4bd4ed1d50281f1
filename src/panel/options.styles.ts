import { css } from 'lit';

/** A text field with a list beneath. */
export const options = css`
  :host {
    flex: 1;
  }
  .line {
    display: flex;
    gap: 4px;
  }
  .line button {
    flex: none;
    min-width: 30px;
  }
  .list {
    margin-top: 4px;
    padding: 4px;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
  }
  #list {
    max-height: 14em;
    overflow: auto;
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    padding: 5px 8px;
    border-radius: var(--connector-radius);
    cursor: pointer;
  }
  [role='option'] .note {
    flex-basis: 100%;
  }
  [role='option']:hover {
    background: var(--connector-surface-medium);
  }
  [role='option'].active {
    background: var(--connector-primary-surface);
  }
  [role='option'][aria-selected='true'] {
    font-weight: 600;
  }
  [role='status'] {
    padding: 0 8px;
  }
  @media (forced-colors: active) {
    .active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
