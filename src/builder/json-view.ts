import type { EditorView } from '@codemirror/view';
import { html, type TemplateResult } from 'lit';
import type { Problem, Severity } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { problemsInLine } from './json-marks.js';

/** What is said beneath the text: what is wrong in the line of the caret, else how much is anywhere. */
function statusOf(
  view: EditorView | undefined,
  found: readonly Problem[],
  translate: Translate
): { readonly kind: Severity | ''; readonly text: string } {
  const { line, severity, said } = view ? problemsInLine(view) : { line: 0, severity: '' as const, said: [] };
  if (severity) {
    const text = said.slice(0, 3).join(' ');
    return { kind: severity, text: translate('Line {line}: {text}', { line: String(line), text }) };
  }
  if (found.length === 0) return { kind: '', text: '' };
  const count = String(found.length);
  return {
    kind: '',
    text: found.length === 1 ? translate('1 problem') : translate('{count} problems', { count })
  };
}

/** How the editor is used, for screen readers. */
function helpFor(
  { readOnly, tabIndents }: { readonly readOnly: boolean; readonly tabIndents: boolean },
  translate: Translate
): string {
  const jump = translate('F8 leads to the next problem.');
  if (readOnly) return jump;
  const tab = tabIndents
    ? translate('Tab indents; Escape lets it leave the editor again.')
    : translate('Tab leaves the editor; Control and M let it indent.');
  return `${tab} ${translate('Control and space show what can be written.')} ${jump}`;
}

/** What is around the text: a line beneath that tells of problems, and how the editor is used. */
export function jsonView(
  host: {
    readonly found: readonly Problem[];
    readonly readOnly: boolean;
    readonly tabIndents: boolean;
    readonly translator: Translate;
  },
  view: EditorView | undefined,
  next: () => void
): TemplateResult {
  const { found, translator: translate } = host;
  const { kind, text } = statusOf(view, found, translate);
  return html`
    <div id="text"></div>
    <div class="footer">
      <p id="said" class=${kind} role="status">${text}</p>
      <button type="button" ?hidden=${found.length === 0} @click=${next}>${translate('Next problem')}</button>
    </div>
    <p id="help" class="sr">${helpFor(host, translate)}</p>
  `;
}
