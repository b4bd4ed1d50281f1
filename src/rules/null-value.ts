import { entriesIn, onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** A static value that is null: `Optional.of` in the engine's `ExtensionsVariablesMappingProvider` fails at it. */
export const nullValue: Rule = {
  name: 'null-value',
  severity: 'error',
  element: (context) =>
    entriesIn(context).flatMap((entry) => {
      if (entry.mapped?.kind !== 'value' || entry.mapped.value !== null) return [];
      const template = 'The engine fails at a static value that is null: remove it';
      return onEntry(context, 'error', entry, template, {}, removal(entry));
    })
};
