import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './connector-builder-fields.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { textOf } from '../model/presentation.js';
import { pointer, type Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { glyphs } from './builder.styles.js';
import { kindAt, nameOf } from './definition-parts.js';
import { entriesIn, valueAt } from '../model/edit-json.js';
import { PartActionEvent, PartSelectEvent } from './events.js';
import { isSecretAt } from './fields.js';
import { parameterStyles } from './form.styles.js';
import { moveTools } from './list-templates.js';
import { ADD_LABELS } from './texts.js';

/**
 * The inputs or outputs of an action, one of them open.
 * @fires part-select - the one that is to be open; the list itself where none is
 * @fires part-action
 */
export class ConnectorBuilderParametersElement extends LitElement {
  static override styles = [base, glyphs, parameterStyles];
  static override properties = {
    heading: {},
    value: { attribute: false },
    list: { attribute: false },
    opened: { attribute: false },
    problems: { attribute: false },
    disabled: { type: Boolean },
    translator: { attribute: false }
  };

  declare heading: string;
  /** The whole definition. */
  declare value: JsonObject;
  /** Where the list is. */
  declare list: string;
  /** The path of the parameter that is open. */
  declare opened: string;
  declare problems: readonly Problem[];
  declare disabled: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.heading = this.list = this.opened = '';
    this.value = {};
    this.problems = [];
    this.disabled = false;
    this.translator = english;
  }

  /** Puts the focus on a field of the parameter that is open. */
  async focusField(key?: string): Promise<void> {
    await this.updateComplete;
    const fields = this.renderRoot.querySelector('connector-builder-fields');
    await fields?.updateComplete;
    fields?.focusField(key);
  }

  /** Puts the focus on the line of a parameter; where it is not there, on the button that adds one. */
  async focusLine(path: string): Promise<void> {
    await this.updateComplete;
    const line = this.renderRoot.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    (line ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }

  #toggle(path: string): void {
    this.dispatchEvent(new PartSelectEvent(this.opened === path ? this.list : path));
  }

  #key(event: KeyboardEvent, path: string): void {
    const action = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as 'up' | 'down' | undefined;
    if (event.altKey && action) this.#act(action, path);
    else if (event.key === 'Delete') this.#act('remove', path);
    else return;
    event.preventDefault();
  }

  #act(action: PartActionEvent['action'], path: string): void {
    if (!this.disabled) this.dispatchEvent(new PartActionEvent(action, path));
  }

  protected override render(): TemplateResult {
    const { translator: translate, list, disabled } = this;
    const entries = entriesIn(valueAt(this.value, list));
    const kind = kindAt(`${list}/0`) ?? 'input';
    return html`<div class="head">
        <h4>${this.heading} <span class="tag">${entries.length}</span></h4>
        <button type="button" class="action add" ?disabled=${disabled} @click=${() => this.#act('add', list)}>
          ${translate(ADD_LABELS[kind])}
        </button>
      </div>
      <ul>
        ${repeat(
          entries,
          ([key, item]) => (isObject(item) ? (textOf(getOwn(item, 'id')) ?? key) : key),
          ([key, item]) => this.#line(list + pointer(key), item)
        )}
      </ul>`;
  }

  #line(path: string, item: JsonValue): TemplateResult {
    const { translator: translate, disabled, opened } = this;
    const isOpen = opened === path;
    const name = (isObject(item) ? nameOf(item) : undefined) ?? translate('No name');
    const bad = this.problems.some((each) => each.path === path || each.path.startsWith(`${path}/`));
    return html`<li>
      <div class="line">
        <button
          type="button"
          class="open"
          data-path=${path}
          aria-expanded=${String(isOpen)}
          @click=${() => this.#toggle(path)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, path)}
        >
          <span class="name mono ${bad ? 'bad' : ''}">${name}</span>${this.#about(path, item)}
        </button>
        ${moveTools(translate, disabled, (action) => this.#act(action, path), name)}
      </div>
      ${isOpen ? html`<div class="body">${this.#fields(path, item)}</div>` : nothing}
    </li>`;
  }

  #about(path: string, item: JsonValue): TemplateResult {
    const { translator: translate, value } = this;
    if (!isObject(item)) return html``;
    const group = textOf(getOwn(item, 'requiredGroup'));
    return html`<span class="subtle small">${textOf(getOwn(item, 'type')) ?? 'json'}</span>
      ${getOwn(item, 'required') === true ? html`<span class="tag">${translate('required')}</span>` : nothing}
      ${group ? html`<span class="tag">${translate('one of {group}', { group })}</span>` : nothing}
      ${isSecretAt(value, path) ? html`<span class="tag">${translate('secret')}</span>` : nothing}`;
  }

  #fields(path: string, item: JsonValue): TemplateResult {
    const { translator: translate, disabled, value, problems } = this;
    if (!isObject(item)) return html`<p class="subtle">${translate('This can be edited as JSON only.')}</p>`;
    return html`<connector-builder-fields
      .value=${value}
      .path=${path}
      .problems=${problems}
      ?disabled=${disabled}
      .translator=${translate}
    ></connector-builder-fields>`;
  }
}

define('connector-builder-parameters', ConnectorBuilderParametersElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder-parameters': ConnectorBuilderParametersElement;
  }
}
