import { html, nothing, type TemplateResult } from 'lit';

import './connector-problem-list.js';
import './connector-problems.js';
import './connector-section.js';
import './connector-variable-table.js';
import type { Problem } from '../model/problem.js';
import type { ProcessView } from '../model/views.js';
import type { Translate } from './messages.js';

interface Shown {
  readonly diagram: readonly Problem[] | undefined;
  readonly nameOf: (element: string) => string;
  readonly translator: Translate;
}

/** The parts of a process: what is wrong in the diagram, and the variables. */
export function processSections(process: ProcessView, shown: Shown): TemplateResult {
  const { diagram, translator: translate } = shown;
  return html`<header>
      <p class="subtle small">${translate('Process')}</p>
      <h2 class="wrap">${process.name || process.element}</h2>
    </header>
    ${
      diagram
        ? everywhere(diagram, shown)
        : html`<connector-problems
            .problems=${process.problems}
            .translator=${translate}
          ></connector-problems>`
    }
    <connector-section
      .label=${translate('Process variables')}
      .summary=${String(process.variables.length || '')}
    >
      <connector-variable-table .process=${process} .translator=${translate}></connector-variable-table>
    </connector-section>`;
}

function everywhere(
  problems: readonly Problem[],
  { nameOf, translator: translate }: Shown
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<connector-section
    .label=${translate('Problems in the diagram')}
    .summary=${String(problems.length)}
  >
    <connector-problem-list
      .problems=${problems}
      .nameOf=${nameOf}
      .translator=${translate}
    ></connector-problem-list>
  </connector-section>`;
}
