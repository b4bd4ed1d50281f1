import { compute } from '../expression/evaluate.js';
import { toJson } from '../expression/values.js';
import type { JsonValue } from '../model/json.js';
import { EngineError } from './evaluate-engine.js';
import { Run, type InputEvaluation } from './evaluate-run.js';

export interface ExpressionEvaluation extends InputEvaluation {
  /** `${…}`, with nothing around it. */
  readonly expression: string;
}

/** What an expression gives, or why it gives nothing. */
export type Computation = { readonly value: JsonValue } | { readonly reason: string };

/**
 * What an expression of the diagram itself gives, over the process variables as the engine holds them: a condition of
 * a flow, how often an activity is to run. Never throws, and runs nothing of the host.
 */
export function evaluateExpression(evaluation: ExpressionEvaluation): Computation {
  try {
    const run = new Run(evaluation, 'inputs');
    const { variables, held } = run.process;
    const computed = compute(
      evaluation.expression,
      (name) => {
        const value = variables.get(name);
        return value === undefined || !held ? value : held(name, value);
      },
      { objects: 'map', functions: run.rules.functions, ...(evaluation.now && { now: evaluation.now }) }
    );
    return computed.ok ? { value: toJson(computed.value) } : { reason: computed.reason };
  } catch (error) {
    if (error instanceof EngineError) return { reason: error.message };
    throw error;
  }
}

/** Whether a flow with that condition is taken; the engine fails where it gives neither true nor false (`UelExpressionCondition`). */
export function evaluateCondition(
  evaluation: ExpressionEvaluation
): { readonly met: boolean } | { readonly reason: string } {
  const computed = evaluateExpression(evaluation);
  if ('reason' in computed) return computed;
  return typeof computed.value === 'boolean'
    ? { met: computed.value }
    : { reason: 'it gives neither true nor false' };
}
