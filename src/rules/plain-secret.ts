import { isPlain } from '../model/plain-secret.js';
import { onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** A secret that stands in the file as text. */
export const plainSecret: Rule = {
  name: 'plain-secret',
  severity: 'error',
  element: (context) => {
    const secret = new Set(context.action?.inputs.filter(({ secure }) => secure).map(({ name }) => name));
    return context.inputs.flatMap((entry) => {
      const { name, mapped } = entry;
      if (!mapped || !secret.has(name) || !isPlain(mapped)) return [];
      const template = 'A secret must not be saved here: refer to a variable or an expression';
      return onEntry(context, 'error', entry, template, {}, removal(entry));
    });
  }
};
