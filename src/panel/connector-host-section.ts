import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

import './connector-section.js';
import type { TaskView } from '../model/views.js';
import { define } from '../ui/define.js';
import type { PanelSection } from './extensions.js';
import { makeElement } from './field-extensions.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

interface SectionElement extends HTMLElement {
  task?: TaskView;
  readOnly?: boolean;
}

/** A section of the host, given the task anew at every change. One that throws says so and harms nothing else. */
export class ConnectorHostSection extends LitElement {
  static override properties = {
    section: { attribute: false },
    task: { attribute: false },
    readOnly: { type: Boolean },
    translator: { attribute: false },
    failure: { state: true }
  };

  static override styles = [
    base,
    css`
      .note {
        color: var(--connector-text-subtle);
        font-size: 0.92em;
      }
    `
  ];

  declare section: PanelSection;
  declare task: TaskView;
  declare readOnly: boolean;
  declare translator: Translate;
  declare failure: string | undefined;

  #content: SectionElement | undefined;

  constructor() {
    super();
    this.readOnly = false;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    try {
      if (changed.has('section')) {
        this.failure = undefined;
        this.#content = makeElement(this.section.element);
      }
      if (!this.#content) return;
      this.#content.readOnly = this.readOnly;
      this.#content.task = this.task;
    } catch (error) {
      this.#content = undefined;
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  protected override render(): TemplateResult {
    const { failure: reason, translator: translate } = this;
    return html`<connector-section .label=${this.section.label}>
      ${
        reason === undefined
          ? this.#content
          : html`<p class="note">${translate('This part cannot be shown: {reason}', { reason })}</p>`
      }
    </connector-section>`;
  }
}

define('connector-host-section', ConnectorHostSection);

declare global {
  interface HTMLElementTagNameMap {
    'connector-host-section': ConnectorHostSection;
  }
}
