import { bodiesOf } from '../expression/scan.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Content } from './camunda7-elements.js';
import { quote, Refused } from './camunda7-text.js';

/**
 * Can something other than its worker end the task: an event at it or around it, an event sub-process, a terminate
 * end event? Camunda 7 sets the outputs of a task that is interrupted, too, where Activiti sets none.
 */
export function isInterruptible(task: ModdleElement): boolean {
  for (let inner = task; inner.$parent; inner = inner.$parent) {
    const siblings = (inner.$parent.get('flowElements') as ModdleElement[] | undefined) ?? [];
    if (siblings.some((sibling) => interrupts(sibling, inner))) return true;
    if (is(inner.$parent, 'bpmn:Process')) return false;
  }
  return false;
}

function interrupts(sibling: ModdleElement, inner: ModdleElement): boolean {
  if (is(sibling, 'bpmn:BoundaryEvent')) return sibling.get('attachedToRef') === inner;
  if (is(sibling, 'bpmn:SubProcess')) return sibling.get('triggeredByEvent') === true;
  const definitions = is(sibling, 'bpmn:EndEvent') ? sibling.get('eventDefinitions') : undefined;
  return ((definitions as ModdleElement[] | undefined) ?? []).some((each) =>
    is(each, 'bpmn:TerminateEventDefinition')
  );
}

/** An output that leaves its variable as it is where the task is interrupted; throws where none can. */
export function guarded({ text, children }: Content, variable: string): Content {
  const [body, ...more] = text === undefined ? [] : [...bodiesOf(text)];
  if (children || text === undefined || more.length > 0 || (body && text.length > body.text.length + 2))
    throw new Refused(
      'Camunda 7 sets it where an event interrupts the task, too, unless it is one expression'
    );
  const inner = body ? body.text.slice(0, -1) : quote(text);
  return { text: `\${execution.canceled ? ${before(variable)} : (${inner})}` };
}

const before = (variable: string) => `execution.parent.getVariable(${quote(variable)})`;

/** The text of an output without its guard; any other as it is. */
export function unguarded(text: string, variable: string): string {
  const start = `\${execution.canceled ? ${before(variable)} : (`;
  return text.startsWith(start) && text.endsWith(')}') ? `\${${text.slice(start.length, -2)}}` : text;
}
