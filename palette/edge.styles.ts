import { css } from 'lit';

/** The edge of the palette; wider for the pointer than it looks. */
export const edgeStyles = css`
  .edge {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    width: 9px;
    border-radius: 5px;
    cursor: ew-resize;
    touch-action: none;
  }
  :host([side='right']) .edge {
    right: -5px;
  }
  :host([side='left']) .edge {
    left: -5px;
  }
  .edge:hover,
  .edge:focus-visible {
    background: color-mix(in srgb, var(--connector-primary) 30%, transparent);
  }
  @media (forced-colors: active) {
    .edge:hover,
    .edge:focus-visible {
      background: Highlight;
    }
  }
`;
