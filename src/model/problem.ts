/** How bad a problem is: an `error` breaks on the engine, a `warning` may, an `info` is only worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What mends a problem in one step, as data. */
export type Fix =
  /** Declares the process variable that is missing. */
  | { readonly kind: 'create-variable'; readonly name: string; readonly type: string }
  /** Maps the input to the process variable of the same name. */
  | { readonly kind: 'map-by-name'; readonly name: string }
  /** Takes the entry out of the mapping. */
  | { readonly kind: 'remove-entry'; readonly side: 'input' | 'output'; readonly name: string }
  /** Makes an expression of a static value that holds `${…}`. */
  | { readonly kind: 'make-expression'; readonly side: 'input' | 'output'; readonly name: string }
  /** Writes the present name of the connector. */
  | { readonly kind: 'use-name'; readonly implementation: string };

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
  /** The rule that found it: the name of its file in `src/rules` and of its page in `docs/rules`. */
  readonly rule?: string;
  /** What mends it, where there is an obvious way. */
  readonly fix?: Fix;
}

/** A text for the user with the values for its `{name}` parts, to be translated where it is shown. */
export interface Message {
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
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
