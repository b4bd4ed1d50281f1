import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { OutputModel } from '../model/output-model.js';
import type { TaskView } from '../model/views.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { MappingChangeEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { OutputsStoreEvent } from './output-events.js';
import { fieldRow, storedIn } from './output-rows.js';
import { mappingOutput } from './output.styles.js';
import { base } from '../ui/theme.styles.js';
import { treeMove, treeRows, type TreeRow } from './tree-rows.js';
import { treeFoot, treeRow } from './tree-views.js';
import { outputTree } from './tree.styles.js';

/** The fields of an output as a tree; a leaf that is chosen is stored in a process variable. */
export class ConnectorOutputTree extends LitElement {
  static override properties = {
    task: { attribute: false },
    output: {},
    model: { attribute: false },
    translator: { attribute: false },
    open: { state: true },
    active: { state: true }
  };

  static override styles = [base, fields, mappingOutput, outputTree];

  declare task: TaskView;
  declare output: string;
  declare model: OutputModel;
  declare translator: Translate;
  /** Keys of the fields that are unfolded. */
  declare open: ReadonlySet<string>;
  /** Key of the field that the keyboard is on. */
  declare active: string;

  #rows: readonly TreeRow[] = [];

  constructor() {
    super();
    this.output = this.active = '';
    this.translator = english;
    this.open = new Set();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model') || changed.has('open')) this.#rows = treeRows(this.model, this.open);
    if (!this.#rows.some(({ key }) => key === this.active)) this.active = this.#rows[0]?.key ?? '';
  }

  get #current(): TreeRow | undefined {
    return this.#rows.find(({ key }) => key === this.active);
  }

  #fold(row: TreeRow, open: boolean): void {
    const next = new Set(this.open);
    if (open) next.add(row.key);
    else next.delete(row.key);
    this.open = next;
  }

  #activate(row: TreeRow): void {
    this.active = row.key;
    if (row.field.hasFields) this.#fold(row, !row.expanded);
    else if (this.#stored(row).length === 0) this.#store(row);
  }

  #stored({ field }: TreeRow): readonly string[] {
    return storedIn(this.task, this.output, field.path);
  }

  #store({ field }: TreeRow, chosen?: string): void {
    const row = fieldRow(this.output, field, this.task.variables, chosen);
    if (row) this.dispatchEvent(new OutputsStoreEvent(this.task.element, [row]));
  }

  #remove(name: string): void {
    this.#focusRow();
    this.dispatchEvent(new MappingChangeEvent(this.task.element, { side: 'output', name }, undefined, false));
  }

  #choose(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const name = select.value;
    select.value = '';
    if (name && this.#current) this.#store(this.#current, name);
  }

  // the row stays the one that the choice below is for
  #other(event: Event, row: TreeRow): void {
    event.stopPropagation();
    this.active = row.key;
    void this.updateComplete.then(() => this.renderRoot.querySelector('select')?.focus());
  }

  #click(event: Event): void {
    const { key } = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]')?.dataset ?? {};
    const row = this.#rows.find((other) => other.key === key);
    if (row) this.#activate(row);
  }

  #focusRow(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
    );
  }

  #key(event: KeyboardEvent): void {
    const row = this.#current;
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const move = treeMove(this.#rows, row, key);
    const [name] = this.#stored(row);
    if (move) {
      this.active = move.to.key;
      if (move.open !== undefined) this.#fold(move.to, move.open);
      this.#focusRow();
    } else if (key === 'Enter' || key === ' ') this.#activate(row);
    else if (key === 'Delete' && name !== undefined) this.#remove(name);
    else return;
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const { translator: translate, output } = this;
    const current = this.#current;
    return html`<div
        class="tree"
        role="tree"
        aria-label=${translate('Fields of {name}', { name: output })}
        @keydown=${this.#key}
        @click=${this.#click}
      >
        ${repeat(
          this.#rows,
          ({ key }) => key,
          (row) =>
            treeRow({
              row,
              stored: this.#stored(row),
              active: row.key === this.active,
              translate,
              choose: (event) => this.#other(event, row)
            })
        )}
      </div>
      ${current ? this.#foot(current) : nothing}`;
  }

  #foot(row: TreeRow): TemplateResult {
    const { translator: translate, task, output } = this;
    const reference = fieldRow(output, row.field, task.variables, '')?.mapped.value;
    return treeFoot({
      row,
      stored: this.#stored(row),
      reference: typeof reference === 'string' ? reference : undefined,
      task,
      translate,
      select: (event) => this.#choose(event),
      create: () => this.#store(row),
      remove: (name) => this.#remove(name)
    });
  }
}

define('connector-output-tree', ConnectorOutputTree);

declare global {
  interface HTMLElementTagNameMap {
    'connector-output-tree': ConnectorOutputTree;
  }
}
