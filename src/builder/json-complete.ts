import {
  pickedCompletion,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { hoverTooltip, type EditorView, type Tooltip } from '@codemirror/view';
import { explanationOf } from '../editor/explanation.js';
import type { JsonValue } from '../model/json.js';
import type { Translate } from '../ui/messages.js';
import { jsonContext } from './json-context.js';
import { inSteps } from './json-frames.js';
import { explainIn, suggestIn, type JsonOption } from './json-suggest.js';
import { textOf } from './json-text.js';
import { slowly } from './slices.js';

/** What is asked for each time, since it changes. */
export interface Knowledge {
  readonly schema: JsonValue;
  readonly translator: Translate;
}

/** Completion by the schema, for CodeMirror; of a long text it comes a moment later. */
export const completion =
  (knowledge: Knowledge) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    // only what is typed asks by itself, not the space between
    if (!explicit && !context.matchBefore(/["\w]/)) return null;
    const found = suggestIn(
      await slowly(inSteps(jsonContext(textOf(state.doc), pos))),
      pos,
      knowledge.schema
    );
    if (!found || context.aborted) return null;
    const options = found.options.map((option, index) => asCompletion(option, index, knowledge));
    const typed = state.sliceDoc(found.from, pos);
    // asked for at a value that is wrong: all there are
    if (explicit && !found.options.some(({ label }) => label.startsWith(typed))) {
      return { from: found.from, options, filter: false };
    }
    return { from: found.from, options, validFor: /^[^"\\\n,:]*$/ };
  };

function asCompletion(option: JsonOption, index: number, { translator }: Knowledge): Completion {
  const { label, detail, documentation } = option;
  return {
    label,
    boost: Math.max(-index, -99),
    ...(detail && { detail: translator(detail) }),
    ...(documentation && { info: translator(documentation) }),
    apply: (view, picked, from, to) => apply(view, picked, option, from, to)
  };
}

// what stands there may have grown since it was asked, so its end is looked for again, in its line
function apply(view: EditorView, picked: Completion, option: JsonOption, from: number, to: number): void {
  const line = view.state.doc.lineAt(to);
  const quoted = view.state.sliceDoc(from - 1, from) === '"';
  const rest = line.text.slice(to - line.from);
  const behind = (quoted ? /^[^"\\:,{}[\]]*"/ : /^[^\s{}[\]:,"]*/).exec(rest)?.[0].length ?? 0;
  const start = quoted ? from - 1 : from;
  const { insert, caret } = option;
  view.dispatch({
    changes: { from: start, to: to + behind, insert },
    selection: { anchor: start + caret },
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(picked),
    scrollIntoView: true
  });
  // the value of a key that was just written
  if (insert.includes(': ')) startCompletion(view);
}

/** Says what the key or value under the pointer is for. */
export const explanations = (knowledge: Knowledge) =>
  hoverTooltip(async ({ state }, offset): Promise<Tooltip | null> => {
    const context = await slowly(inSteps(jsonContext(textOf(state.doc), offset)));
    const found = explainIn(context, knowledge.schema);
    if (!found) return null;
    const { from, to, title, documentation } = found;
    const said = documentation && knowledge.translator(documentation);
    const create = () => ({ dom: explanationOf(knowledge.translator(title), said) });
    return { pos: from, end: to, above: true, create };
  });
