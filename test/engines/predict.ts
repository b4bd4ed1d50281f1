import { evaluateInputs, evaluateOutputs, evaluateStart } from '../../src/exchange/evaluate.js';
import type { JsonValue } from '../../src/model/json.js';
import type { ProcessSpec } from './spec.js';

/** What one run of a process comes to; what of it the engine says is the same. */
export interface Outcome {
  /** What each connector receives, in the order of the calls. */
  readonly calls: readonly { readonly element: string; readonly inputs: Record<string, JsonValue> }[];
  /** What the process variables hold in the end; absent where it fails. */
  readonly variables?: Record<string, JsonValue>;
  /** It ends with an error. */
  readonly failed: boolean;
}

const version = '7.1.0.M6';

/** What the evaluator says of a process: its variables as they start, then one task after the other. */
export function predict(
  process: ProcessSpec,
  extension: JsonValue,
  start: Readonly<Record<string, JsonValue>> = {}
): Outcome {
  const begun = evaluateStart({
    extension,
    process: process.id ?? 'Process_1',
    variables: new Map(Object.entries(start)),
    version
  });
  if ('error' in begun) return { calls: [], failed: true };
  let scope = begun.variables;
  const calls: Outcome['calls'][number][] = [];
  const answered = new Set<string>();
  for (const { id: element, answer } of process.steps) {
    const evaluation = { extension, element, scope, version, answered } as const;
    const inputs = evaluateInputs(evaluation);
    if ('error' in inputs) return { calls, failed: true };
    calls.push({ element, inputs: Object.fromEntries(inputs.variables) });
    if ('error' in answer) continue;
    const entries = Object.entries(answer.outputs);
    const outputs = evaluateOutputs({ ...evaluation, result: entries.length ? new Map(entries) : null });
    if ('error' in outputs) return { calls, failed: true };
    scope = new Map([...scope, ...outputs.variables]);
    for (const name of outputs.variables.keys()) answered.add(name);
  }
  return { calls, variables: Object.fromEntries(scope), failed: false };
}
