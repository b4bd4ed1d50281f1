import { entriesOn, nameIn } from '../model/mapping.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** A variable that the process does not declare is dropped by the engine without a word. */
export const variables: Rule = ({ id, mapping, variables }) => {
  const declared = new Set(variables.map(({ name }) => name));
  const inputs = entriesOn(mapping, 'input').flatMap(({ name, mapped }) => {
    if (mapped?.kind !== 'variable' || declared.has(nameIn(mapped))) return [];
    const values = { variable: nameIn(mapped) };
    const message = values.variable
      ? 'The process has no variable <{variable}>'
      : 'No process variable is chosen';
    return problem('warning', `${id}/inputs/${name}`, message, values, id);
  });
  const outputs = entriesOn(mapping, 'output').flatMap(({ name }) =>
    declared.has(name)
      ? []
      : problem(
          'warning',
          `${id}/outputs/${name}`,
          'The process has no variable <{variable}>',
          { variable: name },
          id
        )
  );
  return [...inputs, ...outputs];
};
