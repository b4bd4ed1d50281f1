import { problem, type Problem } from '../model/problem.js';
import { RESERVED_VARIABLES, VARIABLE_NAME } from '../model/variable.js';
import type { ProcessVariable } from '../model/views.js';

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

/** What is wrong with the variables of a process. */
export function checkVariables(process: string, variables: readonly ProcessVariable[]): Problem[] {
  return variables.flatMap(({ id, name, type }, index) => {
    const before = variables.slice(0, index).map((variable) => variable.name);
    const found = checkVariableName(name, before);
    const path = `${process}/variables/${id}`;
    const named = found ? [{ ...found, path, element: process }] : [];
    return type
      ? named
      : [...named, problem('error', path, 'The process variable <{name}> has no type', { name }, process)];
  });
}
