import { css } from 'lit';

/** What all editors share: colours, those of the panel around them or else the page's, and marks in the text. */
export const theme = css`
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
  }
  :host([hidden]) {
    display: none;
  }
  .cm-editor.cm-focused {
    outline: none;
  }
  .cm-editor .cm-scroller {
    font-family: var(--connector-mono, monospace);
    font-size: inherit;
    line-height: 1.45;
    overflow: auto;
  }
  .cm-editor .cm-content {
    caret-color: var(--text);
    min-width: 0;
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
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
