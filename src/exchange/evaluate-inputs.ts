import { fromJson, textOf } from '../expression/values.js';
import type { JsonValue } from '../model/json.js';
import { EngineError } from './evaluate-engine.js';
import type { Entry } from './evaluate-extension.js';
import type { Run, Unresolved } from './evaluate-run.js';
import { NULL_POINTER } from './evaluate-types.js';

/** What a connector gets (`ExtensionsVariablesMappingProvider.calculateInputVariables`). */
export function computeInputs(run: Run): Map<string, JsonValue> {
  const { scope, rules, extension } = run;
  const { mapped, mappingType, inputs, constants } = extension;
  const all = mapped ? /^MAP_ALL(_INPUTS)?$/.test(mappingType) : rules.passesAllByDefault;
  if (all && rules.mapsAllVerbatim) return new Map([...constants, ...scope]);
  const variables = all ? everything(run) : run.mapped(inputs, (entry) => inputOf(run, entry));
  const resolved = run.resolve(mapped || all ? variables : new Map(), [run.process]);
  for (const [name, value] of constants) {
    if (resolved.has(name)) run.inform(name, 'The constant {name} takes the place of the input.');
    resolved.set(name, value);
  }
  return resolved;
}

function everything(run: Run): Map<string, Unresolved> {
  return new Map([...run.scope].map(([name, value]) => [name, variableOf(run, name, value)]));
}

// a list of a json variable is a Jackson ArrayNode, which the engine does not look into
function variableOf(run: Run, name: string, value: JsonValue): Unresolved {
  return { value, opaque: Array.isArray(value) && run.extension.properties.get(name)?.type === 'json' };
}

function inputOf(run: Run, { name, type, value }: Entry): Unresolved | undefined {
  if (type !== 'VALUE' && type !== 'VARIABLE') {
    run.warn(name, 'The entry {name} has no mapping type for an input: the engine passes over it.');
    return;
  }
  if (value === null) throw new EngineError(NULL_POINTER);
  if (type === 'VALUE') return { value };
  const variable = textOf(fromJson(value));
  const current = run.current(variable);
  if (!run.isDefined(variable)) {
    run.warn(name, 'There is no process variable {variable}: the input is left out.', { variable });
    return;
  }
  if (current !== null || run.isNode(variable)) return variableOf(run, variable, current);
  run.warn(name, 'The process variable {variable} has no value: the input is left out.', { variable });
  return;
}
