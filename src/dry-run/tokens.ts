import type { Within } from './loops.js';
import type { Interruption, Token } from './state.js';
import type { Node, Plan } from './plan.js';

/** What the library says of an element that waits. */
export interface WaitMessage {
  readonly content: {
    readonly id: string;
    readonly executionId: string;
    readonly parent?: Within & { readonly path?: readonly Within[] };
  };
}

/** What a message is of: its own execution, then those around it, the nearest first. */
export const pathOf = ({ content: { id, executionId, parent } }: WaitMessage): Within[] => [
  { id, executionId },
  ...(parent ? [parent, ...(parent.path ?? [])] : [])
];

/** A token, or a boundary event that waits beside one. */
export interface Held<M extends WaitMessage> {
  readonly id: string;
  readonly node: Node;
  readonly message: M;
  /** Its own execution, then those around it, the nearest first. */
  readonly path: readonly Within[];
  /** What is to be shown of it. */
  shown: Token;
  /** It has done what it does, and is to be told which way it goes on. */
  done: boolean;
}

/** All tokens and all events that wait at what they are in. */
export class Tokens<M extends WaitMessage> {
  readonly #plan: Plan;
  readonly #tokens = new Map<string, Held<M>>();
  readonly #events = new Map<string, Held<M>>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  get all(): Held<M>[] {
    return [...this.#tokens.values()];
  }

  get(id: string): Held<M> | undefined {
    return this.#tokens.get(id);
  }

  /** Takes in what waits; `undefined` where it is not of the plan. */
  add(message: M): Held<M> | undefined {
    const { id: element, executionId } = message.content;
    const node = this.#plan.nodes.get(element);
    if (!node) return;
    const { name, kind, event } = node;
    const shown = { id: executionId, element, name, kind, events: [], ...(event && { event }) };
    const held = { id: executionId, node, message, path: pathOf(message), shown, done: false };
    (kind === 'boundary' ? this.#events : this.#tokens).set(executionId, held);
    return held;
  }

  delete(id: string): void {
    this.#tokens.delete(id);
  }

  clear(): void {
    this.#tokens.clear();
    this.#events.clear();
  }

  /** An execution is over, and whatever runs in it. */
  leave(executionId: string): void {
    for (const list of [this.#tokens, this.#events])
      for (const [id, { path }] of list) {
        const own = id === executionId || id.startsWith(`${executionId}_`);
        if (own || path.some((within) => within.executionId === executionId)) list.delete(id);
      }
  }

  /** The events that can happen to a token: those at its activity, then those at the sub-processes around it. */
  eventsOf({ path }: Held<M>): Held<M>[] {
    const around = new Set(path.map(({ executionId }) => executionId));
    const ids = path.map(({ id }) => id);
    return [...this.#events.values()]
      .filter(({ node: { attachedTo = '' }, path: [, scope] }) => {
        return ids.includes(attachedTo) && around.has(scope?.executionId ?? '');
      })
      .sort((a, b) => ids.indexOf(a.node.attachedTo ?? '') - ids.indexOf(b.node.attachedTo ?? ''));
  }

  /** The nearest event that catches an error (Activiti `ErrorPropagation`). */
  catcherOf(held: Held<M>, code: string): Held<M> | undefined {
    return this.eventsOf(held).find(
      ({ node: { event, errorCode } }) => event === 'error' && (errorCode === undefined || errorCode === code)
    );
  }

  /** All tokens in one execution of a scope. */
  within(executionId: string | undefined): Held<M>[] {
    return this.all.filter(({ path }) => path.some((each) => each.executionId === executionId));
  }

  /** Those of them that a designer lets happen: an error is an answer. */
  interruptionsOf(held: Held<M>): Interruption[] {
    return this.eventsOf(held)
      .map(({ node: { id, name, event = 'none' } }) => ({ element: id, name, event }))
      .filter(({ event }) => event !== 'error');
  }
}
