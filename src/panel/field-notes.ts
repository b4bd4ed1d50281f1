import { html, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { VARIABLE_NAME } from '../model/variable.js';
import type { ConnectorMappingField } from './connector-mapping-field.js';
import type { Translate } from './messages.js';
import { failureNote } from './custom-control.js';
import { problemList } from './problem-list.js';
import { hasForm } from './field-views.js';
import { fieldOf, fieldType, mismatch } from './texts.js';

type Field = Readonly<ConnectorMappingField>;

interface Notes {
  readonly field: Field;
  readonly toExpression: () => void;
  readonly declare: () => void;
  readonly emptyText: () => void;
}

/** What is said beneath a mapped field: what it holds, why the text is not written, its problems. */
export function fieldNotes(notes: Notes): TemplateResult {
  const { field } = notes;
  const { translator: translate, problems } = field;
  const note = noteOf(field);
  const typed = field.typed && translate(field.typed.template, field.typed.values);
  return html`
    ${failureNote(field)} ${note ? html`<p class="note" id="note">${note}</p>` : nothing}
    <div role="status">${typed ? html`<p class="problem error" id="typed">${typed}</p>` : nothing}</div>
    ${problemList('problems', problems.filter(isToldHere(field)), translate)} ${remedies(notes)}
  `;
}

/** A form tells at each part what is wrong with it. */
function isToldHere({ asText, kind, shape, text, secure }: Field): (problem: Problem) => boolean {
  const isForm = kind === 'value' && !asText && hasForm({ kind, shape, text, masked: secure });
  if (!isForm) return () => true;
  return ({ rule, values }) => rule !== 'value-constraint' || !Object.hasOwn(values, 'place');
}

/** What can be done with one click. */
function remedies({ field, toExpression, declare, emptyText }: Notes): TemplateResult[] {
  const { translator: translate, problems, kind, text: name } = field;
  const isTold = (test: (problem: Problem) => boolean) => problems.some(test);
  const parts: TemplateResult[] = [];
  if (isUndeclared(field)) {
    const told = isTold(({ values }) => Object.values(values).includes(name));
    const missing = told ? '' : translate('This process has no variable “{name}”.', { name });
    parts.push(noteWithLink(missing, VARIABLE_NAME.test(name) ? translate('Create it') : '', declare));
  }
  if (takesEmptyText(field))
    parts.push(noteWithLink(translate('Nothing is passed yet.'), translate('Pass an empty text'), emptyText));
  if (kind === 'value' && name.includes('${') && !field.secure) {
    const told = isTold(({ template }) => template.includes('${…}'));
    const values = { example: '${…}' };
    const evaluated = told ? '' : translate('The engine evaluates {example} in a value too.', values);
    parts.push(noteWithLink(evaluated, translate('Make it an expression'), toExpression));
  }
  return parts;
}

/** What can be done about it; `text` says it where no problem does. */
function noteWithLink(text: string, label: string, click: () => void): TemplateResult {
  const link = html`<button type="button" class="link" @click=${click}>${label}</button>`;
  return html`<p class="note">${text} ${label ? link : nothing}</p>`;
}

function takesEmptyText({ kind, text, mapped, shape, secure }: Field): boolean {
  return kind === 'value' && !mapped && text === '' && !secure && !shape.choices && fieldOf(shape) === 'text';
}

function isUndeclared({ kind, text, variables }: Field): boolean {
  return kind === 'variable' && text !== '' && !variables.some((variable) => variable.name === text);
}

function noteOf({ kind, mapped, type, text, shape, secure, translator: translate }: Field) {
  if (kind === 'expression' && text !== '' && !text.includes('${'))
    return translate('Without {example} this is passed as plain text.', { example: '${…}' });
  if (kind !== 'value') return;
  if (secure) return translate('The file holds a value for this secret. It is kept, and never shown.');
  if (mapped?.kind === 'value' && mapped.value === null)
    return translate('The file says null. It stays until you enter something.');
  const found = mismatch(mapped, fieldOf(shape));
  if (!found) return typeNote(type, text, translate);
  return (
    found &&
    translate('The file holds a value of type {found} here. {type} is expected.', {
      found: translate(found),
      type
    })
  );
}

const FILES = ['file', 'folder', 'content'];

/** What is worth knowing before a value of that type is written down. */
function typeNote(type: string, text: string, translate: Translate): string | undefined {
  if (FILES.includes(type.toLowerCase()))
    return translate('A {type} mostly comes from a variable. Here it is a reference, as JSON.', { type });
  if (fieldType(type) !== 'open') return undefined;
  return text.trim()
    ? translate('The type “{type}” is not known here: JSON is passed as JSON, all else as text.', { type })
    : undefined;
}
