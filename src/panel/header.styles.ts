import { css } from 'lit';

export const header = css`
  :host {
    padding: 14px var(--connector-space);
  }
  .identity {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 38px;
    height: 38px;
    overflow: hidden;
    border-radius: 9px;
    border: 1px solid var(--connector-line);
    background: var(--connector-icon-surface, #fff);
  }
  .icon.letters {
    background: var(--connector-surface-medium);
    color: var(--connector-text-subtle);
    font-size: 1.16em;
    font-weight: 650;
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  .connector {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    color: var(--connector-text-subtle);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  a {
    flex: none;
  }
  h2 {
    font-size: 1.16em;
    line-height: 1.3;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1em;
    margin-bottom: 6px;
  }
  .about {
    margin-top: 8px;
    color: var(--connector-text-subtle);
    overflow-wrap: anywhere;
  }
  .state {
    margin-top: 10px;
    padding: 7px 10px;
    border-inline-start: 3px solid var(--connector-link);
    border-radius: 2px var(--connector-radius) var(--connector-radius) 2px;
    background: var(--connector-surface-subtle);
    overflow-wrap: anywhere;
  }
  .state.error {
    border-color: var(--connector-danger);
  }
  .state.warning {
    border-color: var(--connector-warning);
  }
  .changes {
    margin-top: 10px;
  }
  .picker {
    margin-top: 12px;
  }
`;
