import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { LogEntry } from '../dry-run/state.js';
import { define } from '../ui/define.js';
import { base } from '../ui/theme.styles.js';
import { fields as fieldStyles } from './control.styles.js';
import { dryRunStyles } from './dry-run.styles.js';
import { say, values } from './dry-run-views.js';
import type { Hidden } from './dry-run-view.js';
import { english, type Translate } from './messages.js';
import { previewStyles } from './preview.styles.js';

/** So many entries are shown, and come with each wish for more. */
const PAGE = 25;

/** What happened in a dry run, the last first. */
export class ConnectorDryRunStory extends LitElement {
  static override properties = {
    log: { attribute: false },
    secrets: { attribute: false },
    translator: { attribute: false },
    shown: { state: true }
  };

  static override styles = [base, fieldStyles, previewStyles, dryRunStyles];

  declare log: readonly LogEntry[];
  declare secrets: Hidden;
  declare translator: Translate;
  declare shown: number;

  constructor() {
    super();
    this.log = [];
    this.translator = english;
    this.shown = PAGE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // another run
    if (this.log.length < (changed.get('log')?.length ?? 0)) this.shown = PAGE;
  }

  protected override render(): TemplateResult {
    const { log, shown, translator: translate } = this;
    const left = Math.max(0, log.length - shown);
    return html`<section class="log" aria-labelledby="log">
      <h3 id="log">${translate('What happened')}</h3>
      <ol reversed start=${log.length}>
        ${repeat(
          log.slice(left).reverse(),
          // what is opened stays open as others come before it
          (_entry, index) => log.length - index,
          (entry) => this.#told(entry)
        )}
      </ol>
      ${left ? this.#more(left) : nothing}
    </section>`;
  }

  #told(entry: LogEntry): TemplateResult {
    const { secrets, translator: translate } = this;
    const { tone, received, changed, element } = entry;
    return html`<li tabindex="-1" class=${tone === 'error' ? 'error' : ''} data-element=${element ?? nothing}>
      ${say(entry, translate)} ${changed ? values(changed, secrets, translate) : nothing}
      ${
        received?.length
          ? html`<details>
              <summary class="small">${translate('The connector receives')}</summary>
              ${values(received, secrets, translate)}
            </details>`
          : nothing
      }
    </li>`;
  }

  async #showMore(): Promise<void> {
    const { shown } = this;
    this.shown += PAGE;
    await this.updateComplete;
    // the button is gone
    if (this.shown >= this.log.length) this.renderRoot.querySelectorAll('li')[shown]?.focus();
  }

  #more(left: number): TemplateResult {
    const count = Math.min(PAGE, left);
    return html`<button class="action" type="button" @click=${this.#showMore}>
      ${this.translator('Show {count} more of {left}', { count: String(count), left: String(left) })}
    </button>`;
  }
}

define('connector-dry-run-story', ConnectorDryRunStory);

declare global {
  interface HTMLElementTagNameMap {
    'connector-dry-run-story': ConnectorDryRunStory;
  }
}
