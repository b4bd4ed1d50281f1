import { holdsExpression } from '../model/mapping.js';
import { entriesIn, onEntry } from './find.js';
import type { Rule } from './rule.js';

/** `${…}` in a static value: the engine evaluates it all the same (`ExpressionResolver`). */
export const accidentalExpression: Rule = {
  name: 'accidental-expression',
  severity: 'error',
  element: (context) =>
    entriesIn(context).flatMap((entry) => {
      const { side, name, mapped } = entry;
      if (mapped?.kind !== 'value' || !holdsExpression(mapped.value)) return [];
      const template = 'The engine evaluates ${…} in a static value: make it an expression';
      return onEntry(context, 'error', entry, template, {}, { kind: 'make-expression', side, name });
    })
};
