import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../src/lifecycle/connections.js';
import type { Connector, Parameter } from '../src/model/connector.js';
import { define } from '../src/ui/define.js';
import { detailStyles } from './detail.styles.js';
import { DetailsToggleEvent, OfferPickEvent } from './events.js';
import { NOTHING_MORE, type ConnectorOffers } from './offers.js';
import type { ActionRow, ConnectorRow } from './rows.js';
import { english, type Translate } from '../src/ui/messages.js';
import { actionCount } from './texts.js';
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
    offers: { attribute: false },
    open: { type: Boolean, reflect: true },
    translator: { attribute: false }
  };

  declare row: ConnectorRow | ActionRow | undefined;
  /** Of the connector of that row. */
  declare offers: ConnectorOffers | undefined;
  declare open: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.row = this.offers = undefined;
    this.open = false;
    this.translator = english;
  }

  protected override render(): TemplateResult {
    const { open, translator: translate } = this;
    return html`<button class="head" aria-expanded=${open} @click=${this.#toggle}>
        <span class="glyph chevron"></span>${translate('Details')}
      </button>
      ${
        open
          ? html`<div class="body" role="region" tabindex="0" aria-label=${translate('Details')}>
              ${this.row ? this.#renderRow(this.row) : this.#renderHint()}
            </div>`
          : nothing
      }`;
  }

  #renderHint(): TemplateResult {
    return html`<p class="subtle">${this.translator('Of the connector or action that you point at.')}</p>`;
  }

  #renderRow(row: ConnectorRow | ActionRow): TemplateResult {
    const { connector } = row;
    const action = row.kind === 'connector' ? undefined : row.action;
    const { description } = action ?? connector;
    return html`<p class="name">
        ${action ? html`<span class="subtle">${labelOf(connector)}</span> ${action.title}` : labelOf(connector)}
      </p>
      ${this.#renderOffers(connector)} ${description ? html`<p>${description}</p>` : nothing}
      ${
        action
          ? html`${this.#parameters('Inputs', action.inputs)} ${this.#parameters('Outputs', action.outputs)}`
          : html`<p class="subtle">${actionCount(this.translator, connector.actions.length)}</p>`
      }
      ${this.#link(action?.documentation ?? connector.documentation, connector.title)}`;
  }

  #renderOffers({ name, title }: Connector): unknown {
    const { commands, origin } = this.offers ?? NOTHING_MORE;
    const translate = this.translator;
    const from = origin?.version ? 'From the package {name} {version}' : 'From the package {name}';
    return html`${origin ? html`<p class="subtle">${translate(from, { ...origin })}</p>` : nothing}
    ${
      commands.length
        ? html`<p class="commands" role="group" aria-label=${title}>
            ${commands.map(
              ({ id, label }) =>
                html`<button @click=${() => this.dispatchEvent(new OfferPickEvent(id, name))}>
                  ${translate(label)}
                </button>`
            )}
          </p>`
        : nothing
    }`;
  }

  #parameters(title: 'Inputs' | 'Outputs', parameters: readonly Parameter[]): unknown {
    if (!parameters.length) return nothing;
    const translate = this.translator;
    const ordered = parameters.toSorted((a, b) => Number(b.required) - Number(a.required));
    return html`<p class="title" id=${title}>${translate(title)}</p>
      <ul aria-labelledby=${title}>
        ${ordered.map(
          ({ name, type, required, description }) =>
            html`<li>
              <b>${name}</b> <span class="subtle">${type}</span>
              ${required && title === 'Inputs' ? html`<span class="badge">${translate('Required')}</span>` : nothing}
              ${description ? html`<span class="about">${description}</span>` : nothing}
            </li>`
        )}
      </ul>`;
  }

  #link(address: string | undefined, name: string): unknown {
    // elements can be given data that nobody checked
    if (!address?.startsWith('https://')) return nothing;
    return html`<p>
      <a href=${address} target="_blank" rel="noopener noreferrer"
        >${this.translator('Documentation of {name}', { name })} <span aria-hidden="true">↗</span></a
      >
    </p>`;
  }

  readonly #toggle = (): void => {
    this.dispatchEvent(new DetailsToggleEvent());
  };
}

define('connector-details', ConnectorDetailsElement);
