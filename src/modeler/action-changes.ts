import { changeAction, type ActionChange } from '../model/edits.js';
import { getOwn, isUnsafe, type JsonValue } from '../model/json.js';
import { isTooDeep, MAX_VALUE_DEPTH } from '../model/json-reader.js';
import { parseImplementation } from '../model/implementation.js';
import { readMapping, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { withoutSecrets } from '../model/samples.js';
import { importMapping, isPlain } from '../model/engine-mapping.js';
import type { Connectors } from '../connectors/Connectors.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, setAttribute } from './changes.js';

/**
 * The changes that give a service task another action, or a connector that then asks for its action.
 * Throws where the implementation names neither.
 */
export function changesToAction(
  task: ModdleElement,
  implementation: string,
  connectors: Connectors
): Change[] {
  const old = (task.get('implementation') as string | undefined) || undefined;
  const from = connectors.resolve(old);
  const to = connectors.resolve(implementation);
  const connector = connectors.get(implementation);
  refuseUnsafe(implementation);
  if (!connector && !parseImplementation(implementation))
    throw new Error(`unknown connector <${implementation}>`);
  if (connector ? !old && templateOf(task) === implementation : old === implementation) return [];
  return [
    ...setAttribute(task, 'implementation', connector ? undefined : implementation),
    ...nameChanges(task, suggestionsFor(task, connectors), (to.action ?? connector)?.title),
    ...replaceMapping(task, (mapping) => {
      const change: Partial<ActionChange> = old ? { implementation: old, action: from.action } : {};
      const given = { implementation, action: to.action, asks: !!connector };
      const next = withoutSecrets(changeAction(lifted(mapping), change, given), to.action);
      return connector ? { ...next, template: implementation } : next;
    })
  ];
}

/** The names that a task was given by what it has. */
export function suggestionsFor(task: ModdleElement, connectors: Connectors): (string | undefined)[] {
  const { action } = connectors.resolve(task.get('implementation'));
  return [action?.title, connectors.get(templateOf(task) ?? '')?.title];
}

/** A name that nobody typed, or none, gives way to that of the new action. */
export function nameChanges(
  task: ModdleElement,
  suggestions: readonly (string | undefined)[],
  title: string | undefined
): Change[] {
  const name = (task.get('name') as string | undefined) ?? '';
  const typed = name !== '' && !suggestions.some((suggestion) => clean(suggestion ?? '') === name);
  return title && !typed ? setAttribute(task, 'name', clean(title)) : [];
}

/** Entries that an engine's file brought before the element became a connector task are lifted now. */
export function lifted(mapping: Mapping): Mapping {
  const json = getOwn(mapping.json, 'mapping');
  if (json === undefined || mapping.entries.length) return mapping;
  const { type, entries, rest } = importMapping(json);
  if (!entries.length) return mapping;
  const { mapping: _mapping, ...others } = mapping.json;
  return {
    ...mapping,
    ...(type && { type }),
    entries,
    json: isPlain(rest) ? others : { ...others, mapping: rest }
  };
}

const templateOf = (task: ModdleElement) => readMapping(task)?.template;

/** A title as a task's name: what XML cannot hold is left out. */
export const clean = (title: string) => title.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

/** Throws at a name that an XML file could not give back. */
export function refuseUnsafe(name: string): void {
  if (!name || isUnsafe(name)) throw new Error(`a name that XML cannot hold: <${name}>`);
}

/** Throws at a value that is nested so deep that its file could not be read again. */
export function refuseDeep(value: JsonValue | undefined): void {
  if (isTooDeep(value, MAX_VALUE_DEPTH)) throw new Error(`a value nested deeper than ${MAX_VALUE_DEPTH}`);
}
