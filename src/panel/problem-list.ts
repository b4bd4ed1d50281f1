import { html, nothing, type TemplateResult } from 'lit';

import type { Problem } from '../model/problem.js';
import { translateProblem, type Translate } from './messages.js';

/** The problems of one field, beneath it; `id` is what the field is described by. */
export function problemList(
  id: string,
  problems: readonly Problem[],
  translate: Translate
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div id=${id}>
    ${problems.map((problem) => {
      const severity = translate(SEVERITIES[problem.severity]);
      return html`<p class="problem ${problem.severity}">
        <span><span class="sr">${severity}: </span>${translateProblem(translate, problem)}</span>
      </p>`;
    })}
  </div>`;
}

export const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
