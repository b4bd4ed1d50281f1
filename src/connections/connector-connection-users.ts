import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { base } from '../ui/theme.styles.js';
import { membersOf, type FamilyView, type UserView } from './connection-data.js';
import { ConnectionEditEvent, ConnectionGoEvent } from './events.js';

/** Names that are listed at first. */
const FEW = 12;

/**
 * Who uses a connection, and the exchange for another at all of them.
 * @fires connection-go
 * @fires connection-edit
 */
export class ConnectorConnectionUsers extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      h4 {
        margin: 14px 0 6px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      .link {
        overflow-wrap: anywhere;
        text-align: start;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        margin-top: 8px;
      }
      label {
        font-weight: 400;
      }
      select {
        flex: 1 1 140px;
        width: auto;
        max-width: 260px;
      }
    `
  ];
  static override properties = {
    family: { attribute: false },
    name: {},
    users: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false },
    all: { state: true },
    problems: { state: true }
  };

  declare family: FamilyView;
  /** Of the connection. */
  declare name: string;
  declare users: readonly UserView[];
  declare readOnly: boolean;
  declare translator: Translate;
  declare all: boolean;
  declare problems: readonly Problem[];

  constructor() {
    super();
    this.name = '';
    this.users = this.problems = [];
    this.readOnly = this.all = false;
    this.translator = english;
  }

  readonly #switch = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = this.renderRoot.querySelector('select')?.value;
    if (to === undefined) return;
    const edit = new ConnectionEditEvent({ what: 'switch', name: this.name, to });
    this.dispatchEvent(edit);
    this.problems = edit.problems;
  };

  protected override render(): TemplateResult {
    const { translator: translate, users, problems } = this;
    const shown = this.all ? users : users.slice(0, FEW);
    const more = users.length - shown.length;
    return html`<h4 id="heading">${translate('Used by')}</h4>
      ${
        users.length
          ? html`<ul aria-labelledby="heading">
              ${shown.map((user) => this.#user(user))} ${more ? html`<li>${this.#more(more)}</li>` : nothing}
            </ul>`
          : html`<p class="subtle">${translate('Nothing in this diagram.')}</p>`
      }
      ${users.length && !this.readOnly ? this.#choice() : nothing}
      ${problems.map((each) => html`<p class="problem error">${sentence(translate, each)}</p>`)}`;
  }

  #user({ id, name }: UserView): TemplateResult {
    const title = this.translator('Show in the diagram');
    const go = () => this.dispatchEvent(new ConnectionGoEvent(id));
    return html`<li><button type="button" class="link" title=${title} @click=${go}>${name}</button></li>`;
  }

  #more(count: number): TemplateResult {
    return html`<button type="button" class="quiet" @click=${() => (this.all = true)}>
      ${this.translator('{count} more', { count: String(count) })}
    </button>`;
  }

  #choice(): TemplateResult | typeof nothing {
    const { translator: translate, family } = this;
    const others = membersOf(family).filter(({ connector }) => connector.name !== this.name);
    if (!others.length) return nothing;
    return html`<form @submit=${this.#switch}>
      <label for="to">${translate('Switch all to')}</label>
      <select id="to">
        ${others.map(({ connector }) => html`<option value=${connector.name}>${connector.name}</option>`)}
      </select>
      <button class="action">${translate('Switch')}</button>
    </form>`;
  }
}

define('connector-connection-users', ConnectorConnectionUsers);

declare global {
  interface HTMLElementTagNameMap {
    'connector-connection-users': ConnectorConnectionUsers;
  }
}
