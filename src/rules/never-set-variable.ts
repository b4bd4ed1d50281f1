import { readNames } from './reads.js';
import { onEntry, onElement } from './find.js';
import type { Rule } from './rule.js';

/** A variable that nothing in the process sets: whoever starts the process has to give it. */
export const neverSetVariable: Rule = {
  name: 'never-set-variable',
  severity: 'info',
  flow: (context, flow) =>
    readNames(context).flatMap(({ entry, names }) =>
      flow
        .missing(context.element, names)
        .filter(({ never }) => never)
        .map(({ name }) => {
          const template = 'Nothing in the process sets <{variable}>: it must be given at the start';
          const values = { variable: name };
          return entry
            ? onEntry(context, 'info', entry, template, values)
            : onElement(context, 'info', 'condition', template, values);
        })
    )
};
