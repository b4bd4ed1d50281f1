import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import './connector-combobox.js';
import './connector-date.js';
import './connector-value.js';
import { hasParts, isEditable } from '../model/parts.js';
import type { Shape } from '../model/shape.js';
import type { Kind, Mapped, ProcessVariable, VariableOrigin } from '../model/views.js';
import type { Translate } from './messages.js';
import { fieldOf, readTyped, type FieldType } from './texts.js';
import { choiceOptions, shownChoice } from './value-parts.js';
import { variableField } from './variable-field.js';

/** What the field of one kind shows; the element that holds it keeps the state. */
export interface FieldView {
  readonly kind: Kind;
  /** Of the input or variable. */
  readonly label: string;
  readonly shape: Shape;
  readonly text: string;
  readonly mapped: Mapped | undefined;
  /** The type that the value, a variable best has. */
  readonly type: string;
  readonly variables: readonly ProcessVariable[];
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly masked: boolean;
  /** Shown as text, also where there is a form for it. */
  readonly asText: boolean;
  /** Takes the place of the plain field of an expression, once it is there. */
  readonly editor: ((view: FieldView) => TemplateResult) | undefined;
  readonly translate: Translate;
  /** Makes a process variable and refers to it. */
  readonly create: (name: string) => void;
  /** Where variables get their values before the task; asked for when their list opens. */
  readonly origins: () => ReadonlyMap<string, VariableOrigin>;
}

const INPUT_MODES = new Map<FieldType, 'numeric' | 'decimal'>([
  ['integer', 'numeric'],
  ['number', 'decimal']
]);

/** Is there a form for what the field holds, besides its text? */
export function hasForm({
  kind,
  shape,
  text,
  masked
}: Pick<FieldView, 'kind' | 'shape' | 'text' | 'masked'>): boolean {
  if (kind === 'variable' || masked || !hasParts(shape)) return false;
  if (text.trim() === '') return kind === 'value';
  const { value } = readTyped(text, kind, shape, false);
  return value !== undefined && isEditable(shape, value);
}

/** The one control that takes the value; its id is `field`. */
export function fieldView(view: FieldView): TemplateResult {
  if (view.kind === 'variable') return variableField(view);
  if (view.masked)
    return html`<input
      id="field"
      type="text"
      readonly
      value="••••••••"
      aria-describedby=${view.describedBy}
    />`;
  if (!view.asText && hasForm(view)) return formField(view);
  return view.kind === 'expression'
    ? (view.editor?.(view) ?? textArea(view, 'expression', '${…}'))
    : valueField(view);
}

function valueField(view: FieldView): TemplateResult {
  const field = fieldOf(view.shape);
  if (view.shape.choices) return choiceField(view);
  if (field === 'boolean') return booleanSelect(view);
  if (field === 'date' || field === 'datetime') return dateField(view, field === 'datetime');
  const placeholder = placeholderOf(view, field);
  if (field === 'text' || field === 'open') return textArea(view, '', placeholder);
  if (field === 'json') return textArea(view, 'json', placeholder);
  return html`<input
    id="field"
    type="text"
    autocomplete="off"
    inputmode=${INPUT_MODES.get(field) ?? 'text'}
    placeholder=${placeholder}
    aria-invalid=${String(view.invalid)}
    aria-describedby=${view.describedBy}
    .value=${live(view.text)}
  />`;
}

function formField({ shape, text, label, translate }: FieldView): TemplateResult {
  return html`<connector-value
    id="field"
    .shape=${shape}
    .value=${text}
    .label=${label}
    .translator=${translate}
  ></connector-value>`;
}

function dateField(
  { text, label, invalid, describedBy, translate }: FieldView,
  time: boolean
): TemplateResult {
  return html`<connector-date
    .time=${time}
    .value=${text}
    .label=${label}
    .describedBy=${describedBy}
    .invalid=${invalid}
    .translator=${translate}
  ></connector-date>`;
}

function choiceField(view: FieldView): TemplateResult {
  const { text, invalid, describedBy, translate } = view;
  const { choices = [] } = view.shape;
  return html`<connector-combobox
    .value=${text}
    .shown=${shownChoice(choices, text)}
    .options=${() => choiceOptions(choices)}
    .placeholder=${placeholderOf(view, 'open')}
    .describedBy=${describedBy}
    .invalid=${invalid}
    .translator=${translate}
  ></connector-combobox>`;
}

function placeholderOf({ mapped, type, translate }: FieldView, field: FieldType): string {
  if (mapped?.kind === 'value' && mapped.value === null) return 'null';
  if (mapped?.kind === 'value' && mapped.value === '') return translate('Empty text');
  if (type.toLowerCase() === 'array') return '[ "one", "two" ]';
  return field === 'json' ? '{ "key": "value" }' : translate('Nothing entered yet');
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
