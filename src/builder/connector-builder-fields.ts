import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { combobox } from '../panel/combobox.styles.js';
import { fields } from '../panel/control.styles.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { kindAt } from './definition-parts.js';
import { PartCommitEvent, PartEditEvent } from './events.js';
import { FIELDS, type FieldSpec } from './field-specs.js';
import { fieldPath, groupsAt, isSecretAt, listOf, readField, withField } from './fields.js';
import {
  areaField,
  checkField,
  defaultField,
  kindField,
  textField,
  type FieldView
} from './field-templates.js';
import { fieldStyles } from './fields.styles.js';
import { readIcon } from './icon-file.js';
import { iconField, modelField, typeField } from './special-fields.js';

/**
 * The fields of one part of a definition.
 * @fires part-edit
 * @fires part-commit
 */
export class ConnectorBuilderFieldsElement extends LitElement {
  static override styles = [base, fields, combobox, fieldStyles];
  static override properties = {
    value: { attribute: false },
    path: { attribute: false },
    problems: { attribute: false },
    categories: { attribute: false },
    more: { attribute: false },
    disabled: { type: Boolean },
    translator: { attribute: false },
    fault: { state: true }
  };

  /** The whole definition. */
  declare value: JsonObject;
  /** Where the part is. */
  declare path: string;
  declare problems: readonly Problem[];
  /** Categories of other connectors. */
  declare categories: readonly string[];
  /** Those that are seldom asked for, or the others; absent: all. */
  declare more: boolean | undefined;
  declare disabled: boolean;
  declare translator: Translate;
  /** Why the last image is no icon. */
  declare fault: string;

  constructor() {
    super();
    this.value = {};
    this.path = this.fault = '';
    this.problems = [];
    this.categories = [];
    this.disabled = false;
    this.translator = english;
    this.addEventListener('focusout', () => this.dispatchEvent(new PartCommitEvent()));
  }

  /** Puts the focus on the field of a key, else on the name, which is there to be typed over. */
  focusField(key = 'name'): void {
    const { renderRoot } = this;
    const named = renderRoot.querySelector<HTMLElement>(`#field-${CSS.escape(key)}`);
    const found = named ?? renderRoot.querySelector<HTMLElement>('input, textarea, select');
    found?.focus();
    if (found instanceof HTMLInputElement && key === 'name') found.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('path')) this.fault = '';
  }

  protected override render(): TemplateResult {
    const kind = kindAt(this.path);
    if (!kind) return html``;
    const isMeant = ({ more = false }: FieldSpec) => this.more === undefined || this.more === more;
    return html`${FIELDS[kind].filter(isMeant).map((spec) => this.#field(spec))}`;
  }

  #field(spec: FieldSpec): TemplateResult {
    const { value, path, disabled, translator: translate } = this;
    const view: FieldView = {
      spec,
      value: readField(value, path, spec),
      problems: this.#problemsOf(spec),
      disabled,
      translate,
      offered: this.#offered(spec),
      edit: (text, open) => this.#edit(spec, valueOf(spec, text), open)
    };
    switch (spec.control) {
      case 'area':
        return areaField(view);
      case 'check':
        return checkField(view);
      case 'kind':
        return kindField(view);
      case 'type':
        return typeField(view);
      case 'icon':
        return iconField(view, this.fault, (file) => void this.#takeIcon(spec, file));
      case 'model':
        return modelField(view, (schema) => this.#edit(spec, schema, false));
      case 'default':
        return defaultField(view, isSecretAt(value, path));
      default:
        return textField(view);
    }
  }

  // what is said of the part as a whole is about its name
  #problemsOf(spec: FieldSpec): Problem[] {
    const at = fieldPath(this.value, this.path, spec);
    const isName = spec.key === 'name';
    return this.problems.filter(
      ({ path }) => path === at || path.startsWith(`${at}/`) || (isName && path === this.path)
    );
  }

  #offered({ key, control }: FieldSpec): readonly string[] {
    if (control === 'group') return groupsAt(this.value, this.path);
    return key === 'category' ? this.categories : [];
  }

  #edit(spec: FieldSpec, next: JsonValue | undefined, open: boolean): void {
    const { value, path } = this;
    const at = fieldPath(value, path, spec);
    this.dispatchEvent(new PartEditEvent(withField(value, path, spec, next), at, open));
  }

  async #takeIcon(spec: FieldSpec, file: File | undefined): Promise<void> {
    const { path } = this;
    const read = file && (await readIcon(file));
    // another part may be shown by now
    if (path !== this.path) return;
    this.fault = read && 'fault' in read ? read.fault : '';
    if (!this.fault) this.#edit(spec, read && 'icon' in read ? read.icon : undefined, false);
  }
}

function valueOf({ control }: FieldSpec, text: string): JsonValue | undefined {
  if (control === 'list') return listOf(text);
  if (control === 'check') return text === 'true';
  return text;
}

define('connector-builder-fields', ConnectorBuilderFieldsElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-fields': ConnectorBuilderFieldsElement;
  }
}
