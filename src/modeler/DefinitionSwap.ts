import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import type { Swap } from '../connectors/swap.js';
import { withoutSecretValues } from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';
import type { JsonObject } from '../model/json.js';
import { ChangeHandler, type Change, type ChangeContext } from './ChangeHandler.js';
import type { Edits } from './Edits.js';

const SWAP = 'connector.replaceDefinition';

/**
 * Fired as `connections.changed` when a connection, or another connector that is no library, was made, changed,
 * renamed or removed: by a command, or as one was undone or done again. Who stores definitions follows it.
 */
export interface ConnectionsChangedEvent {
  readonly what: 'created' | 'changed' | 'renamed' | 'removed';
  readonly name: string;
  /** Of what was renamed. */
  readonly formerName?: string;
  /** `<name>.json`, to be stored; it holds no secret. Absent of what was removed. */
  readonly definition?: JsonObject;
}

interface SwapContext extends ChangeContext {
  readonly swaps: readonly Swap[];
  /** What takes them back. */
  back?: readonly Swap[];
}

/** Changes definitions and the diagram in one undo step: the service `connectorDefinitionSwap`. */
export class DefinitionSwap {
  static $inject = ['connectors', 'connectorEdits', 'eventBus', 'injector'];

  readonly #connectors: Connectors;
  readonly #edits: Edits;
  readonly #eventBus: EventBus;
  readonly #commandStack: CommandStack | null;
  readonly #changes = new ChangeHandler();

  constructor(connectors: Connectors, edits: Edits, eventBus: EventBus, injector: Injector) {
    this.#connectors = connectors;
    this.#edits = edits;
    this.#eventBus = eventBus;
    this.#commandStack = injector.get<CommandStack | null>('commandStack', false);
    this.#commandStack?.register(SWAP, {
      execute: (context: SwapContext) => this.#execute(context),
      revert: (context: SwapContext) => this.#revert(context)
    });
  }

  /** Can anything be changed here? Not in a viewer. */
  get possible(): boolean {
    return this.#commandStack !== null;
  }

  /** Ends what is being typed, before definitions are changed. Throws where nothing can be changed. */
  begin(): CommandStack {
    if (!this.#commandStack) throw new Error('definitions cannot be changed: no command stack');
    this.#edits.commit();
    return this.#commandStack;
  }

  /** Throws where nothing can be changed. */
  execute(swaps: readonly Swap[], elements: Element[] = [], changes: readonly Change[] = []): void {
    this.begin().execute(SWAP, { swaps, elements, changes } satisfies SwapContext);
  }

  #execute(context: SwapContext): Element[] {
    context.back = this.#connectors.swapAll(context.swaps);
    const changed = this.#changes.execute(context);
    for (const swap of context.swaps) this.tell(swap);
    return changed;
  }

  #revert(context: SwapContext): Element[] {
    this.#connectors.swapAll(context.back ?? []);
    const changed = this.#changes.revert(context);
    for (const { from, to } of context.swaps) this.tell({ from: to, to: from });
    return changed;
  }

  /** Fires `connections.changed`. */
  tell({ from, to }: Swap): void {
    const { name, kind } = to ?? from ?? {};
    if (name === undefined || kind === 'library') return;
    const event: ConnectionsChangedEvent = {
      what: whatOf(from, to),
      name,
      ...(from && to && from.name !== to.name && { formerName: from.name }),
      ...(to && { definition: withoutSecretValues(to.source) })
    };
    this.#eventBus.fire('connections.changed', event);
  }
}

function whatOf(from: Connector | undefined, to: Connector | undefined): ConnectionsChangedEvent['what'] {
  if (!from) return 'created';
  if (!to) return 'removed';
  return from.name === to.name ? 'changed' : 'renamed';
}
