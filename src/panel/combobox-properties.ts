import type { PropertyDeclarations } from 'lit';

/** What a combobox renders again for. */
export const comboboxProperties: PropertyDeclarations = {
  inputId: {},
  value: {},
  shown: {},
  options: { attribute: false },
  create: { attribute: false },
  label: {},
  placeholder: {},
  describedBy: {},
  invalid: { type: Boolean },
  translator: { attribute: false },
  open: { state: true },
  typed: { state: true },
  active: { state: true }
};
