import { css } from 'lit';
import { tokens as theme } from '../src/ui/theme.styles.js';

/**
 * Those of all elements, where the theme of bpmn-js' own palette is followed too; a host overrides any of them with
 * `connector-palette { --connector-…: … }`.
 */
export const tokens = css`
  ${theme}
  :host {
    --connector-surface: var(
      --bio-surface,
      var(--palette-background-color, light-dark(hsl(0 0% 100%), hsl(222 14% 13%)))
    );
    --connector-text: var(
      --bio-text,
      var(--palette-entry-color, light-dark(hsl(225 10% 15%), hsl(220 14% 92%)))
    );
    --connector-mark: color-mix(in srgb, var(--connector-primary) 22%, transparent);
    --connector-font-size: 14px;
    --connector-palette-width: 292px;
    --connector-icon-surface: #fff;
  }
`;

/** What palette and list share: focus, glyphs, hiding. */
export const base = css`
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--connector-focus);
    outline-offset: -2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .glyph {
    flex: none;
    width: 16px;
    height: 16px;
    background: currentColor;
    mask: var(--glyph) center / contain no-repeat;
  }
  .chevron {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='m6 3.8 4.2 4.2L6 12.2'/%3E%3C/svg%3E");
    color: var(--connector-text-subtle);
    transition: rotate 0.12s;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 90deg;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .glyph {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
