import { css } from 'lit';

/** Text fields, selects, check boxes and what is said beneath them. */
export const fields = css`
  input,
  select,
  textarea {
    font: inherit;
    color: var(--connector-text);
    background: var(--connector-surface);
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    min-height: 30px;
    padding: 4px 8px;
    width: 100%;
    min-width: 0;
  }
  option,
  optgroup {
    color: var(--connector-text);
    background: var(--connector-surface);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: auto;
    min-height: 0;
    margin: 0;
    accent-color: var(--connector-link);
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
    max-height: 15em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
    border-color: var(--connector-focus);
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--connector-danger);
  }
  ::placeholder {
    color: var(--connector-text-subtle);
    opacity: 1;
    font-style: italic;
  }
  label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 400;
    min-height: 26px;
  }
  .note {
    color: var(--connector-text-subtle);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .problem {
    display: flex;
    gap: 6px;
    font-size: 0.92em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .problem::before {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    margin-top: 0.4em;
    border-radius: 50%;
    background: currentcolor;
    forced-color-adjust: none;
  }
  .error {
    color: var(--connector-danger);
  }
  .warning {
    color: var(--connector-warning);
  }
  .warning::before {
    border-radius: 1px;
    transform: rotate(45deg);
  }
  .info {
    color: var(--connector-text-subtle);
  }
`;
