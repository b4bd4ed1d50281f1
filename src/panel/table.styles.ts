import { css } from 'lit';

export const table = css`
  li {
    border-bottom: 1px solid var(--connector-line);
  }
  li.open {
    border-bottom-color: transparent;
  }
  .line {
    display: flex;
    align-items: flex-start;
    gap: 2px;
    margin: 0 -8px;
  }
  .toggle {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 1px 8px;
    min-width: 0;
    padding: 7px 8px;
    text-align: start;
  }
  .toggle:hover,
  .remove:hover {
    background: var(--connector-surface-subtle);
  }
  .open .toggle {
    color: var(--connector-link);
  }
  [id^='problems-'] {
    padding-bottom: 8px;
  }
  .users {
    padding: 6px 0 10px;
  }
  .users .row {
    margin-top: 6px;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .type,
  .default {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
  .default {
    flex-basis: 100%;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
  }
  .default:not(:has(span)) {
    display: none;
  }
  .default span + span {
    margin-inline-start: 8px;
  }
  .remove {
    flex: none;
    width: 30px;
    margin-top: 4px;
    padding: 0;
    font-size: 1.15em;
    color: var(--connector-text-subtle);
  }
  .form {
    margin: 4px 0 10px;
    padding: 12px;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    background: var(--connector-surface-subtle);
  }
  .add {
    margin-top: 10px;
  }
  .form + .add {
    display: none;
  }
  .empty {
    max-width: 40ch;
  }
`;
