import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../model/moddle.js';

const HOLDERS = ['bpmn:Process', 'bpmn:Participant', 'bpmn:Collaboration'];

/** Does it stand for a process? */
export function holdsProcess(element: Element): boolean {
  const { $type } = (element.businessObject ?? {}) as Partial<ModdleElement>;
  return HOLDERS.includes($type ?? '');
}

/** May a task's errors be caught by it? Once it is deleted it does not tell of which task. */
export function catchesErrors(element: Element): boolean {
  return (element.businessObject as Partial<ModdleElement> | undefined)?.$type === 'bpmn:BoundaryEvent';
}
