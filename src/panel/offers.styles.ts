import { css } from 'lit';

export const offers = css`
  :host {
    padding: 0 var(--connector-space) 14px;
  }
  :host([over]) .row {
    outline: 2px dashed var(--connector-focus);
    outline-offset: 4px;
    border-radius: var(--connector-radius);
  }
  .quiet {
    padding: 2px 4px;
  }
  h3 {
    font-size: 1em;
    margin-bottom: 6px;
  }
  .hint {
    margin-top: 6px;
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
  .told {
    margin-top: 8px;
    padding: 7px 10px;
    border-inline-start: 3px solid var(--connector-danger);
    border-radius: 2px var(--connector-radius) var(--connector-radius) 2px;
    background: var(--connector-surface-subtle);
    overflow-wrap: anywhere;
  }
  .picker {
    margin-top: 12px;
  }
`;
