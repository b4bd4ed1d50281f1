import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import './connector-combobox.js';
import './connector-date.js';
import { constraintsOf, violationOf } from '../model/constraints.js';
import { hasParts, isEditable, type Part } from '../model/parts.js';
import { textOfChoice, type Choice } from '../model/shape.js';
import type { ComboboxOption } from './combobox-list.js';
import type { Translate } from './messages.js';
import { fieldOf } from './texts.js';

interface Head {
  readonly part: Part;
  /** How many items there are, where it is one of a list. */
  readonly count: number;
  readonly translator: Translate;
  readonly remove: () => void;
  readonly move: (to: number) => void;
}

/** What a part is called, and the buttons that take it out or move it. */
export function partHead(head: Head): TemplateResult {
  const { part, translator: translate } = head;
  const { key, shape, required } = part;
  return html`<div class="head">
      <label for="part-${key}">${labelOf(part, translate)}</label>
      <span class="mark mono">${shape.type}</span>
      ${required ? html`<span class="required">${translate('required')}</span>` : nothing}
      <span class="tools">${typeof key === 'number' ? itemTools(head, key) : clearTool(head)}</span>
    </div>
    ${aboutPart(part, translate)}`;
}

function tool(sign: string, label: string, click: () => void, disabled = false, style = ''): TemplateResult {
  return html`<button
    type="button"
    class="action ${style}"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${click}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}

function itemTools(
  { part, count, translator: translate, remove, move }: Head,
  index: number
): TemplateResult {
  const name = labelOf(part, translate);
  const [up, down] = [translate('Move {name} up', { name }), translate('Move {name} down', { name })];
  const isNew = part.value === undefined;
  return html`${tool('↑', up, () => move(index - 1), isNew || index === 0, 'move-up')}
  ${tool('↓', down, () => move(index + 1), isNew || index + 1 >= count, 'move-down')}
  ${tool('×', translate('Remove {name}', { name }), remove)}`;
}

function clearTool({ part, translator: translate, remove }: Head): TemplateResult | typeof nothing {
  if (part.value === undefined) return nothing;
  return tool('×', translate('Clear {name}', { name: labelOf(part, translate) }), remove);
}

function labelOf({ key, shape }: Part, translate: Translate): string {
  if (typeof key === 'number') return translate('Item {number}', { number: String(key + 1) });
  return shape.title || key;
}

function aboutPart({ key, shape, value }: Part, translate: Translate): TemplateResult {
  const rules = constraintsOf(shape).map(({ template, values }) => translate(template, values));
  const broken = value === undefined ? undefined : violationOf(shape, value);
  return html`<div class="note" id="about-${key}">
    ${shape.description ? html`<p>${shape.description}</p>` : nothing}
    ${rules.length ? html`<p>${rules.join(' · ')}</p>` : nothing}
    ${broken ? html`<p class="problem warning">${translate(broken.template, broken.values)}</p>` : nothing}
  </div>`;
}

interface Control {
  readonly part: Part;
  readonly text: string;
  readonly invalid: boolean;
  readonly translator: Translate;
}

/** The field of a part, or a form of its own. */
export function partControl(control: Control): TemplateResult {
  const { part, invalid } = control;
  const { key, shape, value } = part;
  const placed = { ...control, id: `part-${key}`, about: `about-${key}` };
  if (hasParts(shape) && isEditable(shape, value) && !invalid) return formOf(placed);
  if (shape.choices) return choiceField(placed, shape.choices);
  const type = fieldOf(shape);
  if (type === 'boolean') return booleanField(placed);
  return type === 'date' || type === 'datetime'
    ? dateField(placed, type === 'datetime')
    : textField(placed, type === 'text');
}

interface Placed extends Control {
  readonly id: string;
  readonly about: string;
}

function booleanField({ id, about, text, translator: translate }: Placed): TemplateResult {
  return html`<select id=${id} aria-describedby=${about} .value=${live(text)}>
    <option value="" ?selected=${text === ''}>${translate('Not set')}</option>
    <option value="true" ?selected=${text === 'true'}>true</option>
    <option value="false" ?selected=${text === 'false'}>false</option>
  </select>`;
}

function formOf({ id, part, text, translator }: Placed): TemplateResult {
  return html`<connector-value
    id=${id}
    .shape=${part.shape}
    .value=${text}
    .label=${labelOf(part, translator)}
    .translator=${translator}
  ></connector-value>`;
}

function dateField({ id, about, part, text, invalid, translator }: Placed, time: boolean): TemplateResult {
  return html`<connector-date
    .inputId=${id}
    .time=${time}
    .value=${text}
    .label=${labelOf(part, translator)}
    .describedBy=${about}
    .invalid=${invalid}
    .translator=${translator}
  ></connector-date>`;
}

function textField(
  { id, about, part, text, invalid, translator: translate }: Placed,
  plain: boolean
): TemplateResult {
  return html`<textarea
    id=${id}
    class=${plain ? '' : 'mono'}
    rows="1"
    spellcheck="false"
    placeholder=${translate(part.value === '' ? 'Empty text' : 'Not set')}
    aria-invalid=${String(invalid)}
    aria-describedby=${about}
    .value=${live(text)}
  ></textarea>`;
}

function choiceField(placed: Placed, choices: readonly Choice[]): TemplateResult {
  const { id, about, text, invalid, translator: translate } = placed;
  return html`<connector-combobox
    .inputId=${id}
    .value=${text}
    .shown=${shownChoice(choices, text)}
    .options=${() => choiceOptions(choices)}
    .placeholder=${translate('Choose…')}
    .describedBy=${about}
    .invalid=${invalid}
    .translator=${translate}
  ></connector-combobox>`;
}

/** The values that a schema allows, as lines to choose. */
export function choiceOptions(choices: readonly Choice[]): ComboboxOption[] {
  return choices.map((choice) => {
    const value = textOfChoice(choice);
    return choice.title ? { value, label: choice.title, detail: value } : { value, label: value };
  });
}

/** What the field says for a text; one that is not allowed stays as it is. */
export function shownChoice(choices: readonly Choice[], text: string): string {
  return choices.find((choice) => textOfChoice(choice) === text)?.title ?? text;
}
