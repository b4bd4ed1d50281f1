import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { english, type Translate } from './messages.js';
import { base } from '../ui/theme.styles.js';

/** Holds the preview of a task: loads it when it is first seen, and lets it rest while it is not. */
export class ConnectorPreviewPart extends LitElement {
  static override properties = {
    task: { attribute: false },
    translator: { attribute: false },
    seen: { state: true },
    state: { state: true }
  };

  static override styles = [
    base,
    fields,
    css`
      :host {
        min-height: 1px;
      }
    `
  ];

  declare task: TaskView;
  declare translator: Translate;
  declare seen: boolean;
  declare state: 'absent' | 'here' | 'missing';

  // what is folded away has no size; looked at in the next frame, as what is shown then has another one
  readonly #watcher = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));

  constructor() {
    super();
    this.translator = english;
    this.seen = false;
    this.state = customElements.get('connector-preview') ? 'here' : 'absent';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  #look(): void {
    this.seen = this.checkVisibility();
    if (this.seen && this.state !== 'here') this.#load();
  }

  #load(): void {
    import('./connector-preview.js').then(
      () => (this.state = 'here'),
      () => (this.state = 'missing')
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { translator, task, state, seen } = this;
    if (state === 'missing')
      return html`<p class="note" role="alert">
        ${translator('The preview could not be loaded. Close and open it to try again.')}
      </p>`;
    if (!seen || state !== 'here') return nothing;
    return html`<connector-preview .task=${task} .translator=${translator}></connector-preview>`;
  }
}

define('connector-preview-part', ConnectorPreviewPart);

declare global {
  interface HTMLElementTagNameMap {
    'connector-preview-part': ConnectorPreviewPart;
  }
}
