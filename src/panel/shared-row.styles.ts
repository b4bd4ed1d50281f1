import { css } from 'lit';

/** A row in which several tasks differ; as high as its field would be where few values are listed. */
export const sharedRow = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    padding-top: 10px;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .differs {
    margin-inline-start: auto;
    color: var(--connector-text);
    background: var(--connector-primary-surface);
  }
  .kinds {
    display: flex;
    margin-top: 6px;
    padding: 2px;
    gap: 2px;
    border-radius: calc(var(--connector-radius) + 1px);
    background: var(--connector-surface-medium);
  }
  .kinds button {
    flex: 1 1 auto;
    min-height: 24px;
    padding: 0 6px;
    border: 0;
    font-size: 0.92em;
    line-height: 24px;
    color: var(--connector-text-subtle);
  }
  .kinds button:enabled:hover {
    color: var(--connector-text);
    background: var(--connector-surface);
  }
  ul {
    margin-top: 5px;
    padding-bottom: 12px;
  }
  li {
    display: flex;
    align-items: baseline;
    gap: 10px;
    padding: 3px 0;
  }
  .value {
    flex: 1;
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .unset {
    font-style: italic;
    color: var(--connector-text-subtle);
  }
  .count,
  .link {
    flex: none;
  }
  .note {
    padding-bottom: 12px;
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
`;
