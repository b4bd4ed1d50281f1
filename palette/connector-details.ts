import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Connector } from '../src/model/connector.js';
import { define } from '../src/ui/define.js';
import { detailStyles } from './detail.styles.js';
import { DetailsToggleEvent } from './events.js';
import { LatePart } from './LatePart.js';
import type { ConnectorOffers } from './offers.js';
import type { ActionRow, ConnectorRow } from './rows.js';
import { english, type Translate } from '../src/ui/messages.js';
import { base } from './tokens.styles.js';

/**
 * What there is to know of a connector or an action before it is placed, at the foot of the palette: its height
 * stays the same, so that the list does not move while one line after the other is looked at.
 * @fires details-toggle
 * @fires offer-pick
 */
export class ConnectorDetailsElement extends LitElement {
  static override styles = [base, detailStyles];
  static override properties = {
    row: { attribute: false },
    connectors: { attribute: false },
    offers: { attribute: false },
    open: { type: Boolean, reflect: true },
    translator: { attribute: false }
  };

  declare row: ConnectorRow | ActionRow | undefined;
  /** All that there are, for what takes the place of another. */
  declare connectors: readonly Connector[];
  /** Of the connector of that row. */
  declare offers: ConnectorOffers | undefined;
  declare open: boolean;
  declare translator: Translate;

  readonly #details = new LatePart(this, () => import('./row-details.js'));

  constructor() {
    super();
    this.row = this.offers = undefined;
    this.connectors = [];
    this.open = false;
    this.translator = english;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#details.coming;
    return complete && super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { open, translator: translate } = this;
    return html`<button class="head" aria-expanded=${open} @click=${this.#toggle}>
        <span class="glyph chevron"></span>${translate('Details')}
      </button>
      ${
        open
          ? html`<div class="body" role="region" tabindex="0" aria-label=${translate('Details')}>
              ${this.row ? this.#about(this.row) : this.#renderHint()}
            </div>`
          : nothing
      }`;
  }

  #renderHint(): TemplateResult {
    return html`<p class="subtle">${this.translator('Of the connector or action that you point at.')}</p>`;
  }

  #about(row: ConnectorRow | ActionRow): unknown {
    return this.#details.get()?.rowDetails(row, this) ?? nothing;
  }

  readonly #toggle = (): void => {
    this.dispatchEvent(new DetailsToggleEvent());
  };
}

define('connector-details', ConnectorDetailsElement);
