import { expressionMeaning } from './expression-meaning.js';
import { expressionSyntax } from './expression-syntax.js';
import type { Rule } from './rule.js';

/** The rules that need the parser of expressions. */
export const PARSER_RULES: readonly Rule[] = [expressionSyntax, expressionMeaning];
