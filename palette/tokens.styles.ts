import { css } from 'lit';

/**
 * Colours and measures: they follow the theme tokens of bpmn-js where the page has them, else the page's
 * `color-scheme`; a host overrides any of them with `connector-palette { --connector-…: … }`.
 */
export const tokens = css`
  :host {
    --connector-surface: var(
      --bio-surface,
      var(--palette-background-color, light-dark(#fff, hsl(222 14% 13%)))
    );
    --connector-surface-medium: var(--bio-surface-medium, light-dark(hsl(225 10% 95%), hsl(222 12% 21%)));
    --connector-text: var(
      --bio-text,
      var(--palette-entry-color, light-dark(hsl(225 10% 15%), hsl(220 14% 92%)))
    );
    --connector-text-subtle: var(--bio-text-subtle, light-dark(hsl(225 10% 35%), hsl(220 10% 72%)));
    --connector-line: color-mix(in srgb, var(--connector-text) 13%, transparent);
    --connector-border: color-mix(in srgb, var(--connector-text) 52%, var(--connector-surface));
    --connector-primary: var(--bio-primary, light-dark(hsl(205 100% 36%), hsl(205 90% 70%)));
    --connector-link: color-mix(in srgb, var(--connector-primary) 75%, var(--connector-text));
    --connector-primary-surface: color-mix(in srgb, var(--connector-primary) 11%, var(--connector-surface));
    --connector-focus: var(--bio-focus, var(--connector-primary));
    --connector-mark: color-mix(in srgb, var(--connector-primary) 22%, transparent);
    --connector-radius: 5px;
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
