import { css } from 'lit';

/** Where it lies over the canvas: on which side, and what is left of it when it is closed. */
export const railStyles = css`
  :host([docked][dock='right']) {
    right: var(--connector-palette-right, 16px);
    left: auto;
    width: min(
      var(--connector-palette-width),
      calc(100% - var(--connector-palette-right, 16px) - var(--connector-palette-left, 80px))
    );
  }
  :host([docked][dock='right']:not([open])) .frame {
    align-self: flex-end;
  }
  :host([docked]) .frame {
    position: relative;
  }
  :host([docked]:not([open])) :is(.title, .chevron),
  :host(:not([docked])) .rail {
    display: none;
  }
  :host([docked]:not([open])) .head {
    flex: none;
    justify-content: center;
    width: 44px;
    padding: 0;
  }
  :host([docked]:not([open])) .top {
    flex-direction: column;
  }
  :host([docked]:not([open])) .top .head {
    flex: none;
  }
  :host([docked]:not([open])) .more {
    margin: 0 0 4px;
  }
  .rail {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    min-height: 0;
    padding: 4px 0 6px;
    overflow: hidden auto;
    border-top: 1px solid var(--connector-line);
    scrollbar-width: none;
  }
  .tool {
    flex: none;
    display: grid;
    place-items: center;
    width: 38px;
    height: 38px;
    padding: 0;
    border: 0;
    border-radius: var(--connector-radius);
    background: none;
    font: inherit;
    cursor: pointer;
  }
  /* up and down scrolls, to the canvas drags */
  .tool,
  .tool .icon {
    touch-action: pan-y;
  }
  .tool:hover {
    background: var(--connector-surface-medium);
  }
`;
