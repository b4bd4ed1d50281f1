import type { Message } from '../model/problem.js';

/** What an element does when a token comes to it, as far as a dry run tells it apart. */
export type NodeKind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'error-end'
  | 'throw'
  | 'catch'
  | 'boundary'
  | 'connector'
  | 'service'
  | 'script'
  | 'rule'
  | 'call'
  | 'send'
  | 'receive'
  | 'person'
  | 'manual'
  | 'task'
  | 'sub-process'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'events';

/** What a catching event waits for. */
export type EventKind =
  'error' | 'timer' | 'message' | 'signal' | 'condition' | 'escalation' | 'other' | 'none';

/** How often an activity runs. */
export interface Loop {
  readonly sequential: boolean;
  /** A number, an expression, or the name of a variable with a list. */
  readonly cardinality?: string;
  readonly collection?: string;
  /** The variable that holds the item of the list. */
  readonly item?: string;
  readonly until?: string;
}

export interface Node {
  readonly id: string;
  /** The name, else the id. */
  readonly name: string;
  readonly type: string;
  readonly kind: NodeKind;
  /** The id of the process or sub-process that it is in. */
  readonly scope: string;
  /** Its outgoing flows, in the order of the file. */
  readonly outgoing: readonly string[];
  /** How many flows come in. */
  readonly incoming: number;
  readonly defaultFlow?: string;
  /** Of a catching event. */
  readonly event?: EventKind;
  /** Of what catches or throws an error: absent means any. */
  readonly errorCode?: string;
  readonly attachedTo?: string;
  readonly interrupting?: boolean;
  readonly loop?: Loop;
}

export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly source: string;
  readonly target: string;
  /** `${…}` */
  readonly condition?: string;
}

/** A process, as it is run. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly flows: ReadonlyMap<string, Flow>;
  /** The start events of the process itself. */
  readonly starts: readonly Node[];
  /** Why it cannot be run. */
  readonly faults: readonly Message[];
  /** What is left out. */
  readonly remarks: readonly Message[];
}
