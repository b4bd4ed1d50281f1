import { expressionProblems } from './expressions.js';
import type { Rule } from './rule.js';

/** Expressions that JUEL refuses, with the place in the text. */
export const expressionSyntax: Rule = {
  name: 'expression-syntax',
  severity: 'error',
  element: (context) => expressionProblems(context).filter(({ severity }) => severity === 'error')
};
