/** The JSON was edited. */
export class JsonEditEvent extends Event {
  static readonly type = 'json-edit';
  readonly value: string;
  /** More of it may come; else the editor was left. */
  readonly open: boolean;

  constructor(value: string, open: boolean) {
    super(JsonEditEvent.type, { bubbles: true, composed: true });
    this.value = value;
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'json-edit': JsonEditEvent;
  }
}
