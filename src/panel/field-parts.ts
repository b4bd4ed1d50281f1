import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';

import './connector-new-variable.js';
import type { Kind } from '../model/views.js';
import type { ConnectorMappingField } from './connector-mapping-field.js';
import { customControl } from './custom-control.js';
import { fieldAbout } from './field-about.js';
import { OriginsAskEvent } from './question-events.js';
import { fieldView, hasForm, type FieldView } from './field-views.js';

/** A kind, or that nothing is set. */
export type Choice = Kind | 'none';

const LABELS = { none: 'Not set', variable: 'Variable', value: 'Value', expression: 'Expression' } as const;

/** Characters that need no scrolling. */
const SHORT = 100;

type Field = Readonly<ConnectorMappingField>;

/** What a field is called and what it takes. */
export function fieldHead(field: Field): TemplateResult {
  const { translator, kind } = field;
  return html`<div class="head">
      <label for=${kind === 'none' ? 'none' : 'field'}>${field.label}</label>
      <span class="mark mono">${field.type}</span>
      ${field.required ? html`<span class="required">${translator('required')}</span>` : nothing}
      ${field.secure ? html`<span class="tag">${translator('secret')}</span>` : nothing}
      ${field.undeclared ? html`<span class="tag">${translator('not declared')}</span>` : nothing}
    </div>
    ${field.description ? html`<p id="help">${field.description}</p>` : nothing} ${fieldAbout(field)}`;
}

/** The switch between kinds. */
export function kindSwitch(field: Field, choose: (choice: Choice) => void): TemplateResult | typeof nothing {
  if (field.choices.length < 2) return nothing;
  const choice = (kind: Choice) => {
    const label = field.translator(LABELS[kind]);
    return html`<label>
      <input
        type="radio"
        name="kind"
        id=${kind}
        value=${kind}
        .checked=${live(kind === field.kind)}
        ?disabled=${field.secure && kind === 'value'}
        @change=${() => choose(kind)}
      /><span data-text=${label}>${label}</span></label
    >`;
  };
  const label = field.translator('Kind of {name}', { name: field.label });
  return html`<div class="kinds" role="radiogroup" aria-label=${label}>${field.choices.map(choice)}</div>`;
}

interface ControlEvents {
  readonly input: (event: Event) => void;
  readonly leave: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly toggleForm: () => void;
  readonly toggleNew: () => void;
  readonly create: (name?: string) => void;
}

/** Has somebody worked in it, or can it remember more than its value? Then it is not for another row. */
export function isWorn(control: Element | null): boolean {
  if (!control?.matches('input, select, textarea:not([style])')) return true;
  return (control as HTMLInputElement).value.length > SHORT;
}

/**
 * What takes the value, and what can be done beside it.
 * @param turn another one makes them anew
 */
export function control(field: Field, turn: number, on: ControlEvents): unknown {
  const made = html`<div
      class="control"
      @input=${on.input}
      @value-input=${on.input}
      @change=${on.leave}
      @focusout=${on.leave}
      @keydown=${on.key}
    >
      ${fieldControl(field, on.toggleForm)}
      ${field.kind === 'variable' ? newVariableButton(field, on.toggleNew) : nothing}
    </div>
    ${newVariable(field, on.create)}`;
  return keyed(turn, made);
}

/** The control of the kind that is chosen, and the switch between form and text where there are both. */
function fieldControl(field: Field, toggle: () => void): TemplateResult | typeof nothing {
  if (field.kind === 'none') return nothing;
  const custom = customControl(field);
  if (custom) return custom;
  const view = viewOf(field, field.kind);
  if (!hasForm(view)) return fieldView(view);
  const label = field.translator(field.asText ? 'Edit as form' : 'Edit as JSON');
  return html`${fieldView(view)}<button type="button" class="link form" @click=${toggle}>${label}</button>`;
}

function viewOf(field: Field, kind: Kind): FieldView {
  const { text, mapped, type, variables, secure, typed, problems, translator: translate } = field;
  const { label, shape, asText } = field;
  return {
    ...{ kind, text, mapped, type, variables, translate, label, shape, asText },
    invalid: !!typed || problems.some((problem) => problem.severity === 'error'),
    describedBy: 'help about note typed problems',
    masked: secure && kind === 'value',
    editor: field.expression.editor,
    create: (name) => field.createVariable(name),
    origins: () => originsFor(field)
  };
}

function originsFor(field: Field): OriginsAskEvent['origins'] {
  const asked = new OriginsAskEvent(field.element);
  field.dispatchEvent(asked);
  return asked.origins;
}

/** The button that opens the form of {@link newVariable}. */
function newVariableButton(field: Field, toggle: () => void): TemplateResult {
  const label = field.translator('New variable for {name}', { name: field.label });
  return html`<button
    type="button"
    class="action"
    aria-label=${label}
    title=${label}
    aria-expanded=${String(field.creating)}
    @click=${toggle}
  >
    +
  </button>`;
}

/** Asks for the name of a variable that this field then refers to. */
function newVariable(field: Field, done: (name?: string) => void): TemplateResult | typeof nothing {
  if (!field.creating) return nothing;
  return html`<connector-new-variable
    .name=${field.name}
    .type=${field.type}
    .variables=${field.variables}
    .translator=${field.translator}
    .done=${done}
  ></connector-new-variable>`;
}
