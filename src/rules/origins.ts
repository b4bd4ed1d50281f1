import { idOf } from '../model/elements.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { upstreamOf } from '../model/upstream.js';
import type { VariableOrigin } from '../model/views.js';
import { loopNamesOf } from './bpmn.js';
import type { Sets } from './flow.js';
import type { Flow, ProcessContext } from './rule.js';

interface Known {
  readonly setters: (node: ModdleElement) => Sets | undefined;
  /** Absent: not looked at yet, and nothing counts as unset. */
  readonly flow: Flow | undefined;
}

/**
 * Where the variables that an element can use get their values before it: what the process declares, and what the
 * multi-instance activities around it set.
 */
export function originsOf(
  element: ModdleElement,
  { declared }: ProcessContext,
  { setters, flow }: Known
): Map<string, VariableOrigin> {
  const from = new Map<string, ModdleElement[]>();
  for (const node of upstreamOf(element)) {
    const sets = setters(node);
    if (!sets || sets === 'everything') continue;
    for (const variable of sets) from.set(variable, [...(from.get(variable) ?? []), node]);
  }
  const missing = new Set(flow?.missing(element, declared.keys()).map(({ name }) => name));
  const origins = new Map<string, VariableOrigin>();
  for (const name of declared.keys())
    origins.set(name, { ...setBy(from.get(name) ?? []), unset: missing.has(name), loop: false });
  for (const name of loopNamesOf(element)) origins.set(name, { from: [], unset: false, loop: true });
  return origins;
}

function setBy(nodes: readonly ModdleElement[]): Pick<VariableOrigin, 'from' | 'events'> {
  const names = nodes.map((node) => (node.get('name') as string | undefined) || idOf(node));
  const events = nodes.length > 0 && nodes.every((node) => is(node, 'bpmn:Event'));
  return { from: [...new Set(names)], ...(events && { events }) };
}
