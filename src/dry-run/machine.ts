import * as library from 'bpmn-elements';
import { contextOf, type Asked } from './context.js';
import type { Plan } from './plan.js';
import type { Within } from './loops.js';
import { pathOf, type WaitMessage } from './tokens.js';

type Message = library.ElementBrokerMessage & WaitMessage;

const isMessage = (message: object): message is Message => 'content' in message;

/** What the machine asks and tells while it runs. */
export interface Listener {
  /** @param path the execution that asks, then those around it */
  answer(asked: Asked, element: string, path: readonly Within[]): boolean | number;
  readonly arrives: (activity: object) => void;
  enters(element: string): void;
  waits(message: Message): void;
  leaves(executionId: string): void;
}

export type MachineMessage = Message;

/** The one place that speaks to bpmn-elements: runs a plan, in which everything waits until it is told to go on. */
export class Machine {
  readonly #definition: library.Definition;
  /** Where each execution is: what asks says of what it is in only the ids of elements. */
  readonly #paths = new Map<string, readonly Within[]>();

  constructor(plan: Plan, start: string, listener: Listener) {
    const resolveExpression = (text: string, message: WaitMessage): boolean | number => {
      const [asked = '', element = ''] = text.split(/ (.*)/s);
      return listener.answer(asked as Asked, element, this.#pathOf(message));
    };
    const environment = new library.Environment({ expressions: { resolveExpression } });
    const context = library.Context(contextOf(plan, start, listener.arrives), environment);
    this.#definition = new library.Definition(context);
    const { broker } = this.#definition;
    const hear = (key: string, message: object) => isMessage(message) && this.#hear(key, message, listener);
    broker.subscribeTmp('event', 'activity.#', hear, { noAck: true });
  }

  get isRunning(): boolean {
    return this.#definition.isRunning;
  }

  begin(): void {
    this.#definition.run();
  }

  stop(): void {
    this.#definition.stop();
  }

  goOn(message: Message): void {
    this.#definition.getApi(message).signal();
  }

  /** Takes a token away; where it is in is left, as if nothing came of it. */
  discard(message: Message): void {
    this.#definition.getApi(message).discard();
  }

  /** The element that waits, in this execution of its scope. */
  activityOf(message: Message): object {
    return this.#definition.getApi(message).owner;
  }

  #pathOf({ content: { id, executionId, parent } }: WaitMessage): readonly Within[] {
    const around = this.#paths.get(executionId) ?? this.#paths.get(parent?.executionId ?? '') ?? [];
    return [{ id, executionId }, ...around];
  }

  #hear(key: string, message: Message, listener: Listener): void {
    const { id, executionId } = message.content;
    switch (key) {
      case 'activity.enter':
        this.#paths.set(executionId, pathOf(message));
        return listener.enters(id);
      case 'activity.wait':
        return listener.waits(message);
      case 'activity.leave':
      case 'activity.stop':
        this.#paths.delete(executionId);
        return listener.leaves(executionId);
    }
  }
}
