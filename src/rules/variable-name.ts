import { checkVariableName } from '../model/variable-name.js';
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
