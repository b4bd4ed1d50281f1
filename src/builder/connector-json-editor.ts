import { nextDiagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { popups } from '../editor/popups.styles.js';
import { fromOutside } from '../editor/text.js';
import { theme } from '../editor/theme.styles.js';
import type { JsonValue } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { showText } from './json-changes.js';
import { definitionSchema } from './json-definition-schema.js';
import { jsonEditor } from './json-editor.styles.js';
import { JsonEditEvent } from './json-events.js';
import { JsonMarks } from './json-marks.js';
import { JSON_SETTINGS, jsonProperties } from './json-properties.js';
import { revealIn } from './json-reveal.js';
import { settingsEffect, settingsFor, setup } from './json-setup.js';
import { docOf, textOf } from './json-text.js';
import { jsonView } from './json-view.js';

/**
 * A connector definition as JSON: colours, completion and explanations by its schema, faults of the text and problems
 * in place. Keeps no history of its own. Comes with `loadJsonEditor`.
 * @fires json-edit
 */
export class ConnectorJsonEditorElement extends LitElement {
  static override properties = jsonProperties;
  static override styles = [theme, jsonEditor, popups];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true
  };

  /** Their `path` is a JSON pointer; one that leads nowhere is shown at the nearest value around. */
  declare problems: readonly Problem[];
  declare readOnly: boolean;
  /** What screen readers call it. */
  declare label: string;
  /** The JSON Schema that completion and explanations go by. */
  declare schema: JsonValue;
  /** `translate` is a property of every HTML element already. */
  declare translator: Translate;
  /** What is marked in the text, its own faults as well; set by the editor. */
  declare found: readonly Problem[];
  /** Whether Tab indents for now. */
  declare tabIndents: boolean;

  #view: EditorView | undefined;
  #marks: JsonMarks | undefined;
  #edited = false;
  /** A text from outside that is not shown yet. */
  #given: string | undefined = '';

  constructor() {
    super();
    this.problems = this.found = [];
    this.readOnly = this.tabIndents = false;
    this.label = '';
    this.schema = definitionSchema;
    this.translator = english;
    this.addEventListener('focusout', () => this.#commit());
  }

  /** The text; set from outside it is no edit, and the caret stays where nothing changed around it. */
  get value(): string {
    return this.#given ?? this.#text;
  }
  set value(text: string) {
    this.#given = String(text ?? '');
    this.requestUpdate('value');
  }

  get #text(): string {
    const doc = this.#view?.state.doc;
    return doc ? textOf(doc) : '';
  }

  #say(doc: Text, open: boolean): void {
    this.dispatchEvent(new JsonEditEvent(() => textOf(doc), open));
  }

  /** Where the caret is, and the other end of what is selected. */
  get selection(): { readonly anchor: number; readonly head: number } {
    const { anchor, head } = this.#view?.state.selection.main ?? { anchor: 0, head: 0 };
    return { anchor, head };
  }

  /** Puts the caret, and with `head` selects what lies between. */
  select(anchor: number, head = anchor): void {
    const end = this.#view?.state.doc.length ?? 0;
    const selection = { anchor: Math.min(anchor, end), head: Math.min(head, end) };
    this.#view?.dispatch({ selection, scrollIntoView: true });
  }

  /**
   * Scrolls to the value at a JSON pointer and selects it, or what is around it where it is not there; true where it
   * is. Does not take the focus.
   */
  async reveal(pointer: string): Promise<boolean> {
    await this.updateComplete;
    return this.#view ? revealIn(this.#view, this.value, pointer) : false;
  }

  override focus(): void {
    this.#view?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#commit();
    this.#given = this.value;
    this.#marks?.stop();
    this.#view?.destroy();
    this.#view = this.#marks = undefined;
  }

  protected override firstUpdated(): void {
    // what the browser says of the text comes before the text is known; `json-edit` is said instead
    this.renderRoot.addEventListener('input', (event) => event.stopPropagation());
    this.#open();
  }

  #open(): void {
    const parent = this.renderRoot.querySelector('#text');
    if (this.#view || !parent) return;
    const extensions = setup(this, settingsFor(this), (update) => this.#changed(update));
    const root = this.renderRoot as ShadowRoot;
    this.#view = new EditorView({ parent, root, doc: docOf(this.value), extensions });
    this.#given = undefined;
    this.#marks = new JsonMarks(this.#view, this, (found) => {
      // not while an update is under way, which it would be part of
      queueMicrotask(() => (this.found = found));
    });
    this.#marks.soon();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    const isOther = this.#given !== undefined && showText(view, this.#text, this.#given);
    this.#given = undefined;
    if (JSON_SETTINGS.some((name) => changed.has(name)))
      view.dispatch({ effects: settingsEffect(settingsFor(this)) });
    if (isOther || changed.has('problems') || changed.has('translator')) this.#marks?.soon();
  }

  #changed({ docChanged, selectionSet, transactions, state }: ViewUpdate): void {
    if (selectionSet) this.requestUpdate();
    if (!docChanged || transactions.some((each) => each.annotation(fromOutside))) return;
    this.#edited = true;
    this.#marks?.later();
    this.#say(state.doc, true);
  }

  #commit(): void {
    const doc = this.#view?.state.doc;
    if (this.#edited && doc) this.#say(doc, false);
    this.#edited = false;
  }

  readonly #next = () => {
    if (!this.#view) return;
    this.#view.focus();
    nextDiagnostic(this.#view);
  };

  protected override render(): TemplateResult {
    return jsonView(this, this.#view, this.#next);
  }
}

define('connector-json-editor', ConnectorJsonEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-json-editor': ConnectorJsonEditorElement;
  }
}
