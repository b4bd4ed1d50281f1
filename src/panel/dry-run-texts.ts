import type { RunState, Token } from '../dry-run/state.js';
import type { Message } from '../model/problem.js';
import type { EventKind, NodeKind } from '../dry-run/plan.js';

const WAITS: Readonly<Partial<Record<NodeKind, string>>> = {
  start: 'Start event',
  end: 'End event',
  terminate: 'End event that ends everything',
  'error-end': 'End event that throws an error',
  throw: 'Event that is thrown',
  connector: 'Connector',
  service: 'Service task without a connector: it is skipped.',
  script: 'Script task: it is skipped, as a dry run runs no scripts.',
  rule: 'Decision: it is skipped, as a dry run decides nothing by tables.',
  call: 'Call activity: it is skipped, as a dry run calls no other process.',
  send: 'Send task: nothing is sent.',
  receive: 'Waits for a message.',
  person: 'User task: waits for a person.',
  manual: 'Manual task',
  task: 'Task',
  exclusive: 'Exclusive gateway',
  parallel: 'Parallel gateway',
  inclusive: 'Inclusive gateway'
};

const EVENTS: Readonly<Record<EventKind, string>> = {
  error: 'Waits for an error.',
  timer: 'Waits for a timer.',
  message: 'Waits for a message.',
  signal: 'Waits for a signal.',
  condition: 'Waits until a condition is true.',
  escalation: 'Waits for an escalation.',
  other: 'Event',
  none: 'Event'
};

/** What a token waits for, in English. */
export const waitsFor = ({ kind, event = 'none' }: Pick<Token, 'kind' | 'event'>): string =>
  kind === 'catch' ? EVENTS[event] : (WAITS[kind] ?? 'Task');

const HAPPENS: Readonly<Record<EventKind, string>> = {
  error: 'Let the error “{name}” come',
  timer: 'Let the timer “{name}” go off',
  message: 'Let the message “{name}” come',
  signal: 'Let the signal “{name}” come',
  condition: 'Let the condition “{name}” come true',
  escalation: 'Let the escalation “{name}” come',
  other: 'Let “{name}” happen',
  none: 'Let “{name}” happen'
};

/** The label of a button that lets an event happen, in English. */
export const happens = (event: EventKind): string => HAPPENS[event];

/** May somebody set process variables while it waits there? */
export const setsVariables = ({ kind }: Pick<Token, 'kind'>): boolean =>
  /^(person|manual|task|service|script|rule|call|send|receive|catch)$/.test(kind);

/** So much is said at once, of what happened. */
const TOLD = 3;

/** What happened last, and where the token is that is looked at: for those who do not see it, too. */
export function news({ log, status }: RunState, heard: number, token: Token | undefined): Message[] {
  const happened = log.slice(Math.max(heard, log.length - TOLD));
  if (!token || status !== 'running') return happened;
  const { name, question } = token;
  return [...happened, question?.why ?? { template: 'Now at “{name}”.', values: { name } }];
}
