import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/problem.js';
import type { Translate } from './messages.js';
import { sentence } from './sentence.js';

/** A field for a technical name, which says at each letter why it cannot be. */
export interface NameField {
  readonly label: string;
  readonly problem: Problem | undefined;
  /** What to know before. */
  readonly note: string;
  readonly translator: Translate;
  readonly typed: () => void;
}

export function nameField({ label, problem, note, translator, typed }: NameField): TemplateResult {
  return html`<label for="name">${label}</label>
    <input
      id="name"
      type="text"
      class="mono"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-invalid=${String(!!problem)}
      aria-describedby="problem note"
      @input=${typed}
    />
    <div id="problem" role="status">
      ${problem ? html`<p class="problem error">${sentence(translator, problem)}</p>` : nothing}
    </div>
    <p class="note" id="note">${note}</p>`;
}
