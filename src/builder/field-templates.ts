import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JsonValue } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import type { FieldSpec } from './field-specs.js';
import { textOfField } from './fields.js';

/** A field as it is drawn. */
export interface FieldView {
  readonly spec: FieldSpec;
  readonly value: JsonValue | undefined;
  readonly problems: readonly Problem[];
  readonly disabled: boolean;
  readonly translate: Translate;
  /** Texts that are offered. */
  readonly offered?: readonly string[];
  /** Takes what is typed; `open` while more may come. */
  readonly edit: (text: string, open: boolean) => void;
}

const idOf = ({ key }: FieldSpec): string => `field-${key}`;

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

/** The frame of a field: its label, what it means, and what is wrong with it. */
export function frame(view: FieldView, control: TemplateResult): TemplateResult {
  const { spec, translate } = view;
  return html`<div class="field" data-key=${spec.key}>
    <label for=${idOf(spec)}>${translate(spec.label)}</label>
    <div class="control">${control}</div>
    ${about(view)}
  </div>`;
}

function about({ spec, problems, translate }: FieldView): TemplateResult {
  return html`${spec.note ? html`<p class="note" id="note-${spec.key}">${translate(spec.note)}</p>` : nothing}
    <div id="problems-${spec.key}" role="status">
      ${problems.map((each) => html`<p class="problem ${each.severity}">${sentence(translate, each)}</p>`)}
    </div>`;
}

const describedBy = ({ key, note }: FieldSpec): string => `${note ? `note-${key} ` : ''}problems-${key}`;
const isInvalid = ({ problems }: FieldView): string =>
  String(problems.some(({ severity }) => severity !== 'info'));

/** One line of text; what it lists is taken when the field is left. */
export function textField(view: FieldView): TemplateResult {
  const { spec, value, disabled, edit, offered = [] } = view;
  const isList = spec.control === 'list';
  return frame(
    view,
    html`<input
        id=${idOf(spec)}
        class=${spec.control === 'name' ? 'mono' : ''}
        type="text"
        autocomplete="off"
        spellcheck=${spec.control === 'name' ? 'false' : nothing}
        list=${offered.length ? `offered-${spec.key}` : nothing}
        aria-invalid=${isInvalid(view)}
        aria-describedby=${describedBy(spec)}
        ?disabled=${disabled}
        .value=${live(textOfField(value))}
        @input=${(event: Event) => (isList ? undefined : edit(typed(event), true))}
        @change=${(event: Event) => edit(typed(event), false)}
      />
      ${
        offered.length
          ? html`<datalist id="offered-${spec.key}">
              ${offered.map((text) => html`<option value=${text}></option>`)}
            </datalist>`
          : nothing
      }`
  );
}

/** Several lines of text. */
export function areaField(view: FieldView): TemplateResult {
  const { spec, value, disabled, edit } = view;
  return frame(
    view,
    html`<textarea
      id=${idOf(spec)}
      rows="2"
      aria-invalid=${isInvalid(view)}
      aria-describedby=${describedBy(spec)}
      ?disabled=${disabled}
      .value=${live(textOfField(value))}
      @input=${(event: Event) => edit(typed(event), true)}
      @change=${(event: Event) => edit(typed(event), false)}
    ></textarea>`
  );
}

/** Yes or no; of older definitions, which have it as text, too. */
export function checkField(view: FieldView): TemplateResult {
  const { spec, value, disabled, edit, translate } = view;
  const checked = value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
  return html`<div class="field" data-key=${spec.key}>
    <label class="check">
      <input
        id=${idOf(spec)}
        type="checkbox"
        aria-describedby=${describedBy(spec)}
        ?disabled=${disabled}
        .checked=${live(checked)}
        @change=${(event: Event) => edit((event.target as HTMLInputElement).checked ? 'true' : '', false)}
      />
      ${translate(spec.label)}
    </label>
    ${about(view)}
  </div>`;
}

/** Connector or library. */
export function kindField(view: FieldView): TemplateResult {
  const { spec, value, disabled, edit, translate } = view;
  const options = [
    ['', 'Connector'],
    ['library', 'Library: needs no connection']
  ] as const;
  return frame(
    view,
    html`<select
      id=${idOf(spec)}
      ?disabled=${disabled}
      aria-describedby=${describedBy(spec)}
      @change=${(event: Event) => edit(typed(event), false)}
    >
      ${options.map(
        ([key, label]) =>
          html`<option value=${key} ?selected=${key === (value === 'library' ? 'library' : '')}>
            ${translate(label)}
          </option>`
      )}
    </select>`
  );
}

/** What applies where nothing is set; of a secret nothing can be said here. */
export function defaultField(view: FieldView, isSecret: boolean): TemplateResult {
  if (!isSecret) return textField(view);
  const { spec, value, translate } = view;
  const reference = textOfField(value);
  return html`<div class="field" data-key=${spec.key}>
    <p class="note">
      ${reference ? translate('Set at deployment, from {reference}', { reference }) : translate('Set at deployment')}
    </p>
  </div>`;
}
