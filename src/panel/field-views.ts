import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Kind, Mapped, ProcessVariable } from '../model/views.js';
import type { Translate } from './messages.js';
import type { FieldType } from './texts.js';

/** What the field of one kind shows; the element that holds it keeps the state. */
export interface FieldView {
  readonly kind: Kind;
  readonly field: FieldType;
  readonly text: string;
  readonly mapped: Mapped | undefined;
  /** The type that the value, a variable best has. */
  readonly type: string;
  readonly variables: readonly ProcessVariable[];
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly masked: boolean;
  /** Takes the place of the plain field of an expression, once it is there. */
  readonly editor: ((view: FieldView) => TemplateResult) | undefined;
  readonly translate: Translate;
}

const INPUT_MODES = new Map<FieldType, 'numeric' | 'decimal'>([
  ['integer', 'numeric'],
  ['number', 'decimal']
]);
const PLACEHOLDERS = new Map<FieldType, string>([
  ['date', '2025-03-31'],
  ['datetime', '2025-03-31T09:00:00Z'],
  ['json', '{ "key": "value" }']
]);

/** The one control that takes the value; its id is `field`. */
export function fieldView(view: FieldView): TemplateResult {
  if (view.kind === 'variable') return variableSelect(view);
  if (view.masked)
    return html`<input
      id="field"
      type="text"
      readonly
      value="••••••••"
      aria-describedby=${view.describedBy}
    />`;
  if (view.kind === 'expression') return view.editor?.(view) ?? textArea(view, 'expression', '${…}');
  if (view.field === 'boolean') return booleanSelect(view);
  const placeholder = placeholderOf(view);
  if (view.field === 'text' || view.field === 'open') return textArea(view, '', placeholder);
  if (view.field === 'json') return textArea(view, 'json', placeholder);
  return html`<input
    id="field"
    type="text"
    autocomplete="off"
    inputmode=${INPUT_MODES.get(view.field) ?? 'text'}
    placeholder=${placeholder}
    aria-invalid=${String(view.invalid)}
    aria-describedby=${view.describedBy}
    .value=${live(view.text)}
  />`;
}

function placeholderOf({ mapped, field, type, translate }: FieldView): string {
  if (mapped?.kind === 'value' && mapped.value === null) return 'null';
  if (mapped?.kind === 'value' && mapped.value === '') return translate('Empty text');
  if (type.toLowerCase() === 'array') return '[ "one", "two" ]';
  return PLACEHOLDERS.get(field) ?? translate('Nothing entered yet');
}

function textArea(view: FieldView, style: string, placeholder: string): TemplateResult {
  return html`<textarea
    id="field"
    class=${style}
    rows=${Math.min(view.text.split('\n').length, 10)}
    autocomplete="off"
    spellcheck=${style ? 'false' : 'true'}
    placeholder=${placeholder}
    aria-invalid=${String(view.invalid)}
    aria-describedby=${view.describedBy}
    .value=${live(view.text)}
  ></textarea>`;
}

function booleanSelect({ text, mapped, invalid, describedBy, translate }: FieldView): TemplateResult {
  const isNull = mapped?.kind === 'value' && mapped.value === null;
  const known = ['', 'true', 'false'].includes(text);
  return html`<select
    id="field"
    aria-invalid=${String(invalid)}
    aria-describedby=${describedBy}
    .value=${live(text)}
  >
    <option value="" ?selected=${text === ''}>${isNull ? 'null' : translate('Choose…')}</option>
    <option value="true" ?selected=${text === 'true'}>true</option>
    <option value="false" ?selected=${text === 'false'}>false</option>
    ${known ? nothing : html`<option value=${text} selected>${text}</option>`}
  </select>`;
}

function variableSelect(view: FieldView): TemplateResult {
  const { text, type, variables, describedBy, translate } = view;
  const unknown = text !== '' && !variables.some((variable) => variable.name === text);
  return html`<select
    id="field"
    aria-invalid=${String(view.invalid || unknown)}
    aria-describedby=${describedBy}
    .value=${live(text)}
  >
    <option value="" ?selected=${text === ''}>${translate('Choose a variable…')}</option>
    ${
      unknown
        ? html`<option value=${text} selected>${translate('{name} (not declared)', { name: text })}</option>`
        : nothing
    }
    ${variableOptions(variables, type, translate, text)}
  </select>`;
}

/** Variables to choose from, those of the same type first. */
export function variableOptions(
  variables: readonly ProcessVariable[],
  type: string,
  translate: Translate,
  chosen = ''
): TemplateResult {
  const fits = variables.filter((variable) => variable.type.toLowerCase() === type.toLowerCase());
  const others = variables.filter((variable) => !fits.includes(variable));
  return html`${variableGroup(translate('Same type: {type}', { type }), fits, chosen)}
  ${variableGroup(translate('Other types'), others, chosen)}`;
}

function variableGroup(
  label: string,
  variables: readonly ProcessVariable[],
  chosen: string
): TemplateResult | typeof nothing {
  if (variables.length === 0) return nothing;
  return html`<optgroup label=${label}>
    ${variables.map((variable) => variableOption(variable, chosen))}
  </optgroup>`;
}

/** A process variable in a list: its name and, beside it, its type. */
export function variableOption({ name, type }: ProcessVariable, chosen = ''): TemplateResult {
  return html`<option value=${name} ?selected=${name === chosen}>${name} · ${type}</option>`;
}
