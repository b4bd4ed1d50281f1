import { html, type TemplateResult } from 'lit';

import './connector-combobox.js';
import { VARIABLE_NAME } from '../model/variable.js';
import type { FieldView } from './field-views.js';
import { variableChoices } from './variable-choices.js';

/** A process variable, searched for by its name, or made by it. */
export function variableField(view: FieldView): TemplateResult {
  const { text, type, variables, describedBy, translate, create, origins } = view;
  const unknown = text !== '' && !variables.some((variable) => variable.name === text);
  const made = (name: string) =>
    VARIABLE_NAME.test(name) && !variables.some((variable) => variable.name === name)
      ? {
          value: name,
          label: translate('Create variable “{name}”', { name }),
          detail: type,
          act: () => create(name)
        }
      : undefined;
  return html`<connector-combobox
    .value=${text}
    .shown=${unknown ? translate('{name} (not declared)', { name: text }) : text}
    .options=${() => variableChoices({ variables, type, origins: origins(), translate })}
    .create=${made}
    .placeholder=${translate('Choose a variable…')}
    .describedBy=${describedBy}
    .invalid=${view.invalid || unknown}
    .translator=${translate}
  ></connector-combobox>`;
}
