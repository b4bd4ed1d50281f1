import { css } from 'lit';

import { combobox } from './combobox.styles.js';
import { fields } from './control.styles.js';
import { base } from '../ui/theme.styles.js';
import { date } from './value.styles.js';

/** The form's switch stands beneath it. */
const form = css`
  .control {
    flex-wrap: wrap;
  }
  .control > :first-child {
    flex: 1 1 0;
  }
  .control > .form {
    flex: 1 1 100%;
    font-size: 0.92em;
    text-align: start;
  }
`;

/** A mapped field: its heading, the switch of kinds and the field that hangs beneath it. */
const mappingField = css`
  :host {
    padding: 10px 0 12px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
  }
  .head .mark {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
  }
  .required {
    color: var(--connector-text);
    font-size: 0.92em;
  }
  .required::before {
    content: '* ';
    color: var(--connector-danger);
    font-weight: 700;
  }
  #help {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .kinds {
    display: flex;
    margin-top: 6px;
    padding: 2px;
    gap: 2px;
    border-radius: calc(var(--connector-radius) + 1px);
    background: var(--connector-surface-medium);
  }
  .kinds label {
    position: relative;
    flex: 1 1 auto;
    font-weight: 400;
    font-size: 0.92em;
    text-align: center;
    line-height: 24px;
    padding: 0 6px;
    border-radius: var(--connector-radius);
    color: var(--connector-text-subtle);
    cursor: pointer;
  }
  .kinds label:hover {
    color: var(--connector-text);
  }
  .kinds label:has(:checked) {
    color: var(--connector-text);
    font-weight: 600;
    background: var(--connector-surface);
    box-shadow: 0 0 0 1px var(--connector-line);
  }
  .kinds label:has(:focus-visible) {
    outline: 2px solid var(--connector-focus);
    outline-offset: 0;
  }
  .kinds label:has(:disabled) {
    opacity: 0.45;
    cursor: default;
  }
  .kinds input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: inherit;
  }
  /* the bold text of the chosen kind must not move its neighbours */
  .kinds span::after {
    content: attr(data-text);
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: 600;
  }
  .control {
    display: flex;
    gap: 4px;
    margin-top: 5px;
  }
  .control button {
    flex: none;
    min-width: 30px;
    font-size: 1.1em;
  }
  .control .expression,
  .control .json {
    font-family: var(--connector-mono);
    font-size: 0.94em;
    min-height: 31px;
  }
  .control .expression {
    background: var(--connector-primary-surface);
  }
  .control expression-editor {
    font-size: 0.94em;
  }
  /* as the editor that takes its place, whose button is there */
  .control textarea.expression {
    padding-inline-end: 30px;
    resize: none;
  }
  .note,
  .problem {
    margin-top: 4px;
  }
  @media (forced-colors: active) {
    .kinds label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** All that a mapped field needs. */
export const fieldStyles = [base, fields, mappingField, form, combobox, date];
