import { html, nothing, type TemplateResult } from 'lit';

import type {} from './connector-problem-list.js';
import type {} from './connector-problems.js';
import type {} from './connector-reading.js';
import './connector-section.js';
import type {} from './connector-variable-table.js';
import type { Problem } from '../model/problem.js';
import type { ProcessView } from '../model/views.js';
import { DryRunOpenEvent } from './dry-run-view.js';
import type { Translate } from './messages.js';
import { parts } from './parts.js';
import { readingVariables } from './reading-variables.js';

interface Shown {
  /** The problems of the whole diagram; absent: those of the process alone. */
  readonly diagram: readonly Problem[] | undefined;
  readonly nameOf: (element: string) => string;
  readonly readOnly: boolean;
  readonly translator: Translate;
}

/** All that the panel shows of a process: what is wrong in the diagram, and the variables. */
export function processPart(process: ProcessView, shown: Shown): TemplateResult {
  const { diagram, readOnly, translator: translate } = shown;
  return html`<header>
      <p class="subtle small">${translate('Process')}</p>
      <h2 class="wrap">${process.name || process.element}</h2>
      <button
        class="action try"
        type="button"
        @click=${({ target }: Event) => target?.dispatchEvent(new DryRunOpenEvent(process.element))}
      >
        ${translate('Try it')}
      </button>
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
      .name=${'Process variables'}
      .label=${translate('Process variables')}
      .summary=${String(process.variables.length || '')}
    >
      ${variablesOf(process, readOnly, translate)}
    </connector-section>`;
}

function variablesOf(process: ProcessView, readOnly: boolean, translate: Translate): TemplateResult {
  if (!readOnly)
    return html`<connector-variable-table
      .process=${process}
      .translator=${translate}
    ></connector-variable-table>`;
  const rows = readingVariables(process.variables, translate);
  return html`<connector-reading .rows=${rows} .translator=${translate}></connector-reading>`;
}

// notes alone are not worth the room above the variables
function everywhere(
  problems: readonly Problem[],
  { nameOf, translator: translate }: Shown
): TemplateResult | typeof nothing {
  if (problems.length === 0 || !parts.diagram) return nothing;
  return html`<connector-section
    .name=${'Problems in the diagram'}
    .label=${translate('Problems in the diagram')}
    .summary=${String(problems.length)}
    ?closed=${problems.every(({ severity }) => severity === 'info')}
  >
    <connector-problem-list
      .problems=${problems}
      .nameOf=${nameOf}
      .translator=${translate}
    ></connector-problem-list>
  </connector-section>`;
}
