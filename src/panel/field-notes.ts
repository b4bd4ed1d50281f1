import { html, nothing, type TemplateResult } from 'lit';

import { VARIABLE_NAME } from '../model/variable.js';
import type { ConnectorMappingField } from './connector-mapping-field.js';
import { failureNote } from './custom-control.js';
import { problemList } from './problem-list.js';
import { fieldType, mismatch } from './texts.js';

interface Notes {
  readonly field: Readonly<ConnectorMappingField>;
  readonly toExpression: () => void;
  readonly declare: () => void;
}

/** What is said beneath a mapped field: what it holds, why the text is not written, its problems. */
export function fieldNotes({ field, toExpression, declare }: Notes): TemplateResult {
  const { translator: translate, problems } = field;
  const note = noteOf(field);
  const typed = field.typed && translate(field.typed.template, field.typed.values);
  const holdsExpression = field.kind === 'value' && field.text.includes('${') && !field.secure;
  const evaluates = translate('The engine evaluates {example} in a value too.', { example: '${…}' });
  const missing = translate('This process has no variable “{name}”.', { name: field.text });
  const canDeclare = VARIABLE_NAME.test(field.text);
  const undeclared = problems.some(({ values }) => Object.values(values).includes(field.text)) ? '' : missing;
  const evaluated = problems.some(({ template }) => template.includes('${…}')) ? '' : evaluates;
  return html`
    ${failureNote(field)} ${note ? html`<p class="note" id="note">${note}</p>` : nothing}
    <div role="status">${typed ? html`<p class="problem error" id="typed">${typed}</p>` : nothing}</div>
    ${problemList('problems', problems, translate)}
    ${
      isUndeclared(field)
        ? noteWithLink(undeclared, canDeclare ? translate('Create it') : '', declare)
        : nothing
    }
    ${holdsExpression ? noteWithLink(evaluated, translate('Make it an expression'), toExpression) : nothing}
  `;
}

/** What can be done about it; `text` says it where no problem does. */
function noteWithLink(text: string, label: string, click: () => void): TemplateResult {
  const link = html`<button type="button" class="link" @click=${click}>${label}</button>`;
  return html`<p class="note">${text} ${label ? link : nothing}</p>`;
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
