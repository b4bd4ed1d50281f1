import { css } from 'lit';

/** Icons of connectors, and the initials that stand in for them: white on each hue is readable. */
export const iconStyles = css`
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    width: 30px;
    height: 30px;
    overflow: hidden;
    border-radius: 7px;
    background: var(--connector-icon-surface);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, #000 10%, transparent);
    color: #fff;
    font-size: 0.8em;
    font-weight: 600;
    touch-action: none;
  }
  /* not as text, so that it is no part of what the line is called */
  .icon[data-letters]::before {
    content: attr(data-letters) / '';
  }
  .icon img {
    width: 28px;
    height: 28px;
    object-fit: contain;
    pointer-events: none;
  }
  .icon.small {
    width: 24px;
    height: 24px;
    border-radius: 6px;
  }
  .icon.small img {
    width: 22px;
    height: 22px;
  }
  .icon.grip {
    background: none;
    box-shadow: none;
    color: var(--connector-text-subtle);
  }
  .dots {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cg fill='%23000'%3E%3Ccircle cx='6' cy='4' r='1.2'/%3E%3Ccircle cx='10' cy='4' r='1.2'/%3E%3Ccircle cx='6' cy='8' r='1.2'/%3E%3Ccircle cx='10' cy='8' r='1.2'/%3E%3Ccircle cx='6' cy='12' r='1.2'/%3E%3Ccircle cx='10' cy='12' r='1.2'/%3E%3C/g%3E%3C/svg%3E");
  }
  .bolt {
    --glyph: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.4' stroke-linejoin='round'%3E%3Cpath d='M9 1.8 3.6 9h3.6L7 14.2 12.4 7H8.8z'/%3E%3C/svg%3E");
  }
  .hue-0 {
    background: hsl(210 55% 40%);
  }
  .hue-1 {
    background: hsl(262 45% 48%);
  }
  .hue-2 {
    background: hsl(330 50% 42%);
  }
  .hue-3 {
    background: hsl(14 60% 40%);
  }
  .hue-4 {
    background: hsl(38 75% 30%);
  }
  .hue-5 {
    background: hsl(95 45% 29%);
  }
  .hue-6 {
    background: hsl(160 60% 26%);
  }
  .hue-7 {
    background: hsl(188 65% 28%);
  }
`;
