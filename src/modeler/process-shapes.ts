import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../model/moddle.js';
import { readVariables } from '../model/variable.js';

/** What stands for a process on the canvas: its root, else its pools, else whatever is shown. */
export function shapesOf(process: ModdleElement, injector: Injector): Element[] {
  const registry = injector.get<{
    get(id: string): Element | undefined;
    filter(test: (element: Element) => boolean): Element[];
  }>('elementRegistry');
  const root = registry.get(process.get('id') as string);
  if (root) return [root];
  const pools = registry.filter(
    (element) => (element.businessObject as ModdleElement | undefined)?.get('processRef') === process
  );
  return pools.length ? pools : [injector.get<{ getRootElement(): Element }>('canvas').getRootElement()];
}

/** An id that no variable of the process has. */
export function newVariableId(process: ModdleElement): string {
  const taken = new Set(readVariables(process).map(({ id }) => id));
  let id: string;
  do id = crypto.randomUUID();
  while (taken.has(id));
  return id;
}
