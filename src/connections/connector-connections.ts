import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import './connector-connection-detail.js';
import './connector-connection-list.js';
import './connector-deployment.js';
import type { DeploymentSetting, ExtraSettings } from '../lifecycle/index.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base, tokens } from '../ui/theme.styles.js';
import { findIn, isInUse, membersOf, type FamilyView } from './connection-data.js';
import { doneText } from './done-text.js';
import { ConnectionHistoryEvent, type ConnectionEditEvent } from './events.js';
import { tabList, type Tab } from './tabs.js';
import { viewStyles } from './view.styles.js';

/**
 * The view of connections: connectors with their connections, the one that is looked at, and what has to be set at a
 * deployment. Takes plain data and changes nothing itself.
 * @fires connection-edit
 * @fires connection-go
 * @fires connection-undo
 * @fires connection-redo
 */
export class ConnectorConnectionsElement extends LitElement {
  static override styles = [tokens, base, viewStyles];
  static override properties = {
    families: { attribute: false },
    selected: {},
    creating: { type: Boolean },
    readOnly: { type: Boolean },
    check: { attribute: false },
    free: { attribute: false },
    settings: { attribute: false },
    translator: { attribute: false },
    tab: { state: true },
    done: { state: true }
  };

  declare families: readonly FamilyView[];
  /** The name of the connector or connection that is looked at. */
  declare selected: string;
  /** Asks for the name of a new connection at first. */
  declare creating: boolean;
  /** Offers no change. */
  declare readOnly: boolean;
  /** Why a new connection may not have a name. */
  declare check: (name: string) => Problem | undefined;
  /** A name that is free, like the one given. */
  declare free: (name: string) => string;
  declare settings: (extra: ExtraSettings) => readonly DeploymentSetting[];
  declare translator: Translate;
  declare tab: Tab;
  /** What was done last, and can be taken back. */
  declare done: string;

  constructor() {
    super();
    this.families = [];
    this.selected = this.done = '';
    this.creating = this.readOnly = false;
    this.check = () => undefined;
    this.free = (name) => name;
    this.settings = () => [];
    this.translator = english;
    this.tab = 'connections';
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('connection-select', ({ name }) => {
      this.selected = name;
      this.creating = false;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('families') || findIn(this.families, this.selected)) return;
    // what was looked at is gone, or undone: its connector stays in view
    const before = findIn(changed.get('families') ?? [], this.selected)?.family.name ?? this.selected;
    const family =
      this.families.find(({ name }) => name === before) ?? this.families.find(isInUse) ?? this.families[0];
    this.selected = family ? (membersOf(family).at(-1)?.connector.name ?? '') : '';
  }

  /** To the line that is looked at, unless something is asked. */
  override focus(): void {
    if (!this.creating) this.renderRoot.querySelector('connector-connection-list')?.focus();
  }

  readonly #edited = (event: ConnectionEditEvent): void => {
    const { edit } = event;
    // the service has heard it after us: it listens to the whole view
    queueMicrotask(() => {
      if (event.problems.some(({ severity }) => severity === 'error')) return;
      if (edit.what === 'create') this.selected = edit.name;
      if (edit.what === 'duplicate' || edit.what === 'rename') this.selected = edit.to;
      this.creating = false;
      this.done = doneText(edit, this.translator);
    });
  };

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.readOnly) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    const [field] = event.composedPath();
    // what is being typed has steps of its own
    if (field instanceof HTMLInputElement && field.value !== field.defaultValue) return;
    event.preventDefault();
    event.stopPropagation();
    this.#travel(redo ? 'connection-redo' : 'connection-undo');
  }

  #travel(type: 'connection-undo' | 'connection-redo'): void {
    this.done = '';
    this.dispatchEvent(new ConnectionHistoryEvent(type));
  }

  readonly #undo = async (): Promise<void> => {
    this.#travel('connection-undo');
    await this.updateComplete;
    // the button is gone
    this.renderRoot.querySelector('connector-connection-list')?.focus();
  };

  async #show(tab: Tab): Promise<void> {
    this.tab = tab;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  protected override render(): TemplateResult {
    const { tab, translator: translate, done } = this;
    return html`<div class="top">
        ${tabList(tab, translate, (chosen) => void this.#show(chosen))}
        <p class="done">
          <span role="status">${done}</span>
          ${done ? html`<button class="link" type="button" @click=${this.#undo}>${translate('Undo')}</button>` : nothing}
        </p>
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${tab}" @connection-edit=${this.#edited}>
        ${tab === 'connections' ? this.#connections() : this.#deployment()}
      </div>`;
  }

  #connections(): TemplateResult {
    const { families, selected, translator, readOnly, creating, check, free } = this;
    const found = findIn(families, selected);
    if (!found)
      return html`<p class="subtle">${translator('There are no connectors that need a connection.')}</p>`;
    return html`<div class="columns">
      <connector-connection-list .families=${families} .selected=${selected} .translator=${translator}>
      </connector-connection-list>
      <connector-connection-detail
        .family=${found.family}
        .view=${found.view}
        .creating=${creating}
        .readOnly=${readOnly}
        .check=${check}
        .free=${free}
        .translator=${translator}
      ></connector-connection-detail>
    </div>`;
  }

  #deployment(): TemplateResult {
    const { families, settings, translator } = this;
    return html`<connector-deployment
      .families=${families}
      .settings=${settings}
      .translator=${translator}
    ></connector-deployment>`;
  }
}

define('connector-connections', ConnectorConnectionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connections': ConnectorConnectionsElement;
  }
}
