import type CommandStack from 'diagram-js/lib/command/CommandStack';
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
import type { ModdleElement } from '../model/moddle.js';
import { parseConnector } from '../model/parse-connector.js';
import { problem, type Problem } from '../model/problem.js';
import { ChangeHandler, type Change, type ChangeContext } from './ChangeHandler.js';
import { replaceMapping, setAttribute } from './changes.js';
import type { Edits } from './Edits.js';

const REPLACE = 'connector.replaceDefinition';

interface ReplaceContext extends ChangeContext {
  /** Absent: there was none. */
  readonly from: Connector | undefined;
  readonly to: Connector | undefined;
}

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
 * takes back the definition and what it did to tasks.
 */
export class ConnectorDefinitions {
  static $inject = ['connectors', 'connectorEdits', 'injector'];

  readonly #connectors: Connectors;
  readonly #edits: Edits;
  readonly #injector: Injector;
  readonly #changes = new ChangeHandler();

  constructor(connectors: Connectors, edits: Edits, injector: Injector) {
    this.#connectors = connectors;
    this.#edits = edits;
    this.#injector = injector;
    injector.get<CommandStack | null>('commandStack', false)?.register(REPLACE, {
      execute: (context: ReplaceContext) => {
        connectors.swap(context.from, context.to);
        return this.#changes.execute(context);
      },
      revert: (context: ReplaceContext) => {
        connectors.swap(context.to, context.from);
        return this.#changes.revert(context);
      }
    });
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
    const { from, to } = replacement;
    this.#execute({ from, to, elements: this.#shapes(tasks), changes: changesOf(tasks) });
    return problems;
  }

  /**
   * Adds a connector that is not there yet; one undo step, unlike `connectors.add`.
   * @returns what is wrong with it; with an `error` nothing was changed, as where there is one of its name.
   */
  add(definition: unknown): readonly Problem[] {
    const { connector: to, problems } = parseConnector(definition);
    if (!to) return problems;
    if (this.#connectors.get(to.name)) return [...problems, taken(to.name)];
    this.#execute({ from: undefined, to, elements: [], changes: [] });
    return problems;
  }

  /** Gives a connector another name, and every task of the diagram with it; one undo step. As {@link replace}. */
  rename(name: string, to: string): readonly Problem[] {
    return this.replace(name, renameDefinition(this.#find(name), to));
  }

  #execute(context: ReplaceContext): void {
    this.#edits.commit();
    this.#injector.get<CommandStack>('commandStack').execute(REPLACE, context);
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
      return { problems: [...problems, taken(to.name)], tasks: [] };
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

  #shapes(tasks: readonly TaskPlan[]): Element[] {
    const registry = this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
    return tasks.flatMap(({ element }) => registry.get(idOf(element)) ?? []);
  }
}

const taken = (name: string): Problem =>
  problem('error', '/name', 'there is a connector named <{name}> already', { name });

function changesOf(tasks: readonly TaskPlan[]): Change[] {
  return tasks.flatMap(({ element, from, to, mapping }) => [
    ...(element.get('implementation') === from ? setAttribute(element, 'implementation', to) : []),
    ...(mapping ? replaceMapping(element, () => mapping) : [])
  ]);
}
