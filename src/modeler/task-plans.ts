import type { Connectors } from '../connectors/Connectors.js';
import { planAction, type TaskPlan } from '../lifecycle/index.js';
import { parseImplementation } from '../model/implementation.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { nameChanges, suggestionsFor } from './action-changes.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, setAttribute } from './changes.js';

/**
 * What another action means for service tasks; those that have it already stay out.
 * Throws where there is no such action, and where an element is no service task.
 */
export function planTasks(
  tasks: readonly ModdleElement[],
  implementation: string,
  connectors: Connectors
): TaskPlan[] {
  const { action: to } = connectors.resolve(implementation);
  if (!to || !parseImplementation(implementation)) throw new Error(`unknown action <${implementation}>`);
  return tasks.flatMap((task) => {
    if (!is(task, 'bpmn:ServiceTask')) throw new Error(`no service task <${task.get('id') as string}>`);
    const { action: from } = connectors.resolve(task.get('implementation'));
    return planAction(task, implementation, { ...(from && { from }), to }) ?? [];
  });
}

/** The changes that give tasks the action that they are planned for; a name that nobody typed goes with it. */
export function changesToPlans(plans: readonly TaskPlan[], connectors: Connectors): Change[] {
  return plans.flatMap(({ element, to, mapping }) => [
    ...nameChanges(element, suggestionsFor(element, connectors), connectors.resolve(to).action?.title),
    ...setAttribute(element, 'implementation', to),
    ...(mapping ? replaceMapping(element, () => mapping) : [])
  ]);
}

/** The changes that a plan for another definition makes: a task keeps its name. */
export function changesOf(plans: readonly TaskPlan[]): Change[] {
  return plans.flatMap(({ element, from, to, mapping }) => [
    ...(element.get('implementation') === from ? setAttribute(element, 'implementation', to) : []),
    ...(mapping ? replaceMapping(element, () => mapping) : [])
  ]);
}
