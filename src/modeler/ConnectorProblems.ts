import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import { idOf, processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem } from '../model/problem.js';
import type { VariableOrigin } from '../model/views.js';
import { whenIdle } from '../viewer/idle.js';
import { LazyChecker } from './LazyChecker.js';

/** The option `connectorProblems` of the modeler. */
export interface ConnectorProblemsOptions {
  /** The engine that diagrams are for; `portable` where it is not given. */
  readonly profile?: Profile;
  /** Are problems marked on the canvas? They are where it is not given. */
  readonly marks?: boolean;
}

/** Fired as `connectorProblems.changed` when other problems are known than before. */
export interface ConnectorProblemsChangedEvent {
  readonly problems: readonly Problem[];
}

/** How long nothing may have changed before the diagram is looked at, in milliseconds. */
const PAUSE = 120;
/** How long one piece of that work may take, in milliseconds. */
const PIECE = 8;
/** How long a piece waits for a page that is never idle, in milliseconds. */
const LATEST = 200;

/**
 * Knows what is wrong in the whole diagram: the service `connectorProblems`. After each change the diagram is
 * checked anew, in pieces, while the browser has nothing else to do; what did not change is not looked at again.
 * The rules are loaded for the first of these looks; until then nothing is known, see {@link ready}.
 */
export class ConnectorProblems {
  static $inject = ['config.connectorProblems', 'connectors', 'eventBus', 'injector'];

  readonly #eventBus: EventBus;
  readonly #injector: Injector;
  readonly #checker: LazyChecker;
  #all: readonly Problem[] = [];
  #byElement = new Map<string, readonly Problem[]>();
  #imported = false;
  /** The diagram changed since it was last looked at. */
  #due = false;
  #waiting: (() => void)[] = [];
  #timer = 0;
  #stop = (): void => undefined;

  constructor(
    options: ConnectorProblemsOptions | null | undefined,
    connectors: Connectors,
    eventBus: EventBus,
    injector: Injector
  ) {
    this.#eventBus = eventBus;
    this.#injector = injector;
    const given = { catalog: connectors, profile: options?.profile ?? 'portable' };
    this.#checker = new LazyChecker(given, (checking) => {
      if (checking) injector.instantiate(checking.ProblemMarks);
      else this.#soon();
      eventBus.fire('connectorTasks.checked');
    });
    eventBus.on('import.done', ({ error }: { error?: unknown }) => this.#open(!error));
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#open(false));
    eventBus.on('commandStack.changed', () => this.#soon());
    eventBus.on('connectors.changed', 5000, () => {
      this.#checker.renew();
      this.#soon();
    });
    // it may be loaded for a diagram that is there already
    if (injector.get<{ getDefinitions(): unknown }>('bpmnjs').getDefinitions()) this.#open(true);
  }

  /**
   * Resolves once the diagram, as it is now, has been looked at with all rules: what all others answer is complete
   * then. Also where there is no diagram, or the rules cannot be fetched, so that nothing is found.
   */
  ready(): Promise<void> {
    return this.#due ? new Promise((resolve) => this.#waiting.push(resolve)) : this.#checker.load();
  }

  /** All problems of the diagram, in its order, as last looked at. */
  all(): readonly Problem[] {
    return this.#all;
  }

  /** The problems of one element, or of a process, by its id. */
  get(element: string): readonly Problem[] {
    return this.#byElement.get(element) ?? [];
  }

  /** The problems of one element as it is now; what depends on the flow is as last looked at. */
  check(element: ModdleElement): readonly Problem[] {
    const found = this.#checker.current?.element(element);
    if (!found) void this.#checker.load();
    this.#checker.loadParser();
    return found ?? [];
  }

  /** The problems of a process as such, as it is now. */
  checkProcess(process: ModdleElement): readonly Problem[] {
    return this.#checker.current?.process(process) ?? [];
  }

  /** Those of the variables that some path leads to the element without setting; none before it is known. */
  unset(element: Element, variables: Iterable<string>): string[] {
    const object = element.businessObject as ModdleElement;
    const process = processOf(object);
    const flow = process && this.#checker.current?.flow(process);
    return flow?.missing(object, variables).map(({ name }) => name) ?? [];
  }

  /** Where the variables that an element can use get their values before it, by name. */
  origins(element: Element): Map<string, VariableOrigin> {
    return (
      this.#checker.current?.origins(element.businessObject as ModdleElement) ??
      new Map<string, VariableOrigin>()
    );
  }

  /**
   * Does what a problem's `fix` says, as one undo step.
   * @returns `false` where there is nothing to mend, or the diagram is another one by now.
   */
  fix(problem: Problem): boolean {
    return this.#checker.checking?.applyFix(problem, this.#injector) ?? false;
  }

  #open(imported: boolean): void {
    this.#imported = imported;
    this.#halt();
    if (imported) return this.#soon();
    this.#know(new Map());
    this.#settle();
  }

  #halt(): void {
    window.clearTimeout(this.#timer);
    this.#stop();
  }

  #soon(): void {
    if (!this.#imported) return;
    this.#due = true;
    this.#halt();
    this.#timer = window.setTimeout(() => this.#start(), PAUSE);
  }

  #settle(): void {
    this.#due = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #start(): void {
    let stopped = false;
    this.#stop = () => (stopped = true);
    void this.#checker.load().then(() => {
      if (!stopped) this.#sweep();
    });
  }

  #sweep(): void {
    const definitions = this.#injector
      .get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs')
      .getDefinitions();
    const checker = this.#checker.current;
    if (!definitions || !checker) return this.#settle();
    const sweep = checker.sweep(definitions);
    this.#stop = whenIdle((more) => {
      const end = performance.now() + PIECE;
      while (!sweep.next().done) if (performance.now() >= end || !more()) return false;
      this.#know(checker.problems);
      if (!this.#checker.loadParser()) this.#settle();
      return true;
    }, LATEST);
  }

  #know(found: ReadonlyMap<ModdleElement, readonly Problem[]>): void {
    const problems = [...found.values()].flat();
    if (same(problems, this.#all)) return;
    this.#all = problems;
    this.#byElement = new Map([...found].map(([element, own]) => [idOf(element), own]));
    this.#eventBus.fire('connectorProblems.changed', { problems } satisfies ConnectorProblemsChangedEvent);
  }
}

const same = (a: readonly Problem[], b: readonly Problem[]) =>
  a.length === b.length && a.every((problem, index) => alike(problem, b[index]));

const alike = (a: Problem, b: Problem | undefined) =>
  a === b ||
  (a.path === b?.path && a.message === b.message && JSON.stringify(a.fix) === JSON.stringify(b.fix));
