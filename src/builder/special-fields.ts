import { html, nothing, type TemplateResult } from 'lit';
import './connector-builder-model.js';
import '../panel/connector-combobox.js';
import type { ConnectorCombobox } from '../panel/connector-combobox.js';
import type { JsonValue } from '../model/json.js';
import { iconOf } from '../model/presentation.js';
import { iconSource } from '../viewer/icon-source.js';
import { frame, type FieldView } from './field-templates.js';
import { ICON_TYPES } from './icon-file.js';

const TYPES = 'string integer bigdecimal boolean date datetime json array file folder content'.split(' ');

const option = (value: string) => ({ value, label: value });

/** The type of a parameter, searched by typing; another one may be typed too. */
export function typeField(view: FieldView): TemplateResult {
  const { spec, value, disabled, problems, edit, translate } = view;
  const type = typeof value === 'string' ? value : '';
  const types = TYPES.includes(type) || !type ? TYPES : [type, ...TYPES];
  return frame(
    view,
    html`<connector-combobox
      ?inert=${disabled}
      .inputId=${`field-${spec.key}`}
      .value=${type}
      .shown=${type}
      .options=${() => types.map(option)}
      .create=${(text: string) => option(text)}
      .describedBy=${`problems-${spec.key}`}
      .invalid=${problems.length > 0}
      .translator=${translate}
      @change=${(event: Event) => edit((event.currentTarget as ConnectorCombobox).value, false)}
    ></connector-combobox>`
  );
}

/** An image file, kept in the definition itself. */
export function iconField(
  view: FieldView,
  fault: string,
  take: (file: File | undefined) => void
): TemplateResult {
  const { spec, value, disabled, translate } = view;
  const shown = iconOf(value);
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    take(input.files?.[0]);
    input.value = '';
  };
  return frame(
    view,
    html`${shown ? html`<img class="preview" src=${iconSource(shown)} alt=${translate('The icon')} />` : nothing}
      <input
        id="field-${spec.key}"
        type="file"
        accept=${ICON_TYPES.join(',')}
        aria-describedby="fault-${spec.key}"
        ?disabled=${disabled}
        @change=${chosen}
      />
      ${value === undefined ? nothing : removeButton(view, () => take(undefined))}
      <span id="fault-${spec.key}" role="status">
        ${fault ? html`<span class="problem error">${translate(fault)}</span>` : nothing}
      </span>`
  );
}

const removeButton = ({ disabled, translate }: FieldView, remove: () => void): TemplateResult =>
  html`<button type="button" class="quiet" ?disabled=${disabled} @click=${remove}>
    ${translate('Remove icon')}
  </button>`;

/** A JSON Schema, typed or made from a sample. */
export function modelField(view: FieldView, edit: (schema: JsonValue | undefined) => void): TemplateResult {
  const { spec, value, disabled, translate } = view;
  return html`<connector-builder-model
    id="field-${spec.key}"
    data-key=${spec.key}
    .label=${translate(spec.label)}
    .schema=${value}
    ?disabled=${disabled}
    .translator=${translate}
    .change=${edit}
  ></connector-builder-model>`;
}
