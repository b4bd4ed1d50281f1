import type { EngineVersion } from '../exchange/evaluate.js';
import type { Preview } from '../exchange/preview.js';
import type { RunState, Token } from '../dry-run/state.js';
import type { ErrorView, TaskView } from '../model/views.js';
import type { Message } from './messages.js';
import type { Sample } from './preview-samples.js';

/** What is not to be shown: variables by name, and what texts contain. */
export interface Hidden {
  readonly names: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/** The token that is looked at. */
export interface TokenView {
  readonly token: Token;
  /** Of a connector: its task, with what it returns and what comes of it. */
  readonly task?: TaskView;
  readonly preview?: Preview;
  readonly errors: readonly Pick<ErrorView, 'code'>[];
  /** What the connector returns, or what somebody sets. */
  readonly fields: readonly Sample[];
}

/** All that a dry run shows; plain data. */
export interface DryRunView {
  readonly name: string;
  /** Why the process cannot be run. */
  readonly faults: readonly Message[];
  /** What is left out. */
  readonly remarks: readonly Message[];
  readonly starts: readonly { readonly id: string; readonly name: string }[];
  readonly start: string;
  readonly version: EngineVersion;
  /** The process variables that it is started with. */
  readonly fields: readonly Sample[];
  /** Absent: not started. */
  readonly state?: RunState;
  readonly current?: TokenView;
  readonly hidden: Hidden;
  /** The diagram is another one by now. */
  readonly changed: boolean;
  /** It ran for long, and was stopped. */
  readonly paused: boolean;
  /** What happened last. */
  readonly said: readonly Message[];
}

/** What the user wants of a dry run. */
export type DryRunAct =
  | { readonly kind: 'begin' | 'go' | 'all' | 'again' | 'close' }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'start' | 'version' | 'token' | 'error' | 'event'; readonly value: string }
  | { readonly kind: 'ways'; readonly flows: readonly string[] };

export class DryRunActEvent extends Event {
  static readonly type = 'dry-run-act';
  readonly act: DryRunAct;
  constructor(act: DryRunAct) {
    super(DryRunActEvent.type);
    this.act = act;
  }
}

/** Somebody wants to try out the process. */
export class DryRunOpenEvent extends Event {
  static readonly type = 'dry-run-open';
  /** The id of the process. */
  readonly element: string;
  constructor(element: string) {
    super(DryRunOpenEvent.type, { bubbles: true, composed: true });
    this.element = element;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dry-run-act': DryRunActEvent;
    'dry-run-open': DryRunOpenEvent;
  }
}
