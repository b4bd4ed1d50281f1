import { parseImplementation } from '../model/implementation.js';
import { onElement } from './find.js';
import type { Rule } from './rule.js';

/** The implementation uses a former name of the connector, which is found by its aliases. */
export const olderName: Rule = {
  name: 'older-name',
  severity: 'info',
  element: (context) => {
    const { state, alias, connector, element } = context;
    if (state !== 'connector' || !alias || !connector) return [];
    const action = parseImplementation(element.get('implementation'))?.action ?? '';
    const template = '<{alias}> is an older name of <{name}>';
    return [
      onElement(
        context,
        'info',
        'implementation',
        template,
        { alias, name: connector.name },
        { kind: 'use-name', implementation: `${connector.name}.${action}` }
      )
    ];
  }
};
