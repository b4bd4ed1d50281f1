import { css } from 'lit';

/** The form of a value with parts, and what its fields share with those of the panel. */
export const value = css`
  :host {
    flex: 1 1 auto;
  }
  .parts {
    border-inline-start: 2px solid var(--connector-line);
    padding-inline-start: 10px;
  }
  .part + .part {
    margin-top: 10px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-height: 26px;
  }
  .mark,
  .required {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
  .required::before {
    content: '* ';
    color: var(--connector-danger);
    font-weight: 700;
  }
  .tools {
    display: flex;
    margin-inline-start: auto;
  }
  .tools button {
    min-width: 26px;
    min-height: 24px;
    padding: 0;
  }
  .add {
    margin-top: 6px;
  }
  .note + * {
    margin-top: 2px;
  }
`;

/** A date with its picker and its zone, for the element that holds it. */
export const date = css`
  connector-date {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
  }
  connector-date > input:first-of-type {
    flex: 1 1 150px;
    width: 0;
  }
  connector-date > .native {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 34px;
    width: 1px;
    min-height: 0;
    height: 1px;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  connector-date > .zone {
    flex: 1 1 100%;
    width: auto;
  }
  .calendar {
    display: block;
    width: 14px;
    height: 13px;
    margin: auto;
    border: 1.5px solid currentcolor;
    border-top-width: 4px;
    border-radius: 2px;
  }
`;
