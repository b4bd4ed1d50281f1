import { css } from 'lit';

export const picker = css`
  #list {
    position: relative;
    margin-top: 6px;
    max-height: 320px;
    overflow-y: auto;
    border: 1px solid var(--connector-line);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
  }
  [role='option'] {
    display: flex;
    gap: 8px;
    padding: 7px 10px;
    cursor: pointer;
  }
  [role='option'] + [role='option'] {
    border-top: 1px solid var(--connector-line);
  }
  [role='option']:hover {
    background: var(--connector-surface-subtle);
  }
  [role='option'].active {
    background: var(--connector-primary-surface);
    box-shadow: inset 3px 0 0 var(--connector-link);
  }
  [aria-selected='true'] .title {
    font-weight: 650;
  }
  .icon {
    flex: none;
    width: 20px;
    margin-top: 1px;
  }
  .icon img {
    display: block;
  }
  .icon.letters {
    display: grid;
    place-items: center;
    height: 20px;
    overflow: hidden;
    border-radius: 5px;
    background: var(--connector-surface-medium);
    color: var(--connector-text-subtle);
    font-size: 0.75em;
    font-weight: 650;
  }
  .lines {
    display: block;
    min-width: 0;
  }
  .title {
    display: block;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .description {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.92em;
    color: var(--connector-text-subtle);
  }
  .note:not(:empty) {
    margin-top: 5px;
  }
  @media (forced-colors: active) {
    [role='option'].active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
