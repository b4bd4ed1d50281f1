import type { Message } from '../model/problem.js';
import type { EventKind, Node, NodeKind } from './plan.js';

const KINDS: Readonly<Partial<Record<NodeKind, string>>> = {
  start: 'The process starts at “{name}”.',
  end: 'The end “{name}” is reached.',
  terminate: '“{name}” ends all that still runs.',
  throw: '“{name}” is passed.',
  connector: '“{name}” has its answer.',
  service: '“{name}” is skipped: it has no connector.',
  script: '“{name}” is skipped: a dry run runs no scripts.',
  rule: '“{name}” is skipped: a dry run decides nothing by tables.',
  call: '“{name}” is skipped: a dry run calls no other process.',
  send: '“{name}” is skipped: a dry run sends nothing.',
  receive: 'The message of “{name}” comes.',
  parallel: '“{name}” is passed.',
  inclusive: '“{name}” is passed.',
  'sub-process': '“{name}” begins.',
  events: 'After “{name}”, what happens first counts.'
};

const EVENTS: Readonly<Record<EventKind, string>> = {
  error: 'The error is caught by “{name}”.',
  timer: 'The timer “{name}” goes off.',
  message: 'The message “{name}” comes.',
  signal: 'The signal “{name}” comes.',
  condition: 'The condition “{name}” comes true.',
  escalation: 'The escalation “{name}” comes.',
  other: '“{name}” happens.',
  none: '“{name}” is passed.'
};

/** What is said of an element that a token goes on from, or that begins; what decides is told by its way on. */
export function passing({ kind, event = 'none', name }: Node): Message {
  const waits = kind === 'catch' || kind === 'boundary';
  return { template: waits ? EVENTS[event] : (KINDS[kind] ?? '“{name}” is done.'), values: { name } };
}

/** What is said of the way on. */
export const wayOn = (name: string, flows: readonly string[]): Message => ({
  template: '“{name}”: on to {flows}.',
  values: { name, flows: flows.map((flow) => `“${flow}”`).join(', ') }
});
