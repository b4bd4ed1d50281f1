import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { CHANGE, ChangeHandler, type Change, type ChangeContext } from './ChangeHandler.js';

/** The part of the command stack that diagram-js keeps private; see {@link Edits.commit}. */
interface Stack {
  _stack: { context: unknown }[];
  _stackIdx: number;
}

interface OpenEdit {
  readonly key: string;
  readonly context: ChangeContext;
  /** Later edits joined it, of which the elements were not told yet. */
  amended?: boolean;
}

/** Fired as `connectorTasks.typed` when an open edit was amended. */
export interface ConnectorTypedEvent {
  /** What is edited; `elements.changed` follows when the edit ends. */
  readonly elements: Element[];
}

/**
 * The one way to change a diagram: the service `connectorEdits`. An edit is one command and one undo step;
 * an open one (somebody is typing) is amended by the next edit with the same key instead of adding another.
 * While it is open nothing is drawn, as no value is seen on the canvas: one `elements.changed` ends it.
 */
export class Edits {
  static $inject = ['eventBus', 'injector'];

  readonly #eventBus: EventBus;
  readonly #commandStack: (CommandStack & Stack) | null;
  readonly #handler = new ChangeHandler();
  #open: OpenEdit | undefined;
  #own = false;

  constructor(eventBus: EventBus, injector: Injector) {
    this.#eventBus = eventBus;
    this.#commandStack = injector.get<(CommandStack & Stack) | null>('commandStack', false);
    this.#commandStack?.register(CHANGE, this.#handler);
    eventBus.on('commandStack.changed', 5000, () => {
      if (!this.#own) this.#close();
    });
    // diagram-js cancels a creation when elements change during it
    eventBus.on('drag.init', 5000, () => this.commit());
    eventBus.on(['diagram.clear', 'diagram.destroy'], 5000, () => (this.#open = undefined));
  }

  /**
   * Executes the changes as one undo step; with none, nothing happens.
   * @param key names an open edit: later edits with the same key amend it until {@link commit}.
   */
  execute(elements: Element[], compute: () => readonly Change[], key?: string): void {
    if (!this.#commandStack) throw new Error('this diagram cannot be changed: no command stack');
    if (key !== undefined && this.#open?.key === key) return this.#amend(this.#open, compute);
    this.commit();
    const changes = compute();
    if (!changes.length) return;
    const context: ChangeContext = { elements, changes };
    this.#silently(() => this.#commandStack?.execute(CHANGE, context));
    this.#open = key === undefined ? undefined : { key, context };
  }

  /** Ends an open edit. One that ended where it began leaves no undo step. */
  commit(): void {
    const open = this.#close();
    const stack = this.#commandStack;
    if (!open || open.context.changes.length || stack?._stack[stack._stackIdx]?.context !== open.context)
      return;
    this.#silently(() => stack.undo());
    stack._stack.splice(stack._stackIdx + 1);
  }

  /** Undoes an open edit; `false` where none is open. */
  revert(): boolean {
    const open = this.#open;
    if (!open) return false;
    this.#amend(open, () => []);
    this.commit();
    return true;
  }

  #amend(open: OpenEdit, compute: () => readonly Change[]): void {
    const { context } = open;
    const { elements } = context;
    this.#handler.revert(context);
    context.changes = compute();
    this.#handler.execute(context);
    open.amended = true;
    this.#silently(() => {
      this.#eventBus.fire('connectorTasks.typed', { elements } satisfies ConnectorTypedEvent);
      this.#eventBus.fire('commandStack.changed', { trigger: 'execute' });
    });
  }

  #close(): OpenEdit | undefined {
    const open = this.#open;
    this.#open = undefined;
    const { amended, context } = open ?? {};
    if (amended) this.#eventBus.fire('elements.changed', { elements: context?.elements });
    return open;
  }

  #silently(run: () => void): void {
    this.#own = true;
    try {
      run();
    } finally {
      this.#own = false;
    }
  }
}
