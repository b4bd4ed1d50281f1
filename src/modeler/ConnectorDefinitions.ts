import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connectors } from '../connectors/Connectors.js';
import {
  planReplacement,
  renameDefinition,
  usagesOf,
  type Replacement,
  type TaskPlan,
  type Usage
} from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';
import { idOf } from '../model/elements.js';
import { parseImplementation } from '../model/implementation.js';
import { readMapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { parseConnector } from '../model/parse-connector.js';
import { problem, type Problem } from '../model/problem.js';
import { withoutSecrets } from '../model/samples.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, setAttribute } from './changes.js';
import type { DefinitionSwap, Swap } from './DefinitionSwap.js';

/** What a definition would change, before it does. */
export interface DefinitionPlan {
  /** What is wrong with the definition; with an `error` nothing can be done. */
  readonly problems: readonly Problem[];
  /** Elements that do not stay as they are; empty where the definition cannot be read. */
  readonly tasks: readonly TaskPlan[];
}

/** What {@link ConnectorDefinitions.replace} is told besides. */
export interface ReplaceOptions {
  /** Actions that one of another name and id takes the place of, by their names. */
  readonly actions?: ReadonlyMap<string, string>;
}

interface Planned extends DefinitionPlan {
  readonly replacement?: Replacement;
}

/**
 * Changes definitions together with the diagram: the service `connectorDefinitions`. A change is one undo step, which
 * takes back the definition and what it did to tasks. Definitions that nothing depends on yet go to `connectors.add`.
 */
export class ConnectorDefinitions {
  static $inject = ['connectors', 'connectorDefinitionSwap', 'injector'];

  readonly #connectors: Connectors;
  readonly #swap: DefinitionSwap;
  readonly #injector: Injector;

  constructor(connectors: Connectors, swap: DefinitionSwap, injector: Injector) {
    this.#connectors = connectors;
    this.#swap = swap;
    this.#injector = injector;
  }

  /** Where the diagram speaks of a connector, or of any. */
  usages(name?: string): Usage[] {
    const root = this.#root();
    return root ? usagesOf(root, name) : [];
  }

  /**
   * What a definition in the place of another would change; `undefined` for none in its place.
   * Throws where there is no connector of that name.
   */
  plan(name: string, definition: unknown, options?: ReplaceOptions): DefinitionPlan {
    const { problems, tasks } = this.#plan(name, definition, options);
    return { problems, tasks };
  }

  /**
   * Puts a definition, or with `undefined` none, in the place of another, and does what {@link plan} says; one undo
   * step. Throws where there is no connector of that name.
   * @returns what is wrong with it; with an `error` nothing was changed.
   */
  replace(name: string, definition: unknown, options?: ReplaceOptions): readonly Problem[] {
    const { problems, tasks, replacement } = this.#plan(name, definition, options);
    if (!replacement) return problems;
    const elements = this.#elements(tasks, replacement);
    const plans = new Map(tasks.map((task) => [task.element, task]));
    const changes = elements.flatMap((element) => changesOf(element, plans.get(element), replacement.to));
    this.#swap.execute(swapsOf(replacement, this.#connectors.all()), this.#shapes(elements), changes);
    return problems;
  }

  /**
   * Gives a connector another name, and every task of the diagram and its connections with it; one undo step. As
   * {@link replace}.
   */
  rename(name: string, to: string): readonly Problem[] {
    return this.replace(name, renameDefinition(this.#find(name), to));
  }

  #plan(name: string, definition: unknown, options?: ReplaceOptions): Planned {
    const from = this.#find(name);
    const root = this.#root();
    if (definition === undefined) {
      return { problems: [], tasks: root ? planReplacement(root, { from }) : [], replacement: { from } };
    }
    const { connector: to, problems } = parseConnector(definition);
    if (!to) return { problems, tasks: [] };
    if (to.name !== name && this.#connectors.get(to.name)) {
      const taken = problem('error', '/name', 'there is a connector named <{name}> already', {
        name: to.name
      });
      return { problems: [...problems, taken], tasks: [] };
    }
    const replacement: Replacement = { from, to, ...options };
    return { problems, tasks: root ? planReplacement(root, replacement) : [], replacement };
  }

  #find(name: string): Connector {
    const found = this.#connectors.get(name);
    if (!found) throw new Error(`unknown connector <${name}>`);
    return found;
  }

  #root(): ModdleElement | undefined {
    const bpmnjs = this.#injector.get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs');
    return bpmnjs.getDefinitions();
  }

  /** What a replacement may change: what it plans to, and what has samples that may be secrets then. */
  #elements(tasks: readonly TaskPlan[], { from }: Replacement): ModdleElement[] {
    const names = [from.name, ...from.aliases];
    const users = this.usages().filter(({ connector }) => names.includes(connector));
    return [...new Set([...tasks, ...users].map(({ element }) => element))];
  }

  #shapes(elements: readonly ModdleElement[]): Element[] {
    const registry = this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
    return elements.flatMap((element) => registry.get(idOf(element)) ?? []);
  }
}

/** The definition, and the connections that say what they were made from. */
function swapsOf({ from, to }: Replacement, all: readonly Connector[]): Swap[] {
  const made = to && to.name !== from.name ? all.filter((each) => each.template === from.name) : [];
  const others = made.flatMap((each): Swap[] => {
    const { connector } = parseConnector({ ...each.source, template: to?.name });
    return connector && each !== from ? [{ from: each, to: connector }] : [];
  });
  return [{ from, to }, ...others];
}

function changesOf(element: ModdleElement, plan: TaskPlan | undefined, to: Connector | undefined): Change[] {
  const implementation = element.get('implementation') as string | undefined;
  const waits = implementation ?? readMapping(element)?.dormant;
  const { action: name } = parseImplementation(plan?.to ?? waits) ?? {};
  const action = to?.actions.find((each) => each.name === name);
  return [
    ...(plan && implementation === plan.from ? setAttribute(element, 'implementation', plan.to) : []),
    ...replaceMapping(element, (mapping) => withoutSecrets(plan?.mapping ?? mapping, action))
  ];
}
