import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Problem } from '../model/problem.js';
import type { ConnectorPanelElement } from './connector-panel.js';

/** Selects and shows the element of a problem, then goes to the row in the panel. */
export function jumpTo(problem: Problem, panel: ConnectorPanelElement, injector: Injector): void {
  const registry = injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  const element = registry.get(problem.element ?? '');
  const canvas = injector.get<Canvas>('canvas');
  if (element && element !== canvas.getRootElement()) {
    canvas.scrollToElement(element);
    injector.get<{ select(element: Element): void } | null>('selection', false)?.select(element);
  }
  // the rows of the task are made after the panel itself, which the selection has told by now
  void panel.updateComplete.then(() => requestAnimationFrame(() => panel.reveal(problem)));
}
