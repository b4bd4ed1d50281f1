import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import type { TaskPlan } from '../lifecycle/plan.js';
import type { Problem } from '../model/problem.js';
import '../ui/connector-change-preview.js';
import '../ui/connector-dialog.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { base, tokens } from '../ui/theme.styles.js';

/** Which tasks a change is for. */
export interface ChangeScope {
  /** Shown where there is a choice. */
  readonly label: string;
  /** What would become of them; asked for when it is to be shown. */
  plans(): readonly TaskPlan[];
}

const MOST_PROBLEMS = 20;

/**
 * Shows a change before it is done, and asks whether it shall be. Calls `answered` once, with the scope that was
 * chosen, or with nothing where it was left.
 */
export class ConnectorChangeDialog extends LitElement {
  static override properties = {
    heading: {},
    scopes: { attribute: false },
    problems: { attribute: false },
    nameOf: { attribute: false },
    go: { attribute: false },
    answered: { attribute: false },
    translator: { attribute: false },
    chosen: { state: true }
  };

  static override styles = [
    tokens,
    base,
    css`
      fieldset {
        display: grid;
        gap: 4px;
        margin-bottom: 12px;
      }
      legend {
        padding: 0;
        margin-bottom: 4px;
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
      }
      .problems {
        margin-bottom: 12px;
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--connector-warning);
        overflow-wrap: anywhere;
      }
    `
  ];

  declare heading: string;
  declare scopes: readonly ChangeScope[];
  /** What is wrong with what comes. */
  declare problems: readonly Problem[];
  /** The name of an element by its id. */
  declare nameOf: (id: string) => string;
  declare go: (id: string) => void;
  declare answered: (scope: number | undefined) => void;
  declare translator: Translate;
  declare chosen: number;

  #answer: number | undefined;
  #plans: readonly TaskPlan[] = [];

  constructor() {
    super();
    this.heading = '';
    this.scopes = this.problems = [];
    this.nameOf = (id) => id;
    this.go = this.answered = () => undefined;
    this.translator = english;
    this.chosen = 0;
    // the keys of the diagram beneath, such as those of undo, rest
    this.addEventListener('keydown', (event) => event.stopPropagation());
  }

  /** Closes it as one that was left. */
  async cancel(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('connector-dialog');
    await dialog?.updateComplete;
    dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chosen') || changed.has('scopes')) this.#plans = this.scopes[this.chosen]?.plans() ?? [];
  }

  protected override firstUpdated(): void {
    const apply = this.renderRoot.querySelector<HTMLElement>('.primary');
    void this.renderRoot.querySelector('connector-dialog')?.updateComplete.then(() => apply?.focus());
  }

  protected override render(): TemplateResult {
    const { translator: translate } = this;
    return html`<connector-dialog
      .heading=${this.heading}
      .translator=${translate}
      @close=${this.#closed}
      @change-preview-go=${({ id }: HTMLElementEventMap['change-preview-go']) => this.go(id)}
    >
      ${this.#problemList()} ${this.scopes.length > 1 ? this.#choice() : nothing}
      <connector-change-preview
        .plans=${this.#plans}
        .nameOf=${this.nameOf}
        .translator=${translate}
      ></connector-change-preview>
      <button type="button" class="action" slot="actions" @click=${this.cancel}>
        ${translate('Cancel')}
      </button>
      <button type="button" class="primary" slot="actions" @click=${this.#apply}>
        ${translate('Apply')}
      </button>
    </connector-dialog>`;
  }

  #choice(): TemplateResult {
    return html`<fieldset>
      <legend>${this.translator('For which tasks?')}</legend>
      ${this.scopes.map(
        ({ label }, index) =>
          html`<label
            ><input
              type="radio"
              name="scope"
              .checked=${index === this.chosen}
              @change=${() => (this.chosen = index)}
            />${label}</label
          >`
      )}
    </fieldset>`;
  }

  #problemList(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    return html`<ul class="problems">
      ${this.problems
        .slice(0, MOST_PROBLEMS)
        .map((each) => html`<li>${sentence(this.translator, each)}</li>`)}
    </ul>`;
  }

  #apply(): void {
    this.#answer = this.chosen;
    void this.cancel();
  }

  readonly #closed = (): void => {
    this.remove();
    this.answered(this.#answer);
  };
}

define('connector-change-dialog', ConnectorChangeDialog);

declare global {
  interface HTMLElementTagNameMap {
    'connector-change-dialog': ConnectorChangeDialog;
  }
}
