import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import './connector-connection-config.js';
import './connector-connection-name.js';
import './connector-connection-remove.js';
import './connector-connection-users.js';
import { isConnection } from '../lifecycle/index.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import type { ConnectionView, FamilyView } from './connection-data.js';
import { detailStyles } from './detail.styles.js';
import { ConnectionEditEvent, type ConnectionEdit } from './events.js';

/** What is asked for. */
type Asking = 'create' | 'duplicate' | 'rename' | 'remove';

const LABELS: Record<Asking, string> = {
  create: 'New connection…',
  duplicate: 'Duplicate…',
  rename: 'Rename…',
  remove: 'Delete…'
};

/**
 * One connection, or a connector: what can be done with it, who uses it, its configuration.
 * @fires connection-edit
 * @fires connection-go
 */
export class ConnectorConnectionDetail extends LitElement {
  static override styles = [base, detailStyles];
  static override properties = {
    family: { attribute: false },
    view: { attribute: false },
    creating: { type: Boolean },
    readOnly: { type: Boolean },
    check: { attribute: false },
    free: { attribute: false },
    translator: { attribute: false },
    asking: { state: true }
  };

  declare family: FamilyView;
  declare view: ConnectionView;
  declare creating: boolean;
  declare readOnly: boolean;
  declare check: (name: string) => Problem | undefined;
  declare free: (name: string) => string;
  declare translator: Translate;
  declare asking: Asking | undefined;

  constructor() {
    super();
    this.creating = this.readOnly = false;
    this.check = () => undefined;
    this.free = (name) => name;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (before && before.connector.name !== this.view.connector.name) this.asking = undefined;
    if (changed.has('creating') && this.creating && !this.readOnly) this.asking = 'create';
  }

  async #ask(asking: Asking | undefined): Promise<void> {
    const from = this.asking;
    this.asking = asking === from ? undefined : asking;
    await this.updateComplete;
    if (!this.asking) this.renderRoot.querySelector<HTMLElement>(`[data-ask=${from ?? 'none'}]`)?.focus();
  }

  #edit(edit: ConnectionEdit): readonly Problem[] {
    const event = new ConnectionEditEvent(edit);
    this.dispatchEvent(event);
    return event.problems;
  }

  /** What the name is for that was typed; without one nothing is. */
  #named(asking: Exclude<Asking, 'remove'>, to: string | undefined): readonly Problem[] {
    const { name } = this.view.connector;
    if (to === undefined) {
      void this.#ask(undefined);
      return [];
    }
    const connector = this.family.itself ? this.family.name : name;
    const problems = this.#edit(
      asking === 'create' ? { what: 'create', connector, name: to } : { what: asking, name, to }
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (!errors.length) void this.#done();
    return errors;
  }

  /** What had the focus is gone: it goes to what was made. */
  async #done(): Promise<void> {
    this.asking = undefined;
    await this.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const { connector, users } = this.view;
    const { family, translator: translate } = this;
    const made = isConnection(connector);
    const about = made ? translate('Connection of {name}', { name: family.title }) : connector.description;
    return html`<h3 tabindex="-1" class=${made ? 'mono' : ''}>${made ? connector.name : connector.title}</h3>
      <p class="subtle">${about}</p>
      ${this.readOnly ? nothing : this.#commands(made)} ${this.#question()}
      <connector-connection-users
        .family=${family}
        .name=${connector.name}
        .users=${users}
        .readOnly=${this.readOnly}
        .translator=${translate}
      ></connector-connection-users>
      <h4>${translate('Configuration')}</h4>
      ${made || !connector.config.length ? nothing : html`<p class="subtle small">${translate('What new connections begin with.')}</p>`}
      <connector-connection-config
        .connector=${connector}
        .defaults=${(made && family.itself?.connector.config) || []}
        .readOnly=${this.readOnly}
        .translator=${translate}
      ></connector-connection-config>`;
  }

  #commands(made: boolean): TemplateResult {
    const all: Asking[] = made ? ['duplicate', 'rename', 'remove', 'create'] : ['create'];
    return html`<div class="row commands">
      ${all.map(
        (each) =>
          html`<button
            type="button"
            class="action"
            data-ask=${each}
            aria-expanded=${String(this.asking === each)}
            @click=${() => this.#ask(each)}
          >
            ${this.translator(LABELS[each])}
          </button>`
      )}
    </div>`;
  }

  #question(): TemplateResult | typeof nothing {
    const { asking, translator: translate, view, family } = this;
    if (!asking || this.readOnly) return nothing;
    if (asking === 'remove')
      return html`<connector-connection-remove
        .view=${view}
        .done=${(agreed: boolean) => (agreed ? this.#removed() : void this.#ask(undefined))}
        .translator=${translate}
      ></connector-connection-remove>`;
    const { name } = view.connector;
    const source = asking === 'create' ? family.name : name;
    const label = { create: 'Name of the new connection', duplicate: 'Name of the copy', rename: 'New name' };
    // one for each question, so that what was typed for one is not taken for another
    const key = asking === 'create' ? 'Create' : asking === 'duplicate' ? 'Duplicate' : 'Rename';
    return html`<connector-connection-name
      .label=${translate(label[asking])}
      .value=${asking === 'rename' ? name : this.free(asking === 'create' ? `${source}-connection` : source)}
      .note=${this.#note(asking)}
      .submit=${translate(key)}
      .check=${(to: string) => (asking === 'rename' && to === name ? undefined : this.check(to))}
      .done=${(to?: string) => this.#named(asking, to)}
      .translator=${translate}
    ></connector-connection-name>`;
  }

  #note(asking: Asking): string {
    const { translator: translate, view } = this;
    const count = String(view.users.length);
    if (asking === 'rename' && view.users.length)
      return count === '1' ? translate('1 task follows.') : translate('{count} tasks follow.', { count });
    return translate('Lower case letters, digits and dashes, up to 26.');
  }

  #removed(): void {
    this.#edit({ what: 'remove', name: this.view.connector.name });
    void this.#done();
  }
}

define('connector-connection-detail', ConnectorConnectionDetail);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-detail': ConnectorConnectionDetail;
  }
}
