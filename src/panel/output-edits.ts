import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import { Outputs } from '../modeler/Outputs.js';
import { Samples } from '../modeler/Samples.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import type {} from './output-events.js';

/** Turns what a panel says of outputs and samples into edits. An event of an element that is gone does nothing. */
export function listenToOutputs(panel: ConnectorPanelElement, injector: Injector): void {
  const find = (id: string) =>
    injector.get<{ get(id: string): Element | undefined }>('elementRegistry').get(id);
  const samples = injector.instantiate(Samples);
  const outputs = injector.instantiate(Outputs);
  panel.addEventListener('preview-ask', (event) => {
    const task = find(event.element);
    if (task) event.basis = samples.basis(task);
  });
  panel.addEventListener('outputs-store', ({ element, rows }) => {
    // of several tasks that are edited together, the ids of all
    const tasks = element.split(' ').flatMap((id) => find(id) ?? []);
    if (tasks.length) outputs.set(tasks, rows);
  });
  panel.addEventListener('samples-change', ({ element, samples: texts }) => {
    const task = find(element);
    if (task) samples.set(task, texts);
  });
  panel.addEventListener('samples-keep', ({ element, kept }) => {
    const task = find(element);
    if (task) samples.keep(task, kept);
  });
}
