import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { Problem } from '../model/problem.js';
import type { Translate } from './messages.js';

/** Problems that name their place in the text, marked there. */
export function problemMarks(
  state: EditorState,
  problems: readonly Problem[],
  translate: Translate
): TransactionSpec {
  const { length } = state.doc;
  const diagnostics = problems.flatMap(({ values, severity, template }): Diagnostic[] => {
    const { from: first, to: last } = values;
    const [from, to] = [Number(first), Number(last)];
    if (!Number.isInteger(from) || !Number.isInteger(to) || from > length) return [];
    // what is missing at the end is marked at the last character
    const end = Math.min(Math.max(to, from + 1), length);
    const start = Math.max(Math.min(from, end - 1), 0);
    return [{ from: start, to: end, severity, message: translate(template, { ...values }) }];
  });
  return setDiagnostics(state, diagnostics);
}
