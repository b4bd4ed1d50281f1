import { FOREIGN_NAMES, parseImplementation } from './implementation.js';
import { attribute, findOurs, is, type ModdleElement } from './moddle.js';

/** Is it a service task that a connector runs (scripts and decision tables are none)? */
export function isConnectorTask(element: ModdleElement): boolean {
  const reference = is(element, 'bpmn:ServiceTask') && parseImplementation(element.get('implementation'));
  return !!reference && !FOREIGN_NAMES.includes(reference.connector);
}

/** The connector that a service task was placed for, which asks for one of its actions. */
export function templateOf(element: ModdleElement): string | undefined {
  const task = is(element, 'bpmn:ServiceTask') && findOurs(element, 'Task');
  return (task && attribute(task, 'template')) || undefined;
}
