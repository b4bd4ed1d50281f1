import { cloneJson, getOwn, isObject, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { SIDES, WORDS } from '../model/engine-mapping.js';
import { parseImplementation } from '../model/implementation.js';
import { entriesOn, isConnectorTask, type Mapping } from '../model/mapping.js';
import { idOf } from '../model/elements.js';
import type { Profile } from '../model/portability.js';
import { problem, type Problem } from '../model/problem.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Connector } from '../model/connector.js';
import type { MappingEntry, ProcessVariable } from '../model/views.js';

export interface Options {
  readonly profile: Profile;
  readonly connectors: readonly Connector[];
}

/** A task's entry in `mappings`; `undefined` where it has none. */
export function exportMapping(
  element: ModdleElement,
  mapping: Mapping,
  variables: readonly ProcessVariable[],
  options: Options,
  problems: Problem[]
): JsonValue | undefined {
  const rest = getOwn(mapping.json, 'mapping');
  if (rest !== undefined && !isObject(rest)) return rest;
  const { type } = mapping;
  if (!type && rest === undefined && !mapping.entries.some((entry) => !entry.kept)) return;
  if (type === 'none') {
    const { mappingType: _mappingType, ...others } = rest ?? {};
    return { ...others, inputs: {}, outputs: {} };
  }
  if (options.profile === '7.1.0.M6' && type && type !== 'listed')
    return expand(element, mapping, variables, options.connectors, problems);
  const json: JsonObject = rest ? cloneJson(rest) : { inputs: {}, outputs: {} };
  const word = WORDS.find(([name]) => name === type)?.[1];
  if (word) json['mappingType'] = word;
  for (const [side, key] of SIDES) {
    const entries = entriesOn(mapping, side);
    const found = getOwn(json, key);
    const target = isObject(found) ? found : {};
    for (const entry of entries) setOwn(target, entry.name, exportEntry(entry));
    if (entries.length) json[key] = target;
  }
  return json;
}

function exportEntry({ mapped, json }: MappingEntry): JsonValue {
  if (!mapped) return json === undefined ? {} : json;
  const type = mapped.kind === 'variable' ? 'variable' : 'value';
  return { type, value: mapped.value, ...(isObject(json) && json) };
}

// 7.1.0.M6 has no "map all": no entry says it for both sides, else what is declared is named one by one
function expand(
  element: ModdleElement,
  mapping: Mapping,
  variables: readonly ProcessVariable[],
  connectors: readonly Connector[],
  problems: Problem[]
): JsonValue | undefined {
  if (mapping.type === 'all') return;
  const json: Record<'inputs' | 'outputs', JsonObject> = { inputs: {}, outputs: {} };
  const key = mapping.type === 'inputs' ? 'inputs' : 'outputs';
  const names =
    key === 'inputs' ? variables.map(({ name }) => name).filter(Boolean) : outputsOf(element, connectors);
  for (const name of names ?? []) setOwn(json[key], name, { type: 'variable', value: name });
  for (const [side, other] of SIDES)
    if (other !== key)
      for (const entry of entriesOn(mapping, side)) setOwn(json[other], entry.name, exportEntry(entry));
  const id = idOf(element);
  const lost = names
    ? 'Activiti 7.1.0.M6 cannot map all {side} alone: only those that are declared are passed'
    : 'Activiti 7.1.0.M6 cannot map all {side} alone, and the outputs of <{implementation}> are not known: none is passed';
  const implementation = String(element.get('implementation'));
  problems.push(problem('warning', id, lost, { side: key, implementation }, id));
  return { ...json };
}

/** The names of the outputs of a task's action, where its definition is known. */
export function outputsOf(element: ModdleElement, connectors: readonly Connector[]): string[] | undefined {
  const reference = isConnectorTask(element) && parseImplementation(element.get('implementation'));
  if (!reference) return;
  const connector = connectors.find(
    ({ name, aliases }) => name === reference.connector || aliases.includes(reference.connector)
  );
  const action = connector?.actions.find(({ name }) => name === reference.action);
  return action?.outputs.map(({ name }) => name);
}
