import { idOf } from '../model/elements.js';
import { getOwn } from '../model/json.js';
import { isConnectorTask, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import type { Profile } from './mapping-json.js';

/** What 7.1.0.M6 and 7.1.0-M10 or later read differently in a task; nothing where one of them is chosen. */
export function checkPortable(
  element: ModdleElement,
  mapping: Mapping | undefined,
  profile: Profile
): Problem[] {
  if (profile !== 'portable' || !isConnectorTask(element)) return [];
  const id = idOf(element);
  if (mapping?.type === 'all' || mapping?.type === 'inputs' || mapping?.type === 'outputs') {
    const message =
      'Map all means nothing to Activiti 7.1.0.M6: list the inputs and outputs, or choose a newer engine';
    return [problem('warning', id, message, {}, id)];
  }
  if (mapping?.type || getOwn(mapping?.json, 'mapping') !== undefined) return [];
  const message =
    'Without a mapping, Activiti 7.1.0.M6 passes every variable and 7.1.0-M10 or later none: choose a mapping type';
  return [problem('warning', id, message, {}, id)];
}
