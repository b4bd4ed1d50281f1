import { html, LitElement, type TemplateResult } from 'lit';
import { define } from '../src/ui/define.js';
import { edgeStyles } from './edge.styles.js';
import { EdgeMoveEvent } from './events.js';
import { english, type Translate } from '../src/ui/messages.js';
import { base } from './tokens.styles.js';

/** In pixels. */
const NARROWEST = 220;
const WIDEST = 560;
const STEP = 16;

/**
 * The edge by which the palette is made wider or narrower, with the pointer or with arrow keys.
 * @fires edge-move
 */
export class ConnectorEdgeElement extends LitElement {
  static override styles = [base, edgeStyles];
  static override properties = {
    width: { attribute: false },
    side: { reflect: true },
    translator: { attribute: false }
  };

  /** That of the palette, in pixels. */
  declare width: number;
  /** The side of the palette that it stands on. */
  declare side: 'left' | 'right';
  declare translator: Translate;

  #from: { readonly x: number; readonly width: number } | undefined;

  constructor() {
    super();
    this.width = NARROWEST;
    this.side = 'right';
    this.translator = english;
  }

  protected override render(): TemplateResult {
    return html`<div
      class="edge"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${this.translator('Width of the palette')}
      aria-valuenow=${Math.round(this.width)}
      aria-valuemin=${NARROWEST}
      aria-valuemax=${WIDEST}
      @keydown=${this.#key}
      @pointerdown=${this.#pressed}
      @pointermove=${this.#moved}
      @lostpointercapture=${() => (this.#from = undefined)}
    ></div>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const outward = this.side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Home') this.#resize(NARROWEST);
    else if (event.key === 'End') this.#resize(WIDEST);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      this.#resize(this.#measured + (event.key === outward ? STEP : -STEP));
    else return;
    event.preventDefault();
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    event.target.setPointerCapture(event.pointerId);
    this.#from = { x: event.clientX, width: this.#measured };
  };

  readonly #moved = (event: PointerEvent): void => {
    if (!this.#from) return;
    const moved = event.clientX - this.#from.x;
    this.#resize(this.#from.width + (this.side === 'right' ? moved : -moved));
  };

  /** As it is: a page may set a width of its own, or have room for less. */
  get #measured(): number {
    return this.parentElement?.offsetWidth ?? this.width;
  }

  #resize(width: number): void {
    this.dispatchEvent(new EdgeMoveEvent(Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))));
  }
}

define('connector-edge', ConnectorEdgeElement);
