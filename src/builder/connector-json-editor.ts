import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fields } from '../panel/control.styles.js';
import { translateProblem } from '../panel/messages.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { JsonEditEvent } from './json-events.js';
import { base } from '../ui/theme.styles.js';

/**
 * Edits JSON as text.
 * @fires json-edit
 */
export class ConnectorJsonEditorElement extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      textarea {
        flex: 1;
        min-height: 160px;
        max-height: none;
        resize: none;
        field-sizing: fixed;
        tab-size: 2;
        white-space: pre;
        overflow: auto;
      }
      .problem {
        margin-top: 4px;
      }
    `
  ];
  static override properties = {
    value: {},
    problems: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false }
  };

  declare value: string;
  declare problems: readonly Problem[];
  declare readOnly: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.value = '';
    this.problems = [];
    this.readOnly = false;
    this.translator = english;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #edited(event: Event, open: boolean): void {
    this.dispatchEvent(new JsonEditEvent((event.target as HTMLTextAreaElement).value, open));
  }

  protected override render(): TemplateResult {
    const { translator: translate } = this;
    const broken = this.problems.find(({ severity, path }) => severity === 'error' && path === '');
    return html`<textarea
        class="mono"
        spellcheck="false"
        aria-label=${translate('JSON of the connector')}
        aria-invalid=${String(!!broken)}
        aria-describedby="broken"
        ?readonly=${this.readOnly}
        .value=${live(this.value)}
        @input=${(event: Event) => this.#edited(event, true)}
        @change=${(event: Event) => this.#edited(event, false)}
      ></textarea>
      <div id="broken" role="status">
        ${broken ? html`<p class="problem error">${translateProblem(translate, broken)}</p>` : ''}
      </div>`;
  }
}

define('connector-json-editor', ConnectorJsonEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-json-editor': ConnectorJsonEditorElement;
  }
}
