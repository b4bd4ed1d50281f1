import { css } from 'lit';

/** The foot of the palette. */
export const detailStyles = css`
  :host {
    flex: none;
    display: flex;
    flex-direction: column;
    border-top: 1px solid var(--connector-line);
  }
  :host([open]) {
    flex: 0 1 clamp(120px, 36%, 230px);
    min-height: 0;
  }
  .head {
    flex: none;
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 2px 8px;
    border: 0;
    background: none;
    color: var(--connector-text-subtle);
    font: inherit;
    font-size: 0.86em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .head:hover {
    background: var(--connector-surface-medium);
  }
  .chevron {
    rotate: -90deg;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 12px 10px 30px;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }
  p,
  ul {
    margin: 0 0 6px;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  li {
    margin-bottom: 4px;
    font-size: 0.93em;
  }
  .name,
  .title {
    font-weight: 600;
  }
  .name .subtle {
    font-weight: 400;
  }
  .title,
  .subtle,
  .about {
    color: var(--connector-text-subtle);
    font-size: 0.93em;
  }
  .title {
    margin-bottom: 2px;
  }
  .about {
    display: block;
  }
  .badge {
    padding: 0 6px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
    border-radius: 99px;
    font-size: 0.86em;
    white-space: nowrap;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .commands button {
    min-height: 26px;
    padding: 2px 8px;
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
    color: var(--connector-link);
    font: inherit;
    font-size: 0.93em;
    cursor: pointer;
  }
  .commands button:hover {
    background: var(--connector-surface-medium);
  }
  a {
    color: var(--connector-link);
  }
`;
