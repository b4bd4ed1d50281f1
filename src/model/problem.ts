/** How bad a problem is: an `error` breaks on the engine, a `warning` may, an `info` is only worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A fault in something that a user gave us: data, never an exception. */
export interface Problem {
  /** Where it is: a JSON pointer into the file, or `<element id>/inputs/<name>` in a diagram. */
  readonly path: string;
  /** What is wrong, in English, with the values filled in. */
  readonly message: string;
  readonly severity: Severity;
  /** `message` before the values were filled in: the key for `translate(template, values)`. */
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  /** The id of the BPMN element that it concerns, where there is one. */
  readonly element?: string;
  /** In how many tasks, where several are looked at together. */
  readonly tasks?: number;
}

/** Makes a {@link Problem}; `{name}` in the template stands for `values.name`. */
export function problem(
  severity: Severity,
  path: string,
  template: string,
  values: Record<string, string> = {},
  element?: string
): Problem {
  const message = template.replace(/{(\w+)}/g, (text, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : text
  );
  return { path, message, severity, template, values, ...(element === undefined ? {} : { element }) };
}

/** A JSON pointer (RFC 6901) made of its steps. */
export function pointer(...steps: (string | number)[]): string {
  return steps.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}
