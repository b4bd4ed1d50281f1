import { css } from 'lit';

export const previewStyles = css`
  :host {
    position: relative;
  }
  fieldset {
    margin-top: 10px;
  }
  legend,
  h4 {
    padding: 0;
    font-size: 1em;
    font-weight: 650;
  }
  .sample {
    margin-top: 8px;
  }
  .sample label {
    display: block;
    font-weight: 400;
  }
  .sample :is(input, textarea, select) {
    margin-top: 2px;
  }
  .check {
    margin-top: 12px;
  }
  .version {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-top: 6px;
    font-weight: 400;
  }
  .version select {
    width: auto;
  }
  .results section {
    margin-top: 14px;
    padding-top: 10px;
    border-top: 1px solid var(--connector-line);
  }
  table {
    width: 100%;
    margin-top: 4px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  tbody th,
  td {
    padding: 5px 8px 5px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-top: 1px solid var(--connector-line);
  }
  tbody tr:first-child > * {
    border-top: 0;
  }
  tbody .told td {
    padding-top: 0;
    border-top: 0;
  }
  thead th {
    padding: 0;
  }
  thead th:first-child {
    width: 38%;
  }
  thead th:last-child {
    width: 58px;
  }
  td:last-child {
    padding-inline-end: 0;
  }
  .changed th {
    font-weight: 600;
  }
  .mark {
    color: var(--connector-link);
  }
  .failure {
    margin-top: 6px;
  }
`;
