import type { ContextInstance } from 'bpmn-elements';

type Subscription = readonly [exchange: string, pattern: string, heard: unknown, options: Tagged];

interface Tagged {
  readonly consumerTag: string;
}

/** What the library does with each element of a scope, whether it runs or not. */
interface Listed {
  readonly broker: {
    subscribeTmp(...subscription: Subscription): unknown;
    cancel(consumerTag: string): unknown;
  };
  activate?(): unknown;
  deactivate?(): unknown;
  getApi?(message?: unknown): unknown;
}

interface Identified {
  readonly id: string;
}

/**
 * Stands for an element until a token comes near it. The library makes all elements of a scope when it begins, a
 * quarter of a millisecond each; to most of a large process no token comes for long.
 */
class Asleep {
  readonly id: string;
  readonly isStart = false;
  readonly placeholder = false;
  readonly triggeredByEvent = false;
  #element: Listed | undefined;
  #isActive = false;
  #subscriptions: readonly Subscription[] = [];

  constructor(id: string) {
    this.id = id;
  }

  get broker(): Listed['broker'] {
    return this.#element?.broker ?? this.#later;
  }

  activate(): void {
    this.#isActive = true;
    this.#element?.activate?.();
  }

  deactivate(): void {
    this.#isActive = false;
    this.#element?.deactivate?.();
  }

  getApi(message?: unknown): unknown {
    return this.#element?.getApi?.(message);
  }

  /** The element is there: what was wished of it is done now. */
  wake(element: Listed): void {
    this.#element = element;
    if (this.#isActive) element.activate?.();
    for (const subscription of this.#subscriptions) element.broker.subscribeTmp(...subscription);
  }

  get #later(): Listed['broker'] {
    return {
      subscribeTmp: (...subscription) => (this.#subscriptions = [...this.#subscriptions, subscription]),
      cancel: (tag) =>
        (this.#subscriptions = this.#subscriptions.filter(([, , , { consumerTag }]) => consumerTag !== tag))
    };
  }
}

/** By the context of their scope, as each execution of a scope has its own elements. */
const sleepers = new WeakMap<ContextInstance, Map<string, Asleep>>();

function sleeperOf(context: ContextInstance, id: string): Asleep {
  const known = sleepers.get(context) ?? new Map<string, Asleep>();
  sleepers.set(context, known);
  const sleeper = known.get(id) ?? new Asleep(id);
  known.set(id, sleeper);
  return sleeper;
}

interface Stand extends Identified {
  readonly of: string;
}

/** What the library is given for an element where it lists a scope; by its id it finds the element itself. */
export const asleep = ({ id }: Identified): object => ({ id: `asleep ${id}`, of: id, Behaviour: stand });

// a function, as the library takes what its constructors return
function stand(this: void, { of }: Stand, context: ContextInstance): Asleep {
  return sleeperOf(context, of);
}

/** What makes elements, each of which is told to whatever stands for it. */
export function waking<D extends Identified>(make: (definition: D, context: ContextInstance) => object) {
  return function awake(this: void, definition: D, context: ContextInstance): object {
    const element = make(definition, context);
    sleeperOf(context, definition.id).wake(element as Listed);
    return element;
  };
}
