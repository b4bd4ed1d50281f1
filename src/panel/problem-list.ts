import { html, nothing, type TemplateResult } from 'lit';

import type { Fix, Problem, Severity } from '../model/problem.js';
import { message, translateProblem, type Message, type Translate } from './messages.js';

/** The problems of one field, beneath it; `id` is what the field is described by. */
export function problemList(
  id: string,
  problems: readonly Problem[],
  translate: Translate
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div id=${id || nothing}>
    ${problems.map((problem) => {
      const severity = translate(SEVERITIES[problem.severity]);
      return html`<p class="problem ${problem.severity}">
        <span><span class="sr">${severity}: </span>${translateProblem(translate, problem)}</span>
      </p>`;
    })}
  </div>`;
}

export const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

export const COUNTS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['1 error', '{count} errors'],
  warning: ['1 warning', '{count} warnings'],
  info: ['1 note', '{count} notes']
};

/** What a button says that mends a problem. */
export function fixLabel(fix: Fix): Message {
  switch (fix.kind) {
    case 'create-variable':
      return message('Create variable {name}', { name: fix.name });
    case 'map-by-name':
      return message('Use variable {name}', { name: fix.name });
    case 'remove-entry':
      return message('Remove {name}', { name: fix.name });
    case 'make-expression':
      return message('Make it an expression');
    case 'use-name':
      return message('Write {name}', { name: fix.implementation });
  }
}
