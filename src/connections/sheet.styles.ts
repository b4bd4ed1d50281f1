import { css } from 'lit';

export const sheetStyles = css`
  .bar {
    margin: 8px 0;
  }
  .told {
    flex: 1;
    text-align: end;
    color: var(--connector-text-subtle);
  }
  .empty {
    padding: 20px 0;
    color: var(--connector-text-subtle);
  }
  .scroll {
    max-height: min(360px, 100dvh - 340px);
    min-height: 120px;
    overflow: auto;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    scrollbar-width: thin;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 5px 10px;
    border-top: 1px solid var(--connector-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    top: 0;
    border: 0;
    background: var(--connector-surface-medium);
    font-weight: 600;
  }
  th:first-child {
    min-width: 150px;
  }
  th:nth-child(2),
  td:nth-child(2) {
    min-width: 110px;
  }
  td:last-child {
    min-width: 130px;
    color: var(--connector-text-subtle);
  }
  .group {
    background: var(--connector-surface-subtle);
    font-weight: 600;
  }
  .secret {
    font-family: var(--connector-font, system-ui, sans-serif);
    font-style: italic;
    color: var(--connector-text-subtle);
  }
  tr .quiet {
    min-height: 20px;
    padding: 0 5px;
  }
  .narrow {
    display: none;
  }
  /* what a setting is stands below it where there is no room beside it */
  @media (max-width: 480px) {
    .scroll {
      max-height: none;
    }
    :is(thead th, td):last-child {
      display: none;
    }
    .narrow {
      display: block;
    }
  }
`;

export const extraStyles = css`
  form {
    margin-top: 14px;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-top: 4px;
  }
  .fields > div {
    flex: 1 1 150px;
  }
  label {
    font-weight: 400;
  }
  .problem {
    margin-top: 6px;
  }
`;
