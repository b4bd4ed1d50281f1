import { startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

import type { ExpressionContext } from '../expression/context.js';
import type { Problem } from '../model/problem.js';
import { editor } from './editor.styles.js';
import { ValueEvent } from './events.js';
import { problemMarks } from './marks.js';
import { english, type Translate } from './messages.js';
import { popups } from './popups.styles.js';
import { settingsEffect, setup, type Settings } from './setup.js';
import { replaceText } from './text.js';
import { theme } from './theme.styles.js';

/**
 * A field for texts with `${…}`: colours, completion, explanations and problems in place. Fires `value-input` at
 * every change of the user and `value-commit` when it is left after one. Keeps no history of its own.
 */
export class ExpressionEditor extends LitElement {
  static override properties = {
    value: { attribute: false },
    label: {},
    description: {},
    placeholder: {},
    context: { attribute: false },
    problems: { attribute: false },
    invalid: { type: Boolean },
    readOnly: { type: Boolean },
    grown: { type: Boolean, reflect: true },
    translator: { attribute: false }
  };

  static override styles = [theme, editor, popups];
  /** A `<label for>` may name it. */
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true
  };

  declare value: string;
  /** What screen readers call it, and what they say of it besides. */
  declare label: string;
  declare description: string;
  declare placeholder: string;
  /** What the expressions can refer to. */
  declare context: ExpressionContext;
  /** Those with `values.from` and `values.to` are marked in the text. */
  declare problems: readonly Problem[];
  /** Wrong for a reason that is no error of `problems`. */
  declare invalid: boolean;
  declare readOnly: boolean;
  /** Has many lines; by default Enter begins none. */
  declare grown: boolean;
  /** `translate` is a property of every HTML element already. */
  declare translator: Translate;

  #view: EditorView | undefined;
  #edited = false;

  constructor() {
    super();
    this.value = this.label = this.description = this.placeholder = '';
    this.context = { variables: [] };
    this.problems = [];
    this.invalid = this.readOnly = this.grown = false;
    this.translator = english;
    this.addEventListener('focusout', () => this.#commit());
  }

  /** Where the caret is, and the other end of what is selected. */
  get selection(): { readonly anchor: number; readonly head: number } {
    const { anchor, head } = this.#view?.state.selection.main ?? { anchor: 0, head: 0 };
    return { anchor, head };
  }

  /** Puts the caret, and with `head` selects what lies between. */
  select(anchor: number, head = anchor): void {
    const end = this.#view?.state.doc.length ?? 0;
    const within = { anchor: Math.min(anchor, end), head: Math.min(head, end) };
    this.#view?.dispatch({ selection: within, scrollIntoView: true });
  }

  /** Shows what can be written at the caret. */
  suggest(): void {
    if (this.#view) startCompletion(this.#view);
  }

  override focus(): void {
    this.#view?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value.includes('\n')) this.grown = true;
  }

  protected override firstUpdated(): void {
    // what the browser says of the text comes before the text is known; `value-input` is said instead
    this.renderRoot.addEventListener('input', (event) => event.stopPropagation());
    this.#open();
  }

  #open(): void {
    const parent = this.renderRoot.querySelector('#text');
    if (this.#view || !parent) return;
    const extensions = setup(this, this.#settings, (text, byUser) => this.#changed(text, byUser));
    const root = this.renderRoot as ShadowRoot;
    this.#view = new EditorView({ parent, root, doc: this.value, extensions });
    this.#mark();
  }

  get #settings(): Settings {
    const { label, placeholder, readOnly, translator } = this;
    const invalid = this.invalid || this.problems.some(({ severity }) => severity === 'error');
    return { label, placeholder, readOnly, translator, invalid };
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    if (changed.has('value')) replaceText(view, this.value);
    if (SETTINGS.some((name) => changed.has(name)))
      view.dispatch({ effects: settingsEffect(this.#settings) });
    if (changed.has('problems') || changed.has('translator')) this.#mark();
  }

  #mark(): void {
    const view = this.#view;
    if (view) view.dispatch(problemMarks(view.state, this.problems, this.translator));
  }

  #changed(text: string, byUser: boolean): void {
    this.value = text;
    if (!byUser) return;
    this.#edited = true;
    this.dispatchEvent(new ValueEvent('value-input', text));
  }

  #commit(): void {
    if (this.#edited) this.dispatchEvent(new ValueEvent('value-commit', this.value));
    this.#edited = false;
  }

  readonly #grow = () => {
    this.grown = !this.grown;
    this.focus();
  };

  protected override render(): TemplateResult {
    const { translator: translate, grown, description, problems } = this;
    const label = translate('Several lines');
    const said = [description, ...problems.map(({ template, values }) => translate(template, { ...values }))];
    return html`
      <div id="text"></div>
      <button
        type="button"
        aria-label=${label}
        title=${label}
        aria-pressed=${String(grown)}
        ?hidden=${this.readOnly}
        @click=${this.#grow}
      ></button>
      <p id="about" class="sr">${said.filter(Boolean).join(' ')}</p>
    `;
  }
}

const SETTINGS: readonly (keyof ExpressionEditor)[] = [
  'label',
  'placeholder',
  'problems',
  'invalid',
  'readOnly',
  'translator'
];

if (!customElements.get('expression-editor')) customElements.define('expression-editor', ExpressionEditor);

declare global {
  interface HTMLElementTagNameMap {
    'expression-editor': ExpressionEditor;
  }
}
