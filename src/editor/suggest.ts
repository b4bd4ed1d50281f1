import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { completeExpression, type CompletionOption } from '../expression/complete.js';
import type { ExpressionContext } from '../expression/context.js';
import type { Translate } from './messages.js';

/** What the editor of one field knows; asked for each time, since it changes. */
export interface Knowledge {
  readonly context: ExpressionContext;
  readonly translator: Translate;
}

/** Completion of what can stand at the caret, for CodeMirror. */
export const suggestions =
  (knowledge: Knowledge) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const found = completeExpression(text, pos, knowledge.context, { explicit });
    if (!found) return null;
    const { from, to, options } = found;
    return {
      from,
      to,
      options: options.map((option, index) => asCompletion(option, index, knowledge.translator)),
      validFor: /^[\p{L}\p{N}_$]*$/u
    };
  };

function asCompletion(option: CompletionOption, index: number, translate: Translate): Completion {
  const { label, detail, documentation, kind } = option;
  return {
    label,
    type: kind,
    detail,
    // as they are listed, best first, where more than one begins as typed
    boost: Math.max(-index, -99),
    ...(documentation && { info: translate(documentation) }),
    apply: (view: EditorView, completion: Completion, from: number, to: number) => {
      const start = option.from ?? from;
      view.dispatch({
        changes: { from: start, to, insert: option.apply },
        selection: { anchor: start + (option.caret ?? option.apply.length) },
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion)
      });
    }
  };
}
