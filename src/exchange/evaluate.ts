import type { JsonValue } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { EngineError } from './evaluate-engine.js';
import { computeInputs } from './evaluate-inputs.js';
import { computeOutputs } from './evaluate-outputs.js';
import type { Variables } from './evaluate-resolve.js';
import { Run, type InputEvaluation } from './evaluate-run.js';
import { startVariables, type StartEvaluation } from './evaluate-start.js';

export type { EngineVersion } from './evaluate-engine.js';
export type { Variables } from './evaluate-resolve.js';
export type { StartEvaluation } from './evaluate-start.js';
export type { InputEvaluation } from './evaluate-run.js';

export interface OutputEvaluation extends InputEvaluation {
  /** What the connector returned. */
  readonly result: Variables | null;
}

/** What arrives, with what the engine passes over in silence; or the message with which it fails. */
export type Evaluation =
  | { readonly variables: ReadonlyMap<string, JsonValue>; readonly problems: readonly Problem[] }
  | { readonly error: string };

/**
 * What a connector gets when a task starts, as the engine computes it. Values may be nested to
 * `MAX_DEPTH`, which `parseJson` sees to.
 */
export function evaluateInputs(evaluation: InputEvaluation): Evaluation {
  return attempt(() => {
    const run = new Run(evaluation, 'inputs');
    return { variables: computeInputs(run), problems: run.problems };
  });
}

/** What the process variables hold when a process starts, or why the engine refuses to start it. */
export function evaluateStart(evaluation: StartEvaluation): Evaluation {
  return attempt(() => ({ variables: startVariables(evaluation), problems: [] }));
}

/** What a process' variables are set to when a connector has returned, as the engine computes it. */
export function evaluateOutputs(evaluation: OutputEvaluation): Evaluation {
  return attempt(() => {
    const run = new Run(evaluation, 'outputs');
    return { variables: computeOutputs(run, evaluation.result ?? new Map()), problems: run.problems };
  });
}

function attempt(work: () => Evaluation): Evaluation {
  try {
    return work();
  } catch (error) {
    if (error instanceof EngineError) return { error: error.message };
    throw error;
  }
}
