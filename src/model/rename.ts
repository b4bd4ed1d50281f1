import { renameIdentifier } from '../expression/identifiers.js';
import { getOwn, isObject, setOwn, type JsonObject, type JsonValue } from './json.js';
import { LIVE, type Mapping } from './mapping.js';
import { SAMPLES } from './samples.js';
import type { MappingEntry } from './views.js';

/** Does the name mean an output of the connector in the expressions of such an entry, and no process variable? */
export type Shadowed = (entry: MappingEntry) => boolean;

/** Renames a process variable in a mapping, its expressions and what is kept of the engine's file; the same mapping where it is not used. */
export function renameVariable(
  mapping: Mapping,
  from: string,
  to: string,
  shadowed: Shadowed = () => false
): Mapping {
  let changed = false;
  const entries = mapping.entries.map((entry) => {
    const next = renameInEntry(entry, from, to, shadowed);
    changed ||= next !== entry;
    return next;
  });
  const json = renameInJson(mapping.json, from, to);
  changed ||= json !== mapping.json;
  return changed ? { ...mapping, entries, json } : mapping;
}

function renameInEntry(entry: MappingEntry, from: string, to: string, shadowed: Shadowed): MappingEntry {
  const { side, name, mapped } = entry;
  let next = entry;
  if (side === 'output' && name === from) next = { ...next, name: to };
  if (mapped?.kind === 'variable' && side === 'input' && mapped.value === from)
    next = { ...next, mapped: { ...mapped, value: to } };
  if (mapped?.kind === 'expression' && !(side === 'output' && shadowed(entry))) {
    const value = renameInTexts(mapped.value, from, to);
    if (value !== mapped.value) next = { ...next, mapped: { ...mapped, value } };
  }
  return next;
}

/** Renames identifiers in every `${…}` of a value; the same value where there is none. */
export function renameInTexts(value: JsonValue, from: string, to: string): JsonValue {
  if (typeof value === 'string') return renameIdentifier(value, from, to);
  return mapJson(value, (inner) => renameInTexts(inner, from, to));
}

function mapJson(value: JsonValue, map: (inner: JsonValue) => JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const next = value.map(map);
    return next.some((item, index) => item !== value[index]) ? next : value;
  }
  if (!isObject(value)) return value;
  const next: JsonObject = {};
  let changed = false;
  for (const key of Object.keys(value)) {
    const inner = map(value[key] as JsonValue);
    changed ||= inner !== value[key];
    setOwn(next, key, inner);
  }
  return changed ? next : value;
}

// the engine's own form: { mapping: { inputs: { name: { type, value } }, outputs: … } }
function renameInJson(json: JsonObject, from: string, to: string): JsonObject {
  const live = renameInLive(renameInTexts(json, from, to) as JsonObject, from, to);
  const texts = renameInSamples(live, from, to);
  const mapping = getOwn(texts, 'mapping');
  if (!isObject(mapping)) return texts;
  const inputs = getOwn(mapping, 'inputs');
  const outputs = getOwn(mapping, 'outputs');
  const nextInputs = isObject(inputs) ? mapJson(inputs, (entry) => renameReference(entry, from, to)) : inputs;
  const nextOutputs =
    isObject(outputs) && Object.hasOwn(outputs, from) ? renameKey(outputs, from, to) : outputs;
  if (nextInputs === inputs && nextOutputs === outputs) return texts;
  const next = { ...mapping };
  if (nextInputs !== undefined) next['inputs'] = nextInputs;
  if (nextOutputs !== undefined) next['outputs'] = nextOutputs;
  return { ...texts, mapping: next };
}

function renameInLive(json: JsonObject, from: string, to: string): JsonObject {
  const live = getOwn(json, LIVE);
  const next = isObject(live) ? renameInJson(live, from, to) : live;
  return next === undefined || next === live ? json : { ...json, [LIVE]: next };
}

function renameInSamples(json: JsonObject, from: string, to: string): JsonObject {
  const samples = getOwn(json, SAMPLES);
  const variables = isObject(samples) ? getOwn(samples, 'variables') : undefined;
  if (!isObject(samples) || !isObject(variables) || !Object.hasOwn(variables, from)) return json;
  return { ...json, [SAMPLES]: { ...samples, variables: renameKey(variables, from, to) } };
}

function renameReference(entry: JsonValue, from: string, to: string): JsonValue {
  return isObject(entry) && entry['type'] === 'variable' && entry['value'] === from
    ? { ...entry, value: to }
    : entry;
}

function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  const next: JsonObject = {};
  for (const key of Object.keys(object)) setOwn(next, key === from ? to : key, object[key] as JsonValue);
  return next;
}
