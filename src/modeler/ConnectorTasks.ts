import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { moveKept, removeKept, setEntry, setMappingType } from '../model/edits.js';
import type { Mapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Mapped, MappingEntry, MappingType, Side, TaskView } from '../model/views.js';
import type { Connectors } from '../connectors/Connectors.js';
import { lifted, refuseDeep, refuseUnsafe } from './action-changes.js';
import { replaceMapping } from './changes.js';
import type { ConnectorProblems } from './ConnectorProblems.js';
import type { Conversion } from './Conversion.js';
import type { Edits } from './Edits.js';
import { canAppend, type Placing } from './Placing.js';
import type { TaskFactory } from './TaskFactory.js';
import { describeTask } from './task-view.js';

export interface EditOptions {
  /**
   * Somebody is typing: the first such edit of a field is a command, later ones amend it, until
   * {@link ConnectorTasks.commit} or any other command.
   */
  readonly open?: boolean;
}

/** Makes, describes and changes connector tasks: the service `connectorTasks`. Each change is one undo step. */
export class ConnectorTasks {
  static $inject = [
    'connectors',
    'connectorEdits',
    'connectorPlacing',
    'connectorConversion',
    'connectorTaskFactory',
    'injector'
  ];

  readonly #connectors: Connectors;
  readonly #edits: Edits;
  readonly #placing: Placing;
  readonly #conversion: Conversion;
  readonly #factory: TaskFactory;
  readonly #injector: Injector;

  constructor(
    connectors: Connectors,
    edits: Edits,
    placing: Placing,
    conversion: Conversion,
    factory: TaskFactory,
    injector: Injector
  ) {
    this.#connectors = connectors;
    this.#edits = edits;
    this.#placing = placing;
    this.#conversion = conversion;
    this.#factory = factory;
    this.#injector = injector;
  }

  /**
   * Makes a service task that is not placed yet, for `create.start`: of `<connector>.<action>`, or of a
   * connector alone, which then asks for its action. Named after the action.
   * Throws where there is no such connector or action.
   */
  create(implementation: string): Shape {
    return this.#factory.create(implementation);
  }

  /**
   * Places a connector task without a pointer: after the selected flow node and connected to it, else in
   * the middle of what is visible. Selects it; one undo step.
   * @returns `undefined` where it may not stand.
   */
  insert(implementation: string): Shape | undefined {
    return this.#placing.insert(this.create(implementation));
  }

  /**
   * Places a connector task after a flow node and connects them; one undo step.
   * @returns `undefined` where no sequence flow may go out of it.
   */
  append(element: Element | string, implementation: string): Shape | undefined {
    const [source] = this.#find(element);
    return this.#placing.append(this.create(implementation), source);
  }

  /** May a connector task be appended to it? Asks for the element only. */
  canAppend(element: Element): boolean {
    return canAppend(element);
  }

  /** May it be turned into a connector task, see {@link convert}? Asks for the element only. */
  canConvert(element: Element): boolean {
    return this.#conversion.allowed(element);
  }

  /** Gives a service task another action, or a connector that then asks for its action; values move where they fit. */
  apply(element: Element | string, implementation: string): void {
    const [shape, task] = this.#find(element);
    if (!is(task, 'bpmn:ServiceTask')) throw new Error(`no service task <${task.get('id') as string}>`);
    this.#conversion.apply(shape, implementation);
  }

  /**
   * Turns a task of any type into the task of a connector: name, size, id, flows, boundary events and what else
   * bpmn-js keeps stay, and values where they fit. One undo step. Throws where it is no task.
   * @returns its shape, which is another one where the type of the task changed.
   */
  convert(element: Element | string, implementation: string): Shape {
    const [shape, task] = this.#find(element);
    if (!this.#conversion.allowed(shape)) throw new Error(`no task to convert <${task.get('id') as string}>`);
    return this.#conversion.convert(shape, implementation);
  }

  /** All that there is to say of a service task; once more can be said, `connectorTasks.checked` is fired. */
  describe(element: Element | string | undefined): TaskView | undefined {
    const [, task] = this.#look(element);
    if (!task || !is(task, 'bpmn:ServiceTask')) return;
    const problems = this.#injector.get<ConnectorProblems>('connectorProblems').check(task);
    return describeTask(task, this.#connectors, problems);
  }

  /** Maps an input, or with `undefined` takes its mapping away. */
  setInput(
    element: Element | string,
    input: string,
    mapped: Mapped | undefined,
    options?: EditOptions
  ): void {
    this.#set(element, 'input', input, mapped, options);
  }

  /** Says where a process variable gets its value from, or with `undefined` that the task does not set it. */
  setOutput(
    element: Element | string,
    variable: string,
    mapped: Mapped | undefined,
    options?: EditOptions
  ): void {
    this.#set(element, 'output', variable, mapped, options);
  }

  /** Chooses the mapping type; the entries stay. */
  setMapAll(element: Element | string, type: MappingType): void {
    this.#edit(element, (mapping) => setMappingType(mapping, type));
  }

  /** Makes a value kept from a former action the value of the input or variable `name`. */
  moveKept(element: Element | string, entry: MappingEntry, name: string): void {
    this.#edit(element, (mapping) => moveKept(mapping, entry, name));
  }

  /** Throws away a value kept from a former action. */
  removeKept(element: Element | string, entry: MappingEntry): void {
    this.#edit(element, (mapping) => removeKept(mapping, entry));
  }

  /** Ends typing: the next edit is a step of its own. */
  commit(): void {
    this.#edits.commit();
  }

  /** Takes back what was typed since the last commit; `false` where nothing was. */
  revert(): boolean {
    return this.#edits.revert();
  }

  #set(
    element: Element | string,
    side: Side,
    name: string,
    mapped: Mapped | undefined,
    options?: EditOptions
  ): void {
    if (mapped) refuseUnsafe(name);
    refuseDeep(mapped?.value);
    const [, task] = this.#find(element);
    const key = options?.open ? `${task.get('id') as string}/${side}/${name}` : undefined;
    this.#edit(element, (mapping) => setEntry(mapping, side, name, mapped), key);
  }

  #edit(element: Element | string, edit: (mapping: Mapping) => Mapping, key?: string): void {
    const [shape, task] = this.#find(element);
    this.#edits.execute([shape], () => replaceMapping(task, (mapping) => edit(lifted(mapping))), key);
  }

  #find(element: Element | string): [Element, ModdleElement] {
    const [shape, task] = this.#look(element);
    if (!shape || !task)
      throw new Error(`unknown element <${typeof element === 'string' ? element : element.id}>`);
    return [shape, task];
  }

  #look(element: Element | string | undefined): [Element?, ModdleElement?] {
    const registry = this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
    const found = typeof element === 'string' ? registry.get(element) : element;
    const target = (found as { labelTarget?: Element } | undefined)?.labelTarget ?? found;
    return target ? [target, target.businessObject as ModdleElement] : [];
  }
}
