import type { Variables } from '../exchange/evaluate.js';
import type { Preview } from '../exchange/preview.js';
import type { Message } from '../model/problem.js';
import { decide, wayName } from './decide.js';
import { Joins } from './joins.js';
import { Loops } from './loops.js';
import { Machine } from './machine.js';
import type { Node, Plan } from './plan.js';
import { Scene, type Held } from './scene.js';
import { Story } from './story.js';
import type { Answer, RunState, Token } from './state.js';
import { Values, type Start } from './values.js';
import { passing, wayOn } from './wording.js';

const NOTHING: Variables = new Map();

/**
 * A process that is tried out. Nothing of it is real: connectors give the answers that they are given, people, messages
 * and timers come when they are told to, and nothing is called. Never throws over what a diagram holds.
 */
export class DryRun {
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #machine: Machine;
  readonly #scene: Scene;
  readonly #story = new Story();

  /** @param start the id of one of the plan's `starts` */
  constructor(plan: Plan, start: string, given: Start) {
    this.#plan = plan;
    const values = (this.#values = new Values(plan.id, given));
    const tell = (message: Message, { id }: Node) =>
      this.#story.tell({ ...message, element: id, tone: 'note' });
    const loops = new Loops((text, locals) => values.compute(plan.id, text, locals), tell);
    const joins = new Joins(plan);
    this.#machine = new Machine(plan, start, {
      answer: (asked, element, path) => this.#scene.answer(asked, element, path),
      arrives: joins.arrives,
      enters: (element) => this.#enters(element),
      waits: (message) => void this.#scene.tokens.add(message),
      leaves: (executionId) => this.#scene.tokens.leave(executionId)
    });
    this.#scene = new Scene(plan, { values, loops, joins, machine: this.#machine });
    if (values.refused === undefined) this.#attempt(() => this.#machine.begin());
    else this.#story.fail('The engine refuses to start: {error}', { error: values.refused });
  }

  get state(): RunState {
    const tokens = this.#scene.tokens.all.map(({ shown }) => shown);
    const { status, log, steps } = this.#story;
    return { status, tokens, variables: this.#values.all, log, steps };
  }

  /** What a connector's task would come to with that answer; `undefined` where the token is no more. */
  preview(id: string, result: Variables): Preview | undefined {
    const held = this.#scene.tokens.get(id);
    return held && this.#values.preview(held.node.id, result, this.#scene.localsOf(held));
  }

  /** Lets a token go on. A token that is no more, and one that waits for others, stays as it is. */
  answer(id: string, answer: Answer): void {
    const held = this.#scene.tokens.get(id);
    if (!held || this.#story.status !== 'running' || held.shown.blocked) return;
    this.#attempt(() => this.#apply(held, answer));
  }

  /**
   * Goes on by itself, one token after another.
   * @param answerOf `undefined`: somebody has to be asked
   * @param limit of the steps, as a process may run in circles
   */
  runOn(answerOf: (token: Token) => Answer | undefined, limit: number): 'over' | 'asked' | 'limit' {
    for (let step = 0; step < limit; step++) {
      if (this.#story.status !== 'running') return 'over';
      const token = this.state.tokens.find(({ blocked }) => !blocked);
      const answer = token && answerOf(token);
      if (!answer) return 'asked';
      this.answer(token.id, answer);
    }
    return this.#story.status === 'running' ? 'limit' : 'over';
  }

  stop(): void {
    if (this.#machine.isRunning) this.#machine.stop();
    this.#scene.tokens.clear();
  }

  #apply(held: Held, answer: Answer): void {
    if (answer.kind === 'event') return this.#happen(held, answer.element);
    if (answer.kind === 'error') return this.#throw(held, answer.code);
    if (answer.kind === 'ways') return this.#leave(held, answer.flows);
    if (held.shown.question) return;
    if (!held.done && !this.#work(held, answer)) return;
    held.done = true;
    const locals = this.#scene.localsOf(held);
    const decision = decide(held.node, this.#plan, (text) => this.#values.holds(held.node.id, text, locals));
    if ('flows' in decision) this.#leave(held, decision.flows);
    else held.shown = { ...held.shown, question: decision.question };
  }

  /** What the element does; `false`: the engine fails. */
  #work(held: Held, answer: Answer): boolean {
    const { node } = held;
    const entry = { ...passing(node), element: node.id };
    if (node.kind !== 'connector') {
      const changed = answer.kind === 'done' && answer.variables ? this.#values.change(answer.variables) : [];
      // of what only decides, the way on is told
      const decides = node.outgoing.length > 1 && /^(exclusive|inclusive|parallel)$/.test(node.kind);
      if (!decides) this.#story.tell({ ...entry, ...(changed.length && { changed }) });
      return true;
    }
    const [result, locals] = [answer.kind === 'result' ? answer.result : NOTHING, this.#scene.localsOf(held)];
    const { received, after } = this.#values.preview(node.id, result, locals);
    const error = received.error ?? after.error;
    if (error !== undefined) return this.#story.fail('The engine fails here: {error}', { error }, node.id);
    this.#values.answer(node.id, result, locals);
    const changed = after.values.filter((value) => value.changed);
    this.#story.tell({ ...entry, received: received.values, changed });
    return true;
  }

  #leave(held: Held, flows: readonly string[]): void {
    const { node, message, id } = held;
    this.#scene.take(node, flows);
    if (node.outgoing.length > 1)
      this.#story.tell({
        ...wayOn(
          node.name,
          flows.map((flow) => wayName(flow, this.#plan))
        ),
        element: node.id
      });
    this.#story.steps++;
    this.#scene.joined(held);
    if (node.kind === 'terminate') this.#clear(held);
    if (node.kind === 'error-end') return this.#throw(held, node.errorCode ?? '');
    this.#scene.tokens.delete(id);
    if (this.#story.status === 'running') this.#machine.goOn(message);
  }

  #happen(held: Held, element: string): void {
    const event = this.#scene.tokens.eventsOf(held).find(({ node }) => node.id === element);
    if (!event) return;
    this.#story.tell({ ...passing(event.node), element });
    this.#story.steps++;
    this.#machine.goOn(event.message);
  }

  /** An error goes to the nearest event that catches it (Activiti `ErrorPropagation`). */
  #throw(held: Held, code: string): void {
    const { id, name } = held.node;
    const told = code ? '“{name}” answers with the error {code}.' : '“{name}” answers with an error.';
    const { received } = held.shown;
    const got = received && { received: received.values };
    this.#story.tell({ template: told, values: { name, code }, element: id, tone: 'error', ...got });
    const caught = this.#scene.tokens.catcherOf(held, code);
    const uncaught = 'Nobody catches the error {code}: the engine fails.';
    if (!caught) return void this.#story.fail(uncaught, { code }, id);
    this.#story.tell({ ...passing(caught.node), element: caught.node.id });
    this.#story.steps++;
    this.#machine.goOn(caught.message);
  }

  /** Takes away all other tokens of the scope. */
  #clear({ id, node, path: [, scope] }: Held): void {
    if (node.scope === this.#plan.id) {
      this.stop();
      this.#story.tell(passing(node));
      return;
    }
    for (const other of this.#scene.tokens.within(scope?.executionId))
      if (other.id !== id) this.#machine.discard(other.message);
  }

  #enters(element: string): void {
    const node = this.#plan.nodes.get(element);
    if (node?.kind === 'sub-process' || node?.kind === 'events')
      this.#story.tell({ ...passing(node), element });
  }

  #look(held: Held): void {
    const { received } = (held.shown = this.#scene.look(held));
    if (received?.error === undefined) return;
    this.#story.fail('The engine fails here: {error}', { error: received.error }, held.node.id);
  }

  /** Does what changes the run, and looks at what came of it. */
  #attempt(work: () => void): void {
    try {
      work();
      this.#scene.settle();
      for (const held of this.#scene.tokens.all) this.#look(held);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#story.fail('The dry run cannot go on: {reason}', { reason });
    }
    this.#story.look(this.#machine.isRunning, this.state.tokens);
  }
}
