import type { CSSResult, LitElement } from 'lit';

/** A part of an element that is fetched when it is first shown, with styles of its own. */
export class LatePart<T extends { readonly styles: CSSResult }> {
  /** Ends when what is on its way is there, or cannot be fetched; the next that is shown tries again. */
  coming: Promise<void> | undefined;

  readonly #host: LitElement;
  readonly #fetch: () => Promise<T>;
  #part: T | undefined;

  constructor(host: LitElement, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part; absent until it came, for which the element renders again. */
  get(): T | undefined {
    if (!this.#part)
      this.coming ??= this.#fetch().then(
        (part) => this.#use(part),
        () => (this.coming = undefined)
      );
    return this.#part;
  }

  #use(part: T): void {
    this.#part = part;
    this.coming = undefined;
    const root = this.#host.renderRoot as ShadowRoot;
    const { styleSheet } = part.styles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    this.#host.requestUpdate();
  }
}
