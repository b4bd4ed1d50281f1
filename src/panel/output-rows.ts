import type { Parameter } from '../model/connector.js';
import type { Field } from '../model/fields.js';
import { equalJson } from '../model/json.js';
import { outputReference, variableTypeFor } from '../model/output-model.js';
import type { ProcessVariable, TaskView } from '../model/views.js';
import type { OutputRow } from '../modeler/index.js';
import { suggestName } from './variable-names.js';

/** A new variable for an output, named after it. */
export function newRow(
  { name, type }: Pick<Parameter, 'name' | 'type'>,
  variables: readonly ProcessVariable[]
): OutputRow {
  const variable = { name: suggestName(name, variables), type: variableTypeFor(type) };
  return { variable, mapped: { kind: 'variable', value: name } };
}

/**
 * What stores every output that is stored nowhere yet: in the variable of its name and type, where there is
 * one that nothing else sets, else in a new one.
 */
export function newRows({ outputs, assignments, variables }: TaskView): OutputRow[] {
  const taken = new Set([
    ...outputs.flatMap((output) => output.variables),
    ...assignments.map(({ variable }) => variable)
  ]);
  let known = variables;
  return outputs
    .filter((output) => output.variables.length === 0 && !output.undeclared)
    .map(({ parameter }) => {
      const row = newRow(parameter, known);
      if (typeof row.variable === 'string') return row;
      const { type } = row.variable;
      const fits = (variable: ProcessVariable) =>
        variable.name === parameter.name && variable.type === type && !taken.has(variable.name);
      if (known.some(fits)) {
        taken.add(parameter.name);
        return { ...row, variable: parameter.name };
      }
      known = [...known, { id: '', required: false, ...row.variable }];
      return row;
    });
}

/** What stores a field of an output in a variable: a given one, or one that is made. */
export function fieldRow(
  output: string,
  { name, path, type }: Pick<Field, 'name' | 'path' | 'type'>,
  variables: readonly ProcessVariable[],
  chosen?: string
): OutputRow | undefined {
  const mapped = outputReference(output, path);
  if (!mapped) return;
  if (chosen !== undefined) return { variable: chosen, mapped };
  const wish = typeof name === 'number' ? [...path].reverse().find((step) => typeof step === 'string') : name;
  const variable = {
    name: suggestName(wish === undefined ? `${output}_${name}` : wish, variables),
    type: variableTypeFor(type, mapped.kind === 'expression')
  };
  return { variable, mapped };
}

/** The variables that an output, or a field of it, is stored in. */
export function storedIn(
  { outputs, assignments }: TaskView,
  output: string,
  path: Field['path']
): readonly string[] {
  const mapped = outputReference(output, path);
  if (!mapped) return [];
  if (mapped.kind === 'variable')
    return outputs.find(({ parameter }) => parameter.name === output)?.variables ?? [];
  return assignments
    .filter((assignment) => equalJson(assignment.mapped?.value, mapped.value))
    .map(({ variable }) => variable);
}

/** The variables that this task sets from something: choosing one of them replaces that. */
export function setByTask({ outputs, assignments }: TaskView): Set<string> {
  return new Set([
    ...outputs.flatMap((output) => output.variables),
    ...assignments.map(({ variable }) => variable)
  ]);
}
