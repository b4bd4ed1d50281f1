import { checkExpression } from '../expression/check.js';
import { textsIn } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { MappingEntry } from '../model/views.js';
import type { Rule, TaskContext } from './rule.js';

/** Expressions: what JUEL refuses or takes otherwise than it looks, with its place in the text. */
export const expressions: Rule = (task) =>
  task.mapping.entries
    .filter(({ mapped, kept }) => mapped?.kind === 'expression' && kept === undefined)
    .flatMap((entry) => checkEntry(task, entry));

function checkEntry({ id, action }: TaskContext, { side, name, mapped }: MappingEntry): Problem[] {
  const value = mapped?.value;
  const declared = side === 'input' ? action?.inputs.find((input) => input.name === name)?.type : undefined;
  // a type says something of the whole, not of the texts within
  const type = typeof value === 'string' && declared !== undefined ? { type: declared } : {};
  const place = { path: `${id}/${side}s/${name}`, element: id, ...type };
  return [...textsIn(value)].flatMap((text) => checkExpression(text, place));
}
