import { css } from 'lit';

/** The looks of the JSON editor: it fills what is around it, else grows to a limit. */
export const jsonEditor = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-width: 0;
    min-height: 120px;
    max-height: var(--connector-json-height, 70vh);
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--connector-radius, 5px);
    font-size: 13px;
    container-type: inline-size;
  }
  :host(:focus-within) {
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  #text {
    flex: 1;
    min-height: 0;
    display: flex;
  }
  .cm-editor {
    flex: 1;
    min-width: 0;
    border-radius: inherit;
  }
  .cm-editor .cm-content {
    padding: 6px 0;
  }
  .cm-editor .cm-line {
    padding: 0 10px 0 4px;
    overflow-wrap: anywhere;
  }
  .cm-editor .cm-gutters {
    color: var(--subtle);
    background: var(--surface);
    border: 0;
    border-inline-end: 1px solid var(--line);
  }
  .cm-editor .cm-gutter-lint {
    width: 16px;
  }
  .cm-editor .cm-gutter-lint .cm-gutterElement {
    padding: 0 3px;
    display: flex;
    align-items: center;
  }
  .cm-editor .cm-lint-marker {
    content: normal;
    width: 10px;
    height: 10px;
    background: var(--subtle);
    forced-color-adjust: none;
  }
  .cm-editor .cm-lint-marker-error {
    background: var(--danger);
    border-radius: 50%;
  }
  .cm-editor .cm-lint-marker-warning {
    background: var(--warning);
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .cm-editor .revealed,
  .cm-editor .cm-lintRange-active {
    background: color-mix(in srgb, var(--focus) 18%, transparent);
  }
  .footer {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    box-sizing: border-box;
    padding: 2px 4px 2px 8px;
    border-top: 1px solid var(--line);
    color: var(--subtle);
    font: 12px/1.4 var(--connector-font, system-ui, sans-serif);
  }
  .footer p {
    margin: 0;
  }
  #said {
    flex: 1;
    min-width: 0;
    max-height: 2.8em;
    overflow-y: auto;
    overflow-wrap: anywhere;
  }
  #said.error {
    color: var(--danger);
  }
  #said.warning {
    color: var(--warning);
  }
  .footer button {
    flex: none;
    font: inherit;
    color: var(--text);
    background: none;
    border: 1px solid var(--border);
    border-radius: var(--connector-radius, 5px);
    min-height: 26px;
    padding: 2px 8px;
    cursor: pointer;
  }
  .footer button[hidden] {
    display: none;
  }
  .footer button:hover {
    background: color-mix(in srgb, var(--text) 9%, transparent);
  }
  .footer button:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  @container (max-width: 400px) {
    /* as important as CodeMirror's own */
    .cm-editor .cm-lineNumbers {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .cm-editor .cm-lint-marker {
      background: CanvasText;
    }
    .cm-editor .revealed {
      outline: 1px solid Highlight;
    }
  }
`;
