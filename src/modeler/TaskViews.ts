import type { Injector } from 'didi';
import type { Action } from '../model/connector.js';
import { mergeViews } from '../model/merge-views.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { readVariables } from '../model/variable.js';
import type { TaskView } from '../model/views.js';
import type { Connectors } from '../connectors/Connectors.js';
import type { ConnectorProblems } from './ConnectorProblems.js';
import { attachedTo } from './ErrorCatching.js';
import { look, type Target } from './targets.js';
import { describeTask } from './task-view.js';

/** Describes tasks for the panel: the service `connectorTaskViews`. */
export class TaskViews {
  static $inject = ['connectors', 'injector'];

  readonly #connectors: Connectors;
  readonly #injector: Injector;

  constructor(connectors: Connectors, injector: Injector) {
    this.#connectors = connectors;
    this.#injector = injector;
  }

  /** `undefined` where it is no service task. */
  describe(element: Target | undefined, variablesOf = readVariables): TaskView | undefined {
    const [shape, task] = look(this.#injector, element) ?? [];
    if (!task || !is(task, 'bpmn:ServiceTask')) return;
    return describeTask(task, this.#connectors, {
      problems: this.#injector.get<ConnectorProblems>('connectorProblems').check(task),
      attached: attachedTo(shape),
      variablesOf
    });
  }

  /** `undefined` where they are not all of one action; asks that first, as anything may be selected. */
  describeAll(elements: readonly Target[]): TaskView | undefined {
    const [wanted, ...actions] = elements.map((element) => this.#actionOf(element));
    if (!wanted || actions.some((action) => action !== wanted)) return;
    const known = new Map<ModdleElement, ReturnType<typeof readVariables>>();
    const variablesOf = (process: ModdleElement) => {
      const variables = known.get(process) ?? readVariables(process);
      known.set(process, variables);
      return variables;
    };
    const [first, ...others] = elements.flatMap((element) => this.describe(element, variablesOf) ?? []);
    return first && mergeViews([first, ...others]);
  }

  #actionOf(element: Target): Action | undefined {
    const [, task] = look(this.#injector, element) ?? [];
    if (!task || !is(task, 'bpmn:ServiceTask')) return;
    const { action } = this.#connectors.resolve(task.get('implementation'));
    return action;
  }
}
