import { css } from 'lit';

/** The button of what is offered besides, beside the palette's name. */
export const styles = css`
  .more {
    flex: none;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    margin-inline-end: 8px;
    padding: 0;
    border: 0;
    border-radius: var(--connector-radius);
    background: none;
    color: var(--connector-text-subtle);
    cursor: pointer;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: var(--connector-surface-medium);
    color: var(--connector-text);
  }
  connector-palette-menu:not(:defined) {
    display: none;
  }
  .ellipsis {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='3' cy='8' r='1.5'/%3E%3Ccircle cx='8' cy='8' r='1.5'/%3E%3Ccircle cx='13' cy='8' r='1.5'/%3E%3C/svg%3E");
  }
`;
