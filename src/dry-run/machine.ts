import * as library from 'bpmn-elements';
import { contextOf, type Asked } from './context.js';
import type { Plan } from './plan.js';
import type { WaitMessage } from './tokens.js';

type Message = library.ElementBrokerMessage & WaitMessage;

const isMessage = (message: object): message is Message => 'content' in message;

/** What the machine asks and tells while it runs. */
export interface Listener {
  answer(asked: Asked, element: string): boolean | number;
  readonly arrives: (activity: object) => void;
  enters(element: string): void;
  waits(message: Message): void;
  leaves(executionId: string): void;
}

export type MachineMessage = Message;

/** The one place that speaks to bpmn-elements: runs a plan, in which everything waits until it is told to go on. */
export class Machine {
  readonly #definition: library.Definition;

  constructor(plan: Plan, start: string, listener: Listener) {
    const resolveExpression = (text: string): boolean | number => {
      const [asked = '', element = ''] = text.split(/ (.*)/s);
      return listener.answer(asked as Asked, element);
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

  #hear(key: string, message: Message, listener: Listener): void {
    const { id, executionId } = message.content;
    switch (key) {
      case 'activity.enter':
        return listener.enters(id);
      case 'activity.wait':
        return listener.waits(message);
      case 'activity.leave':
      case 'activity.stop':
        return listener.leaves(executionId);
    }
  }
}
