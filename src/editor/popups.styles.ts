import { css } from 'lit';

/** What lies over the page: suggestions, explanations and problems. */
export const popups = css`
  .cm-editor .cm-tooltip {
    z-index: 1000;
    max-width: min(420px, calc(100vw - 16px));
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--connector-radius, 5px);
    box-shadow: 0 2px 10px rgb(0 0 0 / 22%);
  }
  .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul {
    font-family: var(--connector-mono, monospace);
    max-height: 14em;
    min-width: min(250px, calc(100vw - 16px));
    max-width: min(420px, calc(100vw - 16px));
  }
  .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: baseline;
    padding: 2px 8px;
    line-height: 1.5;
    color: var(--text);
  }
  .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {
    color: var(--text);
    background: color-mix(in srgb, var(--focus) 18%, var(--surface));
    box-shadow: inset 2px 0 var(--focus);
  }
  .cm-editor .cm-completionLabel {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cm-editor .cm-completionDetail {
    margin: 0;
    color: var(--subtle);
    font-style: normal;
    font-size: 0.92em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cm-editor .cm-completionMatchedText {
    text-decoration: none;
    font-weight: 700;
  }
  .cm-editor .cm-completionInfo,
  .explanation .said,
  .cm-editor .cm-diagnosticText {
    font-family: inherit;
    font-size: 0.95em;
    line-height: 1.4;
  }
  .cm-editor .cm-completionInfo {
    padding: 5px 8px;
    width: max-content;
    max-width: min(260px, calc(100vw - 16px));
  }
  /* there it would lie over the suggestions */
  .cm-editor .cm-completionInfo-left-narrow,
  .cm-editor .cm-completionInfo-right-narrow {
    display: none;
  }
  .cm-editor .cm-diagnostic {
    padding: 4px 8px;
    border-inline-start: 3px solid var(--danger);
    margin: 0;
  }
  .cm-editor .cm-diagnostic-warning {
    border-inline-start-color: var(--warning);
  }
  .cm-editor .cm-diagnostic-info {
    border-inline-start-color: var(--subtle);
  }
  .explanation {
    padding: 4px 8px;
  }
  .explanation p {
    margin: 0;
  }
  .explanation .title {
    font-family: var(--connector-mono, monospace);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
