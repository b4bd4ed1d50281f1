import { onElement } from './find.js';
import type { Rule } from './rule.js';

/** A connector was dropped and its action is not chosen: without `implementation` the engine refuses the task. */
export const chooseAction: Rule = {
  name: 'choose-action',
  severity: 'error',
  element: (context) =>
    context.state === 'choose-action'
      ? [onElement(context, 'error', 'implementation', 'Choose what the connector shall do')]
      : []
};
