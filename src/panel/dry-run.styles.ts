import { css } from 'lit';

export const dryRunStyles = css`
  header {
    padding: 14px var(--connector-space) 10px;
  }
  h2 {
    font-size: 1.16em;
    line-height: 1.3;
    font-weight: 650;
  }
  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding: 8px var(--connector-space);
    border-block: 1px solid var(--connector-line);
    background: var(--connector-surface);
  }
  .bar .row {
    gap: 6px;
  }
  .said {
    margin-top: 6px;
  }
  .running .said {
    min-height: 2.9em;
    overflow-wrap: anywhere;
  }
  .part {
    padding: 12px var(--connector-space);
    border-top: 1px solid var(--connector-line);
  }
  .bar + .part {
    border-top: 0;
  }
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  .part > * + *,
  .log > * + * {
    margin-top: 8px;
  }
  .results section:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .tokens button[aria-pressed='true'] {
    border-color: var(--connector-link);
    background: var(--connector-primary-surface);
    font-weight: 600;
  }
  .way {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 3px 0;
    font-weight: 400;
  }
  .failing {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: end;
  }
  * + .failing {
    margin-top: 14px;
  }
  .failing label {
    flex: 1 1 120px;
    font-weight: 400;
  }
  .failing input {
    margin-top: 2px;
  }
  .sample label {
    font-weight: 400;
  }
  details > summary {
    cursor: pointer;
    font-weight: 650;
  }
  ol {
    margin: 0;
    padding-inline-start: calc(3ch + 8px);
  }
  li summary {
    font-weight: 400;
    color: var(--connector-text-subtle);
  }
  ol > li {
    padding: 3px 0;
    overflow-wrap: anywhere;
  }
  .version {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 400;
  }
  .version select {
    flex: 1;
    width: auto;
  }
  @media (forced-colors: active) {
    .tokens button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
