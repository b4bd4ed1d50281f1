const UP = { bubbles: true, composed: true };

/** The text of an editor: at every change (`value-input`), and when the field is left after one (`value-commit`). */
export class ValueEvent extends Event {
  readonly value: string;
  constructor(type: 'value-input' | 'value-commit', value: string) {
    super(type, UP);
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'value-input': ValueEvent;
    'value-commit': ValueEvent;
  }
}
