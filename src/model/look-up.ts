import type { Catalog, Resolution } from './catalog.js';
import type { ModdleElement } from './moddle.js';
import type { TaskState } from './views.js';

/** What an element stands for; see {@link TaskState}. */
export type Found = Omit<Resolution, 'state'> & { readonly state: TaskState };

const ENGINE_ATTRIBUTES = ['class', 'expression', 'delegateExpression', 'type'];

/** `activiti:class` and the like go before `implementation` (`ServiceTaskParseHandler`). */
export function engineAttribute(task: ModdleElement): string | undefined {
  // a host's own descriptor makes properties of them
  return [...Object.keys(task.$attrs), ...Object.keys(task)].find((name) => {
    const [prefix, local] = name.split(':');
    return prefix !== 'xmlns' && local !== undefined && ENGINE_ATTRIBUTES.includes(local);
  });
}

/** What a service task stands for. */
export function lookUp(task: ModdleElement, template: string | undefined, catalog: Catalog): Found {
  const found = catalog.resolve(task.get('implementation'));
  if (found.state !== 'none') return found;
  if (engineAttribute(task)) return { state: 'foreign' };
  if (!template) return found;
  const connector = catalog.get(template);
  return connector ? { state: 'choose-action', connector } : { state: 'choose-action', alias: template };
}
