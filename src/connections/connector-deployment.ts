import { html, LitElement, nothing, type TemplateResult } from 'lit';

import './connector-extra-setting.js';
import {
  deploymentFile,
  isConnection,
  type DeploymentSetting,
  type ExtraSettings
} from '../lifecycle/index.js';
import { fields } from '../panel/control.styles.js';
import { define } from '../ui/define.js';
import { download } from '../ui/download.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { membersOf, type ConnectionView, type FamilyView } from './connection-data.js';
import { sheetStyles } from './sheet.styles.js';

const FILE = 'connections.env';

/** What has to be set where connections are deployed: a table, and a file to be filled in. Holds no secret. */
export class ConnectorDeployment extends LitElement {
  static override styles = [base, fields, sheetStyles];
  static override properties = {
    families: { attribute: false },
    settings: { attribute: false },
    translator: { attribute: false },
    unused: { state: true },
    extra: { state: true },
    told: { state: true }
  };

  declare families: readonly FamilyView[];
  declare settings: (extra: ExtraSettings) => readonly DeploymentSetting[];
  declare translator: Translate;
  /** Lists also connectors that nothing uses. */
  declare unused: boolean;
  /** Settings that no definition names; as long as the sheet is open. */
  declare extra: ExtraSettings;
  declare told: string;

  constructor() {
    super();
    this.families = [];
    this.settings = () => [];
    this.translator = english;
    this.unused = false;
    this.extra = new Map();
    this.told = '';
  }

  #views(): readonly ConnectionView[] {
    return this.families.flatMap(membersOf);
  }

  /** Those that the table shows are more likely meant. */
  #shownFirst(listed: readonly DeploymentSetting[]): readonly ConnectionView[] {
    const names = new Set(listed.map(({ connection }) => connection));
    const isShown = ({ connector }: ConnectionView) => names.has(connector.name);
    return [...this.#views()].sort((a, b) => Number(isShown(b)) - Number(isShown(a)));
  }

  #listed(): readonly DeploymentSetting[] {
    const all = this.settings(this.extra);
    if (this.unused) return all;
    const relevant = this.#views().filter(
      ({ connector, users }) => isConnection(connector) || users.length > 0 || this.extra.has(connector.name)
    );
    const names = new Set(relevant.map(({ connector }) => connector.name));
    return all.filter(({ connection }) => names.has(connection));
  }

  #add(connection: string, name: string, value: string): void {
    const own = (this.extra.get(connection) ?? []).filter((each) => each.name !== name);
    this.extra = new Map(this.extra).set(connection, [...own, { name, ...(value && { value }) }]);
  }

  #remove(connection: string, name: string): void {
    const own = (this.extra.get(connection) ?? []).filter((each) => each.name !== name);
    const next = new Map(this.extra);
    if (own.length) next.set(connection, own);
    else next.delete(connection);
    this.extra = next;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(deploymentFile(this.#listed()));
      this.told = this.translator('The file is in the clipboard.');
    } catch {
      this.told = this.translator('The browser did not let the file into the clipboard.');
    }
  };

  readonly #download = (): void => {
    download(FILE, deploymentFile(this.#listed()), 'text/plain');
    this.told = this.translator('Saved {name}.', { name: FILE });
  };

  protected override render(): TemplateResult {
    const { translator: translate, told } = this;
    const listed = this.#listed();
    return html`<p class="subtle">
        ${translate('Environment variables of the deployed connectors. Secrets are never here: they are set where the connectors run.')}
      </p>
      <div class="row bar">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.unused}
            @change=${() => (this.unused = !this.unused)}
          />${translate('Also connectors that are not used here')}</label
        >
        <span role="status" class="told">${told}</span>
        <button type="button" class="action" ?disabled=${!listed.length} @click=${this.#copy}>
          ${translate('Copy .env')}
        </button>
        <button type="button" class="primary" ?disabled=${!listed.length} @click=${this.#download}>
          ${translate('Download .env')}
        </button>
      </div>
      ${listed.length ? this.#table(listed) : html`<p class="empty">${translate('Nothing has to be set.')}</p>`}
      <connector-extra-setting
        .views=${this.#shownFirst(listed)}
        .add=${(connection: string, name: string, value: string) => this.#add(connection, name, value)}
        .translator=${translate}
      ></connector-extra-setting>`;
  }

  #table(listed: readonly DeploymentSetting[]): TemplateResult {
    const { translator: translate } = this;
    const connections = [...new Set(listed.map(({ connection }) => connection))];
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${translate('Settings')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${translate('Setting')}</th>
            <th scope="col">${translate('Value')}</th>
            <th scope="col">${translate('What it is')}</th>
          </tr>
        </thead>
        ${connections.map((connection) =>
          this.#connection(
            connection,
            listed.filter((setting) => setting.connection === connection)
          )
        )}
      </table>
    </div>`;
  }

  #connection(connection: string, settings: readonly DeploymentSetting[]): TemplateResult {
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="3" class="mono group">${connection}</th>
      </tr>
      ${settings.map((setting) => this.#setting(setting))}
    </tbody>`;
  }

  #setting({ connection, name, value, description, required, secure }: DeploymentSetting): TemplateResult {
    const { translator: translate } = this;
    const isExtra = this.extra.get(connection)?.some((each) => each.name === name);
    const remove = html`<button
      type="button"
      class="quiet"
      aria-label=${translate('Remove {name}', { name })}
      @click=${() => this.#remove(connection, name)}
    >
      <span aria-hidden="true">✕</span>
    </button>`;
    const shown = secure ? html`<span class="secret">${translate('Set at deployment')}</span>` : value;
    return html`<tr>
      <th scope="row">
        <span class="mono">${name}</span>
        ${required ? html`<span class="tag">${translate('Required')}</span>` : nothing}
        ${isExtra ? remove : nothing}
        <p class="narrow note">${description}</p>
      </th>
      <td class="mono">${shown ?? html`<span class="subtle">${translate('Not set')}</span>`}</td>
      <td>${description}</td>
    </tr>`;
  }
}

define('connector-deployment', ConnectorDeployment);

declare global {
  interface HTMLElementTagNameMap {
    'connector-deployment': ConnectorDeployment;
  }
}
