import type { VariableOrigin } from '../model/views.js';

const UP = { bubbles: true, composed: true };

/** A list of variables opens; who knows where they get their values answers at once, in `origins`. */
export class OriginsAskEvent extends Event {
  readonly element: string;
  origins: ReadonlyMap<string, VariableOrigin>;
  constructor(element: string) {
    super('origins-ask', UP);
    this.element = element;
    this.origins = new Map();
  }
}

/** A variable is to be deleted; who knows what uses it answers at once, in `users`. */
export class UsersAskEvent extends Event {
  readonly element: string;
  readonly id: string;
  /** Names of elements. */
  users: readonly string[];
  constructor(element: string, id: string) {
    super('users-ask', UP);
    this.element = element;
    this.id = id;
    this.users = [];
  }
}

declare global {
  interface HTMLElementEventMap {
    'origins-ask': OriginsAskEvent;
    'users-ask': UsersAskEvent;
  }
}
