import * as library from 'bpmn-elements';
import { asleep, waking } from './asleep.js';
import type { Flow, Loop, Node, Plan } from './plan.js';
import { MultiInstanceLoopCharacteristics } from './repeat.js';

interface Parent {
  readonly id: string;
  readonly type: string;
}

/** What bpmn-elements makes an element of. */
interface Definition {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly parent: Parent;
  readonly Behaviour: unknown;
  readonly behaviour: object;
  readonly [more: string]: unknown;
}

/** What the library asks us while it runs, as the texts that it takes for expressions. */
export type Asked = 'take' | 'count' | 'until';
const askFor = (what: Asked, id: string) => `${what} ${id}`;

/**
 * A process as bpmn-elements takes it. Whatever a token comes to waits there until it is told to go on, so that each
 * step is ours: what a flow's condition says, what a join waits for and who catches an error is decided outside, as
 * the engine does. The library keeps the tokens, scopes, repetitions and what interrupts what.
 * @param start the start event of the process itself
 * @param arrives is told of each token that comes to an activity; of an activity there is one object for each
 *   execution of its scope
 */
export function contextOf(plan: Plan, start: string, arrives: (activity: object) => void): object {
  const process: Parent = { id: plan.id, type: 'bpmn:Process' };
  const nodes = [...plan.nodes.values()].filter(
    ({ id, kind, scope }) => kind !== 'start' || scope !== plan.id || id === start
  );
  const parentOf = (scope: string) => (scope === plan.id ? process : { id: scope, type: 'bpmn:SubProcess' });
  const activities = new Map(nodes.map((node) => [node.id, activity(node, parentOf(node.scope))]));
  const eventsAt = groupsOf(
    nodes.filter(({ kind }) => kind === 'boundary'),
    ({ attachedTo = '' }) => attachedTo
  );
  const comes: Comes = (id, context) => {
    arrives(context.getActivityById(id));
    // they hear of a token by listening to what it comes to
    for (const event of eventsAt(id)) context.getActivityById(event.id);
  };
  const quiet = waking<FlowDefinition>((each, context) => new Quiet(each, context, comes));
  const flows = [...plan.flows.values()]
    .filter(({ source, target }) => activities.has(source) && activities.has(target))
    .map((flow) => flowOf(flow, parentOf(flow.scope), quiet));
  const root = { ...process, name: plan.name, behaviour: { isExecutable: true }, Behaviour: library.Process };
  const begins = ({ id }: Definition) => plan.nodes.get(id)?.kind === 'start';
  return { id: `run of ${plan.id}`, type: 'bpmn:Definitions', ...lookUps(root, activities, flows, begins) };
}

/** By what a key says of each; the library asks for every element. */
function groupsOf<T>(list: Iterable<T>, keyOf: (each: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return (key) => groups.get(key) ?? [];
}

/** What the library looks things up with; of some it only asks whether there are any. */
function lookUps(
  root: Parent,
  activities: ReadonlyMap<string, Definition>,
  flows: readonly ReturnType<typeof flowOf>[],
  begins: (activity: Definition) => boolean
): object {
  const none = () => [];
  const nothing = () => undefined;
  const inScope = groupsOf(activities.values(), ({ parent }) => parent.id);
  const flowsInScope = groupsOf(flows, ({ parent }) => parent.id);
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  return {
    getProcesses: () => [root],
    getExecutableProcesses: () => [root],
    getProcessById: (id: string) => (id === root.id ? root : undefined),
    getActivityById: (id: string) => activities.get(id),
    getActivities: (scope: string) => inScope(scope).map((each) => (begins(each) ? each : asleep(each))),
    getSequenceFlows: (scope: string) => flowsInScope(scope).map(asleep),
    getSequenceFlowById: (id: string) => byId.get(id),
    getInboundSequenceFlows: groupsOf(flows, ({ targetId }) => targetId),
    getOutboundSequenceFlows: groupsOf(flows, ({ sourceId }) => sourceId),
    ...{ getInboundAssociations: none, getOutboundAssociations: none, getAssociations: none },
    ...{ getMessageFlows: none, getDataObjectById: nothing, getDataStoreById: nothing },
    getDataStoreReferenceById: nothing
  };
}

const BoundaryEvent = waking(library.BoundaryEvent);
const EventBasedGateway = waking(library.EventBasedGateway);
const SignalTask = waking(library.SignalTask);
const SubProcess = waking(library.SubProcess);

function activity(node: Node, parent: Parent): Definition {
  const { id, type, name, kind, attachedTo, interrupting, loop } = node;
  const own = { id, type, name, parent };
  if (kind === 'boundary')
    return {
      ...own,
      Behaviour: BoundaryEvent,
      behaviour: {
        attachedTo: { id: attachedTo },
        cancelActivity: interrupting,
        eventDefinitions: [{ type: 'waits', Behaviour: library.SignalEventDefinition, behaviour: {} }]
      }
    };
  const behaviour = loop ? { loopCharacteristics: loopOf(id, loop) } : {};
  if (kind === 'sub-process') return { ...own, Behaviour: SubProcess, behaviour };
  if (kind === 'events') return { ...own, Behaviour: EventBasedGateway, behaviour };
  return { ...own, Behaviour: SignalTask, behaviour };
}

// these texts stand for what is computed once the activity runs, see `Questions`
function loopOf(id: string, { sequential, until }: Loop): object {
  return {
    type: 'bpmn:MultiInstanceLoopCharacteristics',
    Behaviour: MultiInstanceLoopCharacteristics,
    behaviour: {
      isSequential: sequential,
      loopCardinality: askFor('count', id),
      ...(until && { completionCondition: askFor('until', id) })
    }
  };
}

function flowOf({ id, name, source, target }: Flow, parent: Parent, Behaviour: unknown) {
  const behaviour = { conditionExpression: { body: askFor('take', id) } };
  return {
    id,
    type: 'bpmn:SequenceFlow',
    name,
    parent,
    sourceId: source,
    targetId: target,
    behaviour,
    Behaviour
  };
}

type FlowDefinition = ConstructorParameters<typeof library.SequenceFlow>[0];
type Comes = (activity: string, context: library.ContextInstance) => void;

/** A flow that only tokens go over: the library also sends word of branches that are not taken, the engine does not. */
class Quiet extends library.SequenceFlow {
  readonly #context: library.ContextInstance;
  readonly #comes: Comes;

  constructor(definition: FlowDefinition, context: library.ContextInstance, comes: Comes) {
    super(definition, context);
    this.#context = context;
    this.#comes = comes;
  }

  override take(content?: unknown): boolean {
    this.#comes(this.targetId, this.#context);
    return super.take(content);
  }

  override discard(): void {
    // nobody waits for it
  }
}
