import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import type { Parameter } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { JsonValue } from '../model/json.js';
import { shapeOf, type Shape } from '../model/shape.js';
import type { Mapped, ProcessVariable, Side } from '../model/views.js';
import { define } from '../ui/define.js';
import { EditEvent, MappingChangeEvent, VariableAddEvent, type MapTo } from './events.js';
import { ExpressionField } from './expression-field.js';
import { FieldEdit } from './field-edit.js';
import type { FieldExtension } from './field-extensions.js';
import { fieldNotes } from './field-notes.js';
import * as parts from './field-parts.js';
import { mappingFieldProperties } from './field-properties.js';
import { fieldStyles } from './field.styles.js';
import { english, type Message, type Translate } from './messages.js';
import { fieldOf, readTyped, toText } from './texts.js';

/**
 * One row of a mapping: says what it is, switches between kinds and takes the value of each. What was typed
 * under another kind is kept while the element lives. Text that is not valid stays in the field, unwritten.
 * Fires `mapping-change` at every valid key, `edit-commit` when the field is left, `edit-revert` on Escape.
 */
export class ConnectorMappingField extends LitElement {
  static override properties = mappingFieldProperties;
  static override styles = fieldStyles;

  declare element: string;
  declare side: Side;
  /** The input, or the process variable that is set. */
  declare name: string;
  declare label: string;
  declare type: string;
  /** JSON Schema that refines the type. */
  declare model: JsonValue | undefined;
  declare description: string;
  declare required: boolean;
  declare secure: boolean;
  declare undeclared: boolean;
  declare mapped: Mapped | undefined;
  declare choices: readonly parts.Choice[];
  declare variables: readonly ProcessVariable[];
  /** What the connector returned: an assignment's expression may refer to it. */
  declare outputs: readonly Parameter[];
  declare problems: readonly Problem[];
  declare translator: Translate;
  declare extension: FieldExtension | undefined;
  /** The kind that the user chose, which may hold nothing yet. */
  declare choice: parts.Choice | undefined;
  /** Why the typed text is not written. */
  declare typed: Message | undefined;
  declare creating: boolean;
  /** A value with parts is edited as text. */
  declare asText: boolean;
  shape: Shape = shapeOf('');

  readonly expression: ExpressionField = new ExpressionField(this);
  #edit = new FieldEdit();
  #hadFocus = false;
  #controls = 0;

  constructor() {
    super();
    this.element = this.name = this.label = this.type = this.description = '';
    this.side = 'input';
    this.required = this.secure = this.undeclared = this.creating = this.asText = false;
    this.choices = ['none', 'variable', 'value', 'expression'];
    this.variables = this.outputs = this.problems = [];
    this.translator = english;
  }

  readonly row = (): MapTo => ({ side: this.side, name: this.name });

  get kind(): parts.Choice {
    return this.choice ?? this.mapped?.kind ?? (this.choices.includes('none') ? 'none' : 'expression');
  }

  /** What is shown for the kind: as typed, else as the model has it. */
  get text(): string {
    const stored = this.mapped?.kind === this.kind ? this.mapped.value : undefined;
    const field = this.kind === 'value' ? fieldOf(this.shape) : 'text';
    return this.#edit.drafts.get(this.kind) ?? toText(stored, field);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    if (this.hasUpdated && (changed.has('element') || changed.has('name'))) this.#renew();
    if (changed.has('type') || changed.has('model')) this.shape = shapeOf(this.type, this.model);
    if (!changed.has('mapped') || !this.#edit.receive(this.mapped, changed.get('mapped'))) return;
    this.#edit.drafts.delete(this.mapped?.kind ?? this.kind);
    // a kind that holds nothing yet stays while the user is in it
    this.choice = this.mapped || !this.#hadFocus ? undefined : this.kind;
    this.typed = undefined;
  }

  /** The row of another task or input knows nothing of what was typed into this one. */
  #renew(): void {
    this.choice = this.typed = undefined;
    this.creating = this.asText = false;
    this.expression.rest();
    if (this.#edit.worked || parts.isWorn(this.renderRoot.querySelector('#field'))) this.#controls++;
    this.#edit = new FieldEdit();
  }

  protected override updated(): void {
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.focus();
  }

  override focus = (): void => this.renderRoot.querySelector<HTMLElement>('#field, .kinds :checked')?.focus();

  #send(mapped: Mapped | undefined, open: boolean): void {
    if (!this.#edit.send(mapped, open, this.mapped)) return;
    this.dispatchEvent(new MappingChangeEvent(this.element, this.row(), mapped, open));
  }

  #write(text: string, open: boolean): void {
    const kind = this.kind;
    if (kind === 'none') return this.#send(undefined, open);
    const reading = readTyped(text, kind, this.shape, this.secure);
    this.typed = 'problem' in reading ? reading.problem : undefined;
    const mapped = reading.value === undefined ? undefined : { kind, value: reading.value };
    if (!this.typed || !open) this.#send(mapped, open);
  }

  #choose(choice: parts.Choice, text?: string): void {
    this.commit();
    if (text !== undefined) this.#edit.drafts.set(choice, text);
    if (this.kind !== 'none') this.#edit.drafts.set(this.kind, this.text);
    this.choice = choice;
    this.creating = false;
    // an empty text is a value that nobody means who has only chosen the kind
    if (this.text === '' && !this.#edit.drafts.has(choice) && !this.mapped?.value)
      this.#send(undefined, false);
    else this.#write(this.text, false);
  }

  #input(event: Event): void {
    const field = event.target as HTMLElement & { value: string };
    this.#edit.worked = true;
    this.choice = this.kind;
    this.#edit.drafts.set(this.kind, field.value);
    this.#write(field.value, !(field instanceof HTMLSelectElement));
    this.requestUpdate();
  }

  /** Ends the edit that is open, if one is. */
  commit(): void {
    if (this.#edit.commit()) this.dispatchEvent(new EditEvent('edit-commit', this.element));
  }

  #key(event: KeyboardEvent): void {
    if (!this.#edit.takesBack(event, !!this.typed)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#edit.drafts.delete(this.kind);
    this.typed = undefined;
    this.requestUpdate();
    if (this.#edit.revert()) this.dispatchEvent(new EditEvent('edit-revert', this.element));
  }

  #create(name?: string, mapTo?: MapTo): void {
    this.creating = false;
    if (!name) return this.focus();
    this.dispatchEvent(new VariableAddEvent(this.element, { name, type: this.type, required: false }, mapTo));
  }

  /** Declares a process variable for this row and refers to it. */
  readonly createVariable = (name?: string): void => this.#create(name, this.row());

  protected override render(): TemplateResult {
    return html`
      ${parts.fieldHead(this)} ${parts.kindSwitch(this, (choice) => this.#choose(choice))}
      ${this.kind === 'none' ? nothing : this.#control()}
      ${fieldNotes({
        field: this,
        toExpression: () => this.#choose('expression', this.text),
        declare: () => this.#create(this.text),
        emptyText: () => this.#send({ kind: 'value', value: '' }, false)
      })}
    `;
  }

  #control(): unknown {
    return parts.control(this, this.#controls, {
      ...{ input: this.#input, leave: this.commit, key: this.#key },
      toggleForm: () => (this.asText = !this.asText),
      toggleNew: () => (this.creating = !this.creating),
      create: this.createVariable
    });
  }
}

define('connector-mapping-field', ConnectorMappingField);

declare global {
  interface HTMLElementTagNameMap {
    'connector-mapping-field': ConnectorMappingField;
  }
}
