import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import type { ConnectionView } from './connection-data.js';

/** Shows who uses a connection before it is deleted; calls `done` with what the user says. */
export class ConnectorConnectionRemove extends LitElement {
  static override styles = [
    base,
    css`
      div[role='group'] {
        margin-top: 10px;
        padding: 10px 12px;
        border: 1px solid var(--connector-line);
        border-inline-start: 3px solid var(--connector-danger);
        border-radius: var(--connector-radius);
        background: var(--connector-surface-subtle);
        overflow-wrap: anywhere;
      }
      .row {
        margin-top: 8px;
      }
      ul {
        max-height: 120px;
        overflow: auto;
        padding-inline-start: 18px;
        list-style: disc;
      }
      .primary {
        background: var(--connector-danger);
      }
    `
  ];
  static override properties = {
    view: { attribute: false },
    done: { attribute: false },
    translator: { attribute: false }
  };

  declare view: ConnectionView;
  declare done: (agreed: boolean) => void;
  declare translator: Translate;

  constructor() {
    super();
    this.done = () => undefined;
    this.translator = english;
  }

  protected override firstUpdated(): void {
    // what cannot do harm
    this.renderRoot.querySelector<HTMLElement>('.action')?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // the dialog stays
    event.preventDefault();
    event.stopPropagation();
    this.done(false);
  };

  protected override render(): TemplateResult {
    const { translator: translate, view } = this;
    const { connector, users } = view;
    const asked = translate('Delete {name}?', { name: connector.name });
    const used =
      users.length === 1
        ? translate('1 task uses it: it keeps all it has, and says that its connector is missing.')
        : translate(
            '{count} tasks use it: they keep all they have, and say that their connector is missing.',
            {
              count: String(users.length)
            }
          );
    return html`<div role="group" aria-label=${asked} @keydown=${this.#key}>
      <p><strong>${asked}</strong></p>
      ${users.length ? html`<p>${used}</p>` : nothing}
      <ul>
        ${users.map(({ name }) => html`<li>${name}</li>`)}
      </ul>
      <div class="row">
        <button type="button" class="action" @click=${() => this.done(false)}>${translate('Cancel')}</button>
        <button type="button" class="primary" @click=${() => this.done(true)}>${translate('Delete')}</button>
      </div>
    </div>`;
  }
}

define('connector-connection-remove', ConnectorConnectionRemove);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-remove': ConnectorConnectionRemove;
  }
}
