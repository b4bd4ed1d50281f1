import { expressionProblems } from './expressions.js';
import type { Rule } from './rule.js';

/** Expressions that the engine takes otherwise than they look (`ExpressionResolver`). */
export const expressionMeaning: Rule = {
  name: 'expression-meaning',
  severity: 'warning',
  element: (context) => expressionProblems(context).filter(({ severity }) => severity !== 'error')
};
