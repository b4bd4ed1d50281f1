import type { Message } from '../model/problem.js';
import type { Node, Plan } from './plan.js';

/** A token at a gateway that waits for others. */
export interface Joining {
  readonly node: Node;
  /** The gateway, in this execution of its scope. */
  readonly activity: object;
}

/** Tokens that came to gateways, and how many of them went on as one. */
export class Joins {
  readonly #plan: Plan;
  readonly #arrived = new WeakMap<object, number>();
  readonly #joined = new WeakMap<object, number>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  readonly arrives = (activity: object): void => {
    this.#arrived.set(activity, (this.#arrived.get(activity) ?? 0) + 1);
  };

  /** Was the token joined with one that is gone already? Says so once for each. */
  takeJoined(activity: object): boolean {
    const left = this.#joined.get(activity) ?? 0;
    if (left) this.#joined.set(activity, left - 1);
    return left > 0;
  }

  /**
   * Why a token waits at a gateway: a parallel one waits until as many came as flows lead to it, an inclusive one while
   * another token can still come (Activiti `ParallelGatewayActivityBehavior`, `InclusiveGatewayActivityBehavior`).
   * @param others where the other tokens are, with the sub-processes around them
   */
  waitsFor({ node, activity }: Joining, others: readonly string[]): Message | undefined {
    if (node.incoming < 2) return;
    const missing = node.incoming - (this.#arrived.get(activity) ?? 0);
    if (node.kind === 'parallel' && missing > 0)
      return missing === 1
        ? { template: 'Waits for one more token.', values: {} }
        : { template: 'Waits for {count} more tokens.', values: { count: String(missing) } };
    if (node.kind === 'inclusive' && others.some((other) => this.#leads(other, node.id)))
      return { template: 'Waits for tokens that can still come.', values: {} };
    return;
  }

  /** A token goes on for all those that it waited for. */
  goOn({ node, activity }: Joining): void {
    const arrived = this.#arrived.get(activity) ?? 1;
    const together = node.kind === 'parallel' ? node.incoming : arrived;
    this.#arrived.set(activity, Math.max(0, arrived - together));
    this.#joined.set(activity, Math.max(0, together - 1));
  }

  #leads(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const flow of this.#plan.nodes.get(id)?.outgoing ?? []) {
        const target = this.#plan.flows.get(flow)?.target;
        if (target === to && from !== to) return true;
        if (target === undefined || seen.has(target)) continue;
        seen.add(target);
        open.push(target);
      }
    }
    return false;
  }
}

/** Do tokens meet there? */
export const joins = ({ kind, incoming }: Node): boolean =>
  incoming > 1 && (kind === 'parallel' || kind === 'inclusive');
