import { css } from 'lit';

export const viewStyles = css`
  :host {
    container: connections / inline-size;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    border-bottom: 1px solid var(--connector-line);
  }
  [role='tablist'] {
    display: flex;
    gap: 4px;
  }
  [role='tab'] {
    border-radius: var(--connector-radius) var(--connector-radius) 0 0;
    border-bottom: 2px solid transparent;
    min-height: 32px;
    padding: 2px 12px;
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--connector-link);
    color: var(--connector-link);
    font-weight: 600;
  }
  .done {
    min-height: 1.45em;
    color: var(--connector-text-subtle);
    overflow-wrap: anywhere;
  }
  [role='tabpanel'] {
    padding-top: 12px;
    /* the dialog keeps its height while one or the other is looked at */
    min-height: min(500px, 100dvh - 220px);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(190px, 260px) minmax(0, 1fr);
    gap: 20px;
  }
  .columns > :first-child {
    padding-inline-end: 12px;
    border-inline-end: 1px solid var(--connector-line);
  }
  @container connections (max-width: 520px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .columns > :first-child {
      padding: 0 0 10px;
      border-inline-end: 0;
      border-bottom: 1px solid var(--connector-line);
      --connection-list-height: 180px;
    }
  }
`;
