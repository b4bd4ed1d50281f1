import { css } from 'lit';

export const builderStyles = css`
  :host {
    display: contents;
  }
  .all {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px var(--connector-space);
    border-bottom: 1px solid var(--connector-line);
  }
  .bar .end {
    margin-inline-start: auto;
  }
  .state {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state.error {
    color: var(--connector-danger);
  }
  @media (max-width: 700px) {
    .state ~ .link {
      display: none;
    }
  }
  [role='tablist'] {
    display: flex;
    gap: 2px;
  }
  [role='tab'] {
    border-radius: var(--connector-radius) var(--connector-radius) 0 0;
    border-bottom: 2px solid transparent;
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--connector-primary);
    font-weight: 600;
  }
  .notices {
    display: grid;
    gap: 6px;
    padding: 0 var(--connector-space);
  }
  .notices > * {
    margin-top: 8px;
  }
  .panes {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
  }
  .panes.medium {
    grid-template-columns: 240px minmax(0, 1fr);
  }
  .panes.wide {
    grid-template-columns: 250px minmax(0, 1fr) minmax(0, 1fr);
  }
  .pane {
    min-width: 0;
    min-height: 0;
    padding: 12px var(--connector-space);
    overflow: auto;
  }
  .panes:not(.narrow) > .pane + .pane {
    border-inline-start: 1px solid var(--connector-line);
  }
  .pane > .notice {
    margin-bottom: 12px;
  }
  .pane.list,
  .pane.json {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .pane.list > *,
  .pane.json > * {
    flex: 1;
    min-height: 0;
  }
  .pane.json > .late {
    flex: none;
  }
  .problems {
    border-top: 1px solid var(--connector-line);
    padding: 6px var(--connector-space);
    max-height: 30vh;
    overflow: auto;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
  }
  .problem {
    display: flex;
    gap: 6px;
    align-items: baseline;
    width: 100%;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .problem::before {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: currentcolor;
    forced-color-adjust: none;
  }
  .problem.error {
    color: var(--connector-danger);
  }
  .problem.warning {
    color: var(--connector-warning);
  }
  .problem.warning::before {
    border-radius: 1px;
    transform: rotate(45deg);
  }
  .preview {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: var(--connector-space);
    display: grid;
    gap: 8px;
    align-content: start;
    overflow-wrap: anywhere;
  }
  .preview ul ul {
    padding-inline-start: 16px;
  }
  .preview li {
    padding: 3px 0;
  }
`;
