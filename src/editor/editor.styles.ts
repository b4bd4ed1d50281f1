import { css } from 'lit';

/** The field's looks; colours and measures are those of the panel around it, else the page's. */
export const editor = css`
  :host {
    --text: var(--connector-text, light-dark(#222, #eee));
    --subtle: var(--connector-text-subtle, light-dark(#555, #bbb));
    --surface: var(--connector-surface, light-dark(#fff, #1c1f26));
    --border: var(--connector-border, light-dark(#888, #999));
    --line: var(--connector-line, color-mix(in srgb, var(--text) 14%, transparent));
    --focus: var(--connector-focus, light-dark(#005cb8, #7cc0ff));
    --danger: var(--connector-danger, light-dark(#b01, #f88));
    --warning: var(--connector-warning, light-dark(#850, #fc6));
    --name: light-dark(hsl(205 100% 26%), hsl(205 90% 76%));
    --literal: light-dark(hsl(150 80% 20%), hsl(130 45% 72%));
    --word: light-dark(hsl(275 55% 38%), hsl(275 80% 82%));
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
  :host([hidden]) {
    display: none;
  }
  :host(:focus-within) {
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  :host(:has([aria-invalid='true'])) {
    border-color: var(--danger);
  }
  .cm-editor.cm-focused {
    outline: none;
  }
  .cm-editor .cm-scroller {
    font-family: var(--connector-mono, monospace);
    font-size: inherit;
    line-height: 1.45;
    max-height: 15em;
    overflow: auto;
  }
  .cm-editor .cm-content {
    padding: 4px 0;
    caret-color: var(--text);
    min-width: 0;
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
  .brace,
  .operator {
    color: var(--subtle);
  }
  .variable,
  .member,
  .function {
    color: var(--name);
  }
  .variable {
    font-weight: 600;
  }
  .function {
    font-style: italic;
  }
  .string,
  .number {
    color: var(--literal);
  }
  .word {
    color: var(--word);
  }
  .cm-editor .cm-matchingBracket,
  .cm-editor.cm-focused .cm-matchingBracket {
    background: none;
    outline: 1px solid var(--border);
  }
  .cm-editor .cm-nonmatchingBracket,
  .cm-editor.cm-focused .cm-nonmatchingBracket {
    background: none;
    outline: 1px dashed var(--danger);
  }
  .cm-editor .cm-lintRange {
    background-image: none;
    padding: 0;
    text-decoration: underline wavy var(--danger) 1px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  .cm-editor .cm-lintRange-warning {
    text-decoration-color: var(--warning);
  }
  .cm-editor .cm-lintRange-info {
    text-decoration-color: var(--subtle);
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
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button::before {
      forced-color-adjust: none;
    }
  }
`;
