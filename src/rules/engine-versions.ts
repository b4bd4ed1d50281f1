import { portableOutputs, portableType, startsOnM6 } from '../model/portability.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

const UNKNOWN =
  'Activiti 7.1.0.M6 starts no process with <{name}>: it does not know the type {type}, or its value as a date';

/** What engine versions read differently, and with which variables the chosen one starts no process. */
export const engineVersions: Rule = {
  name: 'engine-versions',
  severity: 'warning',
  element: ({ element, mapping, process, action }) => {
    if (process.profile !== 'portable') return [];
    const outputs = action?.outputs.map(({ name }) => name);
    const task = { element, mapping, declared: process.declared, outputs };
    return [...portableType(task), ...portableOutputs(task)];
  },
  process: ({ id: process, variables, profile }) =>
    profile === '7.1.0.M6'
      ? variables
          .filter((variable) => !startsOnM6(variable))
          .map(({ id, name, type }) =>
            problem('warning', `${process}/variables/${id}`, UNKNOWN, { name, type }, process)
          )
      : []
};
