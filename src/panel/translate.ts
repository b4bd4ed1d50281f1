/** bpmn-js' `translate`: English template, values for its `{name}` parts. */
export type Translate = (template: string, values?: Record<string, string>) => string;

/** Fills in the values and leaves the English text as it is. */
export const english: Translate = (template, values = {}) =>
  template.replace(/{(\w+)}/g, (text, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : text
  );
