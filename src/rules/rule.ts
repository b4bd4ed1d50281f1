import type { Action } from '../model/connector.js';
import type { Mapping } from '../model/mapping.js';
import type { Problem } from '../model/problem.js';
import type { ProcessVariable, TaskState } from '../model/views.js';

/** What a rule looks at: one task with what is known about it. */
export interface TaskContext {
  /** Element id: where the paths of its problems begin. */
  readonly id: string;
  readonly state: TaskState;
  readonly mapping: Mapping;
  readonly action?: Action | undefined;
  readonly variables: readonly ProcessVariable[];
}

/** Says what is wrong with a task; never throws. Paths: `<element>/inputs/<name>`, `<element>/outputs/<variable>`. */
export type Rule = (task: TaskContext) => Problem[];
