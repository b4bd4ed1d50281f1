import { css } from 'lit';

/** The palette as a pop-up at an element. */
export const popupStyles = css`
  :host([popup]) {
    position: fixed;
    z-index: 200;
    width: min(320px, 100vw - 16px);
    height: min(420px, 100vh - 16px);
  }
  :host([popup]) .frame {
    padding-top: 10px;
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    box-shadow: 0 4px 18px color-mix(in srgb, #000 22%, transparent);
  }
  :host([popup]) .top {
    display: none;
  }
`;
