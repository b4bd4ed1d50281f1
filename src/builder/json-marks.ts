import { forEachDiagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { problemMarks } from '../editor/marks.js';
import type { Problem } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { inSteps } from './json-frames.js';
import { jsonReview } from './json-review.js';
import { textOf } from './json-text.js';
import { inSlices } from './slices.js';

/** Milliseconds without a key before a text is looked at; nobody is told of a bracket that is just to come. */
const PAUSE = 300;

/** What is asked for each time, since it changes. */
interface Given {
  readonly problems: readonly Problem[];
  readonly translator: Translate;
}

/** What problems say in a line of their own. */
const said =
  (translate: Translate): Translate =>
  (template, values = {}) =>
    sentence(translate, { template, values });

/** Marks what is wrong in a text, the faults that it finds and the problems that it is given. */
export class JsonMarks {
  readonly #view: EditorView;
  readonly #given: Given;
  readonly #marked: (found: readonly Problem[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #giveUp = () => {};

  /** `marked` is told what was found, once the text shows it. */
  constructor(view: EditorView, given: Given, marked: (found: readonly Problem[]) => void) {
    this.#view = view;
    this.#given = given;
    this.#marked = marked;
  }

  /** Looks after a pause. */
  later(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.soon();
    }, PAUSE);
  }

  /** Looks at once, as far as that takes no time; where somebody types, after the pause. */
  soon(): void {
    if (this.#timer !== undefined) return;
    this.#giveUp();
    const { state } = this.#view;
    this.#giveUp = inSlices(inSteps(jsonReview(textOf(state.doc), this.#given.problems)), (found) => {
      const { translator } = this.#given;
      this.#view.dispatch(problemMarks(this.#view.state, found, said(translator)));
      this.#marked(found);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#giveUp();
  }
}

const BADNESS = ['', 'info', 'warning', 'error'] as const;

/** What is wrong in the line of the caret, the worst severity of it, already translated. */
export function problemsInLine({ state }: EditorView): {
  readonly line: number;
  readonly severity: (typeof BADNESS)[number];
  readonly said: readonly string[];
} {
  const { from, to, number: line } = state.doc.lineAt(state.selection.main.head);
  const said = new Set<string>();
  let worst = 0;
  forEachDiagnostic(state, ({ message, severity }, start, end) => {
    if (start > to || end < from) return;
    said.add(message);
    worst = Math.max(worst, severity === 'hint' ? 1 : BADNESS.indexOf(severity));
  });
  return { line, severity: BADNESS[worst] ?? '', said: [...said] };
}
