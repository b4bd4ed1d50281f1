import { html, type TemplateResult } from 'lit';

import './connector-problems.js';
import './connector-reading.js';
import './connector-section.js';
import './connector-variable-table.js';
import type { ProcessView } from '../model/views.js';
import { readingVariables } from './reading-variables.js';
import type { Translate } from './messages.js';

/** All that the panel shows of a process. */
export function processPart(process: ProcessView, translate: Translate, readOnly: boolean): TemplateResult {
  return html`<header>
      <p class="subtle small">${translate('Process')}</p>
      <h2 class="wrap">${process.name || process.element}</h2>
    </header>
    <connector-problems .problems=${process.problems} .translator=${translate}></connector-problems>
    <connector-section
      .name=${'Process variables'}
      .label=${translate('Process variables')}
      .summary=${String(process.variables.length || '')}
    >
      ${
        readOnly
          ? html`<connector-reading
              .rows=${readingVariables(process.variables, translate)}
              .translator=${translate}
            ></connector-reading>`
          : html`<connector-variable-table
              .process=${process}
              .translator=${translate}
            ></connector-variable-table>`
      }
    </connector-section>`;
}
