import type { JsonObject } from '../model/json.js';
import type { Problem } from '../model/problem.js';

const UP = { bubbles: true, composed: true };

/** What can be done with a part besides editing its fields. */
export type PartAction = 'add' | 'duplicate' | 'up' | 'down' | 'remove';

/** A part is to be shown. */
export class PartSelectEvent extends Event {
  static readonly type = 'part-select';
  /** Where it is: a JSON pointer. */
  readonly path: string;
  /** The user wants to go on in its form. */
  readonly enter: boolean;

  constructor(path: string, enter = false) {
    super(PartSelectEvent.type, UP);
    this.path = path;
    this.enter = enter;
  }
}

/** A part is to be added to a list, moved, copied or taken out. */
export class PartActionEvent extends Event {
  static readonly type = 'part-action';
  readonly action: PartAction;
  /** The part; to add one, the list or the part that it comes behind. */
  readonly path: string;

  constructor(action: PartAction, path: string) {
    super(PartActionEvent.type, UP);
    this.action = action;
    this.path = path;
  }
}

/** A field was edited. */
export class PartEditEvent extends Event {
  static readonly type = 'part-edit';
  /** The definition as it is then. */
  readonly value: JsonObject;
  /** The field: a JSON pointer. */
  readonly at: string;
  /** More of it may come; else it is complete. */
  readonly open: boolean;

  constructor(value: JsonObject, at: string, open: boolean) {
    super(PartEditEvent.type, UP);
    this.value = value;
    this.at = at;
    this.open = open;
  }
}

/** A field was left. */
export class PartCommitEvent extends Event {
  static readonly type = 'part-commit';

  constructor() {
    super(PartCommitEvent.type, UP);
  }
}

/** The definition is to be used in place of the one that is known by a name, or as a new one. */
export class BuilderApplyEvent extends Event {
  static readonly type = 'builder-apply';
  readonly value: JsonObject;
  readonly known: string | undefined;
  /** What was wrong with it; set by whoever applies it. */
  problems: readonly Problem[] = [];

  constructor(value: JsonObject, known: string | undefined) {
    super(BuilderApplyEvent.type);
    this.value = value;
    this.known = known;
  }
}

/** The definition is to be saved as a file. */
export class BuilderSaveEvent extends Event {
  static readonly type = 'builder-save';
  readonly value: JsonObject;
  readonly text: string;

  constructor(value: JsonObject, text: string) {
    super(BuilderSaveEvent.type);
    this.value = value;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'part-select': PartSelectEvent;
    'part-action': PartActionEvent;
    'part-edit': PartEditEvent;
    'part-commit': PartCommitEvent;
    'builder-apply': BuilderApplyEvent;
    'builder-save': BuilderSaveEvent;
  }
}
