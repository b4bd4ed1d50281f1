import { css } from 'lit';

export const form = css`
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px 10px;
  }
  .wide,
  connector-mapping-field {
    grid-column: 1 / -1;
  }
  connector-mapping-field {
    padding: 0;
  }
  .problem {
    margin-top: 4px;
  }
  .row {
    margin-top: 10px;
  }
`;
