import { css } from 'lit';

export const formStyles = css`
  form {
    margin-top: 10px;
    padding: 10px 12px;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    background: var(--connector-surface-subtle);
  }
  input {
    margin-top: 2px;
  }
  .note:not(:empty),
  .problem,
  .row {
    margin-top: 6px;
  }
`;

export const configStyles = css`
  li {
    padding: 8px 0;
  }
  li + li {
    border-top: 1px solid var(--connector-line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    margin-bottom: 2px;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .note {
    margin: 2px 0;
  }
  .secret {
    display: flex;
    gap: 6px;
    color: var(--connector-text-subtle);
    font-style: italic;
  }
`;
