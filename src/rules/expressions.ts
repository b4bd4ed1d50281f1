import { checkExpression } from '../expression/check.js';
import { textsIn } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { declaredType, entriesIn } from './find.js';
import type { ElementContext } from './rule.js';

const found = new WeakMap<ElementContext, Problem[]>();

/** What is wrong with the expressions of an element: found once, for the two rules that share it. */
export function expressionProblems(context: ElementContext): Problem[] {
  let problems = found.get(context);
  if (!problems) found.set(context, (problems = [...inEntries(context), ...inCondition(context)]));
  return problems;
}

function inEntries(context: ElementContext): Problem[] {
  const { id } = context;
  return entriesIn(context).flatMap(({ side, name, mapped }) => {
    if (mapped?.kind !== 'expression') return [];
    const { value } = mapped;
    const declared = side === 'input' ? declaredType(context, side, name) : undefined;
    // a type says something of the whole, not of the texts within
    const type = typeof value === 'string' && declared !== undefined ? { type: declared } : {};
    const place = { path: `${id}/${side}s/${name}`, element: id, ...type };
    return [...textsIn(value)].flatMap((text) => checkExpression(text, place));
  });
}

function inCondition({ id, condition }: ElementContext): Problem[] {
  if (condition === undefined || !/[$#]\{/.test(condition)) return [];
  return checkExpression(condition, { syntax: 'condition', path: `${id}/condition`, element: id });
}
