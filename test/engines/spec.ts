import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { Kind, MappingType, ProcessVariable, Side } from '../../src/model/views.js';

/** What a connector answers: its outputs, or the code of a BPMN error. */
export type Answer = { readonly outputs: JsonObject } | { readonly error: string };

/** `[side, name, kind, value]` */
export type EntrySpec = readonly [Side, string, Kind, JsonValue];

/** One service task, with what a designer maps and what its connector answers. */
export interface StepSpec {
  readonly id: string;
  readonly implementation: string;
  /** Absent: the engine's file has no entry for the task. */
  readonly type?: MappingType;
  readonly entries?: readonly EntrySpec[];
  /** Of the engine's file, which the panel shows and does not write. */
  readonly constants?: JsonObject;
  readonly answer: Answer;
}

export type VariableSpec = Pick<ProcessVariable, 'name' | 'type'> & {
  readonly value?: JsonValue;
  readonly required?: boolean;
};

/** One process with its tasks, in the order in which they run. */
export interface ProcessSpec {
  readonly id?: string;
  readonly variables: readonly VariableSpec[];
  readonly steps: readonly StepSpec[];
  /** What stands in the process beside the tasks; absent: a line from a start over the tasks to an end. */
  readonly content?: string;
}

/**
 * What a case is there for: `usual` is what designers do, `trap` what trips an engine, `random` a sensible mapping
 * that was drawn, `nonsense` a drawn one with names without a value, wrong types and unlikely operators.
 */
export const SORTS = ['usual', 'trap', 'random', 'nonsense'] as const;
export type Sort = (typeof SORTS)[number];

/** One file that the engine is given, and what it is started with. */
export interface CaseSpec {
  readonly id: string;
  /** Absent: a trap. */
  readonly sort?: Sort;
  readonly processes: readonly ProcessSpec[];
  readonly start?: JsonObject;
}
