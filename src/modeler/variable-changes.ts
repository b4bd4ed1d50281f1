import { elementsOf } from '../model/elements.js';
import { isUnsafe, type JsonValue } from '../model/json.js';
import { readMapping } from '../model/mapping.js';
import { extensionsOf, isOurs, type ModdleElement } from '../model/moddle.js';
import { renameInTexts, renameVariable } from '../model/rename.js';
import { createVariable, readVariable, type StoredVariable } from '../model/variable.js';
import type { Connectors } from '../connectors/Connectors.js';
import type { Change } from './ChangeHandler.js';
import { refuseDeep } from './action-changes.js';
import { replaceMapping, replaceOurs, setAttribute } from './changes.js';
import type { VariableChanges } from './ProcessVariables.js';
import { renamesIn } from './renames.js';

/** Throws at texts that an XML file could not give back, and at values nested too deep. */
export function refuseTexts({
  type,
  displayName,
  value
}: {
  type?: string | undefined;
  displayName?: string | undefined;
  value?: JsonValue | undefined;
}): void {
  refuseDeep(value);
  for (const text of [type, displayName])
    if (text !== undefined && isUnsafe(text)) throw new Error(`a text that XML cannot hold: <${text}>`);
}

/** The elements of a process that hold its variables. */
export const ours = (process: ModdleElement) =>
  extensionsOf(process).filter((extension) => isOurs(extension, 'Variable'));

/** A variable with its changes; keys of the engine's file that they replace are gone. */
export function updated(old: StoredVariable, changes: VariableChanges): StoredVariable {
  const next: Record<string, unknown> = { ...old };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete next[key];
    else next[key] = value;
    const json = next['json'];
    if (typeof json === 'object' && json !== null && Object.hasOwn(json, key)) {
      const { [key]: _replaced, ...rest } = json as Record<string, unknown>;
      next['json'] = rest;
    }
  }
  return next as unknown as StoredVariable;
}

/** The changes that put a variable in the place of an old one; default values of others follow a new name. */
export function replaceVariable(
  process: ModdleElement,
  old: StoredVariable,
  variable: StoredVariable
): Change[] {
  const list = ours(process).map((element) => {
    const read = readVariable(element);
    const next = read.id === old.id ? variable : withDefault(read, old.name, variable.name);
    if (next === read) return element;
    const created = createVariable(process.$model, next);
    Object.assign(created.$attrs, element.$attrs);
    return created;
  });
  return replaceOurs(process, 'Variable', list);
}

function withDefault(variable: StoredVariable, from: string, to: string): StoredVariable {
  if (from === to || variable.value === undefined) return variable;
  const value = renameInTexts(variable.value, from, to);
  return value === variable.value ? variable : { ...variable, value };
}

/** The changes that carry a new name into every mapping and text; notes the elements in `touched`. */
export function rename(
  process: ModdleElement,
  from: string,
  to: string,
  connectors: Connectors,
  touched: Set<ModdleElement>
): Change[] {
  const changes: Change[] = [];
  for (const element of elementsOf(process)) {
    const mapped = readMapping(element)
      ? replaceMapping(element, (mapping) =>
          renameVariable(mapping, from, to, ({ kept }) => {
            const implementation = kept ?? element.get('implementation') ?? mapping.dormant;
            const { action } = connectors.resolve(implementation);
            return action?.outputs.some(({ name }) => name === from) ?? false;
          })
        )
      : [];
    const texts = renamesIn(element, from, to).flatMap(({ target, property, value }) =>
      setAttribute(target, property, value)
    );
    if (mapped.length || texts.length) touched.add(element);
    changes.push(...mapped, ...texts);
  }
  return changes;
}
