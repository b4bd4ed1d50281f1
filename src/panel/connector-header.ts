import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import './connector-picker.js';
import { implementationFor, type Connector } from '../model/connector.js';
import type { TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import { define } from '../ui/define.js';
import { ConnectorCommandEvent } from './change-events.js';
import { connectionChoices } from './connector-connection.js';
import { ConnectorApplyEvent } from './events.js';
import type {} from './head-menu.js';
import { about, documentation, headerNotes, icon } from './header-notes.js';
import { header } from './header.styles.js';
import { english, type Translate } from './messages.js';
import { NO_COMMANDS, type PanelCommand } from './panel-command.js';
import { base } from '../ui/theme.styles.js';
import { rememberedSearch, type Pick } from './picks.js';

type Picking = 'action' | 'connector';

/** Which connector and action a task has, what its state means, and the change of both. */
export class ConnectorHeader extends LitElement {
  static override properties = {
    task: { attribute: false },
    connectors: { attribute: false },
    searchFactory: { attribute: false },
    readOnly: { type: Boolean },
    commands: { attribute: false },
    translator: { attribute: false },
    picking: { state: true },
    other: { state: true }
  };

  static override styles = [base, header];

  declare task: TaskView;
  declare connectors: readonly Connector[];
  declare searchFactory: SearchOver;
  /** Offers no change. */
  declare readOnly: boolean;
  /** What others offer for the task. */
  declare commands: readonly PanelCommand[];
  declare translator: Translate;
  /** What is being changed. */
  declare picking: Picking | undefined;
  /** Another connector that was chosen, whose action is asked for next. */
  declare other: Connector | undefined;

  #connections: readonly Connector[] = [];

  constructor() {
    super();
    this.connectors = [];
    this.searchFactory = rememberedSearch;
    this.readOnly = false;
    this.commands = NO_COMMANDS;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    const { element, implementation } = this.task;
    if (before && (before.element !== element || before.implementation !== implementation))
      this.picking = this.other = undefined;
    const { connector } = this.task;
    if (before?.connector === connector && !changed.has('connectors')) return;
    this.#connections = connector ? connectionChoices(connector, this.connectors) : [];
  }

  async #open(picking: Picking | undefined): Promise<void> {
    const from = this.picking;
    this.picking = this.picking === picking ? undefined : picking;
    this.other = undefined;
    await this.updateComplete;
    const target = this.picking ? 'connector-picker' : `[data-change=${from ?? 'none'}]`;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #choose({ connector, action }: Pick): Promise<void> {
    const only = connector.actions.length === 1 ? connector.actions[0] : undefined;
    const chosen = action ?? only;
    if (!chosen) {
      this.other = connector;
      await this.updateComplete;
      this.renderRoot.querySelector('connector-picker')?.focus();
      return;
    }
    const implementation = implementationFor(connector, chosen);
    const { element } = this.task;
    const focus = this.picking ?? 'action';
    this.picking = this.other = undefined;
    if (implementation !== this.task.implementation)
      this.dispatchEvent(new ConnectorApplyEvent(element, implementation));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-change=${focus}]`)?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#identity()} ${headerNotes(this.task, this.translator)}
      ${this.#connections.length < 2 ? nothing : this.#connection()}
      ${this.readOnly ? nothing : html`${this.#changes()} ${this.#picker()}`}
    `;
  }

  #connection(): TemplateResult {
    return html`<connector-connection
      .task=${this.task}
      .choices=${this.#connections}
      .readOnly=${this.readOnly}
      .translator=${this.translator}
    ></connector-connection>`;
  }

  #identity(): TemplateResult {
    const { translator: translate } = this;
    const { connector, action, implementation, name } = this.task;
    const title = connector?.title ?? implementation ?? translate('No connector');
    return html`
      <div class="identity">
        ${connector ? icon(action?.icon ?? connector.icon, connector.title) : nothing}
        <div class="names">
          <p class="connector"><span>${title}</span> ${documentation(this.task, translate)}</p>
          <h2>${action?.title ?? (name || translate('Service task'))}</h2>
        </div>
        ${this.commands.length && !this.readOnly ? this.#menu() : nothing}
      </div>
      ${about(this.task, this.connectors, translate)}
    `;
  }

  #menu(): TemplateResult {
    const { translator: translate } = this;
    return html`<connector-menu
      .label=${translate('More')}
      .items=${this.commands.map(({ id, label }) => ({ id, label: translate(label) }))}
      @menu-choose=${({ id }: HTMLElementEventMap['menu-choose']) =>
        this.dispatchEvent(new ConnectorCommandEvent(this.task.element, id))}
    ></connector-menu>`;
  }

  #changes(): TemplateResult | typeof nothing {
    const { connector, state } = this.task;
    // what is offered for what is missing begins with what it was
    if (connector ? state === 'unknown-action' : state === 'unknown-connector') return nothing;
    const button = (picking: Picking, label: string) =>
      html`<button
        type="button"
        class="action"
        data-change=${picking}
        aria-expanded=${String(this.picking === picking)}
        @click=${() => this.#open(picking)}
      >
        ${this.translator(label)}
      </button>`;
    const asks = state === 'choose-action';
    return html`<div class="row changes">
      ${connector && !asks ? button('action', 'Change action') : nothing}
      ${button('connector', connector ? 'Change connector' : 'Choose connector')}
    </div>`;
  }

  #picker(): unknown {
    const { task, translator: translate, other } = this;
    const picking = this.picking ?? (task.state === 'choose-action' ? 'action' : undefined);
    if (!picking) return nothing;
    const connector = other ?? (picking === 'action' ? task.connector : undefined);
    const label = connector
      ? translate('Choose an action of {connector}', { connector: connector.title })
      : translate('Choose a connector');
    const picker = html`<div class="picker">
      <h3>${label}</h3>
      <connector-picker
        .connectors=${this.connectors}
        .searchFactory=${this.searchFactory}
        .connector=${connector}
        .current=${task.implementation ?? ''}
        .label=${label}
        .translator=${translate}
        .chosen=${(pick: Pick) => this.#choose(pick)}
        .left=${() => this.#open(other ? 'action' : this.picking)}
      ></connector-picker>
    </div>`;
    return keyed(task.element, picker);
  }
}

define('connector-header', ConnectorHeader);

declare global {
  interface HTMLElementTagNameMap {
    'connector-header': ConnectorHeader;
  }
}
