import type { Problem } from '../model/problem.js';

const UP = { bubbles: true, composed: true };

/** What the user wants of connections. */
export type ConnectionEdit =
  | { readonly what: 'create'; readonly connector: string; readonly name: string }
  | { readonly what: 'duplicate' | 'rename'; readonly name: string; readonly to: string }
  | { readonly what: 'remove'; readonly name: string }
  | { readonly what: 'configure'; readonly name: string; readonly parameter: string; readonly value: string }
  /** All tasks of one to another. */
  | { readonly what: 'switch'; readonly name: string; readonly to: string };

/** The user edits connections; whoever does it says what is wrong with it. */
export class ConnectionEditEvent extends Event {
  static readonly type = 'connection-edit';
  readonly edit: ConnectionEdit;
  problems: readonly Problem[] = [];
  constructor(edit: ConnectionEdit) {
    super(ConnectionEditEvent.type, UP);
    this.edit = edit;
  }
}

/** The user looks at a connector or a connection. */
export class ConnectionSelectEvent extends Event {
  readonly name: string;
  constructor(name: string) {
    super('connection-select', UP);
    this.name = name;
  }
}

/** The user goes to an element of the diagram. */
export class ConnectionGoEvent extends Event {
  readonly element: string;
  constructor(element: string) {
    super('connection-go', UP);
    this.element = element;
  }
}

/** The user takes back the last step, or does it again. */
export class ConnectionHistoryEvent extends Event {
  constructor(type: 'connection-undo' | 'connection-redo') {
    super(type, UP);
  }
}

declare global {
  interface HTMLElementEventMap {
    'connection-edit': ConnectionEditEvent;
    'connection-select': ConnectionSelectEvent;
    'connection-go': ConnectionGoEvent;
    'connection-undo': ConnectionHistoryEvent;
    'connection-redo': ConnectionHistoryEvent;
  }
}
