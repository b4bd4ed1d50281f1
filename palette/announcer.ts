import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing has to pause before something is read out, in milliseconds. */
const PAUSE = 400;

/** The text of a live region: what screen readers read out next. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  say(text: string): void {
    clearTimeout(this.#pause);
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** Says it once nothing else was to be said for a while, so that not every key is commented. */
  sayLater(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.say(text), PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }
}
