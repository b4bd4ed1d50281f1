import type { Message } from './messages.js';

const UP = { bubbles: true, composed: true };

/** The user wants tasks to have another action, and to see first what that means. */
export class ConnectorReplaceEvent extends Event {
  /** The ids of the tasks, with a space between. */
  readonly element: string;
  readonly implementation: string;
  constructor(element: string, implementation: string) {
    super('connector-replace', UP);
    this.element = element;
    this.implementation = implementation;
  }
}

/**
 * The user gives the definition that a task lacks. Who reads it answers at once, in `told`: a promise of why it was
 * not added, or of nothing.
 */
export class ConnectorDefineEvent extends Event {
  readonly element: string;
  readonly files: readonly File[];
  told: Promise<Message | undefined>;
  constructor(element: string, files: readonly File[]) {
    super('connector-define', UP);
    this.element = element;
    this.files = files;
    this.told = Promise.resolve(undefined);
  }
}

/** The user chose a command of the panel's head. */
export class ConnectorCommandEvent extends Event {
  readonly element: string;
  /** As in the panel's `commands`. */
  readonly id: string;
  constructor(element: string, id: string) {
    super('connector-command', UP);
    this.element = element;
    this.id = id;
  }
}

/** The user gives a task, or several, another connection of its connector. */
export class ConnectionChangeEvent extends Event {
  readonly element: string;
  /** Of the connection, or of the connector itself. */
  readonly name: string;
  constructor(element: string, name: string) {
    super('connection-change', UP);
    this.element = element;
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'connection-change': ConnectionChangeEvent;
    'connector-replace': ConnectorReplaceEvent;
    'connector-define': ConnectorDefineEvent;
    'connector-command': ConnectorCommandEvent;
  }
}
