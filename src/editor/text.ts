import { Annotation } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { changeOf } from '../model/text-change.js';

/** A change that came from outside, and is no edit of the user. */
export const fromOutside = Annotation.define<boolean>();

/** What stands from one offset to another becomes something else. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest change that makes one text of the other: the caret stays where nothing changed around it. */
export function difference(before: string, after: string): Replacement {
  const { from, to } = changeOf(before, after);
  return { from, to, insert: after.slice(from, to + after.length - before.length) };
}

/** Shows another text, where it is another. */
export function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  view.dispatch({ changes: difference(before, text), annotations: fromOutside.of(true) });
}
