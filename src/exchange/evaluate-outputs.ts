import { fromJson, textOf } from '../expression/values.js';
import type { JsonValue } from '../model/json.js';
import { EngineError } from './evaluate-engine.js';
import type { Entry } from './evaluate-extension.js';
import { applyPatch, makeParents, PatchError } from './evaluate-patch.js';
import { holdsExpression, type Source, type Variables } from './evaluate-resolve.js';
import type { Run, Unresolved } from './evaluate-run.js';
import { NULL_POINTER, parseOutput } from './evaluate-types.js';

/** What the process' variables are set to (`ExtensionsVariablesMappingProvider.calculateOutPutVariables`). */
export function computeOutputs(run: Run, result: Variables): Map<string, JsonValue> {
  const { rules, extension } = run;
  const { mapped, mappingType, outputs } = extension;
  const all = mapped ? /^MAP_ALL(_OUTPUTS)?$/.test(mappingType) : rules.passesAllByDefault;
  if (!mapped || (all && !rules.checksAllOutputs)) return new Map(all ? result : []);
  if (mapsNothing(run, result)) return new Map();
  if ([...result.values()].some(holdsExpression)) {
    throw new EngineError('Expressions are not allowed as variable values in the output mapping');
  }
  if (all) return new Map(result);
  return run.resolve(
    run.mapped(outputs, (entry) => outputOf(run, entry, result)),
    sourcesOf(run, result)
  );
}

// before 7.4 nothing happens where nothing was returned, and on M6 where no output is listed
function mapsNothing({ rules, extension }: Run, result: Variables): boolean {
  if (rules.outputsSeeProcess) return false;
  return result.size === 0 || (rules.passesAllByDefault && extension.outputs.length === 0);
}

// one expression sees either all that was returned, or all process variables, never both at once
function sourcesOf(run: Run, result: Variables): Source[] {
  const returned: Source = { variables: result };
  if (!run.rules.outputsSeeProcess) return [returned];
  return result.size > 0 ? [returned, run.process] : [run.process];
}

function outputOf(run: Run, entry: Entry, result: Variables): Unresolved | undefined {
  if (!run.isDefined(entry.name)) {
    run.warn(entry.name, 'There is no process variable {name}: nothing is set.');
    return;
  }
  const value = returnedOf(run, entry, result);
  if (value === null) return;
  const property = run.extension.properties.get(entry.name);
  return { value: property && run.rules.parsesOutputs ? parseOutput(property.type, value) : value };
}

function returnedOf(run: Run, { name, type, value }: Entry, result: Variables): JsonValue {
  if (type === undefined) {
    run.warn(name, 'The entry {name} has no mapping type: the engine passes over it.');
    return null;
  }
  if (type === 'JSONPATCH') return patched(run, name, value);
  if (value === null) throw new EngineError(NULL_POINTER);
  if (type === 'VALUE') return value;
  const output = textOf(fromJson(value));
  const returned = result.get(output) ?? null;
  if (returned === null) run.warn(name, 'The connector returned no {output}: nothing is set.', { output });
  return returned;
}

function patched(run: Run, name: string, patch: JsonValue): JsonValue {
  const current = run.current(name) ?? run.extension.properties.get(name)?.value ?? {};
  try {
    return applyPatch(patch, makeParents(patch, current));
  } catch (error) {
    if (error instanceof PatchError) throw new EngineError('Invalid jsonPatch variable mapping');
    throw error;
  }
}
