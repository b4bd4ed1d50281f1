import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import { stringifyJson } from '../model/json.js';
import type { KeptEntry, MappingEntry } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { KeptEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

const KINDS = { variable: 'Variable', value: 'Value', expression: 'Expression' } as const;

/** Entries that are shown and not edited here; with `kept` each can be moved to the present action or removed. */
export class ConnectorEntries extends LitElement {
  static override properties = {
    element: { attribute: false },
    entries: { attribute: false },
    kept: { type: Boolean },
    names: { attribute: false },
    translator: { attribute: false }
  };

  static override styles = [
    base,
    fields,
    css`
      li {
        padding: 7px 0;
      }
      li + li {
        border-top: 1px solid var(--connector-line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 8px;
      }
      .head :first-child {
        font-weight: 600;
      }
      .value {
        display: block;
        max-height: 7.5em;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .row {
        flex-wrap: nowrap;
        margin-top: 4px;
      }
      .row > .quiet:first-child {
        margin-inline-start: -8px;
      }
      select {
        width: auto;
        max-width: 70%;
      }
    `
  ];

  declare element: string;
  declare entries: readonly KeptEntry[];
  declare kept: boolean;
  /** The inputs that a kept value can be used for; absent: nothing kept can be used here. */
  declare names: readonly string[] | undefined;
  declare translator: Translate;

  constructor() {
    super();
    this.element = '';
    this.entries = [];
    this.kept = false;
    this.translator = english;
  }

  protected override render(): TemplateResult {
    return html`<ul>
      ${this.entries.map((entry) => this.#entry(entry))}
    </ul>`;
  }

  #entry(entry: KeptEntry): TemplateResult {
    const { translator: translate } = this;
    const { name, mapped, side } = entry;
    return html`<li>
      <div class="head">
        <span class="wrap">${side === 'output' ? `→ ${name}` : name}</span>
        <span class="tag">${translate(mapped ? KINDS[mapped.kind] : 'Unknown kind')}</span>
        ${
          entry.kept
            ? html`<span class="subtle small wrap"
                >${translate('from {action}', { action: entry.kept })}</span
              >`
            : nothing
        }
      </div>
      <span class="value mono" tabindex="0" role="textbox" aria-readonly="true" aria-label=${name}
        >${entry.secret ? '••••••' : textOf(entry)}</span
      >
      ${this.kept ? this.#buttons(entry) : nothing}
    </li>`;
  }

  #buttons(entry: MappingEntry): TemplateResult {
    const { translator: translate } = this;
    const label = translate('Remove {name}', { name: entry.name });
    return html`<div class="row">
      ${this.names ? this.#move(entry, this.names) : nothing}
      <button
        type="button"
        class="quiet"
        aria-label=${label}
        @click=${() => this.#send('kept-remove', entry)}
      >
        ${translate('Remove')}
      </button>
    </div>`;
  }

  #move(entry: MappingEntry, names: readonly string[]): TemplateResult | typeof nothing {
    if (entry.side === 'output') return this.#moveOutput(entry);
    return names.length ? this.#moveInput(entry, names) : nothing;
  }

  #moveInput(entry: MappingEntry, names: readonly string[]): TemplateResult {
    const { translator: translate } = this;
    const move = (event: Event) => this.#send('kept-move', entry, (event.target as HTMLSelectElement).value);
    return html`<select aria-label=${translate('Use {name} for', { name: entry.name })} @change=${move}>
      <option value="" selected>${translate('Use it for…')}</option>
      ${names.map((name) => html`<option value=${name}>${name}</option>`)}
    </select>`;
  }

  #moveOutput(entry: MappingEntry): TemplateResult {
    const { translator: translate } = this;
    const label = translate('Use it here: {name}', { name: entry.name });
    return html`<button
      type="button"
      class="quiet"
      aria-label=${label}
      @click=${() => this.#send('kept-move', entry)}
    >
      ${translate('Use it here')}
    </button>`;
  }

  #send(type: 'kept-move' | 'kept-remove', entry: MappingEntry, name?: string): void {
    this.dispatchEvent(new KeptEvent(type, this.element, entry, name));
  }
}

function textOf({ mapped, json }: MappingEntry): string {
  if (!mapped) return json === undefined ? '' : stringifyJson(json, '  ');
  const { kind, value } = mapped;
  return kind !== 'value' && typeof value === 'string' ? value : stringifyJson(value, '  ');
}

define('connector-entries', ConnectorEntries);

declare global {
  interface HTMLElementTagNameMap {
    'connector-entries': ConnectorEntries;
  }
}
