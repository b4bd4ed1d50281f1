import { is, type ModdleElement } from './moddle.js';

/** The processes of a file, in its order. */
export function processesOf(definitions: ModdleElement): ModdleElement[] {
  return ((definitions.get('rootElements') as ModdleElement[] | undefined) ?? []).filter((root) =>
    is(root, 'bpmn:Process')
  );
}

/** Everything in a process that a mapping can belong to, sub-processes included. */
export function* elementsOf(container: ModdleElement): Generator<ModdleElement> {
  const stack = [container];
  for (let current = stack.pop(); current; current = stack.pop()) {
    if (current !== container) yield current;
    if (!is(current, 'bpmn:FlowElementsContainer')) continue;
    const children = (current.get('flowElements') as ModdleElement[] | undefined) ?? [];
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as ModdleElement);
  }
}

/** The process that a BPMN element is in, or `undefined` (a black-box pool, a message flow). */
export function processOf(element: ModdleElement | undefined): ModdleElement | undefined {
  if (is(element, 'bpmn:Participant')) return element?.get('processRef') as ModdleElement | undefined;
  for (let current = element; current; current = current.$parent)
    if (is(current, 'bpmn:Process')) return current;
  return;
}

/** The id of a BPMN element; `""` where it has none. */
export function idOf(element: ModdleElement): string {
  const id = element.get('id');
  return typeof id === 'string' ? id : '';
}
