import { css } from 'lit';

export const listStyles = css`
  .lists {
    max-height: var(--connection-list-height, min(440px, 100dvh - 260px));
    overflow: auto;
    scrollbar-width: thin;
    padding: 2px;
  }
  input[type='search'] {
    margin-bottom: 6px;
  }
  h3 {
    margin: 6px 0 2px;
    padding: 0 6px;
    color: var(--connector-text-subtle);
    font-size: 0.86em;
    font-weight: 600;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 30px;
    padding: 3px 6px;
    text-align: start;
  }
  li li .line {
    padding-inline-start: 32px;
    min-height: 26px;
  }
  .title {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    overflow: hidden;
    border-radius: 5px;
    background: var(--connector-icon-surface, #fff);
  }
  .icon.letters {
    background: var(--connector-surface-medium);
    color: var(--connector-text-subtle);
    font-size: 0.75em;
    font-weight: 650;
  }
  button.line:hover {
    background: var(--connector-surface-medium);
  }
  button[aria-current] {
    background: var(--connector-primary-surface);
    box-shadow: inset 2px 0 var(--connector-link);
  }
  @media (forced-colors: active) {
    button[aria-current] {
      border: 1px solid Highlight;
    }
  }
`;
