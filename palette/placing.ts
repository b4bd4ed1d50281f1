import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Connections } from '../src/index.js';
import type { ModdleElement } from '../src/model/moddle.js';

/**
 * What is placed for what was picked: where the host has connections, that of the connector.
 * @param task what takes another connector or action
 */
export function toPlace(injector: Injector, implementation: string, task?: Element): string {
  const current = (task?.businessObject as ModdleElement | undefined)?.get('implementation');
  const connections = injector.get<Connections | null>('connections', false);
  return (
    connections?.preferred(implementation, typeof current === 'string' ? current : undefined) ??
    implementation
  );
}

/** Tells others that the user has placed a connector task, or made one of a task. */
export function tellPlaced(injector: Injector, element: Shape): void {
  injector.get<EventBus>('eventBus').fire('connectorPalette.placed', { element });
}
