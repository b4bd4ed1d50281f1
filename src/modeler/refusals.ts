import type { Element } from 'bpmn-js/lib/model/Types';
import { is, type ModdleElement } from '../model/moddle.js';

const REFUSALS: readonly (readonly [type: string, why: string])[] = [
  ['bpmn:SubProcess', 'The sub-process is closed: open it first, then place the task inside.'],
  ['bpmn:CallActivity', 'What is called stands in another diagram: place the task beside it.'],
  ['bpmn:Participant', 'The pool is closed and holds no tasks.'],
  ['bpmn:Collaboration', 'Place the task inside a pool.'],
  ['bpmn:Event', 'An event holds no task: place it beside the event or onto a sequence flow.'],
  ['bpmn:Gateway', 'A gateway holds no task: place it beside the gateway or onto a sequence flow.'],
  ['bpmn:ItemAwareElement', 'Data holds no task: place it beside.'],
  ['bpmn:Artifact', 'A note or group holds no task: place it beside.']
];

/** Why a task may not stand on an element: a text for `translate`. */
export function refusalOf(element: Element): string {
  if ((element as { labelTarget?: Element }).labelTarget) return 'A label holds no task: place it beside.';
  const object = element.businessObject as ModdleElement;
  if ('waypoints' in element && !is(object, 'bpmn:SequenceFlow'))
    return 'A task can be put into a sequence flow only, not into this line.';
  const [, why] = REFUSALS.find(([type]) => is(object, type)) ?? [];
  return why ?? 'The task cannot stand here.';
}
