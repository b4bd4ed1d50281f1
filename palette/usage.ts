import type { Connectors } from '../src/index.js';
import { implementationFor } from '../src/model/connector.js';
import { templateOf } from '../src/model/connector-task.js';
import { is, type ModdleElement } from '../src/model/moddle.js';
import type { Usage } from './filters.js';

/** How often the service tasks among the elements of a diagram use a connector and its actions. */
export function usageOf(elements: readonly object[], connectors: Connectors): Usage {
  const usage = new Map<string, number>();
  const add = (name: string) => usage.set(name, (usage.get(name) ?? 0) + 1);
  for (const element of elements) {
    const { businessObject: task, labelTarget } = element as Partial<Record<string, unknown>>;
    if (labelTarget || !task || !is(task as ModdleElement, 'bpmn:ServiceTask')) continue;
    const names = namesOf(task as ModdleElement, connectors);
    for (const name of names) add(name);
  }
  return usage;
}

function namesOf(task: ModdleElement, connectors: Connectors): string[] {
  const { connector, action, state } = connectors.resolve(task.get('implementation'));
  const template = state === 'none' ? templateOf(task) : undefined;
  const name = connector?.name ?? template;
  if (name === undefined) return [];
  return action ? [name, implementationFor({ name }, action)] : [name];
}
