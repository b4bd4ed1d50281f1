import { checkExpression } from '../expression/check.js';
import { expressionContext } from '../model/expression-context.js';
import { textsIn } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { ProcessVariable } from '../model/views.js';
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
  const { id, action, process, loopNames } = context;
  const known = [...process.variables, ...loopNames.map(loopVariable)];
  const names = {
    input: expressionContext(known),
    // of an action that is not known, nobody knows the outputs
    output: action && expressionContext(known, action.outputs)
  };
  return entriesIn(context).flatMap(({ side, name, mapped }) => {
    if (mapped?.kind !== 'expression') return [];
    const { value } = mapped;
    const wanted = side === 'input' ? declaredType(context, side, name) : process.declared.get(name)?.type;
    // a type says something of the whole, not of the texts within
    const type = typeof value === 'string' && wanted !== undefined ? { type: wanted } : {};
    const { [side]: of } = names;
    const place = { path: `${id}/${side}s/${name}`, element: id, side, ...(of && { context: of }), ...type };
    return [...textsIn(value)].flatMap((text) => checkExpression(text, place)).filter(isNoUnknownName);
  });
}

// the rule `unknown-name` tells of them, with what mends them
const isNoUnknownName = ({ values }: Problem): boolean => !Object.hasOwn(values, 'variable');

const loopVariable = (name: string): ProcessVariable => ({ id: name, name, type: 'json', required: false });

function inCondition({ id, condition }: ElementContext): Problem[] {
  if (condition === undefined || !/[$#]\{/.test(condition)) return [];
  return checkExpression(condition, { syntax: 'condition', path: `${id}/condition`, element: id });
}
