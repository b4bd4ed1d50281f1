import { css } from 'lit';

/** What stands in the view of packages. */
export const packagesStyles = css`
  :host {
    display: contents;
  }
  .packages > li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 12px;
    padding: 10px 0;
  }
  .packages > li + li {
    border-top: 1px solid var(--connector-line);
  }
  .about {
    flex: 1 1 200px;
    min-width: 0;
  }
  h3 {
    font-size: 1em;
    overflow-wrap: anywhere;
  }
  .empty {
    padding: 20px 0;
    text-align: center;
  }
  .hint {
    margin-top: 12px;
    padding: 12px;
    border: 1px dashed var(--connector-border);
    border-radius: var(--connector-radius);
    text-align: center;
  }
  :host([over]) .hint {
    border-color: var(--connector-primary);
    background: var(--connector-primary-surface);
  }
  .report {
    margin-bottom: 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--connector-warning);
    background: var(--connector-surface-subtle);
    overflow-wrap: anywhere;
  }
  .report.error {
    border-color: var(--connector-danger);
  }
  .report ul,
  .changes ul,
  .names {
    padding-inline-start: 18px;
    list-style: disc;
  }
  .question > * + * {
    margin-top: 10px;
  }
  .changes > li {
    padding: 6px 0;
  }
  .danger {
    color: var(--connector-danger);
  }
  [role='status'] {
    margin-top: 8px;
  }
  [slot='actions'] {
    min-height: 30px;
  }
`;
