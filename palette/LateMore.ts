import { nothing, type TemplateResult } from 'lit';
import { LatePart } from './LatePart.js';
import type * as more from './more.js';

/** The button of what is offered besides, which is fetched where there is something. */
export class LateMore {
  readonly #host: more.MoreHost;
  readonly #part: LatePart<typeof more>;
  #more: more.More | undefined;

  constructor(host: more.MoreHost) {
    this.#host = host;
    this.#part = new LatePart(host, () => import('./more.js'));
  }

  template(): TemplateResult | typeof nothing {
    const part = this.#host.offers.commands.length ? this.#part.get() : undefined;
    if (!part) return nothing;
    this.#more ??= new part.More(this.#host);
    return this.#more.template();
  }
}
