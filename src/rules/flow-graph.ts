import { is, type ModdleElement } from '../model/moddle.js';
import { childOf, hasEvent, isMultiInstance, listOf, textOf } from './bpmn.js';

/**
 * A process as one flat graph, sub-processes included: a vertex for each flow node, and a second one for what
 * leaves a sub-process. `before` lists where tokens come from; a negative number `~v` stands for what held
 * when `v` was entered, without what `v` sets (boundary events).
 */
export interface Graph {
  readonly elements: (ModdleElement | undefined)[];
  readonly before: number[][];
  /** The vertices that wait for all of their predecessors. */
  readonly joins: Set<number>;
  /** The vertices that are reached from outside of the process. */
  readonly starts: number[];
  readonly enter: Map<ModdleElement, number>;
  /** The vertex after an element: of a sub-process its second one. */
  readonly leave: Map<ModdleElement, number>;
}

interface Scope {
  readonly container: ModdleElement;
  /** The sub-process' own vertices; absent for the process. */
  readonly enter?: number;
  readonly leave?: number;
}

/** Builds the graph in small steps and without recursion. */
export function* buildGraph(process: ModdleElement): Generator<void, Graph> {
  const graph: Graph = {
    elements: [],
    before: [],
    joins: new Set(),
    starts: [],
    enter: new Map(),
    leave: new Map()
  };
  const scopes: Scope[] = [{ container: process }];
  for (let scope = scopes.pop(); scope; scope = scopes.pop()) {
    const children = listOf(scope.container, 'flowElements');
    const nodes = children.filter((child) => is(child, 'bpmn:FlowNode'));
    for (const node of nodes) {
      addNode(graph, node, scopes);
      yield;
    }
    const left = new Set<ModdleElement>();
    for (const child of children) {
      if (is(child, 'bpmn:SequenceFlow')) connect(graph, child, left);
      yield;
    }
    addLinks(graph, nodes, left);
    for (const node of nodes) {
      addEnds(graph, scope, node, left);
      yield;
    }
  }
  return graph;
}

function addVertex(graph: Graph, element?: ModdleElement): number {
  graph.elements.push(element);
  return graph.before.push([]) - 1;
}

function addNode(graph: Graph, node: ModdleElement, scopes: Scope[]): void {
  if (graph.enter.has(node)) return;
  const enter = addVertex(graph, node);
  graph.enter.set(node, enter);
  if (is(node, 'bpmn:ParallelGateway')) graph.joins.add(enter);
  const isScope = is(node, 'bpmn:SubProcess');
  const leave = isScope ? addVertex(graph) : enter;
  graph.leave.set(node, leave);
  if (isScope) scopes.push({ container: node, enter, leave });
}

function connect(graph: Graph, flow: ModdleElement, left: Set<ModdleElement>): void {
  const [source, target] = [childOf(flow, 'sourceRef'), childOf(flow, 'targetRef')];
  const from = source && graph.leave.get(source);
  const to = target && graph.enter.get(target);
  if (source && from !== undefined) left.add(source);
  if (from !== undefined && to !== undefined) graph.before[to]?.push(from);
}

/** A link goes from each event that throws it to the one that catches it. */
function addLinks(graph: Graph, nodes: readonly ModdleElement[], left: Set<ModdleElement>): void {
  const catches = new Map<string, number>();
  const links = nodes.filter((node) => hasEvent(node, 'Link'));
  for (const node of links)
    if (is(node, 'bpmn:CatchEvent')) catches.set(linkName(node), graph.enter.get(node) ?? 0);
  for (const node of links) {
    if (is(node, 'bpmn:CatchEvent')) continue;
    const to = catches.get(linkName(node));
    if (to !== undefined) graph.before[to]?.push(graph.leave.get(node) ?? 0);
    left.add(node);
  }
}

const linkName = (node: ModdleElement): string => textOf(listOf(node, 'eventDefinitions')[0], 'name') ?? '';

const isAside = (node: ModdleElement) =>
  node.get('isForCompensation') === true || hasEvent(node, 'Compensate');

/** Where tokens come from that no sequence flow brings, and where those go that none takes on. */
function addEnds(graph: Graph, scope: Scope, node: ModdleElement, left: ReadonlySet<ModdleElement>): void {
  const enter = graph.enter.get(node) ?? 0;
  const before = graph.before[enter] ?? [];
  const host = is(node, 'bpmn:BoundaryEvent') ? childOf(node, 'attachedToRef') : undefined;
  const hosted = host && graph.enter.get(host);
  if (hosted !== undefined) before.push(~hosted);
  else if (before.length === 0 && !isAside(node)) {
    if (scope.enter === undefined) graph.starts.push(enter);
    else before.push(scope.enter);
  }
  const after = scope.leave === undefined ? undefined : graph.before[scope.leave];
  if (after && !left.has(node) && endsScope(node)) after.push(graph.leave.get(node) ?? enter);
  const inner = graph.leave.get(node);
  if (inner !== undefined && inner !== enter) addSkips(graph, node, enter, inner);
}

/** Does its end lead on behind the sub-process that it is in? */
function endsScope(node: ModdleElement): boolean {
  if (isAside(node)) return false;
  if (node.get('triggeredByEvent') === true)
    return listOf(node, 'flowElements').some(
      (child) => is(child, 'bpmn:StartEvent') && child.get('isInterrupting') !== false
    );
  return !['Error', 'Cancel'].some((kind) => is(node, 'bpmn:EndEvent') && hasEvent(node, kind));
}

/** A sub-process that may run for no item, or whose parts may all be left out. */
function addSkips(graph: Graph, node: ModdleElement, enter: number, leave: number): void {
  const isEmpty = !listOf(node, 'flowElements').some((child) => is(child, 'bpmn:FlowNode'));
  if (isEmpty || isMultiInstance(node) || is(node, 'bpmn:AdHocSubProcess')) graph.before[leave]?.push(enter);
}
