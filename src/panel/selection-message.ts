import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../model/moddle.js';
import { holdsProcess } from './shown-elements.js';
import type { Translate } from './messages.js';

const NAMED = 3;
/** What is said of elements that cannot be shown together. */
export function severalMessage(elements: readonly Element[], translate: Translate): string {
  const names = elements.slice(0, NAMED).map(({ businessObject, id }) => {
    const name = (businessObject as ModdleElement).get('name') as string | undefined;
    return translate('“{name}”', { name: name || id });
  });
  const values = {
    count: String(elements.length),
    names: names.join(', '),
    more: String(elements.length - NAMED)
  };
  const told =
    elements.length > NAMED
      ? '{count} elements are selected: {names} and {more} more. Tasks of one action are edited together; else select one to see what it holds.'
      : '{count} elements are selected: {names}. Tasks of one action are edited together; else select one to see what it holds.';
  return translate(told, values);
}

/** What is said of an element that is no task: whose variables are shown beneath. */
export function processMessage(
  element: Element | undefined,
  hasProcess: boolean,
  translate: Translate
): string {
  if (!element) return '';
  if (!hasProcess) return translate('There is no process here that could hold variables.');
  return holdsProcess(element)
    ? ''
    : translate('Only service tasks have a connector. These are the variables of the process.');
}
