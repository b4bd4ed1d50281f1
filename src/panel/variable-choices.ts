import { fitOf, type Fit } from '../model/type-fit.js';
import type { ProcessVariable } from '../model/views.js';
import type { ComboboxOption } from './combobox-list.js';
import type { Translate } from './messages.js';

const FITS: readonly Fit[] = ['same', 'converts', 'other'];

/** The variables that an input of a type can refer to: those that fit first, the others with a word of warning. */
export function variableChoices(
  variables: readonly ProcessVariable[],
  type: string,
  translate: Translate
): ComboboxOption[] {
  const headings = {
    same: translate('Same type: {type}', { type }),
    converts: translate('Similar type'),
    other: translate('Other types')
  };
  const noteOf = (fit: Fit, from: string) => {
    if (fit === 'same') return undefined;
    const values = { from, type };
    return fit === 'converts'
      ? translate('Passed as {from}; the connector has to read it as {type}.', values)
      : translate('{from} is hardly a {type}. The engine does not check it.', values);
  };
  return FITS.flatMap((fit) =>
    variables
      .filter((variable) => fitOf(variable.type, type) === fit)
      .map((variable): ComboboxOption => {
        const note = noteOf(fit, variable.type);
        const { name, displayName } = variable;
        return {
          ...{ value: name, label: name, detail: variable.type, group: headings[fit] },
          ...((note ?? displayName) && { note: [displayName, note].filter(Boolean).join(' · ') })
        };
      })
  );
}
