import { closeBracketsKeymap, closeCompletion, completionStatus } from '@codemirror/autocomplete';
import { insertNewline, standardKeymap } from '@codemirror/commands';
import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

interface Lines {
  /** Does Enter begin a new line? */
  grown: boolean;
}

/** The browser's own undo knows nothing of the host's, which has the keys. */
const NATIVE_HISTORY: ReadonlySet<string> = new Set(['historyUndo', 'historyRedo']);

/** True where there was a list to close; one that was still asked for is only given up. */
export function closeSuggestions(view: EditorView): boolean {
  const open = completionStatus(view.state) === 'active';
  closeCompletion(view);
  return open;
}

/** Undo is the host's, also where it is asked for by a menu. */
export const undoElsewhere: Extension = EditorView.domEventHandlers({
  beforeinput: (event) => {
    if (!NATIVE_HISTORY.has(event.inputType)) return false;
    event.preventDefault();
    return true;
  }
});

/**
 * Keys: Escape closes the list of suggestions and only then goes on to the host; Enter stays in its line until the
 * field has grown; Tab, undo and redo are never taken.
 */
export const keys = (lines: Lines): Extension => [
  Prec.highest(keymap.of([{ key: 'Escape', run: closeSuggestions, stopPropagation: true }])),
  Prec.high(
    keymap.of([
      {
        key: 'Enter',
        run: (view) => !lines.grown || insertNewline(view),
        shift: (view) => {
          lines.grown = true;
          return insertNewline(view);
        }
      }
    ])
  ),
  keymap.of([...closeBracketsKeymap, ...standardKeymap]),
  undoElsewhere
];
