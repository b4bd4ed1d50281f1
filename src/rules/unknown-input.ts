import { onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** Inputs that the action does not declare: the engine passes them on all the same. */
export const unknownInput: Rule = {
  name: 'unknown-input',
  severity: 'warning',
  element: (context) => {
    const { action, inputs } = context;
    if (!action) return [];
    const names = new Set(action.inputs.map(({ name }) => name));
    return inputs
      .filter(({ name }) => !names.has(name))
      .map((entry) => {
        const values = { name: entry.name, action: action.title };
        return onEntry(context, 'warning', entry, '<{name}> is no input of {action}', values, removal(entry));
      });
  }
};
