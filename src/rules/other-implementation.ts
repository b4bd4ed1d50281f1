import { engineAttribute } from '../model/look-up.js';
import { onElement } from './find.js';
import type { Rule } from './rule.js';
import { is } from '../model/moddle.js';

/** `activiti:class` and the like go before `implementation` (`ServiceTaskParseHandler`). */
export const otherImplementation: Rule = {
  name: 'other-implementation',
  severity: 'warning',
  element: (context) => {
    const { element } = context;
    if (!is(element, 'bpmn:ServiceTask') || !element.get('implementation')) return [];
    const attribute = engineAttribute(element);
    const template = 'The engine runs {attribute} and not the connector';
    return attribute ? [onElement(context, 'warning', 'implementation', template, { attribute })] : [];
  }
};
