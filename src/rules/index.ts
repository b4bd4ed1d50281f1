import type { Problem } from '../model/problem.js';
import { declaredInputs, declaredOutputs } from './declared.js';
import { required } from './required.js';
import type { Rule, TaskContext } from './rule.js';
import { understood } from './understood.js';
import { values } from './values.js';
import { variables } from './variables.js';

/** Comes with a parser, as large as all else here together: loaded when the first expression is to be checked. */
let expressions: Rule | undefined;

const RULES: readonly Rule[] = [
  required,
  declaredInputs,
  declaredOutputs,
  values,
  (task) => expressions?.(task) ?? [],
  variables,
  understood
];

/**
 * All that is wrong with one task.
 * @param again called when a rule came that had to be loaded first, and may find more
 */
export function checkTask(task: TaskContext, again: () => void): Problem[] {
  const needed = task.mapping.entries.some(({ mapped }) => mapped?.kind === 'expression');
  if (needed && !expressions)
    void import('./expressions.js').then((loaded) => {
      ({ expressions } = loaded);
      again();
    });
  return RULES.flatMap((rule) => rule(task));
}

export { checkVariableName, checkVariables } from './process-variables.js';
export type { Rule, TaskContext } from './rule.js';
