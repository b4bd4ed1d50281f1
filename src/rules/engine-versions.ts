import { portableOutputs, portableType } from '../model/portability.js';
import type { Rule } from './rule.js';

/** What engine versions read differently; nothing where one of them is chosen. */
export const engineVersions: Rule = {
  name: 'engine-versions',
  severity: 'warning',
  element: ({ element, mapping, process, action }) => {
    if (process.profile !== 'portable') return [];
    const outputs = action?.outputs.map(({ name }) => name);
    const task = { element, mapping, declared: process.declared, outputs };
    return [...portableType(task), ...portableOutputs(task)];
  }
};
