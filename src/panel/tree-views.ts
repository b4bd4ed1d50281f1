import { html, nothing, type TemplateResult } from 'lit';

import type { TaskView } from '../model/views.js';
import type { Translate } from './messages.js';
import { storedChips, targetOptions } from './output-views.js';
import type { TreeRow } from './tree-rows.js';

interface RowView {
  readonly row: TreeRow;
  /** The variables that the field is stored in. */
  readonly stored: readonly string[];
  readonly translate: Translate;
}

interface LineView extends RowView {
  readonly active: boolean;
  readonly choose: (event: Event) => void;
}

const labelOf = ({ field: { name } }: TreeRow) => (typeof name === 'number' ? `[${name}]` : name);

/** One line of a tree of fields. */
export function treeRow({ row, stored, active, translate, choose }: LineView): TemplateResult {
  const { field, level, position, siblings, expanded, key } = row;
  return html`<div
    role="treeitem"
    class="field level-${Math.min(level, 8)}"
    tabindex=${active ? '0' : '-1'}
    aria-selected=${String(active)}
    aria-level=${level}
    aria-posinset=${position}
    aria-setsize=${siblings}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    data-key=${key}
    title=${field.description || nothing}
  >
    <span class="chevron ${expanded === undefined ? 'none' : ''}"></span>
    <span class="mono wrap">${labelOf(row)}</span>
    <span class="subtle small mono">${field.type}</span>
    ${stored.map((name) => html`<span class="stored wrap">→ ${name}</span>`)}
    ${otherButton(translate('Choose a variable for {name}', { name: labelOf(row) }), choose)}
  </div>`;
}

function otherButton(label: string, choose: (event: Event) => void): TemplateResult {
  return html`<button
    type="button"
    class="other"
    tabindex="-1"
    aria-label=${label}
    title=${label}
    @click=${choose}
  >
    …
  </button>`;
}

interface FootView extends RowView {
  /** The expression, or the output, that reads the field; absent where none can. */
  readonly reference: string | undefined;
  readonly task: TaskView;
  readonly select: (event: Event) => void;
  readonly create: () => void;
  readonly remove: (name: string) => void;
}

/** What there is to say and to do of the line that the keyboard is on. */
export function treeFoot(view: FootView): TemplateResult {
  const { row, stored, reference, task, translate, remove } = view;
  if (reference === undefined)
    return html`<p class="note foot">${translate('No expression of the engine can name this field.')}</p>`;
  const name = labelOf(row);
  return html`<div class="foot">
    <p class="mono small wrap">${reference}</p>
    ${
      stored.length
        ? html`<ul class="chips" aria-label=${translate('Variables that {name} goes to', { name })}>
            ${storedChips(stored, task.variables, translate, remove)}
          </ul>`
        : nothing
    }
    ${footControl(name, view)}
  </div>`;
}

function footControl(name: string, { row, stored, task, translate, select, create }: FootView) {
  const label = translate('New variable for {name}', { name });
  return html`<div class="control">
    <select aria-label=${translate('Store {name} in', { name })} @change=${select}>
      <option value="" selected>${translate('Store in a variable…')}</option>
      ${targetOptions(task, row.field.type, stored, translate)}
    </select>
    <button type="button" class="action" aria-label=${label} title=${label} @click=${create}>+</button>
  </div>`;
}
