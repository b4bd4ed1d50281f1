import { css, unsafeCSS } from 'lit';
import { HEIGHTS } from './row-window.js';

const height = (em: number): ReturnType<typeof unsafeCSS> => unsafeCSS(`${String(em)}em`);

/** The lines of the list; their heights are those that {@link RowWindow} reckons with. */
export const rowStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .list {
    flex: 0 1 auto;
    min-height: 0;
    overflow: hidden auto;
    contain: layout paint style;
    overscroll-behavior: contain;
    outline-offset: -2px;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--connector-text) 28%, transparent) transparent;
  }
  .list:focus {
    outline: none;
  }
  .track {
    position: relative;
    overflow: hidden;
  }
  .window {
    position: absolute;
    inset: 0 0 auto;
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    height: ${height(HEIGHTS.other)};
    contain: strict;
    padding: 0 10px 0 8px;
    cursor: default;
    user-select: none;
    -webkit-touch-callout: none;
    touch-action: pan-y;
  }
  .row:hover {
    background: var(--connector-surface-medium);
  }
  .row[data-grab] {
    cursor: grab;
  }
  .row.heading {
    height: ${height(HEIGHTS.heading)};
    padding-top: 0.5em;
    color: var(--connector-text-subtle);
    font-weight: 600;
  }
  .row.heading .words {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 0.86em;
  }
  .row.heading .number {
    font-weight: 400;
  }
  .list:focus-within .row.active,
  .list.searched .row.active {
    background: var(--connector-primary-surface);
  }
  .list:focus-visible .row.active {
    outline: 2px solid var(--connector-focus);
    outline-offset: -2px;
    border-radius: var(--connector-radius);
  }
  .chevron.none {
    visibility: hidden;
  }
  .row.child {
    padding-inline-start: 32px;
  }
  .row.found {
    padding-inline-start: 32px;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
  }
  .name,
  .note {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .connector .name {
    font-weight: 600;
  }
  .note {
    color: var(--connector-text-subtle);
    font-size: 0.86em;
  }
  .note b {
    font-weight: 600;
  }
  .badge {
    flex: none;
    padding: 0 6px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
    border-radius: 99px;
    color: var(--connector-text-subtle);
    font-size: 0.76em;
    font-weight: 400;
    line-height: 1.5;
    white-space: nowrap;
  }
  mark {
    border-radius: 2px;
    background: var(--connector-mark);
    color: var(--connector-text);
  }
  .place {
    flex: none;
    display: none;
    place-items: center;
    width: 32px;
    height: 32px;
    margin-inline-end: -4px;
    border-radius: var(--connector-radius);
    color: var(--connector-link);
    font-size: 1.35em;
    line-height: 1;
    cursor: pointer;
  }
  .place::before {
    content: '+' / '';
  }
  .row:hover .place,
  .list:focus-within .row.active .place {
    display: grid;
  }
  .place:hover {
    background: color-mix(in srgb, var(--connector-primary) 14%, transparent);
  }
  @media (hover: none) {
    .place {
      display: grid;
    }
  }
  @media (forced-colors: active) {
    .list:focus-within .row.active,
    .list.searched .row.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
