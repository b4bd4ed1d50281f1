import { nameIn } from '../model/mapping.js';
import { onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** Outputs that the action does not declare: the engine drops the mapping without a word. */
export const unknownOutput: Rule = {
  name: 'unknown-output',
  severity: 'warning',
  element: (context) => {
    const { action, outputs } = context;
    if (!action) return [];
    const names = new Set(action.outputs.map(({ name }) => name));
    return outputs.flatMap((entry) => {
      const { mapped } = entry;
      if (mapped?.kind !== 'variable' || names.has(nameIn(mapped))) return [];
      const values = { name: nameIn(mapped), action: action.title };
      const template = '<{name}> is no output of {action}';
      return onEntry(context, 'warning', entry, template, values, removal(entry));
    });
  }
};
