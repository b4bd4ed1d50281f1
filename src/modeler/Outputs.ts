import type { Injector } from 'didi';
import { setEntry } from '../model/edits.js';
import { processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import { createVariable, readVariables } from '../model/variable.js';
import { checkVariableName } from '../model/variable-name.js';
import type { Mapped } from '../model/views.js';
import { lifted, refuseDeep, refuseUnsafe } from './action-changes.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, replaceOurs } from './changes.js';
import type { Edits } from './Edits.js';
import type { NewVariable } from './ProcessVariables.js';
import { newVariableId, shapesOf } from './process-shapes.js';
import { findAll, type Targets } from './targets.js';
import { ours, refuseTexts } from './variable-changes.js';

/** A process variable, by its name or one that is made for it, and what it is set to. */
export interface OutputRow {
  readonly variable: string | NewVariable;
  readonly mapped: Mapped;
}

/** Stores several outputs of a task at once. */
export class Outputs {
  static $inject = ['connectorEdits', 'injector'];

  readonly #edits: Edits;
  readonly #injector: Injector;

  constructor(edits: Edits, injector: Injector) {
    this.#edits = edits;
    this.#injector = injector;
  }

  /**
   * Sets process variables from outputs of a task, or of several; those that are new among them are made for it, in
   * each process that lacks them: one undo step. Throws where a name may not be used, or a task is in no process
   * that could hold a new variable.
   */
  set(targets: Targets, rows: readonly OutputRow[]): void {
    const found = findAll(this.#injector, targets);
    const made = rows.flatMap(({ variable }) => (typeof variable === 'string' ? [] : variable));
    const processes = made.length ? [...new Set(found.map(([, task]) => holderOf(task)))] : [];
    const added = processes.flatMap((process) => addVariables(process, made, processes.length > 1));
    for (const { variable, mapped } of rows) {
      if (typeof variable === 'string') refuseUnsafe(variable);
      refuseDeep(mapped.value);
    }
    const named = rows.map(({ variable, mapped }) => ({
      name: typeof variable === 'string' ? variable : variable.name,
      mapped
    }));
    const shapes = processes.flatMap((process) => shapesOf(process, this.#injector));
    this.#edits.execute([...found.map(([shape]) => shape), ...shapes], () => [
      ...added,
      ...found.flatMap(([, task]) =>
        replaceMapping(task, (mapping) =>
          named.reduce((next, { name, mapped }) => setEntry(next, 'output', name, mapped), lifted(mapping))
        )
      )
    ]);
  }
}

function holderOf(task: ModdleElement): ModdleElement {
  const process = processOf(task);
  if (!process) throw new Error('there is no process to hold variables');
  return process;
}

function addVariables(process: ModdleElement, made: readonly NewVariable[], several: boolean): Change[] {
  const names = readVariables(process).map(({ name }) => name);
  const missing = several ? made.filter(({ name }) => !names.includes(name)) : made;
  const created = missing.map((variable) => {
    const found = checkVariableName(variable.name, names);
    if (found) throw new Error(found.message);
    refuseTexts(variable);
    names.push(variable.name);
    const { required = false, ...more } = variable;
    return createVariable(process.$model, { id: newVariableId(process), required, ...more });
  });
  return replaceOurs(process, 'Variable', [...ours(process), ...created]);
}
