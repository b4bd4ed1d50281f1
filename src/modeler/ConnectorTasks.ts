import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { moveKept, removeKept, setMappingType } from '../model/edits.js';
import { is } from '../model/moddle.js';
import type { Mapped, MappingEntry, MappingType, TaskView } from '../model/views.js';
import type { Conversion } from './Conversion.js';
import type { Edits } from './Edits.js';
import type { CaughtError, ErrorCatching } from './ErrorCatching.js';
import type { EditOptions, MappingEdits } from './MappingEdits.js';
import { canAppend, type Placing } from './Placing.js';
import type { TaskFactory } from './TaskFactory.js';
import { find, findAll, type Target, type Targets } from './targets.js';
import type { TaskViews } from './TaskViews.js';

/**
 * Makes, describes and changes connector tasks: the service `connectorTasks`. Each change is one undo step, also
 * that of several tasks.
 */
export class ConnectorTasks {
  static $inject = [
    'connectorEdits',
    'connectorMappingEdits',
    'connectorTaskViews',
    'connectorPlacing',
    'connectorConversion',
    'connectorTaskFactory',
    'connectorErrorCatching',
    'injector'
  ];

  readonly #edits: Edits;
  readonly #mappings: MappingEdits;
  readonly #views: TaskViews;
  readonly #placing: Placing;
  readonly #conversion: Conversion;
  readonly #factory: TaskFactory;
  readonly #errors: ErrorCatching;
  readonly #injector: Injector;

  constructor(
    edits: Edits,
    mappings: MappingEdits,
    views: TaskViews,
    placing: Placing,
    conversion: Conversion,
    factory: TaskFactory,
    errors: ErrorCatching,
    injector: Injector
  ) {
    this.#edits = edits;
    this.#mappings = mappings;
    this.#views = views;
    this.#placing = placing;
    this.#conversion = conversion;
    this.#factory = factory;
    this.#errors = errors;
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
  append(element: Target, implementation: string): Shape | undefined {
    const [source] = find(this.#injector, element);
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

  /** Gives service tasks another action, or a connector that then asks for its action; values move where they fit. */
  apply(elements: Targets, implementation: string): void {
    const found = findAll(this.#injector, elements);
    for (const [, task] of found)
      if (!is(task, 'bpmn:ServiceTask')) throw new Error(`no service task <${task.get('id') as string}>`);
    this.#conversion.apply(
      found.map(([shape]) => shape),
      implementation
    );
  }

  /**
   * Turns a task of any type into the task of a connector: name, size, id, flows, boundary events and what else
   * bpmn-js keeps stay, and values where they fit. One undo step. Throws where it is no task.
   * @returns its shape, which is another one where the type of the task changed.
   */
  convert(element: Target, implementation: string): Shape {
    const [shape, task] = find(this.#injector, element);
    if (!this.#conversion.allowed(shape)) throw new Error(`no task to convert <${task.get('id') as string}>`);
    return this.#conversion.convert(shape, implementation);
  }

  /** All that there is to say of a service task; once more can be said, `connectorTasks.checked` is fired. */
  describe(element: Target | undefined): TaskView | undefined {
    return this.#views.describe(element);
  }

  /**
   * Several service tasks as one, for editing them together.
   * @returns `undefined` where they are not all of one connector and action
   */
  describeAll(elements: readonly Target[]): TaskView | undefined {
    return this.#views.describeAll(elements);
  }

  /** Maps an input, or with `undefined` takes its mapping away. */
  setInput(elements: Targets, input: string, mapped: Mapped | undefined, options?: EditOptions): void {
    this.#mappings.set(elements, 'input', input, mapped, options);
  }

  /** Says where a process variable gets its value from, or with `undefined` that the task does not set it. */
  setOutput(elements: Targets, variable: string, mapped: Mapped | undefined, options?: EditOptions): void {
    this.#mappings.set(elements, 'output', variable, mapped, options);
  }

  /** Chooses the mapping type; the entries stay. */
  setMapAll(elements: Targets, type: MappingType): void {
    this.#mappings.edit(elements, (mapping) => setMappingType(mapping, type));
  }

  /** Makes a value kept from a former action the value of the input or variable `name`. */
  moveKept(elements: Targets, entry: MappingEntry, name: string): void {
    this.#mappings.edit(elements, (mapping) => moveKept(mapping, entry, name));
  }

  /** Throws away a value kept from a former action. */
  removeKept(elements: Targets, entry: MappingEntry): void {
    this.#mappings.edit(elements, (mapping) => removeKept(mapping, entry));
  }

  /**
   * Puts an interrupting boundary event that catches an error of the connector on tasks that do not catch it yet,
   * and adds the error to the file where none has its code.
   * @returns the events that were made; none where one may stand
   */
  catchError(elements: Targets, error: CaughtError): Shape[] {
    const shapes = findAll(this.#injector, elements).map(([shape]) => shape as Shape);
    return this.#errors.catch(shapes, error);
  }

  /** Ends typing: the next edit is a step of its own. */
  commit(): void {
    this.#edits.commit();
  }

  /** Takes back what was typed since the last commit; `false` where nothing was. */
  revert(): boolean {
    return this.#edits.revert();
  }
}
