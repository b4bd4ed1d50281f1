import { html, LitElement, nothing, type TemplateResult } from 'lit';
import './connector-builder-fields.js';
import './connector-builder-parameters.js';
import { getOwn, isObject, type JsonObject } from '../model/json.js';
import { textOf } from '../model/presentation.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { idAt, isListName, kindAt, sidePath, type PartKind } from './definition-parts.js';
import { entriesIn, stepsOf, valueAt } from '../model/edit-json.js';
import { PartActionEvent } from './events.js';
import { FIELDS } from './field-specs.js';
import { formStyles } from './form.styles.js';
import { ADD_LABELS, KIND_LABELS, LIST_LABELS, LIST_NOTES } from './texts.js';

const SIDES = [
  ['inputs', 'Inputs'],
  ['outputs', 'Outputs']
] as const;

/**
 * The form of one part of a definition: its fields and, of an action or event, its inputs and outputs.
 * @fires part-edit
 * @fires part-commit
 * @fires part-action
 * @fires part-select
 */
export class ConnectorBuilderFormElement extends LitElement {
  static override styles = [base, formStyles];
  static override properties = {
    value: { attribute: false },
    path: { attribute: false },
    opened: { attribute: false },
    problems: { attribute: false },
    categories: { attribute: false },
    disabled: { type: Boolean },
    translator: { attribute: false }
  };

  declare value: JsonObject;
  declare path: string;
  /** The path of the parameter that is open. */
  declare opened: string;
  declare problems: readonly Problem[];
  declare categories: readonly string[];
  declare disabled: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.value = {};
    this.path = this.opened = '';
    this.problems = [];
    this.categories = [];
    this.disabled = false;
    this.translator = english;
  }

  /** Puts the focus on a field of the part, or of the parameter that is open; absent: on its name. */
  async focusField(key?: string): Promise<void> {
    await this.updateComplete;
    if (this.opened) return this.#parameters(this.opened)?.focusField(key);
    const isMore = FIELDS[kindAt(this.path) ?? 'connector'].some((spec) => spec.key === key && spec.more);
    const more = this.renderRoot.querySelector('details');
    if (isMore && more) more.open = true;
    const all = [...this.renderRoot.querySelectorAll('connector-builder-fields')];
    const fields = all.find((each) => each.more === isMore) ?? all[0];
    await fields?.updateComplete;
    if (fields) fields.focusField(key);
    else this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  /** Puts the focus on the line of a parameter. */
  async focusLine(path: string): Promise<void> {
    await this.updateComplete;
    await this.#parameters(path)?.focusLine(path);
  }

  #parameters(path: string) {
    return [...this.renderRoot.querySelectorAll('connector-builder-parameters')].find(
      ({ list }) => path === list || path.startsWith(`${list}/`)
    );
  }

  protected override render(): TemplateResult {
    const [list] = stepsOf(this.path);
    const kind = kindAt(this.path);
    if (kind) return this.#part(kind);
    if (!isListName(list)) return html``;
    const { translator: translate, disabled } = this;
    const [added] = [kindAt(`/${list}/0`) ?? 'action'];
    const count = entriesIn(getOwn(this.value, list)).length;
    return html`<div class="head"><h3>${translate(LIST_LABELS[list])}</h3></div>
      <p class="subtle">${translate(LIST_NOTES[list])} ${count ? '' : translate('There is none yet.')}</p>
      <div class="row">
        <button
          type="button"
          class="action"
          ?disabled=${disabled}
          @click=${() => this.dispatchEvent(new PartActionEvent('add', `/${list}`))}
        >
          ${translate(ADD_LABELS[added])}
        </button>
      </div>`;
  }

  #part(kind: PartKind): TemplateResult {
    const { translator: translate, value, path } = this;
    const item = valueAt(value, path);
    const hasId = kind !== 'setting' && kind !== 'error';
    const template = path === '' ? textOf(getOwn(value, 'template')) : undefined;
    return html`<div class="head">
        <h3>${translate(KIND_LABELS[kind])}</h3>
        <p class="ids">
          ${hasId ? translate('Id {id}, fixed', { id: idAt(value, path) }) : nothing}
          ${template ? translate('Made from {name}', { name: template }) : nothing}
        </p>
      </div>
      ${isObject(item) ? this.#fields(false) : html`<p class="subtle">${translate('This can be edited as JSON only.')}</p>`}
      ${
        isObject(item) && (kind === 'action' || kind === 'event')
          ? SIDES.map(([side, label]) => this.#side(sidePath(value, path, side), label))
          : nothing
      }
      ${
        isObject(item) && FIELDS[kind].some(({ more }) => more)
          ? html`<details>
              <summary>${translate('More')}</summary>
              ${this.#fields(true)}
            </details>`
          : nothing
      }`;
  }

  #fields(more: boolean): TemplateResult {
    return html`<connector-builder-fields
      .value=${this.value}
      .path=${this.path}
      .problems=${this.problems}
      .categories=${this.categories}
      .more=${more}
      ?disabled=${this.disabled}
      .translator=${this.translator}
    ></connector-builder-fields>`;
  }

  #side(list: string, label: string): TemplateResult {
    const { translator: translate, value, opened, problems, disabled } = this;
    return html`<connector-builder-parameters
      heading=${translate(label)}
      .value=${value}
      .list=${list}
      .opened=${opened}
      .problems=${problems}
      ?disabled=${disabled}
      .translator=${translate}
    ></connector-builder-parameters>`;
  }
}

define('connector-builder-form', ConnectorBuilderFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-form': ConnectorBuilderFormElement;
  }
}
