import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, placeholder, tooltips } from '@codemirror/view';
import { explanations } from './explain.js';
import { highlighting } from './highlight.js';
import { keys } from './keys.js';
import type { Translate } from './messages.js';
import { suggestions, type Knowledge } from './suggest.js';
import { fromOutside } from './text.js';

/** What of an editor changes while it lives. */
export interface Settings {
  readonly translator: Translate;
  readonly label: string;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  readonly placeholder: string;
}

/** What is asked for each time, and whether there are many lines. */
export interface Host extends Knowledge {
  grown: boolean;
}

const settings = new Compartment();

const phrases = (translate: Translate) =>
  EditorState.phrases.of({ Completions: translate('Suggestions'), Diagnostics: translate('Problems') });

function settingsOf({ label, invalid, readOnly, placeholder: text, translator }: Settings): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': 'about',
      'aria-invalid': String(invalid),
      ...(readOnly && { 'aria-readonly': 'true' })
    }),
    EditorState.readOnly.of(readOnly),
    placeholder(text),
    phrases(translator)
  ];
}

/** What changed of the settings, for the view. */
export const settingsEffect = (given: Settings) => settings.reconfigure(settingsOf(given));

/** All that an editor of expressions can do. Without a history: undo is the host's. */
export function setup(
  host: Host,
  given: Settings,
  changed: (text: string, byUser: boolean) => void
): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    settings.of(settingsOf(given)),
    highlighting,
    bracketMatching(),
    closeBrackets(),
    // before those of the suggestions, whose Escape is ours
    keys(host),
    autocompletion({ override: [suggestions(host)], icons: false }),
    tooltips({ position: 'fixed' }),
    explanations(host),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (!docChanged) return;
      const byUser = !transactions.some((each) => each.annotation(fromOutside));
      changed(state.doc.toString(), byUser);
    })
  ];
}
