import { identifiersOf } from '../expression/identifiers.js';
import type { Action, Parameter } from '../model/connector.js';
import { processOf } from '../model/elements.js';
import { textsIn } from '../model/json.js';
import { entriesOn, nameIn, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { fitsType } from '../model/type-fit.js';
import { readVariables } from '../model/variable.js';
import type { MappingEntry } from '../model/views.js';

/**
 * An action that no definition tells of, as far as the values of its task show what it takes and gives. A static value
 * that could be meant for the input of that name of the action `to` has its type.
 */
export function actionOf(element: ModdleElement, mapping: Mapping, to: Action): Action {
  const inputs = entriesOn(mapping, 'input').map(({ name, mapped }) => {
    const type = to.inputs.find((input) => input.name === name)?.type;
    const fits = type !== undefined && (mapped?.kind !== 'value' || fitsType(type, mapped.value));
    return parameter(name, fits ? type : '');
  });
  const process = processOf(element);
  const variables = new Set(process && readVariables(process).map(({ name }) => name));
  const outputs = entriesOn(mapping, 'output')
    .flatMap(namesIn)
    .filter((name) => !variables.has(name));
  return {
    ...{ id: '', name: '', title: '', description: '', keywords: [] },
    ...{ inputs, outputs: [...new Set(outputs)].map((name) => parameter(name, '')) }
  };
}

/** Names of outputs, or of what may be one, that an entry speaks of. */
function namesIn({ mapped }: MappingEntry): string[] {
  if (mapped?.kind === 'variable') return [nameIn(mapped)];
  return mapped?.kind === 'expression'
    ? [...textsIn(mapped.value)].flatMap((text) => [...identifiersOf(text)])
    : [];
}

// no id of a definition, so that it is its name that counts
const parameter = (name: string, type: string): Parameter => ({
  ...{ id: `\0${name}`, name, type },
  ...{ description: '', required: false }
});
