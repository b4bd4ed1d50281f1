import { onElement } from './find.js';
import type { Rule } from './rule.js';

/** The connector is known, and has no such action; the engine would look for a bean or a queue that nobody serves. */
export const unknownAction: Rule = {
  name: 'unknown-action',
  severity: 'error',
  element: (context) => {
    if (context.state !== 'unknown-action') return [];
    const implementation = String(context.element.get('implementation'));
    const values = { connector: context.connector?.title ?? '', implementation };
    const template = '{connector} has no action for <{implementation}>';
    return [onElement(context, 'error', 'implementation', template, values)];
  }
};
