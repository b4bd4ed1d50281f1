import type { Problem } from '../model/problem.js';
import type { ExpressionContext } from './context.js';
import { placed, type Place } from './finding.js';
import { fragmentsOf, type Syntax } from './fragments.js';
import { meaningFindings } from './meaning.js';
import { narrowingFindings, type Target } from './narrowing.js';
import { syntaxFindings } from './syntax.js';

export interface CheckOptions extends Place, Target {
  /** `mapping` where it is not given. */
  readonly syntax?: Syntax;
  /** The names that there are; without it no variable and no member is unknown. */
  readonly context?: ExpressionContext;
}

/**
 * What is wrong with the expressions of a text. An `error` is what JUEL of Activiti refuses, or what a
 * mapping can never do; a `warning` is what the engine takes otherwise than it looks. `values.from` and
 * `values.to` are offsets in the text.
 */
export function checkExpression(text: string, options: CheckOptions = {}): Problem[] {
  const { syntax = 'mapping', context } = options;
  const fragments = fragmentsOf(text, syntax);
  const findings = fragments.flatMap((fragment) => {
    const found = syntaxFindings(fragment, text, syntax);
    // in what is not even an expression, names tell nothing
    return found.length > 0 ? found : meaningFindings(fragment, context);
  });
  if (syntax === 'mapping') findings.push(...narrowingFindings(text, fragments, options));
  return placed(findings, options);
}
