import { css } from 'lit';

/** The looks of a field. */
export const editor = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    min-width: 0;
    width: 100%;
    min-height: 31px;
    color: var(--text);
    background: var(--connector-primary-surface, var(--surface));
    border: 1px solid var(--border);
    border-radius: var(--connector-radius, 5px);
  }
  :host(:focus-within) {
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  :host(:has([aria-invalid='true'])) {
    border-color: var(--danger);
  }
  .cm-editor .cm-scroller {
    max-height: 15em;
  }
  .cm-editor .cm-content {
    padding: 4px 0;
  }
  .cm-editor .cm-line {
    padding: 0 30px 0 8px;
    overflow-wrap: anywhere;
  }
  :host([grown]) .cm-content {
    min-height: 5.5em;
  }
  .cm-editor .cm-placeholder {
    color: var(--subtle);
    font-style: italic;
  }
  button {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    width: 25px;
    height: 25px;
    padding: 0;
    border: 0;
    border-radius: var(--connector-radius, 5px);
    color: var(--subtle);
    background: none;
    cursor: pointer;
  }
  button[hidden] {
    display: none;
  }
  button::before {
    content: '';
    position: absolute;
    inset: 6px 8px 10px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  button[aria-pressed='true']::before {
    inset: 10px 8px 6px;
    transform: rotate(225deg);
  }
  button:hover {
    color: var(--text);
    background: color-mix(in srgb, var(--text) 9%, transparent);
  }
  button:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    button::before {
      forced-color-adjust: none;
    }
  }
`;
