import { getOwn, isObject } from '../model/json.js';
import { entriesIn, onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** Entries that are kept without being understood: the engine passes over a type that it does not know. */
export const unreadEntry: Rule = {
  name: 'unread-entry',
  severity: 'info',
  element: (context) =>
    entriesIn(context).flatMap((entry) => {
      const { mapped, json } = entry;
      if (mapped || (isObject(json) && getOwn(json, 'type') === 'JSONPATCH')) return [];
      const template = 'This entry is not of a known kind; it is kept as it is';
      return onEntry(context, 'info', entry, template, {}, removal(entry));
    })
};
