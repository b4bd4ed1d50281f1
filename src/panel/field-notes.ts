import { html, nothing, type TemplateResult } from 'lit';

import { VARIABLE_NAME } from '../model/variable.js';
import type { ConnectorMappingField } from './connector-mapping-field.js';
import { problemList } from './problem-list.js';
import { fieldType, mismatch } from './texts.js';

interface Notes {
  readonly field: Readonly<ConnectorMappingField>;
  readonly toExpression: () => void;
  readonly declare: () => void;
}

/** What is said beneath a mapped field: what it holds, why the text is not written, its problems. */
export function fieldNotes({ field, toExpression, declare }: Notes): TemplateResult {
  const translate = field.translator;
  const note = noteOf(field);
  const typed = field.typed && translate(field.typed.template, field.typed.values);
  return html`
    ${note ? html`<p class="note" id="note">${note}</p>` : nothing}
    ${
      isUndeclared(field)
        ? html`<p class="note">
            ${translate('This process has no variable “{name}”.', { name: field.text })}
            ${
              VARIABLE_NAME.test(field.text)
                ? html`<button type="button" class="link" @click=${declare}>
                    ${translate('Create it')}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
    ${
      field.kind === 'value' && field.text.includes('${') && !field.secure
        ? html`<p class="note">
            ${translate('The engine evaluates {example} in a value too.', { example: '${…}' })}
            <button type="button" class="link" @click=${toExpression}>
              ${translate('Make it an expression')}
            </button>
          </p>`
        : nothing
    }
    <div role="status">${typed ? html`<p class="problem error" id="typed">${typed}</p>` : nothing}</div>
    ${problemList('problems', field.problems, translate)}
  `;
}

function isUndeclared({ kind, text, variables }: Readonly<ConnectorMappingField>): boolean {
  return kind === 'variable' && text !== '' && !variables.some((variable) => variable.name === text);
}

function noteOf({
  kind,
  mapped,
  type,
  text,
  secure,
  translator: translate
}: Readonly<ConnectorMappingField>) {
  if (kind === 'expression' && text !== '' && !text.includes('${'))
    return translate('Without {example} this is passed as plain text.', { example: '${…}' });
  if (kind !== 'value') return;
  if (secure) return translate('The file holds a value for this secret. It is kept, and never shown.');
  if (mapped?.kind === 'value' && mapped.value === null)
    return translate('The file says null. It stays until you enter something.');
  const found = mismatch(mapped, fieldType(type));
  return (
    found &&
    translate('The file holds a value of type {found} here. {type} is expected.', {
      found: translate(found),
      type
    })
  );
}
