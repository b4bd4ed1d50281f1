import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers, tooltips, type ViewUpdate } from '@codemirror/view';
import type { Problem } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { completion, explanations, type Knowledge } from './json-complete.js';
import { keys, type TabMode } from './json-keys.js';
import { jsonLanguage } from './json-language.js';
import { revealed } from './json-reveal.js';

/** What of an editor changes while it lives. */
export interface Settings {
  readonly translator: Translate;
  readonly label: string;
  readonly invalid: boolean;
  readonly readOnly: boolean;
}

const settings = new Compartment();

const phrases = (translate: Translate) =>
  EditorState.phrases.of({
    Completions: translate('Suggestions'),
    Diagnostics: translate('Problems')
  });

function settingsOf({ label, invalid, readOnly, translator }: Settings): Extension {
  return [
    EditorView.contentAttributes.of({
      // what can be edited has the focus anyway, but not everything that looks at it knows
      tabindex: '0',
      'aria-label': label,
      'aria-describedby': 'help',
      'aria-invalid': String(invalid)
    }),
    EditorState.readOnly.of(readOnly),
    phrases(translator)
  ];
}

/** The settings of an element, by what was found in its text. */
export function settingsFor(host: {
  readonly label: string;
  readonly readOnly: boolean;
  readonly translator: Translate;
  readonly found: readonly Problem[];
}): Settings {
  const { readOnly, translator, found } = host;
  const label = host.label || translator('Connector definition as JSON');
  return { label, readOnly, translator, invalid: found.some(({ severity }) => severity === 'error') };
}

/** What changed of the settings, for the view. */
export const settingsEffect = (given: Settings) => settings.reconfigure(settingsOf(given));

/** All that an editor of JSON can do. Without a history: undo is the host's. */
export function setup(
  host: Knowledge & TabMode,
  given: Settings,
  updated: (update: ViewUpdate) => void
): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    settings.of(settingsOf(given)),
    lintGutter(),
    lineNumbers(),
    jsonLanguage,
    indentOnInput(),
    bracketMatching({ brackets: '{}[]' }),
    closeBrackets(),
    revealed,
    // before those of the suggestions, whose Escape is ours
    keys(host),
    autocompletion({ override: [completion(host)], icons: false }),
    tooltips({ position: 'fixed' }),
    explanations(host),
    EditorView.updateListener.of(updated)
  ];
}
