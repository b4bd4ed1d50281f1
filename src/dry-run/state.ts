import type { JsonValue } from '../model/json.js';
import type { Message } from '../model/problem.js';
import type { Variables } from '../exchange/evaluate.js';
import type { PreviewSide, PreviewValue } from '../exchange/preview.js';
import type { Question } from './decide.js';
import type { EventKind, NodeKind } from './plan.js';

/** An event that can happen to what waits. */
export interface Interruption {
  readonly element: string;
  readonly name: string;
  readonly event: EventKind;
}

/** A token, where it is. */
export interface Token {
  /** One run of an element: of an activity that runs several times, there are several. */
  readonly id: string;
  readonly element: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** Of a catching event. */
  readonly event?: EventKind;
  /** Which run of a repeated activity it is, from 1. */
  readonly index?: number;
  /** Of a connector: what it receives. */
  readonly received?: PreviewSide;
  /** What is asked before it goes on. */
  readonly question?: Question;
  /** Why it cannot go on. */
  readonly blocked?: Message;
  readonly events: readonly Interruption[];
}

/** One thing that happened. */
export interface LogEntry extends Message {
  readonly element?: string;
  readonly tone?: 'error' | 'note';
  /** What a connector received. */
  readonly received?: readonly PreviewValue[];
  /** The process variables that were set. */
  readonly changed?: readonly PreviewValue[];
}

/** `stuck`: tokens wait for others that never come; `failed`: the engine would stop with an error. */
export type RunStatus = 'running' | 'ended' | 'stuck' | 'failed';

/** All that there is to see of a run; plain data. */
export interface RunState {
  readonly status: RunStatus;
  readonly tokens: readonly Token[];
  readonly variables: Variables;
  readonly log: readonly LogEntry[];
  /** How many tokens went on. */
  readonly steps: number;
}

/** What makes a token go on. */
export type Answer =
  /** What the connector returns. */
  | { readonly kind: 'result'; readonly result: Variables }
  /** The code of the error that the connector answers with. */
  | { readonly kind: 'error'; readonly code: string }
  /** It is done; what it sets, where it sets anything. */
  | { readonly kind: 'done'; readonly variables?: ReadonlyMap<string, JsonValue | undefined> }
  /** The flows that were chosen. */
  | { readonly kind: 'ways'; readonly flows: readonly string[] }
  /** One of the {@link Interruption}s happens. */
  | { readonly kind: 'event'; readonly element: string };
