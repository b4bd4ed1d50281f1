import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { define } from './define.js';
import { dialogStyles } from './dialog.styles.js';
import { english, type Translate } from './messages.js';
import { base, tokens } from './theme.styles.js';

/** The user wants to leave a dialog; it stays open where a listener prevents the default. */
export class DialogLeaveEvent extends Event {
  static readonly type = 'dialog-leave';

  constructor() {
    super(DialogLeaveEvent.type, { cancelable: true });
  }
}

/**
 * A modal dialog: shown once it is in the page, gone from it once it is closed; the focus returns to where it was.
 * @slot - what it is about
 * @slot actions - the buttons beneath, the main one last
 * @fires dialog-leave
 * @fires close - after it was taken out of the page
 */
export class ConnectorDialogElement extends LitElement {
  static override styles = [tokens, base, dialogStyles];
  static override properties = {
    heading: {},
    size: { reflect: true },
    translator: { attribute: false }
  };

  declare heading: string;
  declare size: 'narrow' | 'wide' | 'full';
  declare translator: Translate;

  constructor() {
    super();
    this.heading = '';
    this.size = 'narrow';
    this.translator = english;
    // brings the theme of bpmn-js to wherever on the page it stands
    this.classList.add('bio-theme-parent');
  }

  /** Asks whether it may be left, and closes it then. */
  leave(): void {
    if (this.dispatchEvent(new DialogLeaveEvent())) this.close();
  }

  /** Closes it without asking. */
  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.#dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed}>
      <header role="none">
        <h2 id="heading">${this.heading}</h2>
        <button class="quiet" type="button" aria-label=${this.translator('Close')} @click=${this.leave}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div class="body"><slot></slot></div>
      <footer role="none"><slot name="actions"></slot></footer>
    </dialog>`;
  }

  readonly #cancel = (event: Event): void => {
    // what is asked in it, as a list that is open, is closed first
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.leave();
  };

  readonly #closed = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    this.remove();
    this.dispatchEvent(new Event('close'));
  };
}

define('connector-dialog', ConnectorDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-dialog': ConnectorDialogElement;
  }
}
