import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import { idOf, processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem } from '../model/problem.js';
import type { VariableOrigin } from '../model/views.js';
import { Checker, loadParserRules, RULES, type Rule } from '../rules/index.js';
import { whenIdle } from '../viewer/idle.js';
import { applyFix } from './fixes.js';

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
 */
export class ConnectorProblems {
  static $inject = ['config.connectorProblems', 'connectors', 'eventBus', 'injector'];

  readonly #profile: Profile;
  readonly #connectors: Connectors;
  readonly #eventBus: EventBus;
  readonly #injector: Injector;
  #rules: readonly Rule[] = RULES;
  #loading = false;
  #checker: Checker;
  #all: readonly Problem[] = [];
  #byElement = new Map<string, readonly Problem[]>();
  #imported = false;
  #timer = 0;
  #stop = (): void => undefined;

  constructor(
    options: ConnectorProblemsOptions | null | undefined,
    connectors: Connectors,
    eventBus: EventBus,
    injector: Injector
  ) {
    this.#profile = options?.profile ?? 'portable';
    this.#connectors = connectors;
    this.#eventBus = eventBus;
    this.#injector = injector;
    this.#checker = this.#newChecker();
    eventBus.on('import.done', ({ error }: { error?: unknown }) => this.#open(!error));
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#open(false));
    eventBus.on('commandStack.changed', () => this.#soon());
    eventBus.on('connectors.changed', 5000, () => this.#anew());
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
    const found = this.#checker.element(element);
    this.#loadParser();
    return found;
  }

  /** The problems of a process as such, as it is now. */
  checkProcess(process: ModdleElement): readonly Problem[] {
    return this.#checker.process(process);
  }

  /** Those of the variables that some path leads to the element without setting; none before it is known. */
  unset(element: Element, variables: Iterable<string>): string[] {
    const object = element.businessObject as ModdleElement;
    const process = processOf(object);
    const flow = process && this.#checker.flow(process);
    return flow?.missing(object, variables).map(({ name }) => name) ?? [];
  }

  /** Where the variables that an element can use get their values before it, by name. */
  origins(element: Element): Map<string, VariableOrigin> {
    return this.#checker.origins(element.businessObject as ModdleElement);
  }

  /**
   * Does what a problem's `fix` says, as one undo step.
   * @returns `false` where there is nothing to mend, or the diagram is another one by now.
   */
  fix(problem: Problem): boolean {
    return applyFix(problem, this.#injector);
  }

  #newChecker(): Checker {
    return new Checker(this.#rules, { catalog: this.#connectors, profile: this.#profile });
  }

  #open(imported: boolean): void {
    this.#imported = imported;
    this.#halt();
    if (imported) this.#soon();
    else this.#know(new Map());
  }

  #anew(): void {
    this.#checker = this.#newChecker();
    this.#soon();
  }

  #halt(): void {
    window.clearTimeout(this.#timer);
    this.#stop();
  }

  #soon(): void {
    if (!this.#imported) return;
    this.#halt();
    this.#timer = window.setTimeout(() => this.#start(), PAUSE);
  }

  #start(): void {
    const definitions = this.#injector
      .get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs')
      .getDefinitions();
    if (!definitions) return;
    const checker = this.#checker;
    const sweep = checker.sweep(definitions);
    this.#stop = whenIdle((more) => {
      const end = performance.now() + PIECE;
      while (!sweep.next().done) if (performance.now() >= end || !more()) return false;
      this.#know(checker.problems);
      this.#loadParser();
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

  #loadParser(): void {
    if (this.#loading || !this.#checker.hasExpressions) return;
    this.#loading = true;
    void loadParserRules().then((rules) => {
      this.#rules = [...RULES, ...rules];
      this.#anew();
      this.#eventBus.fire('connectorTasks.checked');
    });
  }
}

const same = (a: readonly Problem[], b: readonly Problem[]) =>
  a.length === b.length && a.every((problem, index) => alike(problem, b[index]));

const alike = (a: Problem, b: Problem | undefined) =>
  a === b ||
  (a.path === b?.path && a.message === b.message && JSON.stringify(a.fix) === JSON.stringify(b.fix));
