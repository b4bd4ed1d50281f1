import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import type { Swap } from '../connectors/swap.js';
import type { Replacement } from '../lifecycle/index.js';
import { ChangeHandler, type ChangeContext } from './ChangeHandler.js';
import type { DefinitionSwap } from './DefinitionSwap.js';

const REPLACE_ALL = 'connector.replaceDefinitions';

/** What else is done and taken back with a change of definitions. */
export interface Accompaniment {
  execute(): void;
  revert(): void;
}

export interface SetOptions {
  readonly along?: Accompaniment | undefined;
  /** Actions that one of another name and id takes the place of, by their names. */
  readonly actions?: ReadonlyMap<string, string> | undefined;
  /** Those that `connections.changed` tells of. */
  readonly told?: readonly Swap[];
}

interface SetContext extends SetOptions {
  readonly swaps: readonly Swap[];
  /** What was done to tasks, in its order; the first time it is found out, from then on it is repeated. */
  steps?: readonly ChangeContext[];
  back?: readonly Swap[];
}

/** Several definitions that change with the diagram in one command. */
export class DefinitionSets {
  readonly #connectors: Connectors;
  readonly #injector: Injector;
  readonly #changes = new ChangeHandler();
  readonly #swap: DefinitionSwap;
  readonly #step: (replacement: Replacement) => ChangeContext;

  constructor(
    connectors: Connectors,
    swap: DefinitionSwap,
    injector: Injector,
    step: (replacement: Replacement) => ChangeContext
  ) {
    this.#connectors = connectors;
    this.#swap = swap;
    this.#injector = injector;
    this.#step = step;
    injector.get<CommandStack | null>('commandStack', false)?.register(REPLACE_ALL, {
      execute: (context: SetContext) => this.#execute(context),
      revert: (context: SetContext) => this.#revert(context)
    });
  }

  /** Throws where nothing can be changed. */
  execute(swaps: readonly Swap[], options: SetOptions): void {
    this.#swap.begin();
    const context: SetContext = { swaps, ...options };
    this.#injector.get<CommandStack>('commandStack').execute(REPLACE_ALL, context);
  }

  #execute(context: SetContext): Element[] {
    if (context.steps) for (const step of context.steps) this.#changes.execute(step);
    else context.steps = context.swaps.flatMap((swap) => this.#first(swap, context));
    context.along?.execute();
    context.back = this.#connectors.swapAll(context.swaps);
    for (const swap of context.told ?? []) this.#swap.tell(swap);
    return elementsOf(context);
  }

  /** Each is planned from what those before it left, as a task may speak of several. */
  #first({ from, to }: Swap, { actions }: SetContext): ChangeContext[] {
    if (!from) return [];
    const step = this.#step({ from, ...(to && { to }), ...(actions && { actions }) });
    this.#changes.execute(step);
    return [step];
  }

  #revert(context: SetContext): Element[] {
    const { along, back = [], steps = [], told = [] } = context;
    for (const step of steps.toReversed()) this.#changes.revert(step);
    along?.revert();
    this.#connectors.swapAll(back);
    for (const { from, to } of told) this.#swap.tell({ from: to, to: from });
    return elementsOf(context);
  }
}

const elementsOf = ({ steps = [] }: SetContext): Element[] => [
  ...new Set(steps.flatMap(({ elements }) => elements))
];
