const UP = { bubbles: true, composed: true };

/**
 * The user changed a definition as JSON: at every change with `open`, which later ones amend, and once without when
 * the editor is left after one.
 */
export class JsonEditEvent extends Event {
  static readonly type = 'json-edit';
  readonly open: boolean;
  readonly #read: () => string;
  #text: string | undefined;

  constructor(read: () => string, open: boolean) {
    super(JsonEditEvent.type, UP);
    this.#read = read;
    this.open = open;
  }

  /** The text; put together when it is asked for, as it may be long. */
  get value(): string {
    this.#text ??= this.#read();
    return this.#text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'json-edit': JsonEditEvent;
  }
}
