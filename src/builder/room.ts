import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is seen at once: all; the parts beside form or JSON; one of the three. */
export type Width = 'wide' | 'medium' | 'narrow';
export type Pane = 'parts' | 'form' | 'json';

const WIDE = '(min-width: 1100px)';
const NARROW = '(max-width: 700px)';

/** How much room the window has. */
export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queries = [WIDE, NARROW].map((query) => matchMedia(query));

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get width(): Width {
    const [wide, narrow] = this.#queries;
    if (wide?.matches) return 'wide';
    return narrow?.matches ? 'narrow' : 'medium';
  }

  hostConnected(): void {
    for (const query of this.#queries) query.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
