import { elementsOf, processOf } from './elements.js';
import { is, type ModdleElement } from './moddle.js';

/**
 * The flow nodes from which some path leads to an element, the nearest first; of a sub-process on the way, what is in
 * it too. Never the element itself, unless a loop leads back to it. Follows the sequence flows themselves: not every
 * file lists them at their nodes.
 */
export function upstreamOf(element: ModdleElement): ModdleElement[] {
  const process = processOf(element);
  const before = process ? sourcesIn(process) : new Map<ModdleElement, ModdleElement[]>();
  const found = new Set<ModdleElement>();
  const next = beforeNode(element, before);
  for (let at = 0; at < next.length; at++) {
    const node = next[at] as ModdleElement;
    if (found.has(node)) continue;
    found.add(node);
    const inner = (node.get('flowElements') as ModdleElement[] | undefined) ?? [];
    next.push(...beforeNode(node, before), ...inner.filter((each) => is(each, 'bpmn:FlowNode')));
  }
  return [...found];
}

type Sources = ReadonlyMap<ModdleElement, readonly ModdleElement[]>;

function sourcesIn(process: ModdleElement): Map<ModdleElement, ModdleElement[]> {
  const sources = new Map<ModdleElement, ModdleElement[]>();
  for (const element of elementsOf(process)) {
    if (!is(element, 'bpmn:SequenceFlow')) continue;
    const source = element.get('sourceRef') as ModdleElement | undefined;
    const target = element.get('targetRef') as ModdleElement | undefined;
    if (source && target) sources.set(target, [...(sources.get(target) ?? []), source]);
  }
  return sources;
}

/** What comes right before: the sources of flows, what a boundary event is on, what the sub-processes around it follow. */
function beforeNode(node: ModdleElement, sources: Sources): ModdleElement[] {
  const found: ModdleElement[] = [];
  for (let each: ModdleElement | undefined = node; each; each = each.$parent) {
    if (each !== node && !is(each, 'bpmn:SubProcess')) break;
    found.push(...(sources.get(each) ?? []));
    const host = is(each, 'bpmn:BoundaryEvent')
      ? (each.get('attachedToRef') as ModdleElement | undefined)
      : undefined;
    if (host) found.push(host);
  }
  return found;
}
