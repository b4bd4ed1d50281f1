import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { setEntry } from '../model/edits.js';
import { processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import { createVariable, readVariables } from '../model/variable.js';
import type { Mapped } from '../model/views.js';
import { checkVariableName } from '../rules/index.js';
import { lifted, refuseDeep, refuseUnsafe } from './action-changes.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, replaceOurs } from './changes.js';
import type { Edits } from './Edits.js';
import type { NewVariable } from './ProcessVariables.js';
import { newVariableId, shapesOf } from './process-shapes.js';
import { ours, refuseTexts } from './variable-changes.js';

/** A process variable, by its name or one that is made for it, and what it is set to. */
export interface OutputRow {
  readonly variable: string | NewVariable;
  readonly mapped: Mapped;
}

/** Stores several outputs of a task at once: the service `connectorOutputs`. */
export class Outputs {
  static $inject = ['connectorEdits', 'injector'];

  readonly #edits: Edits;
  readonly #injector: Injector;

  constructor(edits: Edits, injector: Injector) {
    this.#edits = edits;
    this.#injector = injector;
  }

  /**
   * Sets process variables from outputs, those that are new among them made for it: one undo step. Throws
   * where a name may not be used, or the task is in no process that could hold a new variable.
   */
  set(element: Element, rows: readonly OutputRow[]): void {
    const task = element.businessObject as ModdleElement;
    const made = rows.flatMap(({ variable }) => (typeof variable === 'string' ? [] : variable));
    const process = processOf(task);
    if (made.length && !process) throw new Error('there is no process to hold variables');
    const added = made.length && process ? addVariables(process, made) : [];
    const shapes = made.length && process ? shapesOf(process, this.#injector) : [];
    for (const { variable, mapped } of rows) {
      if (typeof variable === 'string') refuseUnsafe(variable);
      refuseDeep(mapped.value);
    }
    const named = rows.map(({ variable, mapped }) => ({
      name: typeof variable === 'string' ? variable : variable.name,
      mapped
    }));
    this.#edits.execute([element, ...shapes], () => [
      ...added,
      ...replaceMapping(task, (mapping) =>
        named.reduce((next, { name, mapped }) => setEntry(next, 'output', name, mapped), lifted(mapping))
      )
    ]);
  }
}

function addVariables(process: ModdleElement, made: readonly NewVariable[]): Change[] {
  const names = readVariables(process).map(({ name }) => name);
  const created = made.map((variable) => {
    const found = checkVariableName(variable.name, names);
    if (found) throw new Error(found.message);
    refuseTexts(variable);
    names.push(variable.name);
    const { required = false, ...more } = variable;
    return createVariable(process.$model, { id: newVariableId(process), required, ...more });
  });
  return replaceOurs(process, 'Variable', [...ours(process), ...created]);
}
