import type { ContextVariable, ExpressionContext } from '../expression/context.js';
import type { Parameter } from './connector.js';
import { getOwn, isObject, type JsonValue } from './json.js';
import { RESERVED_VARIABLES } from './variable.js';
import type { ProcessVariable } from './views.js';

const COUNTERS: readonly ContextVariable[] = RESERVED_VARIABLES.map((name) => ({
  name,
  type: 'integer',
  origin: 'engine',
  description: 'Set by the engine in a multi-instance activity.'
}));

/**
 * What the expressions of a mapping can refer to.
 * @param outputs what the connector returned: for what is set when the task is done; the engine looks there first
 */
export function expressionContext(
  variables: readonly ProcessVariable[],
  outputs: readonly Parameter[] = []
): ExpressionContext {
  return { variables: [...outputs.map(ofOutput), ...variables.map(ofVariable), ...COUNTERS] };
}

function ofOutput({ name, type, description, model }: Parameter): ContextVariable {
  return { name, type, description, origin: 'output', ...(model !== undefined && { model }) };
}

function ofVariable(variable: ProcessVariable): ContextVariable {
  const { name, type, value } = variable;
  const model = modelOf(variable);
  return {
    name,
    type,
    ...(variable.displayName && { description: variable.displayName }),
    ...(model !== undefined && { model }),
    ...(value !== undefined && { sample: value })
  };
}

/** The JSON Schema of a variable: a key of the engine's file that we keep and do not edit. */
function modelOf(variable: ProcessVariable & { readonly json?: JsonValue }): JsonValue | undefined {
  return isObject(variable.json) ? getOwn(variable.json, 'model') : undefined;
}
