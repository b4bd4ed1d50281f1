import { problem, type Problem } from '../model/problem.js';
import { RESERVED_VARIABLES, VARIABLE_NAME } from '../model/variable.js';
import type { Rule } from './rule.js';

/** Names of process variables that the engine refuses, sets itself, or cannot tell apart. */
export const variableName: Rule = {
  name: 'variable-name',
  severity: 'error',
  process: ({ id: process, variables }) => {
    const before = new Set<string>();
    return variables.flatMap(({ id, name }) => {
      const found = checkVariableName(name, before.has(name) ? [name] : []);
      before.add(name);
      return found ? { ...found, path: `${process}/variables/${id}`, element: process } : [];
    });
  }
};

/** Why a process variable may not have that name; nothing where it may. */
export function checkVariableName(name: string, others: readonly string[]): Problem | undefined {
  const path = `variables/${name}`;
  if (!name) return problem('error', path, 'A process variable needs a name');
  if (RESERVED_VARIABLES.includes(name)) {
    return problem('error', path, '<{name}> is set by the engine itself: choose another name', { name });
  }
  if (!VARIABLE_NAME.test(name)) {
    return problem('error', path, '<{name}> must begin with a letter and hold letters, digits and _ only', {
      name
    });
  }
  return others.includes(name)
    ? problem('error', path, 'There is a process variable <{name}> already', { name })
    : undefined;
}
