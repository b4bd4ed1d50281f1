import type { Problem } from '../model/problem.js';
import { declaredInputs, declaredOutputs } from './declared.js';
import { expressions } from './expressions.js';
import { required } from './required.js';
import type { Rule, TaskContext } from './rule.js';
import { understood } from './understood.js';
import { values } from './values.js';
import { variables } from './variables.js';

const RULES: readonly Rule[] = [
  required,
  declaredInputs,
  declaredOutputs,
  values,
  expressions,
  variables,
  understood
];

/** All that is wrong with one task. */
export function checkTask(task: TaskContext): Problem[] {
  return RULES.flatMap((rule) => rule(task));
}

export { checkVariableName, checkVariables } from './process-variables.js';
export type { Rule, TaskContext } from './rule.js';
