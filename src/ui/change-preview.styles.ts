import { css } from 'lit';

export const changePreview = css`
  .summary {
    font-weight: 600;
    margin-bottom: 8px;
  }
  section {
    border-top: 1px solid var(--connector-line);
  }
  h3 {
    font-size: 1em;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 36px;
    padding: 4px;
    text-align: start;
    font-weight: 600;
  }
  .fold:hover {
    background: var(--connector-surface-subtle);
  }
  .chevron {
    flex: none;
    width: 7px;
    height: 7px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg) translate(-2px, -2px);
    opacity: 0.7;
  }
  .fold[aria-expanded='false'] .chevron {
    transform: rotate(-45deg) translate(-1px, -1px);
  }
  .count {
    margin-inline-start: auto;
    flex: none;
    font-weight: 400;
    color: var(--connector-text-subtle);
  }
  .tasks {
    padding: 0 0 10px 19px;
  }
  .tasks > li {
    padding: 6px 0;
  }
  .note {
    color: var(--connector-text-subtle);
    margin: 0 0 4px 19px;
  }
  .go {
    min-height: 24px;
    padding: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .rows {
    display: grid;
    gap: 4px;
    margin-top: 4px;
  }
  .rows li {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 8px;
    align-items: baseline;
  }
  .what {
    overflow-wrap: anywhere;
  }
  .value {
    color: var(--connector-text-subtle);
  }
  .why {
    display: block;
    font-size: 0.92em;
    color: var(--connector-text-subtle);
  }
  .outcome {
    font-size: 0.92em;
    color: var(--connector-text-subtle);
  }
  .outcome::before {
    content: '';
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-inline-end: 6px;
    border-radius: 50%;
    border: 1px solid currentcolor;
    background: currentcolor;
  }
  .outcome.same::before {
    background: none;
  }
  .outcome.moved,
  .outcome.returned {
    color: var(--connector-link);
  }
  .outcome.kept {
    color: var(--connector-warning);
  }
  .outcome.asks {
    color: var(--connector-danger);
  }
  .more {
    margin-inline-start: 19px;
    margin-bottom: 10px;
  }
  @media (max-width: 420px) {
    .tasks {
      padding-inline-start: 4px;
    }
    .more {
      margin-inline-start: 4px;
    }
    .rows li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .what {
      padding-inline-start: 13px;
    }
  }
`;
