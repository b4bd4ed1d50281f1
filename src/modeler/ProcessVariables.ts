import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { processOf, processesOf } from '../model/elements.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { createVariable, readVariable, readVariables } from '../model/variable.js';
import { checkVariableName } from '../model/variable-name.js';
import type { ProcessVariable, ProcessView } from '../model/views.js';
import type { Connectors } from '../connectors/Connectors.js';
import type { Change } from './ChangeHandler.js';
import { replaceOurs } from './changes.js';
import type { ConnectorProblems } from './ConnectorProblems.js';
import type { Edits } from './Edits.js';
import { newVariableId, shapesOf } from './process-shapes.js';
import { describeProcess } from './task-view.js';
import { ours, refuseTexts, rename, replaceVariable, updated } from './variable-changes.js';

/** What is given of a new process variable. */
export type NewVariable = Pick<ProcessVariable, 'name' | 'type'> & Partial<Omit<ProcessVariable, 'id'>>;
/** What changes of a process variable; `undefined` takes `value` or `displayName` away. */
export type VariableChanges = {
  readonly [K in keyof Omit<ProcessVariable, 'id'>]?: ProcessVariable[K] | undefined;
};

/** The variables of a process: the service `processVariables`. Each change is one undo step. */
export class ProcessVariables {
  static $inject = ['connectors', 'connectorEdits', 'injector'];

  readonly #connectors: Connectors;
  readonly #edits: Edits;
  readonly #injector: Injector;

  constructor(connectors: Connectors, edits: Edits, injector: Injector) {
    this.#connectors = connectors;
    this.#edits = edits;
    this.#injector = injector;
  }

  /** The process that an element is in; of nothing the only process, or the one that is shown. */
  process(element?: Element): ModdleElement | undefined {
    const found = processOf((element ?? this.#root()).businessObject as ModdleElement | undefined);
    if (found || (element && !is(element.businessObject as ModdleElement, 'bpmn:Collaboration')))
      return found;
    const definitions = this.#injector
      .get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs')
      .getDefinitions();
    const processes = definitions ? processesOf(definitions) : [];
    return processes.length === 1 ? processes[0] : undefined;
  }

  /** The variables of the element's process, in the order of the file. */
  list(element?: Element): readonly ProcessVariable[] {
    const process = this.process(element);
    return process ? readVariables(process) : [];
  }

  /** All that there is to show of the element's process; `undefined` where it has none (a black-box pool). */
  describe(element?: Element): ProcessView | undefined {
    const process = this.process(element);
    const problems = this.#injector.get<ConnectorProblems>('connectorProblems');
    return process && describeProcess(process, problems.checkProcess(process));
  }

  /**
   * Adds a variable to the element's process. Throws where there is no process or the name may not be used;
   * `checkVariableName` tells so beforehand.
   * @returns its id
   */
  add(element: Element | undefined, variable: NewVariable): string {
    const process = this.#processOf(element);
    const id = newVariableId(process);
    this.#check(process, variable.name, undefined);
    refuseTexts(variable);
    const { name, type, required = false, ...more } = variable;
    const created = createVariable(process.$model, { id, name, type, required, ...more });
    this.#execute(process, () => replaceOurs(process, 'Variable', [...ours(process), created]));
    return id;
  }

  /**
   * Changes a variable. A new name follows into every mapping, expression, condition and name of the
   * process, within the same undo step. Throws as {@link add} does.
   */
  update(element: Element | undefined, id: string, changes: VariableChanges): void {
    const process = this.#processOf(element);
    const old = readVariables(process).find((variable) => variable.id === id);
    if (!old) throw new Error(`unknown process variable <${id}>`);
    const name = changes.name ?? old.name;
    if (name !== old.name) this.#check(process, name, id);
    refuseTexts(changes);
    const next = updated(old, changes);
    const same = JSON.stringify(next) === JSON.stringify(old);
    const touched = new Set<ModdleElement>();
    this.#execute(
      process,
      () =>
        same
          ? []
          : [
              ...replaceVariable(process, old, next),
              ...(name === old.name ? [] : rename(process, old.name, name, this.#connectors, touched))
            ],
      touched
    );
  }

  /** The elements that read or set a variable, or name it in a text or a condition. */
  users(element: Element | undefined, id: string): readonly ModdleElement[] {
    const process = this.#processOf(element);
    const variable = readVariables(process).find((each) => each.id === id);
    if (!variable) return [];
    const touched = new Set<ModdleElement>();
    // what a new name would follow into; nothing is changed
    rename(process, variable.name, `${variable.name}_`, this.#connectors, touched);
    return [...touched];
  }

  /** Removes a variable; mappings that name it stay and say that it is missing. */
  remove(element: Element | undefined, id: string): void {
    const process = this.#processOf(element);
    const left = ours(process).filter((variable) => readVariable(variable).id !== id);
    if (left.length === ours(process).length) throw new Error(`unknown process variable <${id}>`);
    this.#execute(process, () => replaceOurs(process, 'Variable', left));
  }

  #execute(
    process: ModdleElement,
    compute: () => Change[],
    touched: ReadonlySet<ModdleElement> = new Set()
  ): void {
    const shown = shapesOf(process, this.#injector);
    this.#edits.execute(shown, () => {
      const changes = compute();
      for (const object of touched) {
        const shape = this.#registry().get(object.get('id') as string);
        for (const each of shape ? [shape, ...(shape.labels as unknown as Element[])] : [])
          if (!shown.includes(each)) shown.push(each);
      }
      return changes;
    });
  }

  #processOf(element: Element | undefined): ModdleElement {
    const process = this.process(element);
    if (!process) throw new Error('there is no process to hold variables');
    return process;
  }

  #check(process: ModdleElement, name: string, id: string | undefined): void {
    const others = readVariables(process).filter((variable) => variable.id !== id);
    const found = checkVariableName(
      name,
      others.map((variable) => variable.name)
    );
    if (found) throw new Error(found.message);
  }

  #root(): Element {
    return this.#injector.get<{ getRootElement(): Element }>('canvas').getRootElement();
  }

  #registry() {
    return this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  }
}
