import type { Message } from '../model/problem.js';
import type { Flow, Node, Plan } from './plan.js';

/** Whether a condition holds, or why nobody can tell. */
export type Condition = (condition: string) => { readonly met: boolean } | { readonly reason: string };

/** One of the ways on. */
export interface Way {
  readonly flow: string;
  /** The name of the flow, else that of what it leads to. */
  readonly name: string;
  readonly condition?: string;
  /** Why the condition cannot be computed. */
  readonly reason?: string;
}

/** What the designer is asked: the engine would fail here. */
export interface Question {
  readonly ways: readonly Way[];
  /** More than one may be chosen. */
  readonly several: boolean;
  readonly why: Message;
}

export type Decision = { readonly flows: readonly string[] } | { readonly question: Question };

const UNCLEAR: Message = {
  template: 'The engine fails here, as a condition cannot be computed. Which way is it to go on?',
  values: {}
};
const NO_WAY: Message = {
  template: 'The engine fails here, as no condition holds. Which way is it to go on?',
  values: {}
};

/**
 * The flows on which a token leaves an element (Activiti `ExclusiveGatewayActivityBehavior`,
 * `TakeOutgoingSequenceFlowsOperation`): of an exclusive gateway the first whose condition holds, of a parallel one
 * all, else all whose conditions hold; the default flow where there is none.
 */
export function decide(node: Node, plan: Plan, holds: Condition): Decision {
  const { flows } = plan;
  const all = node.outgoing.flatMap((id) => flows.get(id) ?? []);
  if (all.length === 0 || node.kind === 'parallel' || node.kind === 'events') return { flows: node.outgoing };
  const first = node.kind === 'exclusive';
  const taken: string[] = [];
  const reasons = new Map<string, string>();
  for (const flow of all) {
    if (flow.id === node.defaultFlow) continue;
    const met = flow.condition === undefined ? { met: true } : holds(flow.condition);
    if ('reason' in met) reasons.set(flow.id, met.reason);
    else if (met.met) taken.push(flow.id);
    // what the engine meets first decides, be it a failure
    if (first && (taken.length || reasons.size)) break;
  }
  if (taken.length && !reasons.size) return { flows: taken };
  if (!reasons.size && node.defaultFlow !== undefined && flows.has(node.defaultFlow))
    return { flows: [node.defaultFlow] };
  const wayOf = ({ id, condition }: Flow): Way => {
    const reason = reasons.get(id);
    return {
      flow: id,
      name: wayName(id, plan),
      ...(condition !== undefined && { condition }),
      ...(reason !== undefined && { reason })
    };
  };
  return { question: { ways: all.map(wayOf), several: !first, why: reasons.size ? UNCLEAR : NO_WAY } };
}

/** The name of a flow, else that of what it leads to. */
export function wayName(id: string, { flows, nodes }: Plan): string {
  const flow = flows.get(id);
  return !flow || flow.name === id ? (nodes.get(flow?.target ?? '')?.name ?? id) : flow.name;
}
