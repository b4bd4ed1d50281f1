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

type Locals = ReadonlyMap<string, JsonValue>;
type Evaluate = (expression: string, locals: Locals) => Computation;

const MOST = 1000;

/** How often activities run, and what each run of theirs knows (Activiti `MultiInstanceActivityBehavior`). */
export class Loops {
  /** By the execution of the activity: one in a repeated sub-process runs several times at once. */
  readonly #rounds = new Map<string, Round>();
  readonly #evaluate: Evaluate;
  readonly #tell: (message: Message, node: Node) => void;

  constructor(evaluate: Evaluate, tell: (message: Message, node: Node) => void) {
    this.#evaluate = evaluate;
    this.#tell = tell;
  }

  /**
   * How often the activity runs, now that a token came to it; once where nobody can tell.
   * @param path its execution, then those around it
   * @param locals what is known around it
   */
  begin(node: Node, [own]: readonly Within[], locals: Locals): number {
    const { collection, cardinality } = node.loop ?? {};
    const listed = collection === undefined ? undefined : this.#value(asExpression(collection), locals);
    const given = listed ?? (cardinality === undefined ? undefined : this.#value(cardinality, locals));
    const items = listed && 'value' in listed && Array.isArray(listed.value) ? listed.value : undefined;
    const number = items ? items.length : Number(given && 'value' in given ? given.value : NaN);
    const known = Number.isInteger(number) && number >= 0;
    const count = known ? Math.min(number, MOST) : 1;
    if (own) this.#rounds.set(own.executionId, { count, items, done: 0 });
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
  isOver(node: Node, [own]: readonly Within[], locals: Locals): boolean {
    const round = own && this.#runOf(own)?.round;
    if (!round || node.loop?.until === undefined) return false;
    round.done++;
    const known = new Map<string, JsonValue>([
      ...locals,
      ['nrOfInstances', round.count],
      ['nrOfCompletedInstances', round.done],
      ['nrOfActiveInstances', node.loop.sequential ? 1 : round.count - round.done]
    ]);
    const computed = this.#evaluate(node.loop.until, known);
    return 'value' in computed && computed.value === true;
  }

  /** The index of a run of a repeated activity. */
  indexOf(within: Within): number | undefined {
    return this.#runOf(within)?.index;
  }

  #runOf({ executionId }: Within): { readonly round: Round; readonly index: number } | undefined {
    const [, activity = '', index = ''] = /^(.*)_(\d+)$/s.exec(executionId) ?? [];
    const round = this.#rounds.get(activity);
    return round && { round, index: Number(index) };
  }

  /** What a token knows besides the process variables, as it is in one run of many. */
  locals(path: readonly Within[], nodes: ReadonlyMap<string, Node>): Map<string, JsonValue> {
    const locals = new Map<string, JsonValue>();
    for (const within of [...path].reverse()) {
      const run = this.#runOf(within);
      if (!run) continue;
      locals.set('loopCounter', run.index);
      const item = nodes.get(within.id)?.loop?.item;
      const value = run.round.items?.[run.index];
      if (item !== undefined && value !== undefined) locals.set(item, value);
    }
    return locals;
  }

  #value(text: string, locals: Locals): Computation {
    return /^\d+$/.test(text) ? { value: Number(text) } : this.#evaluate(text, locals);
  }
}

const asExpression = (text: string) => (/^[$#]\{/.test(text) ? text : `\${${text}}`);
