import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Connections, ConnectorTasks } from '../index.js';
import { parseImplementation } from '../model/implementation.js';
import type { ModdleElement } from '../model/moddle.js';
import type { ConnectorPanelElement } from './connector-panel.js';

const implementationOf = (element: Element | undefined): string | undefined => {
  const text: unknown = (element?.businessObject as ModdleElement | undefined)?.get('implementation');
  return typeof text === 'string' ? text : undefined;
};

const connectionsOf = (injector: Injector) => injector.get<Connections | null>('connections', false);

/** What tasks are given for a connector that was chosen: they keep their connection of it, or take the only one. */
export function toApply(injector: Injector, tasks: readonly Element[], implementation: string): string {
  const current = implementationOf(tasks[0]);
  return connectionsOf(injector)?.preferred(implementation, current) ?? implementation;
}

/** Gives tasks another connection when the user chooses one. */
export function listenToConnections(panel: ConnectorPanelElement, injector: Injector): void {
  const registry = injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  panel.addEventListener('connection-change', ({ element, name }) => {
    const tasks = element.split(' ').flatMap((id) => registry.get(id) ?? []);
    if (panel.readOnly || !tasks.length) return;
    const connections = connectionsOf(injector);
    if (connections) return void connections.switchTasks(tasks, name);
    // a host in which definitions do not change
    const { action } = parseImplementation(implementationOf(tasks[0])) ?? {};
    injector.get<ConnectorTasks>('connectorTasks').apply(tasks, action ? `${name}.${action}` : name);
  });
}
