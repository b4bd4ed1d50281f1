import { css } from 'lit';

export const detailStyles = css`
  h3 {
    font-size: 1.16em;
    overflow-wrap: anywhere;
  }
  /* it has the focus so that it is read out; there is nothing to be done with it */
  h3:focus-visible {
    outline: none;
  }
  h4 {
    margin: 16px 0 4px;
  }
  .commands {
    margin-top: 10px;
  }
`;
