import { idOf } from '../model/elements.js';
import { isConnectorTask } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { EventKind, Loop, Node, NodeKind } from './plan.js';

const listOf = (element: ModdleElement, name: string) =>
  (element.get(name) as ModdleElement[] | undefined) ?? [];

const textOf = (element: ModdleElement | undefined, name: string): string | undefined => {
  const value = element?.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

// the most special type first
const KINDS: readonly (readonly [string, NodeKind])[] = [
  ['bpmn:ScriptTask', 'script'],
  ['bpmn:BusinessRuleTask', 'rule'],
  ['bpmn:SendTask', 'send'],
  ['bpmn:ReceiveTask', 'receive'],
  ['bpmn:UserTask', 'person'],
  ['bpmn:ManualTask', 'manual'],
  ['bpmn:CallActivity', 'call'],
  ['bpmn:Task', 'task'],
  ['bpmn:SubProcess', 'sub-process'],
  ['bpmn:ExclusiveGateway', 'exclusive'],
  ['bpmn:ParallelGateway', 'parallel'],
  ['bpmn:InclusiveGateway', 'inclusive'],
  ['bpmn:EventBasedGateway', 'events'],
  ['bpmn:StartEvent', 'start'],
  ['bpmn:BoundaryEvent', 'boundary'],
  ['bpmn:IntermediateCatchEvent', 'catch'],
  ['bpmn:IntermediateThrowEvent', 'throw']
];

const EVENTS: readonly (readonly [string, EventKind])[] = [
  ['bpmn:ErrorEventDefinition', 'error'],
  ['bpmn:TimerEventDefinition', 'timer'],
  ['bpmn:MessageEventDefinition', 'message'],
  ['bpmn:SignalEventDefinition', 'signal'],
  ['bpmn:ConditionalEventDefinition', 'condition'],
  ['bpmn:EscalationEventDefinition', 'escalation']
];

/** The first event definition of an event. */
export const definitionOf = (element: ModdleElement): ModdleElement | undefined =>
  is(element, 'bpmn:Event') ? listOf(element, 'eventDefinitions')[0] : undefined;

/** Reads an element; `undefined` for what no token comes to, and for a complex gateway. */
export function readNode(
  element: ModdleElement,
  scope: string,
  incoming: number
): Omit<Node, 'outgoing'> | undefined {
  const kind = kindOf(element);
  if (!kind) return;
  const id = idOf(element);
  const definition = definitionOf(element);
  const defaultFlow = defaultOf(element);
  const attachedTo =
    kind === 'boundary' ? (element.get('attachedToRef') as ModdleElement | undefined) : undefined;
  const errorCode = textOf(definition?.get('errorRef') as ModdleElement | undefined, 'errorCode');
  const loop = loopOf(element);
  return {
    ...{ id, name: textOf(element, 'name') ?? id, type: element.$type, kind, scope, incoming },
    ...(defaultFlow && { defaultFlow }),
    ...(definition || kind === 'catch' ? { event: eventOf(definition) } : {}),
    ...(definition && is(definition, 'bpmn:ErrorEventDefinition') && errorCode && { errorCode }),
    ...(attachedTo && {
      attachedTo: idOf(attachedTo),
      interrupting: element.get('cancelActivity') !== false
    }),
    ...(loop && { loop })
  };
}

function kindOf(element: ModdleElement): NodeKind | undefined {
  if (isConnectorTask(element)) return 'connector';
  if (is(element, 'bpmn:ServiceTask')) return 'service';
  if (is(element, 'bpmn:EndEvent')) return endOf(definitionOf(element));
  return KINDS.find(([type]) => is(element, type))?.[1];
}

function endOf(definition: ModdleElement | undefined): NodeKind {
  if (is(definition, 'bpmn:TerminateEventDefinition')) return 'terminate';
  return is(definition, 'bpmn:ErrorEventDefinition') ? 'error-end' : 'end';
}

const eventOf = (definition: ModdleElement | undefined): EventKind =>
  definition ? (EVENTS.find(([type]) => is(definition, type))?.[1] ?? 'other') : 'none';

function defaultOf(element: ModdleElement): string | undefined {
  const has = ['bpmn:Activity', 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];
  if (!has.some((type) => is(element, type))) return;
  const flow = element.get('default') as ModdleElement | undefined;
  return flow && idOf(flow);
}

// Activiti's own attributes are there under their prefix whether or not the modeler knows them
function loopOf(element: ModdleElement): Loop | undefined {
  if (!is(element, 'bpmn:Activity')) return;
  const loop = element.get('loopCharacteristics') as ModdleElement | undefined;
  if (!loop || !is(loop, 'bpmn:MultiInstanceLoopCharacteristics')) return;
  const own = (name: string) => {
    const value = loop.$attrs[`activiti:${name}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const bodyOf = (name: string) => textOf(loop.get(name) as ModdleElement | undefined, 'body');
  const listed = loop.get('loopDataInputRef') as ModdleElement | undefined;
  const cardinality = bodyOf('loopCardinality');
  const collection = own('collection') ?? (listed && (textOf(listed, 'name') ?? idOf(listed)));
  const item =
    own('elementVariable') ?? textOf(loop.get('inputDataItem') as ModdleElement | undefined, 'name');
  const until = bodyOf('completionCondition');
  return {
    sequential: loop.get('isSequential') === true,
    ...(cardinality && { cardinality }),
    ...(collection && { collection }),
    ...(item && { item }),
    ...(until && { until })
  };
}
