import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type {} from './connector-variable-table.js';
import type { Connector } from '../model/connector.js';
import { equalJson, type JsonValue } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { ProcessView, TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import { define } from './define.js';
import { EditEvent, HistoryEvent } from './events.js';
import { NO_EXTENSIONS, type ExtensionSet } from './extensions.js';
import { english, type Translate } from './messages.js';
import { panel } from './layout.styles.js';
import { base, tokens } from './panel.styles.js';
import { processPart } from './process-part.js';
import { rowIn, unfolded } from './rows.js';
import type { taskPart as loadedLater } from './task-part.js';

/** How a task is shown: as large as all else here, so it comes with the first task. */
let taskPart: typeof loadedLater | undefined;

/**
 * The mapping panel: shows a task, else a process, else a message. It takes plain data and changes nothing
 * itself; every edit leaves as one of the events of `events.ts`, with the id of the element it belongs to.
 */
export class ConnectorPanelElement extends LitElement {
  static override properties = {
    task: { attribute: false },
    process: { attribute: false },
    diagram: { attribute: false },
    nameOf: { attribute: false },
    connectors: { attribute: false },
    searchFactory: { attribute: false },
    extensions: { attribute: false },
    translator: { attribute: false },
    message: {},
    readOnly: { type: Boolean },
    docked: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    missing: { state: true }
  };

  static override styles = [tokens, base, panel];

  declare task: TaskView | undefined;
  declare process: ProcessView | undefined;
  /** The problems of the whole diagram, where they are to be shown. */
  declare diagram: readonly Problem[] | undefined;
  /** The name of an element by its id. */
  declare nameOf: (element: string) => string;
  declare connectors: readonly Connector[];
  declare searchFactory: SearchOver | undefined;
  /** What the host adds. */
  declare extensions: ExtensionSet;
  /** `translate` is a property of every HTML element already. */
  declare translator: Translate;
  declare message: string;
  /** Shows everything and takes no input. */
  declare readOnly: boolean;
  /** Lies over a canvas: has a head that folds it away. */
  declare docked: boolean;
  /** Is more shown than the head? Only where it is docked can it be otherwise. */
  declare open: boolean;
  /** A part of it could not be loaded. */
  declare missing: boolean;

  #editing: string | undefined;
  #loading: Promise<void> | undefined;

  constructor() {
    super();
    this.connectors = [];
    this.extensions = NO_EXTENSIONS;
    this.nameOf = (element) => element;
    this.translator = english;
    this.message = '';
    this.readOnly = this.docked = this.missing = false;
    this.open = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('edit-commit', () => (this.#editing = undefined));
    this.addEventListener('edit-revert', () => (this.#editing = undefined));
    this.addEventListener('samples-change', ({ element }) => (this.#editing = element));
    this.addEventListener('mapping-change', ({ element, open }) => {
      this.#editing = open ? element : undefined;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('task');
    const { task } = this;
    // the same list, so that fields which show nothing else of it need not render
    if (before && task && before.variables !== task.variables && sameVariables(before, task))
      this.task = { ...task, variables: before.variables };
    // asked for with each task until it came
    if (changed.has('task') && task && !taskPart) this.#load();
  }

  #load(): void {
    this.#loading ??= import('./task-part.js')
      .then((loaded) => {
        ({ taskPart } = loaded);
        this.missing = false;
      })
      .catch(() => {
        this.missing = true;
        this.#loading = undefined;
      })
      .finally(() => this.requestUpdate());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#loading || taskPart) return complete;
    await this.#loading;
    return this.updateComplete;
  }

  /** Ends what is being typed, before other data is shown. */
  flush(): void {
    this.renderRoot.querySelector('connector-variable-table')?.flush();
    if (this.#editing !== undefined) this.dispatchEvent(new EditEvent('edit-commit', this.#editing));
  }

  override focus(): void {
    this.open = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('section')?.focus());
  }

  /** The row of an input (or of the variable of an assignment), where one is shown. */
  row(name: string): ReturnType<typeof rowIn> {
    return rowIn(this.renderRoot, name);
  }

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (this.readOnly || (!redo && key !== 'z')) return;
    event.preventDefault();
    const element = this.task?.element ?? this.process?.element ?? '';
    this.dispatchEvent(new HistoryEvent(redo ? 'history-redo' : 'history-undo', element));
  }

  /** Goes to the row that a problem of the shown task is about, else to the panel itself. */
  reveal(problem: Problem): void {
    const shown = unfolded(this.renderRoot, problem);
    if (!shown) return this.focus();
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { task, process, message, translator: translate } = this;
    const told = message ? html`<p class="message">${message}</p>` : nothing;
    const empty = !task && !process && !message;
    const label = translate('Connector mapping');
    return html`${this.docked ? this.#head(label) : nothing}
      <section id="body" tabindex="-1" aria-label=${label} ?hidden=${!this.open}>
        ${told} ${task ? keyed(task.element, this.#task(task)) : nothing}
        ${!task && process ? keyed(process.element, processPart(process, this)) : nothing}
        ${empty ? html`<p class="message">${translate('Select a task or a process.')}</p>` : nothing}
      </section>`;
  }

  #head(label: string): TemplateResult {
    return html`<button
      type="button"
      class="head"
      aria-expanded=${String(this.open)}
      aria-controls="body"
      @click=${() => (this.open = !this.open)}
    >
      <span>${label}</span><span class="chevron"></span>
    </button>`;
  }

  #task(task: TaskView): unknown {
    const { translator, connectors, searchFactory, extensions, readOnly } = this;
    const go = (problem: Problem) => this.reveal(problem);
    if (taskPart) return taskPart({ task, connectors, searchFactory, extensions, readOnly, translator, go });
    const told = translator('The panel could not be loaded. Select the task again to retry.');
    return this.missing ? html`<p class="message" role="alert">${told}</p>` : nothing;
  }
}

const sameVariables = (a: TaskView, b: TaskView) =>
  equalJson(a.variables as unknown as JsonValue, b.variables as unknown as JsonValue);

define('connector-panel', ConnectorPanelElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-panel': ConnectorPanelElement;
  }
}
