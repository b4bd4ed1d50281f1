import type { ConnectorError } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { Mapped, MappingEntry, MappingType, ProcessVariable, Side } from '../model/views.js';

export * from './edit-events.js';

const UP = { bubbles: true, composed: true };

/** A process variable that has no id yet. */
export type NewVariable = Omit<ProcessVariable, 'id'>;

/** The row of a mapping that a new variable is made for: an input, or an output that goes to it. */
export interface MapTo {
  readonly side: Side;
  readonly name: string;
}

/**
 * The user chose a connector and an action for the task. Here and in the other events `element` is the id of the
 * task; of several that are edited together their ids, with a space between.
 */
export class ConnectorApplyEvent extends Event {
  readonly element: string;
  readonly implementation: string;
  constructor(element: string, implementation: string) {
    super('connector-apply', UP);
    this.element = element;
    this.implementation = implementation;
  }
}

/**
 * The user changed one row: an input, or the process variable `name` of an output or assignment.
 * `mapped` undefined clears it. `open` says that more of the same edit may follow.
 */
export class MappingChangeEvent extends Event {
  readonly element: string;
  readonly side: Side;
  readonly name: string;
  readonly mapped: Mapped | undefined;
  readonly open: boolean;
  constructor(element: string, row: MapTo, mapped: Mapped | undefined, open: boolean) {
    super('mapping-change', UP);
    this.element = element;
    this.side = row.side;
    this.name = row.name;
    this.mapped = mapped;
    this.open = open;
  }
}

/** The user chose which variables pass. */
export class MappingTypeChangeEvent extends Event {
  readonly element: string;
  readonly mappingType: MappingType;
  constructor(element: string, mappingType: MappingType) {
    super('mapping-type-change', UP);
    this.element = element;
    this.mappingType = mappingType;
  }
}

/** The user moves a value of the former action to the present one (`kept-move`), or drops it (`kept-remove`). */
export class KeptEvent extends Event {
  readonly element: string;
  readonly entry: MappingEntry;
  /** The input, or the variable, that the value moves to. */
  readonly name: string;
  constructor(type: 'kept-move' | 'kept-remove', element: string, entry: MappingEntry, name = entry.name) {
    super(type, UP);
    this.element = element;
    this.entry = entry;
    this.name = name;
  }
}

/** The user declares a process variable; `mapTo` is the row that it was made for. */
export class VariableAddEvent extends Event {
  readonly element: string;
  readonly variable: NewVariable;
  readonly mapTo: MapTo | undefined;
  constructor(element: string, variable: NewVariable, mapTo?: MapTo) {
    super('variable-add', UP);
    this.element = element;
    this.variable = variable;
    this.mapTo = mapTo;
  }
}

/** What can change of a process variable; `value: undefined` takes the default value away. */
export type VariableChanges = { readonly [K in keyof NewVariable]?: NewVariable[K] | undefined };

/** The user changed a process variable. */
export class VariableUpdateEvent extends Event {
  readonly element: string;
  readonly id: string;
  readonly changes: VariableChanges;
  constructor(element: string, id: string, changes: VariableChanges) {
    super('variable-update', UP);
    this.element = element;
    this.id = id;
    this.changes = changes;
  }
}

/** The user deleted a process variable. */
export class VariableRemoveEvent extends Event {
  readonly element: string;
  readonly id: string;
  constructor(element: string, id: string) {
    super('variable-remove', UP);
    this.element = element;
    this.id = id;
  }
}

/** The user wants an error of the connector to be caught. */
export class ErrorCatchEvent extends Event {
  readonly element: string;
  readonly error: ConnectorError;
  constructor(element: string, error: ConnectorError) {
    super('error-catch', UP);
    this.element = element;
    this.error = error;
  }
}

/** The user wants to go to another element of the diagram. */
export class ElementSelectEvent extends Event {
  readonly element: string;
  constructor(element: string) {
    super('element-select', UP);
    this.element = element;
  }
}

/** The user wants to see where a problem is. */
export class ProblemGoEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('problem-go', UP);
    this.problem = problem;
  }
}

/** The user wants a problem to be mended as its `fix` says. */
export class ProblemFixEvent extends Event {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('problem-fix', UP);
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'connector-apply': ConnectorApplyEvent;
    'mapping-change': MappingChangeEvent;
    'mapping-type-change': MappingTypeChangeEvent;
    'kept-move': KeptEvent;
    'kept-remove': KeptEvent;
    'variable-add': VariableAddEvent;
    'variable-update': VariableUpdateEvent;
    'variable-remove': VariableRemoveEvent;
    'error-catch': ErrorCatchEvent;
    'element-select': ElementSelectEvent;
    'problem-go': ProblemGoEvent;
    'problem-fix': ProblemFixEvent;
  }
}
