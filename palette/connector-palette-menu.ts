import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from '../src/ui/define.js';
import { OfferPickEvent } from './events.js';
import type { Offer } from './offers.js';
import { english, type Translate } from '../src/ui/messages.js';
import { base, tokens } from './tokens.styles.js';

/** From the button and from the edge of the window, in pixels. */
const GAP = 4;

/**
 * A menu of what is offered besides, over all else on the page. Keys as in the WAI-ARIA Authoring Practices, Menu.
 * @fires offer-pick
 */
export class ConnectorPaletteMenuElement extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        position: fixed;
        inset: auto;
        margin: 0;
        min-width: 160px;
        max-width: min(280px, 100vw - 8px);
        max-height: calc(100vh - 8px);
        overflow: auto;
        padding: 4px;
        border: 1px solid var(--connector-border);
        border-radius: var(--connector-radius);
        background: var(--connector-surface);
        color: var(--connector-text);
        font: var(--connector-font-size) / 1.35 var(--connector-font, system-ui, sans-serif);
        box-shadow: 0 4px 18px color-mix(in srgb, #000 22%, transparent);
      }
      button {
        display: block;
        width: 100%;
        min-height: 34px;
        padding: 4px 10px;
        border: 0;
        border-radius: var(--connector-radius);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      button:hover,
      button:focus-visible {
        background: var(--connector-surface-medium);
      }
    `
  ];
  static override properties = { offers: { attribute: false }, translator: { attribute: false } };

  declare offers: readonly Offer[];
  declare translator: Translate;

  #button: HTMLElement | undefined;

  constructor() {
    super();
    this.offers = [];
    this.translator = english;
  }

  /** Shows it beneath its button, with the focus on the entry at that place; -1 is the last. */
  async openAt(button: HTMLElement, at: number): Promise<void> {
    await this.updateComplete;
    if (!this.isConnected) return;
    this.#button = button;
    this.showPopover();
    const { bottom, left, top } = button.getBoundingClientRect();
    const place = (start: number, size: number, room: number) =>
      `${String(Math.max(GAP, Math.min(start, room - size - GAP)))}px`;
    const under = bottom + GAP;
    const y = under + this.offsetHeight > innerHeight ? top - GAP - this.offsetHeight : under;
    this.style.setProperty('left', place(left, this.offsetWidth, innerWidth));
    this.style.setProperty('top', place(y, this.offsetHeight, innerHeight));
    this.#items.at(at)?.focus();
  }

  protected override render(): TemplateResult {
    const { offers, translator: translate } = this;
    return html`<div role="menu" aria-label=${translate('More')} @keydown=${this.#key}>
      ${offers.map(
        ({ id, label }) =>
          html`<button role="menuitem" tabindex="-1" @click=${() => this.#pick(id)}>
            ${translate(label)}
          </button>`
      )}
    </div>`;
  }

  #pick(id: string): void {
    // the focus is back on its button before what was picked moves it
    this.#close();
    this.dispatchEvent(new OfferPickEvent(id, undefined));
  }

  #close(): void {
    this.hidePopover();
    this.#button?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const moves = new Map([
      ['ArrowDown', (at + 1) % items.length],
      ['ArrowUp', (at || items.length) - 1],
      ['Home', 0],
      ['End', items.length - 1]
    ]);
    const next = moves.get(event.key);
    if (next !== undefined) items[next]?.focus();
    // on to what comes after its button
    else if (event.key === 'Tab') return this.#close();
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
  }
}

define('connector-palette-menu', ConnectorPaletteMenuElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-palette-menu': ConnectorPaletteMenuElement;
  }
}
