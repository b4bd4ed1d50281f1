import { idOf } from '../model/elements.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Message } from '../model/problem.js';
import type { Flow, Node, Plan } from './plan.js';
import { definitionOf, readNode } from './read-node.js';

const say = (template: string, values: Record<string, string> = {}): Message => ({ template, values });

/** Reads a process for a dry run. What cannot be run yields sentences: `faults` where nothing goes, else `remarks`. */
export function readPlan(process: ModdleElement): Plan {
  const reader = new PlanReader();
  reader.read(process);
  const id = idOf(process);
  const starts = [...reader.nodes.values()].filter(({ kind, scope }) => kind === 'start' && scope === id);
  const faults = starts.length
    ? reader.faults
    : [say('There is no start event: the engine has nowhere to begin.'), ...reader.faults];
  const { nodes, flows, remarks } = reader;
  return { id, name: nameOf(process), nodes, flows, starts, faults, remarks };
}

const nameOf = (element: ModdleElement) => (element.get('name') as string | undefined) || idOf(element);

class PlanReader {
  readonly nodes = new Map<string, Node>();
  readonly flows = new Map<string, Flow>();
  readonly faults: Message[] = [];
  readonly remarks: Message[] = [];
  readonly #outgoing = new Map<string, string[]>();

  read(container: ModdleElement): void {
    const scope = idOf(container);
    const elements = (container.get('flowElements') as ModdleElement[] | undefined) ?? [];
    const incoming = new Map<string, number>();
    for (const element of elements)
      if (is(element, 'bpmn:SequenceFlow')) this.#flow(element, scope, incoming);
    this.#links(elements, scope, incoming);
    for (const element of elements) if (is(element, 'bpmn:FlowNode')) this.#node(element, scope, incoming);
  }

  #flow(element: ModdleElement, scope: string, incoming: Map<string, number>): void {
    const [source, target] = ['sourceRef', 'targetRef'].map(
      (end) => element.get(end) as ModdleElement | undefined
    );
    const [id, name] = [idOf(element), nameOf(element)];
    if (!source || !target) {
      this.faults.push(say('The flow “{name}” leads from or to nothing.', { name }));
      return;
    }
    const body = (element.get('conditionExpression') as ModdleElement | undefined)?.get('body');
    const condition = typeof body === 'string' && body.trim() ? body.trim() : undefined;
    const ends = { source: idOf(source), target: idOf(target) };
    this.#add({ id, name, scope, ...ends, ...(condition !== undefined && { condition }) });
    incoming.set(ends.target, (incoming.get(ends.target) ?? 0) + 1);
  }

  #add(flow: Flow): void {
    if (!this.flows.has(flow.id))
      this.#outgoing.set(flow.source, [...(this.#outgoing.get(flow.source) ?? []), flow.id]);
    this.flows.set(flow.id, flow);
  }

  // a throwing link leads to the catching one of its name, as a flow does
  #links(elements: readonly ModdleElement[], scope: string, incoming: Map<string, number>): void {
    const linkOf = (element: ModdleElement, type: string) => {
      const definition = is(element, type) ? definitionOf(element) : undefined;
      return is(definition, 'bpmn:LinkEventDefinition') ? (definition?.get('name') ?? '') : undefined;
    };
    for (const element of elements) {
      const link = linkOf(element, 'bpmn:IntermediateThrowEvent');
      if (link === undefined) continue;
      const target = elements.find((other) => linkOf(other, 'bpmn:IntermediateCatchEvent') === link);
      const [id, source] = [`link ${idOf(element)}`, idOf(element)];
      if (!target) this.faults.push(say('The link “{name}” leads nowhere.', { name: nameOf(element) }));
      else {
        this.#add({ id, name: nameOf(element), scope, source, target: idOf(target) });
        incoming.set(idOf(target), 1);
      }
    }
  }

  #node(element: ModdleElement, scope: string, incoming: ReadonlyMap<string, number>): void {
    const [id, name] = [idOf(element), nameOf(element)];
    const arrives = incoming.get(id) ?? 0;
    const node = readNode(element, scope, arrives);
    if (!node) {
      const told = 'A dry run does not know what to do at “{name}”.';
      (arrives ? this.faults : this.remarks).push(say(told, { name }));
      return;
    }
    const left = leftOut(element);
    const unheard = left ?? (arrives ? unheardOf(element) : undefined);
    if (unheard) this.remarks.push(say(unheard, { name }));
    if (left || (!arrives && node.kind !== 'start' && node.kind !== 'boundary')) {
      if (!left) this.remarks.push(say('No flow leads to “{name}”: it never runs.', { name }));
      return;
    }
    // in the order of the file, whatever the element says (Activiti `BpmnXMLConverter`)
    this.nodes.set(id, { ...node, outgoing: this.#outgoing.get(id) ?? [] });
    if (node.kind === 'sub-process') this.#inside(element, name);
  }

  #inside(element: ModdleElement, name: string): void {
    this.read(element);
    const starts = [...this.nodes.values()].filter(
      ({ kind, scope }) => kind === 'start' && scope === idOf(element)
    );
    if (starts.length === 0)
      this.faults.push(say('There is no start event in the sub-process “{name}”.', { name }));
    // the engine begins with one of them
    for (const { id } of starts.slice(1)) this.nodes.delete(id);
  }
}

function leftOut(element: ModdleElement): string | undefined {
  if (is(element, 'bpmn:SubProcess') && element.get('triggeredByEvent') === true)
    return 'A dry run leaves out the event sub-process “{name}”.';
  const definition = is(element, 'bpmn:BoundaryEvent') ? definitionOf(element) : undefined;
  const compensates = is(definition, 'bpmn:CompensateEventDefinition');
  if (compensates || (is(element, 'bpmn:Activity') && element.get('isForCompensation') === true))
    return 'A dry run leaves out the compensation “{name}”.';
  return;
}

const UNHEARD: readonly (readonly [string, string])[] = [
  ['bpmn:CompensateEventDefinition', 'A dry run goes on at “{name}” and compensates nothing.'],
  ['bpmn:CancelEventDefinition', 'A dry run goes on at “{name}” and cancels nothing.'],
  ['bpmn:EscalationEventDefinition', 'A dry run goes on at “{name}”: nobody hears of the escalation.'],
  ['bpmn:SignalEventDefinition', 'A dry run goes on at “{name}”: nobody hears of the signal.']
];

/** What is thrown there, and comes to nobody. */
function unheardOf(element: ModdleElement): string | undefined {
  if (!is(element, 'bpmn:ThrowEvent')) return;
  return UNHEARD.find(([type]) => is(definitionOf(element), type))?.[1];
}
