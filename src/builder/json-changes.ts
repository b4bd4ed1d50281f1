import { difference, fromOutside, type Replacement } from '../editor/text.js';
import type { EditorView } from '@codemirror/view';

/** Lines compared one by one; beyond it the whole stretch is one change. */
const MAX_LINES = 10_000;

/**
 * What makes one text of another: one stretch, or where it has as many lines as before, as after a rename in many
 * places, each line by itself, so that a caret between them stays.
 */
export function changesOf(before: string, after: string): Replacement[] {
  const whole = difference(before, after);
  const [old, fresh] = [
    before.slice(whole.from, whole.to).split('\n', MAX_LINES + 1),
    whole.insert.split('\n')
  ];
  if (old.length !== fresh.length || old.length > MAX_LINES || old.length === 1) return [whole];
  let start = whole.from;
  return old.flatMap((line, index) => {
    const { from, to, insert } = difference(line, fresh[index] ?? '');
    const change = { from: start + from, to: start + to, insert };
    start += line.length + 1;
    return from === to && insert === '' ? [] : [change];
  });
}

/** Shows another text, the caret stays where nothing changed around it; false where it is no other. */
export function showText(view: EditorView, before: string, after: string): boolean {
  if (before === after) return false;
  view.dispatch({ changes: changesOf(before, after), annotations: fromOutside.of(true) });
  return true;
}
