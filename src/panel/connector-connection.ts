import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { isConnection, originOf } from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';
import type { TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from './define.js';
import { english, type Translate } from './messages.js';
import { base } from './panel.styles.js';

/** The user gives a task, or several, another connection of its connector. */
export class ConnectionChangeEvent extends Event {
  readonly element: string;
  /** Of the connection, or of the connector itself. */
  readonly name: string;
  constructor(element: string, name: string) {
    super('connection-change', { bubbles: true, composed: true });
    this.element = element;
    this.name = name;
  }
}

/**
 * Which connection of its connector a task uses, and the choice of another; nothing where there is but one.
 * @fires connection-change
 */
export class ConnectorConnection extends LitElement {
  static override properties = {
    task: { attribute: false },
    connectors: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false }
  };

  static override styles = [
    base,
    fields,
    css`
      .connection {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 10px;
      }
      .connection > :last-child {
        flex: 1;
      }
      .note {
        margin-top: 4px;
      }
    `
  ];

  declare task: TaskView;
  declare connectors: readonly Connector[];
  /** Offers no change. */
  declare readOnly: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.connectors = [];
    this.readOnly = false;
    this.translator = english;
  }

  /** The connections of the task's connector, and that itself. */
  #choices(): readonly Connector[] {
    const { connector } = this.task;
    if (!connector || connector.kind === 'library') return [];
    const origin = originOf(connector);
    const all = this.connectors.filter((each) => originOf(each) === origin && each.kind !== 'library');
    return [...all.filter(isConnection), ...all.filter((each) => !isConnection(each))];
  }

  readonly #changed = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new ConnectionChangeEvent(this.task.element, value));
    this.requestUpdate();
  };

  protected override render(): TemplateResult | typeof nothing {
    const { connector, connectionDiffers } = this.task;
    const choices = this.#choices();
    if (!connector || choices.length < 2) return nothing;
    const { translator: translate } = this;
    const told = translate('The task uses the connector itself. Choose the connection that it should use.');
    return html`<div class="connection">
        <label for="connection">${translate('Connection')}</label>
        ${this.readOnly ? html`<span class="mono">${connectionDiffers ? translate('Several') : connector.name}</span>` : this.#choice(connector, choices)}
      </div>
      ${isConnection(connector) || this.readOnly || connectionDiffers ? nothing : html`<p class="note" id="note">${told}</p>`}`;
  }

  #choice(connector: Connector, choices: readonly Connector[]): TemplateResult {
    const { action, connectionDiffers } = this.task;
    const lacks = (each: Connector) => action && !each.actions.some((other) => other.name === action.name);
    return html`<select
      id="connection"
      aria-describedby=${isConnection(connector) ? nothing : 'note'}
      .value=${live(connectionDiffers ? '' : connector.name)}
      @change=${this.#changed}
    >
      ${connectionDiffers ? html`<option value="" selected disabled>${this.translator('Several')}</option>` : nothing}
      ${choices.map(
        (each) =>
          html`<option
            value=${each.name}
            ?selected=${!connectionDiffers && each === connector}
            ?disabled=${!!lacks(each)}
          >
            ${this.#label(each, !!lacks(each))}
          </option>`
      )}
    </select>`;
  }

  #label(connector: Connector, lacks: boolean): string {
    const { name } = connector;
    if (lacks) return this.translator('{name} (without this action)', { name });
    return isConnection(connector) ? name : this.translator('{name} (the connector itself)', { name });
  }
}

define('connector-connection', ConnectorConnection);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection': ConnectorConnection;
  }
  interface HTMLElementEventMap {
    'connection-change': ConnectionChangeEvent;
  }
}
