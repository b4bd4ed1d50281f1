import { entriesIn, onEntry } from './find.js';
import type { Rule } from './rule.js';

/** Two entries for one input, or two outputs to one variable: in the engine's file it is one key, and the last wins. */
export const duplicateEntry: Rule = {
  name: 'duplicate-entry',
  severity: 'error',
  element: (context) => {
    const seen = new Set<string>();
    return entriesIn(context).flatMap((entry) => {
      const key = `${entry.side}/${entry.name}`;
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const template =
        entry.side === 'input'
          ? 'The input <{name}> is mapped more than once: only the last one counts'
          : 'The variable <{name}> gets more than one value: only the last one counts';
      return onEntry(context, 'error', entry, template, { name: entry.name });
    });
  }
};
