import type { Injector } from 'didi';
import { originOf } from '../lifecycle/origin.js';
import type { Action, Connector } from '../model/connector.js';
import { equalJson, type JsonValue } from '../model/json.js';
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

  /**
   * `undefined` where they are not all of one action, be it of several connections; asks that first, as anything may be
   * selected.
   */
  describeAll(elements: readonly Target[]): TaskView | undefined {
    const [wanted, ...actions] = elements.map((element) => this.#actionOf(element));
    if (!wanted) return;
    const same = new Set([wanted.action]);
    for (const each of actions) {
      if (!each || !(same.has(each.action) || isSame(each, wanted))) return;
      same.add(each.action);
    }
    const known = new Map<ModdleElement, ReturnType<typeof readVariables>>();
    const variablesOf = (process: ModdleElement) => {
      const variables = known.get(process) ?? readVariables(process);
      known.set(process, variables);
      return variables;
    };
    const [first, ...others] = elements.flatMap((element) => this.describe(element, variablesOf) ?? []);
    return first && mergeViews([first, ...others]);
  }

  #actionOf(element: Target): ActionOf | undefined {
    const [, task] = look(this.#injector, element) ?? [];
    if (!task || !is(task, 'bpmn:ServiceTask')) return;
    const { action, connector } = this.#connectors.resolve(task.get('implementation'));
    return action && connector && { action, connector };
  }
}

interface ActionOf {
  readonly action: Action;
  readonly connector: Connector;
}

// connections are copies of one definition
const isSame = (one: ActionOf, other: ActionOf): boolean =>
  originOf(one.connector) === originOf(other.connector) &&
  equalJson(one.action as unknown as JsonValue, other.action as unknown as JsonValue);
