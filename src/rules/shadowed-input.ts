import { getOwn, isObject } from '../model/json.js';
import { onEntry, removal } from './find.js';
import type { Rule } from './rule.js';

/** A constant of the same name: the engine puts constants in last, over the inputs. */
export const shadowedInput: Rule = {
  name: 'shadowed-input',
  severity: 'warning',
  element: (context) => {
    const constants = getOwn(context.mapping?.json, 'constants');
    if (!isObject(constants)) return [];
    return context.inputs
      .filter(({ name }) => Object.hasOwn(constants, name))
      .map((entry) => {
        const template = 'The constant <{name}> takes the place of this input';
        return onEntry(context, 'warning', entry, template, { name: entry.name }, removal(entry));
      });
  }
};
