import { entriesOn } from '../model/mapping.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** Inputs and outputs that the action does not declare. */
export const declared: Rule = ({ id, mapping, action }) => {
  if (!action) return [];
  const inputs = new Set(action.inputs.map(({ name }) => name));
  const outputs = new Set(action.outputs.map(({ name }) => name));
  const values = { action: action.title };
  return [
    ...entriesOn(mapping, 'input')
      .filter(({ name }) => !inputs.has(name))
      .map(({ name }) =>
        problem(
          'warning',
          `${id}/inputs/${name}`,
          '<{name}> is no input of {action}',
          { name, ...values },
          id
        )
      ),
    ...entriesOn(mapping, 'output')
      .filter(({ mapped }) => mapped?.kind === 'variable' && !outputs.has(String(mapped.value)))
      .map(({ name, mapped }) => {
        const output = String(mapped?.value);
        return problem(
          'warning',
          `${id}/outputs/${name}`,
          '<{name}> is no output of {action}',
          { name: output, ...values },
          id
        );
      })
  ];
};
