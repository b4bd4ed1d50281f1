import { readNames } from './reads.js';
import { onEntry, onElement } from './find.js';
import type { Rule } from './rule.js';

/** A variable that some path leads here without setting: an input from it is left out, an expression with it fails. */
export const unsetVariable: Rule = {
  name: 'unset-variable',
  severity: 'warning',
  flow: (context, flow) =>
    readNames(context).flatMap(({ entry, names }) =>
      flow
        .missing(context.element, names)
        .filter(({ never }) => !never)
        .map(({ name }) => {
          const template = '<{variable}> is not set on every path to here';
          const values = { variable: name };
          return entry
            ? onEntry(context, 'warning', entry, template, values)
            : onElement(context, 'warning', 'condition', template, values);
        })
    )
};
