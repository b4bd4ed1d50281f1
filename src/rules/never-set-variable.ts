import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** A variable that is read and that nothing in the process sets: whoever starts the process has to give it. */
export const neverSetVariable: Rule = {
  name: 'never-set-variable',
  severity: 'info',
  start: ({ id: process, declared }, flow) =>
    flow.never().flatMap((variable) => {
      const id = declared.get(variable)?.id;
      if (id === undefined) return [];
      const template = 'Nothing in the process sets <{variable}>: it must be given at the start';
      return problem('info', `${process}/variables/${id}`, template, { variable }, process);
    })
};
