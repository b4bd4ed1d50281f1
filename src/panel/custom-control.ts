import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type {} from './connector-custom-field.js';
import type {} from './connector-options.js';
import type { ConnectorMappingField } from './connector-mapping-field.js';

type Field = Readonly<ConnectorMappingField>;

/** The control that the host gave for the static value of a field; `undefined` where it gave none that works. */
export function customControl(field: Field): TemplateResult | undefined {
  const { extension, kind, mapped, label, translator } = field;
  if (kind !== 'value' || !extension) return;
  if (extension.editor && extension.failure === undefined)
    return html`<connector-custom-field
      id="field"
      .extension=${extension}
      .stored=${mapped?.kind === 'value' ? mapped.value : undefined}
      .label=${label}
      @extension-failed=${() => field.requestUpdate()}
    ></connector-custom-field>`;
  if (!extension.provider) return;
  return html`<connector-options
    id="field"
    .extension=${extension}
    .value=${live(field.text)}
    .label=${label}
    .placeholder=${translator('Choose or type…')}
    .translator=${translator}
  ></connector-options>`;
}

/** Says that the host's editor is not there, and why. */
export function failureNote({ extension, translator }: Field): TemplateResult | typeof nothing {
  const reason = extension?.failure;
  if (reason === undefined) return nothing;
  return html`<p class="note">
    ${translator('The editor for this input cannot be shown: {reason}', { reason })}
  </p>`;
}
