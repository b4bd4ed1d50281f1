import { checkExpression } from '../expression/check.js';
import type { ExpressionContext } from '../expression/context.js';
import { expressionContext } from '../model/expression-context.js';
import { textsIn } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { MappingEntry, Side } from '../model/views.js';
import type { Rule, TaskContext } from './rule.js';

/** Expressions: what JUEL refuses or takes otherwise than it looks, and names that there are not, with their place. */
export const expressions: Rule = (task) => {
  const contexts = new Map<Side, ExpressionContext>();
  return task.mapping.entries
    .filter(({ mapped, kept }) => mapped?.kind === 'expression' && kept === undefined)
    .flatMap((entry) => {
      const context = contexts.get(entry.side) ?? contextOf(task, entry.side);
      contexts.set(entry.side, context);
      return checkEntry(task, entry, context);
    });
};

function contextOf({ variables, action }: TaskContext, side: Side): ExpressionContext {
  return expressionContext(variables, side === 'output' ? action?.outputs : []);
}

function checkEntry(task: TaskContext, entry: MappingEntry, context: ExpressionContext): Problem[] {
  const { id } = task;
  const { side, name, mapped } = entry;
  const value = mapped?.value;
  const declared = typeOf(task, entry);
  // a type says something of the whole, not of the texts within
  const type = typeof value === 'string' && declared !== undefined ? { type: declared } : {};
  const place = { path: `${id}/${side}s/${name}`, element: id, side, context, ...type };
  return [...textsIn(value)].flatMap((text) => checkExpression(text, place));
}

function typeOf({ action, variables }: TaskContext, { side, name }: MappingEntry): string | undefined {
  const declared = side === 'input' ? action?.inputs : variables;
  return declared?.find((each) => each.name === name)?.type;
}
