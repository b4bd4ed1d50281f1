import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { MAPPING_TYPES } from '../model/mapping.js';
import type { MappingType } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { MappingTypeChangeEvent } from './events.js';
import { CONSEQUENCES, UNSAID } from './mapping-types.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

const DIFFERENT = [
  'Different types',
  'The tasks have different mapping types. One that you choose is set for all of them.'
] as const;

/** Which variables pass: shows the choice made, and all five with what follows from each. */
export class ConnectorMappingType extends LitElement {
  static override properties = {
    element: { attribute: false },
    mappingType: { attribute: false },
    mapped: { type: Boolean },
    differs: { type: Boolean },
    translator: { attribute: false },
    open: { state: true }
  };

  static override styles = [
    base,
    fields,
    css`
      :host {
        padding: 10px var(--connector-space) 12px;
        border-top: 1px solid var(--connector-line);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      h3 {
        flex: 1;
        font-size: 1em;
        font-weight: 650;
      }
      .choice {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 8px;
        align-items: center;
        padding: 6px 8px;
        font-weight: 400;
        border-radius: var(--connector-radius);
        cursor: pointer;
      }
      .choice:hover {
        background: var(--connector-surface-subtle);
      }
      .choice:has(:checked) {
        background: var(--connector-primary-surface);
      }
      .choice b {
        font-weight: 600;
      }
      .choice .note {
        grid-column: 2;
      }
      .choices {
        margin: 4px -8px 0;
      }
    `
  ];

  declare element: string;
  declare mappingType: MappingType;
  /** The file says so itself. */
  declare mapped: boolean;
  /** Several tasks are shown, and they differ. */
  declare differs: boolean;
  declare translator: Translate;
  declare open: boolean;

  constructor() {
    super();
    this.element = '';
    this.mappingType = 'listed';
    this.open = this.differs = false;
    this.mapped = true;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('element')) this.open = false;
  }

  #choose(type: MappingType): void {
    this.dispatchEvent(new MappingTypeChangeEvent(this.element, type));
  }

  protected override render(): TemplateResult {
    const translate = this.translator;
    const said = this.mapped ? CONSEQUENCES[this.mappingType] : UNSAID;
    const [title, consequence] = this.differs ? DIFFERENT : said;
    return html`
      <div class="head">
        <h3 id="label">${translate('Mapping type')}</h3>
        <button
          type="button"
          class="action"
          aria-expanded=${String(this.open)}
          aria-describedby="label"
          @click=${() => (this.open = !this.open)}
        >
          ${translate(title)} <span aria-hidden="true">${this.open ? '▴' : '▾'}</span>
        </button>
      </div>
      ${this.open ? this.#choices() : html`<p class="note">${translate(consequence)}</p>`}
    `;
  }

  #choices(): TemplateResult {
    const translate = this.translator;
    const choice = (type: MappingType) => {
      const [title, consequence] = CONSEQUENCES[type];
      return html`<label class="choice">
        <input
          type="radio"
          name="type"
          value=${type}
          aria-describedby="about-${type}"
          .checked=${live(this.mapped && !this.differs && type === this.mappingType)}
          @change=${() => this.#choose(type)}
        />
        <b>${translate(title)}</b>
        <span class="note" id="about-${type}">${translate(consequence)}</span>
      </label>`;
    };
    return html`<div class="choices" role="radiogroup" aria-labelledby="label">
      ${MAPPING_TYPES.map(choice)}
    </div>`;
  }
}

define('connector-mapping-type', ConnectorMappingType);

declare global {
  interface HTMLElementTagNameMap {
    'connector-mapping-type': ConnectorMappingType;
  }
}
