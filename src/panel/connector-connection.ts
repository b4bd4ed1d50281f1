import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { isConnection, originOf } from '../lifecycle/origin.js';
import type { Connector } from '../model/connector.js';
import type { TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { ConnectionChangeEvent } from './change-events.js';
import { define } from '../ui/define.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

/** The connections of a connector and that itself, for those who use it. */
export function connectionChoices(connector: Connector, connectors: readonly Connector[]): Connector[] {
  if (connector.kind === 'library') return [];
  const origin = originOf(connector);
  const all = connectors.filter((each) => originOf(each) === origin && each.kind !== 'library');
  return [...all.filter(isConnection), ...all.filter((each) => !isConnection(each))];
}

/**
 * Which connection of its connector a task uses, and the choice of another.
 * @fires connection-change
 */
export class ConnectorConnection extends LitElement {
  static override properties = {
    task: { attribute: false },
    choices: { attribute: false },
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
  /** What {@link connectionChoices} says of the task's connector. */
  declare choices: readonly Connector[];
  /** Offers no change. */
  declare readOnly: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.choices = [];
    this.readOnly = false;
    this.translator = english;
  }

  readonly #changed = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new ConnectionChangeEvent(this.task.element, value));
    this.requestUpdate();
  };

  protected override render(): TemplateResult | typeof nothing {
    const { connector, connectionDiffers } = this.task;
    if (!connector) return nothing;
    const { translator: translate } = this;
    const told = translate('The task uses the connector itself. Choose the connection that it should use.');
    return html`<div class="connection">
        <label for="connection">${translate('Connection')}</label>
        ${this.readOnly ? html`<span class="mono">${connectionDiffers ? translate('Several') : connector.name}</span>` : this.#choice(connector)}
      </div>
      ${isConnection(connector) || this.readOnly || connectionDiffers ? nothing : html`<p class="note" id="note">${told}</p>`}`;
  }

  #choice(connector: Connector): TemplateResult {
    const { action, connectionDiffers } = this.task;
    const lacks = (each: Connector) => action && !each.actions.some((other) => other.name === action.name);
    return html`<select
      id="connection"
      aria-describedby=${isConnection(connector) ? nothing : 'note'}
      .value=${live(connectionDiffers ? '' : connector.name)}
      @change=${this.#changed}
    >
      ${connectionDiffers ? html`<option value="" selected disabled>${this.translator('Several')}</option>` : nothing}
      ${this.choices.map(
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
}
