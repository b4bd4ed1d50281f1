/** The properties of the JSON editor, as Lit wants them. */
export const jsonProperties = {
  value: { attribute: false, noAccessor: true },
  problems: { attribute: false },
  readOnly: { type: Boolean },
  label: {},
  schema: { attribute: false },
  translator: { attribute: false },
  found: { state: true },
  tabIndents: { state: true }
};

/** Those that the text is set up anew for. */
export const JSON_SETTINGS = ['label', 'found', 'readOnly', 'translator'] as const;
