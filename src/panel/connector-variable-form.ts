import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import './connector-mapping-field.js';
import type { JsonValue } from '../model/json.js';
import type { ProcessVariable } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import {
  VariableAddEvent,
  VariableUpdateEvent,
  type EditEvent,
  type MappingChangeEvent,
  type NewVariable,
  type VariableChanges
} from './events.js';
import { english, type Message, type Translate } from './messages.js';
import { form } from './form.styles.js';
import { base } from '../ui/theme.styles.js';
import { checkField, nameField, textField, typeField } from './variable-fields.js';
import { checkName, suggestName } from './variable-names.js';

/**
 * Edits one process variable, each field by itself; without `variable` it makes a new one on *Add*.
 * A name is checked as it is typed and committed when the field is left.
 */
export class ConnectorVariableForm extends LitElement {
  static override properties = {
    element: { attribute: false },
    variable: { attribute: false },
    variables: { attribute: false },
    translator: { attribute: false },
    done: { attribute: false },
    draft: { state: true },
    problem: { state: true }
  };

  static override styles = [base, fields, form];

  declare element: string;
  declare variable: ProcessVariable | undefined;
  declare variables: readonly ProcessVariable[];
  declare translator: Translate;
  declare done: () => void;
  /** The new variable, until it is added. */
  declare draft: NewVariable;
  declare problem: Message | undefined;

  /** The name as typed; `undefined` while it is the variable's. */
  #name: string | undefined;
  /** The default value as typed, until the field is left. */
  #default: { readonly value: JsonValue | undefined } | undefined;

  constructor() {
    super();
    this.element = '';
    this.variables = [];
    this.translator = english;
    this.done = () => undefined;
    this.draft = { name: '', type: 'string', required: false, display: true };
  }

  override focus(): void {
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    // what is suggested is there to be typed over
    if (!this.variable) input?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('variable');
    if (before && before.name !== this.variable?.name) this.#name = this.problem = undefined;
    if (!this.hasUpdated && !this.variable)
      this.draft = { ...this.draft, name: suggestName('variable', this.variables) };
  }

  /** Writes what was typed and is allowed. */
  flush(): void {
    this.#sendValue();
    const name = this.#name;
    if (name === undefined || !this.variable || this.problem || name === this.variable.name) return;
    this.#name = undefined;
    this.#change({ name });
  }

  #change(changes: VariableChanges): void {
    if (this.variable) this.dispatchEvent(new VariableUpdateEvent(this.element, this.variable.id, changes));
    else this.draft = { ...this.draft, ...changes } as NewVariable;
  }

  #typeName(name: string): void {
    this.problem = checkName(name, this.variables, this.variable?.id);
    if (this.variable) this.#name = name;
    else this.draft = { ...this.draft, name };
  }

  // the default value arrives as a row of a mapping, key by key, and leaves as one change of the variable
  #value(event: MappingChangeEvent): void {
    event.stopPropagation();
    this.#default = { value: event.mapped?.value };
    if (!event.open) this.#sendValue();
  }

  #edited(event: EditEvent): void {
    event.stopPropagation();
    if (event.type === 'edit-revert') this.#default = undefined;
    this.#sendValue();
  }

  #sendValue(): void {
    const changes = this.#default;
    this.#default = undefined;
    if (!changes) return;
    if (this.variable) {
      this.dispatchEvent(new VariableUpdateEvent(this.element, this.variable.id, changes));
      return;
    }
    const { value: _dropped, ...rest } = this.draft;
    this.draft = changes.value === undefined ? rest : { ...rest, value: changes.value };
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#name === undefined) return this.done();
    this.#name = this.problem = undefined;
    this.requestUpdate();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#sendValue();
    if (this.variable) return this.flush();
    this.problem = checkName(this.draft.name, this.variables);
    if (this.problem) return this.focus();
    this.dispatchEvent(new VariableAddEvent(this.element, this.draft));
    this.done();
  }

  protected override render(): TemplateResult {
    const shown = this.variable ?? this.draft;
    const { translator: translate } = this;
    return html`<form @submit=${this.#submit} @keydown=${this.#key} novalidate>
      <div class="fields">
        ${nameField(this.#name ?? shown.name, this.problem, translate, {
          typed: (name) => this.#typeName(name),
          left: () => this.flush()
        })}
        ${typeField(shown.type, translate, (type) => this.#change({ type }))}
        ${checkField('required', translate('Required at start'), shown.required, (required) =>
          this.#change({ required })
        )}
        ${checkField('display', translate('Shown to users'), shown.display === true, (display) =>
          this.#change({ display })
        )}
        ${textField('displayName', translate('Display name'), shown.displayName, (displayName) =>
          this.#change({ displayName })
        )}
        ${this.#valueField(shown)}
      </div>
      ${this.variable ? nothing : this.#buttons()}
    </form>`;
  }

  #valueField({ name, type, value }: NewVariable): TemplateResult {
    return html`<connector-mapping-field
      .element=${this.element}
      .name=${name}
      .label=${this.translator('Default value')}
      .type=${type}
      .mapped=${value === undefined ? undefined : { kind: 'value', value }}
      .choices=${CHOICES}
      .translator=${this.translator}
      @mapping-change=${this.#value}
      @edit-commit=${this.#edited}
      @edit-revert=${this.#edited}
    ></connector-mapping-field>`;
  }

  #buttons(): TemplateResult {
    const translate = this.translator;
    return html`<div class="row">
      <button class="primary">${translate('Add variable')}</button>
      <button type="button" class="quiet" @click=${() => this.done()}>${translate('Cancel')}</button>
    </div>`;
  }
}

const CHOICES = ['none', 'value'] as const;

define('connector-variable-form', ConnectorVariableForm);

declare global {
  interface HTMLElementTagNameMap {
    'connector-variable-form': ConnectorVariableForm;
  }
}
