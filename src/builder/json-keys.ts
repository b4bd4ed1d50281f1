import { closeBracketsKeymap } from '@codemirror/autocomplete';
import { indentLess, indentMore, insertNewlineAndIndent, standardKeymap } from '@codemirror/commands';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { closeSuggestions, undoElsewhere } from '../editor/keys.js';

/** Whether Tab indents; by default it leaves the editor, as it leaves every field. */
export interface TabMode {
  tabIndents: boolean;
}

const indent =
  (mode: TabMode, change: (view: EditorView) => boolean) =>
  (view: EditorView): boolean =>
    mode.tabIndents && !view.state.readOnly && change(view);

function toggle(mode: TabMode): boolean {
  mode.tabIndents = !mode.tabIndents;
  return true;
}

/** Escape closes the suggestions, then lets Tab leave again, and only then goes on to the host. */
function escape(mode: TabMode, view: EditorView): boolean {
  if (closeSuggestions(view)) return true;
  return mode.tabIndents && toggle(mode);
}

/** Keys of the editor. Undo and redo are never taken: they are the host's. */
export const keys = (mode: TabMode): Extension => [
  Prec.highest(keymap.of([{ key: 'Escape', run: (view) => escape(mode, view), stopPropagation: true }])),
  keymap.of([
    { key: 'Tab', run: indent(mode, indentMore), shift: indent(mode, indentLess) },
    { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: () => toggle(mode) },
    { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
    { key: 'Enter', run: insertNewlineAndIndent },
    ...closeBracketsKeymap,
    ...standardKeymap
  ]),
  undoElsewhere
];
