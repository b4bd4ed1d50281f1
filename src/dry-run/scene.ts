import type { Variables } from '../exchange/evaluate.js';
import type { Asked } from './context.js';
import { joins, type Joins } from './joins.js';
import type { Loops, Within } from './loops.js';
import type { Machine, MachineMessage } from './machine.js';
import type { Node, Plan } from './plan.js';
import type { Token } from './state.js';
import { Tokens, type Held as HeldOf } from './tokens.js';
import type { Values } from './values.js';

export type Held = HeldOf<MachineMessage>;

interface Parts {
  readonly values: Values;
  readonly loops: Loops;
  readonly joins: Joins;
  readonly machine: Machine;
}

const NOTHING: Variables = new Map();

/** Where the tokens are, and what there is to see of them. */
export class Scene {
  readonly tokens: Tokens<MachineMessage>;
  readonly loops: Loops;
  readonly #plan: Plan;
  readonly #parts: Parts;
  /** The flows that whoever leaves last goes over. */
  readonly #taken = new Map<string, boolean>();

  constructor(plan: Plan, parts: Parts) {
    this.#plan = plan;
    this.#parts = parts;
    this.loops = parts.loops;
    this.tokens = new Tokens(plan);
  }

  /** Only over these flows does a token leave. */
  take(node: Node, flows: readonly string[]): void {
    for (const flow of node.outgoing) this.#taken.set(flow, flows.includes(flow));
  }

  /** What the machine asks while it runs. */
  answer(asked: Asked, element: string, path: readonly Within[]): boolean | number {
    if (asked === 'take') return this.#taken.get(element) ?? true;
    const node = this.#plan.nodes.get(element);
    if (!node) return asked === 'count' ? 1 : false;
    const locals = this.localsOf({ path });
    return asked === 'count' ? this.loops.begin(node, path, locals) : this.loops.isOver(node, path, locals);
  }

  /** What a token knows besides the process variables. */
  localsOf({ path }: Pick<Held, 'path'>): ReturnType<Loops['locals']> {
    return this.loops.locals(path, this.#plan.nodes);
  }

  /** A token goes on, and where it waited for others goes on for them. */
  joined({ node, message }: Held): void {
    const { joins: all, machine } = this.#parts;
    if (joins(node)) all.goOn({ node, activity: machine.activityOf(message) });
  }

  /** Takes away the tokens for which another went on. */
  settle(): void {
    const { joins: all, machine } = this.#parts;
    const isJoined = ({ node, message }: Held) => joins(node) && all.takeJoined(machine.activityOf(message));
    for (let found = this.tokens.all.find(isJoined); found; found = this.tokens.all.find(isJoined)) {
      this.tokens.delete(found.id);
      machine.discard(found.message);
    }
  }

  /** What there is to see of a token now. */
  look(held: Held): Token {
    const { node, path, shown } = held;
    const { blocked: _before, ...rest } = shown;
    const index = path[0] && this.loops.indexOf(path[0]);
    const isNew = node.kind === 'connector' && !shown.received;
    const received = isNew
      ? this.#parts.values.preview(node.id, NOTHING, this.localsOf(held)).received
      : undefined;
    const blocked = this.#waitsFor(held);
    return {
      ...rest,
      ...(index !== undefined && { index: index + 1 }),
      ...(received && { received }),
      ...(blocked && { blocked }),
      events: this.tokens.interruptionsOf(held)
    };
  }

  #waitsFor(held: Held): Token['blocked'] {
    const { node, message } = held;
    if (!joins(node)) return;
    const others = this.tokens.all.filter((other) => other !== held);
    const elsewhere = others.flatMap(({ path }) => path.map(({ id }) => id));
    const { joins: all, machine } = this.#parts;
    return all.waitsFor({ node, activity: machine.activityOf(message) }, elsewhere);
  }
}
