import { holdsExpression } from '../model/mapping.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';
import { fitsVariable } from './types.js';

/** Process variables without a type, and default values that are not of it: the engine refuses to start. */
export const variableType: Rule = {
  name: 'variable-type',
  severity: 'error',
  process: ({ id: process, variables }) =>
    variables.flatMap(({ id, name, type, value }) => {
      const found = (template: string) =>
        problem('error', `${process}/variables/${id}`, template, { name, type }, process);
      if (!type) return found('The process variable <{name}> has no type');
      if (value === undefined || value === null || holdsExpression(value) || fitsVariable(type, value))
        return [];
      return found('The default value of <{name}> is no {type}');
    })
};
