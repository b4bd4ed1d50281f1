import { holdsExpression } from '../model/mapping.js';
import { declaredType, entriesIn, onEntry } from './find.js';
import type { Rule } from './rule.js';
import { fitsType } from './types.js';

/** A static value that cannot be of the type that the input, or the variable that it goes to, has. */
export const valueType: Rule = {
  name: 'value-type',
  severity: 'error',
  element: (context) =>
    entriesIn(context).flatMap((entry) => {
      const { side, name, mapped } = entry;
      if (mapped?.kind !== 'value' || mapped.value === null || holdsExpression(mapped.value)) return [];
      const type =
        side === 'input' ? declaredType(context, side, name) : context.process.declared.get(name)?.type;
      if (!type || fitsType(type, mapped.value)) return [];
      return onEntry(context, 'error', entry, 'This value is no {type}', { type });
    })
};
