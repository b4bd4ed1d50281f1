import { css } from 'lit';

/**
 * The one place where colours and measures are set. Each follows the theme tokens of bpmn-js where the page
 * has them, else the page's `color-scheme`; a host overrides any with `connector-panel, connector-dialog { --connector-…: … }`.
 */
export const tokens = css`
  :host {
    --connector-surface: var(--bio-surface, light-dark(hsl(0 0% 100%), hsl(222 14% 13%)));
    --connector-surface-subtle: var(--bio-surface-subtle, light-dark(hsl(225 10% 97%), hsl(222 13% 17%)));
    --connector-surface-medium: var(--bio-surface-medium, light-dark(hsl(225 10% 95%), hsl(222 12% 21%)));
    --connector-text: var(--bio-text, light-dark(hsl(225 10% 15%), hsl(220 14% 92%)));
    --connector-text-subtle: var(--bio-text-subtle, light-dark(hsl(225 10% 35%), hsl(220 10% 72%)));
    --connector-line: color-mix(in srgb, var(--connector-text) 14%, transparent);
    --connector-border: color-mix(in srgb, var(--connector-text) 52%, var(--connector-surface));
    --connector-primary: var(--bio-primary, light-dark(hsl(205 100% 36%), hsl(205 90% 70%)));
    --connector-link: color-mix(in srgb, var(--connector-primary) 75%, var(--connector-text));
    --connector-primary-surface: color-mix(in srgb, var(--connector-primary) 11%, var(--connector-surface));
    --connector-focus: var(--bio-focus, var(--connector-primary));
    --connector-danger: color-mix(
      in srgb,
      var(--bio-danger, light-dark(hsl(360 80% 42%), hsl(0 90% 74%))) 82%,
      var(--connector-text)
    );
    --connector-warning: color-mix(in srgb, hsl(35 100% 42%) 55%, var(--connector-text));
    --connector-radius: 5px;
    --connector-space: 16px;
    --connector-mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace;
  }
`;

/** What every element shares: type, buttons, focus, small print. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul {
    list-style: none;
  }
  .mono {
    font-family: var(--connector-mono);
    font-size: 0.92em;
  }
  .subtle {
    color: var(--connector-text-subtle);
  }
  .small {
    font-size: 0.92em;
  }
  .wrap {
    overflow-wrap: anywhere;
  }
  .pre {
    white-space: pre-wrap;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--connector-radius);
    min-height: 26px;
    padding: 2px 8px;
  }
  .action {
    border-color: color-mix(in srgb, var(--connector-text) 30%, transparent);
    background: var(--connector-surface);
  }
  .quiet {
    color: var(--connector-link);
  }
  .primary {
    background: var(--connector-link);
    color: var(--connector-surface);
    font-weight: 600;
  }
  .action:hover,
  .quiet:hover {
    background: var(--connector-surface-medium);
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  a {
    color: var(--connector-link);
  }
  :focus-visible {
    outline: 2px solid var(--connector-focus);
    outline-offset: 1px;
  }
  .tag {
    display: inline-block;
    font-size: 0.85em;
    line-height: 1.5;
    padding: 0 6px;
    border-radius: 99px;
    color: var(--connector-text-subtle);
    background: var(--connector-surface-medium);
    white-space: nowrap;
    font-weight: 400;
  }
  .link {
    min-height: 0;
    padding: 0;
    color: var(--connector-link);
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .tag,
    .primary {
      border: 1px solid;
    }
  }
`;
