import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { equalJson, type JsonValue } from '../model/json.js';
import { define } from '../ui/define.js';
import type { FieldEditorElement } from './extensions.js';
import { makeElement, type FieldExtension } from './field-extensions.js';
import { base } from '../ui/theme.styles.js';
import { fieldType, toText } from './texts.js';

/**
 * Holds an editor of the host in the place of our field, and speaks as our field does: `value` is the text, `input`
 * tells that it changed, `change` that the edit is done. An editor that throws fires `extension-failed`, and the
 * reason is on the extension.
 */
export class ConnectorCustomField extends LitElement {
  static override properties = {
    extension: { attribute: false },
    stored: { attribute: false },
    label: {},
    readOnly: { type: Boolean }
  };

  static override styles = base;

  declare extension: FieldExtension;
  /** What the model holds. */
  declare stored: JsonValue | undefined;
  declare label: string;
  declare readOnly: boolean;

  #editor: FieldEditorElement | undefined;
  readonly #tell = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new Event(event.type, { bubbles: true, composed: true }));
  };

  constructor() {
    super();
    this.label = '';
    this.readOnly = false;
  }

  /** The editor's value as our fields type it. */
  get value(): string {
    try {
      return toText(this.#editor?.value, fieldType(this.extension.parameter.type));
    } catch (error) {
      this.#fail(error);
      return toText(this.stored, fieldType(this.extension.parameter.type));
    }
  }

  override focus(): void {
    this.#editor?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    try {
      if (changed.has('extension')) this.#make();
      const editor = this.#editor;
      if (!editor) return;
      editor.readOnly = this.readOnly;
      // an answer to its own edit must not disturb it
      if (changed.has('extension') || !equalJson(editor.value, this.stored)) editor.value = this.stored;
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override render(): TemplateResult {
    return html`${this.#editor ?? nothing}`;
  }

  #make(): void {
    const { editor: source, parameter } = this.extension;
    if (!source) return;
    const editor: FieldEditorElement = makeElement(source);
    editor.parameter = parameter;
    if (!editor.hasAttribute('aria-label')) editor.setAttribute('aria-label', this.label);
    for (const type of ['input', 'change']) editor.addEventListener(type, this.#tell);
    this.#editor = editor;
  }

  #fail(error: unknown): void {
    this.#editor = undefined;
    this.extension.failure = error instanceof Error ? error.message : String(error);
    // not while its own field renders it
    queueMicrotask(() => this.dispatchEvent(new Event('extension-failed')));
  }
}

define('connector-custom-field', ConnectorCustomField);

declare global {
  interface HTMLElementTagNameMap {
    'connector-custom-field': ConnectorCustomField;
  }
}
