import type { Computation } from '../exchange/evaluate-condition.js';
import type { JsonValue } from '../model/json.js';
import type { Message } from '../model/problem.js';
import type { Node } from './plan.js';

/** An execution in which a token is: of an activity that is repeated the end of its id is the index. */
export interface Within {
  readonly id: string;
  readonly executionId: string;
}

interface Round {
  readonly count: number;
  readonly items: readonly JsonValue[] | undefined;
  done: number;
}

type Evaluate = (expression: string, locals: ReadonlyMap<string, JsonValue>) => Computation;

const MOST = 1000;

/** How often activities run, and what each run of theirs knows (Activiti `MultiInstanceActivityBehavior`). */
export class Loops {
  readonly #rounds = new Map<string, Round>();
  readonly #evaluate: Evaluate;
  readonly #tell: (message: Message, node: Node) => void;

  constructor(evaluate: Evaluate, tell: (message: Message, node: Node) => void) {
    this.#evaluate = evaluate;
    this.#tell = tell;
  }

  /** How often the activity runs, now that a token came to it; once where nobody can tell. */
  begin(node: Node): number {
    const { collection, cardinality } = node.loop ?? {};
    const listed = collection === undefined ? undefined : this.#value(asExpression(collection));
    const given = listed ?? (cardinality === undefined ? undefined : this.#value(cardinality));
    const items = listed && 'value' in listed && Array.isArray(listed.value) ? listed.value : undefined;
    const number = items ? items.length : Number(given && 'value' in given ? given.value : NaN);
    const known = Number.isInteger(number) && number >= 0;
    const count = known ? Math.min(number, MOST) : 1;
    this.#rounds.set(node.id, { count, items, done: 0 });
    const { name } = node;
    if (known)
      this.#tell({ template: '“{name}” runs {count} times.', values: { name, count: String(count) } }, node);
    else {
      const reason = given && 'reason' in given ? given.reason : 'it is neither a number nor a list';
      const template = 'How often “{name}” runs cannot be computed: {reason}. Here it runs once.';
      this.#tell({ template, values: { name, reason } }, node);
    }
    return count;
  }

  /** One run is done: is the activity done with it? */
  isOver(node: Node): boolean {
    const round = this.#rounds.get(node.id);
    if (!round || node.loop?.until === undefined) return false;
    round.done++;
    const known = new Map<string, JsonValue>([
      ['nrOfInstances', round.count],
      ['nrOfCompletedInstances', round.done],
      ['nrOfActiveInstances', node.loop.sequential ? 1 : round.count - round.done]
    ]);
    const computed = this.#evaluate(node.loop.until, known);
    return 'value' in computed && computed.value === true;
  }

  /** The index of a run of a repeated activity. */
  indexOf({ id, executionId }: Within): number | undefined {
    const round = this.#rounds.get(id);
    const index = Number(/_(\d+)$/.exec(executionId)?.[1] ?? NaN);
    return round && index < round.count ? index : undefined;
  }

  /** What a token knows besides the process variables, as it is in one run of many. */
  locals(path: readonly Within[], nodes: ReadonlyMap<string, Node>): Map<string, JsonValue> {
    const locals = new Map<string, JsonValue>();
    for (const within of [...path].reverse()) {
      const index = this.indexOf(within);
      if (index === undefined) continue;
      locals.set('loopCounter', index);
      const item = nodes.get(within.id)?.loop?.item;
      const value = this.#rounds.get(within.id)?.items?.[index];
      if (item !== undefined && value !== undefined) locals.set(item, value);
    }
    return locals;
  }

  #value(text: string): Computation {
    return /^\d+$/.test(text) ? { value: Number(text) } : this.#evaluate(text, new Map());
  }
}

const asExpression = (text: string) => (/^[$#]\{/.test(text) ? text : `\${${text}}`);
