import { nameIn } from '../model/mapping.js';
import { declaredType, onEntry, removal } from './find.js';
import type { Rule } from './rule.js';
import { creation } from './types.js';

/** An input takes a variable that the process does not declare: the engine leaves the input out. */
export const undeclaredVariable: Rule = {
  name: 'undeclared-variable',
  severity: 'warning',
  element: (context) =>
    context.inputs.flatMap((entry) => {
      const { name, mapped } = entry;
      if (mapped?.kind !== 'variable') return [];
      const variable = nameIn(mapped);
      if (!variable)
        return onEntry(context, 'warning', entry, 'No process variable is chosen', {}, removal(entry));
      if (context.process.declared.has(variable)) return [];
      const fix = creation(variable, declaredType(context, 'input', name));
      return onEntry(
        context,
        'warning',
        entry,
        'The process has no variable <{variable}>',
        { variable },
        fix
      );
    })
};
