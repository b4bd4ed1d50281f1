import { problem, type Problem } from './problem.js';
import { RESERVED_VARIABLES, VARIABLE_NAME } from './variable.js';

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
