import { onElement } from './find.js';
import type { Rule } from './rule.js';

/** The implementation reads as `<connector>.<action>`, and no definition has that connector. */
export const unknownConnector: Rule = {
  name: 'unknown-connector',
  severity: 'error',
  element: (context) => {
    if (context.state !== 'unknown-connector') return [];
    const implementation = String(context.element.get('implementation'));
    const template = 'There is no connector for <{implementation}>';
    return [onElement(context, 'error', 'implementation', template, { implementation })];
  }
};
