const UP = { bubbles: true, composed: true };

/** The open edit ends: it stays (`edit-commit`) or goes back to what was before (`edit-revert`). */
export class EditEvent extends Event {
  readonly element: string;
  constructor(type: 'edit-commit' | 'edit-revert', element: string) {
    super(type, UP);
    this.element = element;
  }
}

/** Undo or redo was pressed inside the panel. */
export class HistoryEvent extends Event {
  readonly element: string;
  constructor(type: 'history-undo' | 'history-redo', element: string) {
    super(type, UP);
    this.element = element;
  }
}

declare global {
  interface HTMLElementEventMap {
    'edit-commit': EditEvent;
    'edit-revert': EditEvent;
    'history-undo': HistoryEvent;
    'history-redo': HistoryEvent;
  }
}
