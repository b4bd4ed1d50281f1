import type { Action, Connector, ConnectorError, Parameter } from './connector.js';
import type { JsonValue } from './json.js';
import type { Problem } from './problem.js';

/**
 * What an entry holds: the name of a process variable (of an output: of a connector output), a static
 * value, or a text with `${…}` that the engine evaluates.
 */
export type Kind = 'variable' | 'value' | 'expression';

/**
 * Which variables pass: `listed` = the entries, `none`, `inputs` = every variable in and the listed
 * outputs, `outputs` = the listed inputs and every output, `all`.
 * Engine words: `MAP_ALL_INPUTS`, `MAP_ALL_OUTPUTS`, `MAP_ALL` (7.1.0-M10 and later).
 */
export type MappingType = 'listed' | 'none' | 'inputs' | 'outputs' | 'all';

export type Side = 'input' | 'output';

/** A kind with its value: text for `variable` and `expression`, any JSON for `value`. */
export interface Mapped {
  readonly kind: Kind;
  readonly value: JsonValue;
}

/** One row of a mapping: for an input `name` is the input, for an output the process variable that it goes to. */
export interface MappingEntry {
  readonly side: Side;
  readonly name: string;
  /** Absent: an entry that we do not understand, kept in `json`. */
  readonly mapped?: Mapped;
  /** `<connector>.<action>` that the value was made for, when the task has another one now; never exported. */
  readonly kept?: string;
  /** Keys of the engine's entry that are not ours. */
  readonly json?: JsonValue;
}

/** A value of a former action. */
export interface KeptEntry extends MappingEntry {
  /** Never shown. */
  readonly secret?: boolean;
}

/** A process variable (`properties` of the engine's file). */
export interface ProcessVariable {
  /** Key in the engine's file. */
  readonly id: string;
  readonly name: string;
  /** string, integer, boolean, date, datetime, json, file, folder, array, content, bigdecimal, … */
  readonly type: string;
  readonly required: boolean;
  /** Default value; absent is not the same as `null` or `""`. */
  readonly value?: JsonValue;
  /** Shown to users under this name. */
  readonly displayName?: string;
  /** Shown to users at all. */
  readonly display?: boolean;
}

/** Why a task shows a connector, or does not. */
export type TaskState =
  | 'none' // no implementation and no template hint: a plain service task
  | 'choose-action' // a connector was dropped, its action is not chosen yet
  | 'connector' // connector and action are known
  | 'unknown-connector' // reads as <connector>.<action>, but there is no such connector
  | 'unknown-action' // the connector is known, the action is not
  | 'reserved' // script.* and dmn-connector.*
  | 'foreign'; // anything else: ##WebService, a URI, an expression, activiti:class, …

/** One of the values that a row has in tasks that are shown together. */
export interface Variant {
  /** Absent: not set. */
  readonly mapped?: Mapped;
  /** In how many of the tasks. */
  readonly tasks: number;
}

/** An input of a task as the panel shows it. */
export interface InputView {
  readonly parameter: Parameter;
  /** Absent: not set. */
  readonly mapped?: Mapped;
  /** Of several tasks, where they hold different values: which, the most frequent first. */
  readonly differs?: readonly Variant[];
  /** Declared by no definition: an entry of its own accord. */
  readonly undeclared: boolean;
  readonly problems: readonly Problem[];
}

/** An output of a task as the panel shows it: the process variables that it goes to. */
export interface OutputView {
  readonly parameter: Parameter;
  readonly variables: readonly string[];
  /** Of several tasks: the variables that it goes to in some of them only. */
  readonly partly?: readonly { readonly variable: string; readonly tasks: number }[];
  readonly undeclared: boolean;
  readonly problems: readonly Problem[];
}

/** A process variable that is set from a static value or an expression over the outputs. */
export interface AssignmentView {
  readonly variable: string;
  readonly mapped?: Mapped;
  /** As of an {@link InputView}. */
  readonly differs?: readonly Variant[];
  readonly problems: readonly Problem[];
}

/** An error that the connector declares. */
export interface ErrorView {
  readonly error: ConnectorError;
  /** The `errorCode` that an event catches it by. */
  readonly code: string;
  /** The id of the boundary event that catches it; of several tasks, where all of them do, of the first. */
  readonly caughtBy?: string;
  /** Of several tasks: how many catch it. */
  readonly tasks?: number;
}

/** All that the panel shows of one task; plain data, computed from the model when asked. */
export interface TaskView {
  /** The id of the task; of several their ids, with a space between. */
  readonly element: string;
  /** The ids, where several tasks are shown together. */
  readonly elements?: readonly string[];
  readonly name: string;
  readonly state: TaskState;
  readonly implementation?: string;
  /** The implementation uses an older name of the connector. */
  readonly alias?: string;
  readonly connector?: Connector;
  readonly action?: Action;
  readonly mappingType: MappingType;
  /** The tasks that are shown together are of several connections of one connector, of which the first is shown. */
  readonly connectionDiffers?: boolean;
  /** The BPMN file says how the task maps; if not, engine versions differ in what they pass. */
  readonly mapped: boolean;
  /** The tasks that are shown together have different ones. */
  readonly mappingDiffers?: boolean;
  readonly inputs: readonly InputView[];
  readonly outputs: readonly OutputView[];
  readonly assignments: readonly AssignmentView[];
  /** Values of the former action. */
  readonly kept: readonly KeptEntry[];
  readonly variables: readonly ProcessVariable[];
  /** Read-only names and values that the engine passes besides. */
  readonly constants: readonly { readonly name: string; readonly value: JsonValue }[];
  readonly errors: readonly ErrorView[];
  readonly problems: readonly Problem[];
}

/** All that the panel shows of a process. */
export interface ProcessView {
  readonly element: string;
  readonly name: string;
  readonly variables: readonly ProcessVariable[];
  readonly problems: readonly Problem[];
}

/** Where a variable that a task can use gets its value before the task. */
export interface VariableOrigin {
  /** What sets it on some path to the task, by name; none: it is set when the process starts, or nowhere. */
  readonly from: readonly string[];
  /** All of them are events: the payload of a message or signal is stored in it. */
  readonly events?: boolean;
  /** There is a path to the task on which nothing sets it. */
  readonly unset: boolean;
  /** The multi-instance activity around the task sets it. */
  readonly loop: boolean;
}
