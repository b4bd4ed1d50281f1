import { css } from 'lit';

export const fieldStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  .field {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .field > .control {
    display: flex;
    gap: 6px;
    align-items: center;
    min-width: 0;
  }
  .preview {
    width: 36px;
    height: 36px;
    object-fit: contain;
    flex: none;
  }
  .file {
    position: relative;
  }
  textarea.mono {
    min-height: 90px;
  }
  textarea {
    max-height: 22em;
  }
`;
