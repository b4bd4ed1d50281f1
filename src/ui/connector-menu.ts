import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { menu } from './menu.styles.js';
import { base, tokens } from './theme.styles.js';

/** A line of a menu. */
export interface MenuItem {
  readonly id: string;
  /** As it is shown. */
  readonly label: string;
}

/** The user chose a line of a menu. */
export class MenuChooseEvent extends Event {
  static readonly type = 'menu-choose';
  readonly id: string;

  constructor(id: string) {
    super(MenuChooseEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

const GAP = 4;

/**
 * A button with a menu, which lies over everything: arrow keys, Home, End, letters, Enter and Escape as in any menu.
 * @fires menu-choose - after the menu was closed and the button has the focus again
 */
export class ConnectorMenuElement extends LitElement {
  static override properties = {
    label: {},
    items: { attribute: false },
    open: { state: true }
  };

  static override styles = [tokens, base, menu];

  /** The text of the button. */
  declare label: string;
  declare items: readonly MenuItem[];
  declare open: boolean;

  constructor() {
    super();
    this.label = '';
    this.items = [];
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="action"
        id="button"
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        @click=${() => this.#menu?.togglePopover()}
        @keydown=${this.#openBy}
      >
        ${this.label} <span aria-hidden="true">▾</span>
      </button>
      <div
        class="menu"
        role="menu"
        aria-labelledby="button"
        popover="auto"
        @toggle=${this.#toggled}
        @keydown=${this.#key}
      >
        ${this.open ? this.items.map((item) => this.#item(item)) : nothing}
      </div>`;
  }

  #item({ id, label }: MenuItem): TemplateResult {
    return html`<button
      type="button"
      role="menuitem"
      class="item"
      tabindex="-1"
      @click=${() => this.#choose(id)}
    >
      ${label}
    </button>`;
  }

  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  async #toggled({ newState }: ToggleEvent): Promise<void> {
    this.open = newState === 'open';
    if (!this.open) return;
    await this.updateComplete;
    this.#place();
    this.#buttons[0]?.focus();
  }

  /** Beneath the button, or above it where there is no room. */
  #place(): void {
    const [menu, button] = [this.#menu, this.renderRoot.querySelector('#button')];
    if (!menu || !button) return;
    const { right, left, top, bottom } = button.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = menu;
    const beneath = bottom + GAP + height <= innerHeight || top < height + GAP;
    const x = right - width >= GAP ? right - width : left;
    menu.style.setProperty('left', `${String(Math.max(GAP, Math.min(x, innerWidth - width - GAP)))}px`);
    menu.style.setProperty('top', `${String(beneath ? bottom + GAP : top - GAP - height)}px`);
  }

  readonly #openBy = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#menu?.showPopover();
  };

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    const last = buttons.length - 1;
    const to = new Map([
      ['ArrowDown', at === last ? 0 : at + 1],
      ['ArrowUp', at <= 0 ? last : at - 1],
      ['Home', 0],
      ['End', last]
    ]).get(event.key);
    if (to !== undefined) buttons[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else if (!this.#goTo(event.key, at)) return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  }

  /** The next line that begins with a letter. */
  #goTo(key: string, at: number): boolean {
    if (key.length !== 1 || key === ' ') return false;
    const buttons = this.#buttons;
    const begins = (button: HTMLElement) =>
      button.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
    [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)].find(begins)?.focus();
    return true;
  }

  #close(): void {
    this.#menu?.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('#button')?.focus();
  }

  #choose(id: string): void {
    this.#close();
    this.dispatchEvent(new MenuChooseEvent(id));
  }
}

define('connector-menu', ConnectorMenuElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-menu': ConnectorMenuElement;
  }
  interface HTMLElementEventMap {
    'menu-choose': MenuChooseEvent;
  }
}
