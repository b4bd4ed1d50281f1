import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing has to pause before something is read out, in milliseconds. */
const PAUSE = 400;

/** The text of a live region: what screen readers read out next. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #cause: string | undefined;
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

  /**
   * Says what depends on something that changed, as it is once nothing else changed for a while: not every key is
   * commented, and what is found may come late. What there was at first is not said.
   */
  sayOf(cause: string, text: () => string): void {
    const before = this.#cause;
    this.#cause = cause;
    if (before === undefined || before === cause) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.say(text()), PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }
}
