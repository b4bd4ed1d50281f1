import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ConnectorPaletteMenuElement } from './connector-palette-menu.js';
import type { Offers } from './offers.js';
import type { Translate } from '../src/ui/messages.js';

export { styles } from './more.styles.js';

export interface MoreHost extends LitElement {
  readonly offers: Offers;
  readonly translator: Translate;
}

/** The button in the palette's head that opens a menu of what is offered besides, which is loaded for it. */
export class More implements ReactiveController {
  readonly #host: MoreHost;
  #open = false;

  constructor(host: MoreHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  template(): TemplateResult {
    const { offers, translator: translate } = this.#host;
    return html`<button
        class="more"
        aria-haspopup="menu"
        aria-expanded=${this.#open}
        aria-label=${translate('More')}
        title=${translate('More')}
        @pointerenter=${load}
        @focus=${load}
        @click=${this.#click}
        @keydown=${this.#key}
      >
        <span class="glyph ellipsis"></span></button
      ><connector-palette-menu
        popover="auto"
        .offers=${offers.commands}
        .translator=${translate}
        @toggle=${this.#toggled}
      ></connector-palette-menu>`;
  }

  readonly #click = (): void => {
    if (!this.#open) void this.#show(0);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    void this.#show(event.key === 'ArrowDown' ? 0 : -1);
  };

  async #show(at: number): Promise<void> {
    const root = this.#host.renderRoot;
    const [button, menu] = ['.more', 'connector-palette-menu'].map((part) =>
      root.querySelector<HTMLElement>(part)
    );
    if (!button || !menu || !(await load())) return;
    await (menu as ConnectorPaletteMenuElement).openAt(button, at);
  }

  readonly #toggled = ({ newState }: Event & { readonly newState?: string }): void => {
    this.#open = newState === 'open';
    this.#host.requestUpdate();
  };
}

/** Fetched for who is about to press it; what cannot be fetched is tried again by the next. */
const load = (): Promise<boolean> =>
  import('./connector-palette-menu.js').then(
    () => true,
    () => false
  );
