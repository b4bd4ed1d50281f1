import { html, LitElement, type TemplateResult } from 'lit';

import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';

/** Leaves the dialog that it stands in. */
export class ConnectorConnectionClose extends LitElement {
  static override styles = [base];
  static override properties = { translator: { attribute: false } };

  declare translator: Translate;

  constructor() {
    super();
    this.translator = english;
  }

  protected override render(): TemplateResult {
    return html`<button
      type="button"
      class="action"
      @click=${() => this.closest('connector-dialog')?.leave()}
    >
      ${this.translator('Close')}
    </button>`;
  }
}

define('connector-connection-close', ConnectorConnectionClose);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-close': ConnectorConnectionClose;
  }
}
