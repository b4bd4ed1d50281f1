import { css } from 'lit';

/** Rows that say what is wrong and lead there, with what mends it beside. */
export const problemRows = css`
  li {
    display: flex;
    align-items: flex-start;
    gap: 6px;
  }
  .go {
    flex: 1;
    min-width: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .go:hover {
    background: var(--connector-surface-medium);
  }
  .go:focus-visible {
    outline-offset: -2px;
  }
  .place {
    display: block;
    font-weight: 400;
  }
  .fix {
    flex: none;
    max-width: 45%;
    /* the rows reach out so that what they say stands in line; this ends there too */
    margin-inline-end: 8px;
    overflow-wrap: anywhere;
    text-align: start;
  }
`;
