import type { Action, Parameter } from './connector.js';
import { expressionOf } from '../expression/paths.js';
import { fieldsOf, hasFieldsAt, type Field, type FieldPath } from './fields.js';
import type { JsonValue } from './json.js';
import type { Mapped } from './views.js';

/** The JSON Schema of an output, and where in it the output is described. */
export interface OutputModel {
  readonly schema: JsonValue;
  readonly at: FieldPath;
}

/** What is known of the form of an output: its own model, else what the action's says of it. */
export function outputModel(
  output: Parameter,
  action: Pick<Action, 'model'> | undefined
): OutputModel | undefined {
  const own = output.model === undefined ? undefined : { schema: output.model, at: [] };
  const shared = action?.model === undefined ? undefined : { schema: action.model, at: [output.name] };
  return [own, shared].find((model) => model && hasFieldsAt(model.schema, model.at));
}

/** The fields beneath a place in an output. */
export function outputFields({ schema, at }: OutputModel, path: FieldPath = []): Field[] {
  return fieldsOf(schema, [...at, ...path]).map((field) => ({
    ...field,
    path: field.path.slice(at.length)
  }));
}

/**
 * What sets a variable to an output, or with a path to a field of it; `undefined` where no expression of
 * the engine can name it.
 */
export function outputReference(output: string, path: FieldPath = []): Mapped | undefined {
  if (path.length === 0) return { kind: 'variable', value: output };
  const value = expressionOf(output, path);
  return value === undefined ? undefined : { kind: 'expression', value };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ...'string integer bigdecimal boolean date datetime json array file folder content'
    .split(' ')
    .map((type) => [type, type] as const),
  ['long', 'integer'],
  ['float', 'bigdecimal'],
  ['double', 'bigdecimal'],
  ['decimal', 'bigdecimal'],
  ['number', 'bigdecimal']
]);

/**
 * The type of a process variable for what has this type. A type that the engine does not know becomes
 * `json`: with an unknown one it fails to set the variable (`VariableParsingService`).
 * @param computed by an expression: the engine would read its text as a decimal, before it is resolved
 */
export function variableTypeFor(type: string, computed = false): string {
  const known = TYPES.get(type.toLowerCase()) ?? 'json';
  return computed && known === 'bigdecimal' ? 'json' : known;
}
