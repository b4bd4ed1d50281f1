import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { loadExpressionEditor } from '../editor/load.js';
import type { ExpressionContext } from '../expression/context.js';
import type { Parameter } from '../model/connector.js';
import { expressionContext } from '../model/expression-context.js';
import type { Problem } from '../model/problem.js';
import type { ProcessVariable } from '../model/views.js';
import type { FieldView } from './field-views.js';

interface Host extends LitElement {
  readonly label: string;
  readonly description: string;
  readonly variables: readonly ProcessVariable[];
  readonly outputs: readonly Parameter[];
  readonly problems: readonly Problem[];
}

const stop = (event: Event) => event.stopImmediatePropagation();

/**
 * Puts the expression editor in the place of a plain text field, once somebody is at it: fetched at the first hover
 * or focus, and put there with text, caret and focus as they are. Where it cannot be fetched, the plain field stays.
 */
export class ExpressionField implements ReactiveController {
  readonly #host: Host;
  #ready = false;
  /** What must not be interrupted: a word that is being composed, a press that still sets the caret. */
  #busy = false;
  #wanted = false;
  #listens = false;
  #context: ExpressionContext | undefined;
  #of: readonly unknown[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  // the field's own root, as a focus that moves within it is not seen outside
  hostConnected(): void {
    const root = this.#host.renderRoot;
    if (this.#listens) return;
    this.#listens = true;
    for (const type of ['focusin', 'pointerover']) root.addEventListener(type, (event) => this.#near(event));
    for (const type of ['compositionstart', 'pointerdown'])
      root.addEventListener(type, () => (this.#busy = true));
    for (const type of ['compositionend', 'pointerup', 'pointercancel', 'pointerleave'])
      this.#host.addEventListener(type, () => this.#calm());
  }

  hostDisconnected(): void {
    this.#busy = false;
  }

  /** The plain field is back, until somebody is at it again. */
  rest(): void {
    this.#ready = this.#wanted = this.#busy = false;
  }

  /** Shows the editor; nothing as long as the plain field does. */
  get editor(): ((view: FieldView) => TemplateResult) | undefined {
    return this.#ready ? (view) => this.#render(view) : undefined;
  }

  get #plain(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('textarea.expression');
  }

  #near(event: Event): void {
    if (this.#ready || this.#wanted || event.composedPath()[0] !== this.#plain) return;
    this.#wanted = true;
    const after = () => setTimeout(() => void this.#swap());
    loadExpressionEditor().then(after, () => (this.#wanted = false));
  }

  #calm(): void {
    this.#busy = false;
    if (this.#wanted) setTimeout(() => void this.#swap());
  }

  async #swap(): Promise<void> {
    const host = this.#host;
    const plain = this.#plain;
    if (this.#busy || this.#ready || !customElements.get('expression-editor')) return;
    this.#wanted = false;
    this.#ready = true;
    const { selectionStart = 0, selectionEnd = 0 } = plain ?? {};
    const focused = plain !== null && host.shadowRoot?.activeElement === plain;
    const root = host.renderRoot;
    // the field is not left, so nothing ends; browsers say otherwise of one that is removed with what was typed
    for (const type of ['focusout', 'change']) root.addEventListener(type, stop, { capture: true });
    host.requestUpdate();
    await host.updateComplete;
    const editor = root.querySelector('expression-editor');
    await editor?.updateComplete;
    if (focused) editor?.focus();
    if (focused) editor?.select(selectionStart, selectionEnd);
    for (const type of ['focusout', 'change']) root.removeEventListener(type, stop, { capture: true });
  }

  #render({ text, invalid, translate }: FieldView): TemplateResult {
    const { label, description, problems } = this.#host;
    return html`<expression-editor
      id="field"
      .label=${label}
      .description=${description}
      .placeholder=${'${…}'}
      .context=${this.#names()}
      .problems=${problems}
      .invalid=${invalid}
      .translator=${translate}
      .value=${live(text)}
    ></expression-editor>`;
  }

  #names(): ExpressionContext {
    const { variables, outputs } = this.#host;
    if (!this.#context || this.#of[0] !== variables || this.#of[1] !== outputs) {
      this.#context = expressionContext(variables, outputs);
      this.#of = [variables, outputs];
    }
    return this.#context;
  }
}
