import { StateEffect, StateField, type TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { inSteps } from './json-frames.js';
import { jsonPlaces, markOf, type JsonPlace } from './json-places.js';
import { slowly } from './slices.js';

const shown = StateEffect.define<{ from: number; to: number }>({
  map: ({ from, to }, changes) => ({ from: changes.mapPos(from), to: changes.mapPos(to) })
});
const mark = Decoration.mark({ class: 'revealed' });

/** What was led to stays marked until the caret or the text changes: a selection shows in a focused editor only. */
export const revealed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { effects, docChanged, selection }) => {
    for (const effect of effects) {
      if (!effect.is(shown)) continue;
      const { from, to } = effect.value;
      return from < to ? Decoration.set(mark.range(from, to)) : Decoration.none;
    }
    return docChanged || selection ? Decoration.none : before;
  },
  provide: (field) => EditorView.decorations.from(field)
});

// selects a value, its beginning in sight; of one that is not there, what is around it begins with
function revealing(place: JsonPlace, length: number): TransactionSpec {
  const { from, to } = place.exact ? place : markOf(place);
  const [start, end] = [Math.min(from, length), Math.min(to, length)];
  return {
    // the caret at its beginning, as the end of a long one is elsewhere
    selection: { anchor: end, head: start },
    effects: [EditorView.scrollIntoView(start, { y: 'center' }), shown.of({ from: start, to: end })]
  };
}

/** Shows where a JSON pointer leads in the text of an editor; true where it leads to something. */
export async function revealIn(view: EditorView, text: string, pointer: string): Promise<boolean> {
  const [place] = await slowly(inSteps(jsonPlaces(text, [pointer])));
  if (place && view.dom.isConnected) view.dispatch(revealing(place, view.state.doc.length));
  return place?.exact ?? false;
}
