import { identifiersOf } from '../expression/identifiers.js';
import { idOf } from '../model/elements.js';
import { getOwn, isObject, textsIn } from '../model/json.js';
import { entriesOn, isConnectorTask, nameIn, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import type { MappingEntry, ProcessVariable } from '../model/views.js';
import { outputsOf, type Options } from './mapping-json.js';

/** What 7.1.0.M6 and 7.1.0-M10 or later read differently in a task; nothing where one of them is chosen. */
export function checkPortable(
  element: ModdleElement,
  mapping: Mapping | undefined,
  variables: readonly ProcessVariable[],
  { profile, connectors }: Options
): Problem[] {
  if (profile !== 'portable' || !isConnectorTask(element)) return [];
  const id = idOf(element);
  if (mapping?.type === 'all' || mapping?.type === 'inputs' || mapping?.type === 'outputs') {
    const message =
      'Map all means nothing to Activiti 7.1.0.M6: list the inputs and outputs, or choose a newer engine';
    return [problem('warning', id, message, {}, id)];
  }
  if (mapping?.type === 'listed') return checkEntries(id, mapping, variables, outputsOf(element, connectors));
  if (mapping?.type || getOwn(mapping?.json, 'mapping') !== undefined) return [];
  const message =
    'Without a mapping, Activiti 7.1.0.M6 passes every variable and 7.1.0-M10 or later none: choose a mapping type';
  return [problem('warning', id, message, {}, id)];
}

function checkEntries(
  id: string,
  mapping: Mapping,
  variables: readonly ProcessVariable[],
  outputs: readonly string[] | undefined
): Problem[] {
  const declared = new Set(variables.map(({ name }) => name));
  const at = (entry: MappingEntry, template: string, variable = '') =>
    problem('warning', `${id}/${entry.side}s/${entry.name}`, template, { variable }, id);
  const inputs = entriesOn(mapping, 'input').flatMap((entry) => {
    const name = entry.mapped?.kind === 'variable' ? nameIn(entry.mapped) : undefined;
    const message = 'Activiti passes <{variable}>, which the process does not declare, from 7.4 on only';
    return name === undefined || declared.has(name) ? [] : at(entry, message, name);
  });
  const targets = entriesOn(mapping, 'output').flatMap((entry) => {
    const { mapped, json } = entry;
    if (!mapped && isObject(json) && json['type'] === 'JSONPATCH')
      return at(entry, 'Activiti changes parts of a variable (JSONPATCH) from 8.7 on only');
    if (mapped?.kind !== 'expression' || !outputs) return [];
    const message = 'Activiti lets outputs see the process variable <{variable}> from 7.4 on only';
    const names = new Set([...textsIn(mapped.value)].flatMap((text) => identifiersOf(text)));
    return [...names]
      .filter((name) => declared.has(name) && !outputs.includes(name))
      .map((name) => at(entry, message, name));
  });
  return [...inputs, ...targets];
}
