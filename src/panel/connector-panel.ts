import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type {} from './connector-variable-table.js';
import type { Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { ProcessView, TaskView } from '../model/views.js';
import type { SearchOver } from '../search/search.js';
import { define } from '../ui/define.js';
import { EditEvent, HistoryEvent } from './edit-events.js';
import type {} from './events.js';
import type {} from './output-events.js';
import { NO_EXTENSIONS, type ExtensionSet } from './extensions.js';
import { english, type Translate } from '../ui/messages.js';
import { panel } from './layout.styles.js';
import { leave } from './leave.js';
import { base, tokens } from '../ui/theme.styles.js';
import { panelHead } from './panel-head.js';
import { panelMessage } from './panel-message.js';
import { PartLoader } from './PartLoader.js';
import { NO_COMMANDS, type PanelCommand } from './panel-command.js';
import { parts } from './parts.js';
import type { rowIn } from './rows.js';
import { sameVariables } from './same-variables.js';

/** Any task that is edited alone: the rows of one become those of the next, and forget what belonged to it. */
const ONE = Symbol('one task');
/** What decides on the parts that are needed. */
const DECIDING = ['task', 'process', 'diagram', 'extensions', 'readOnly', 'commands'] as const;

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
    commands: { attribute: false },
    translator: { attribute: false },
    message: {},
    readOnly: { type: Boolean },
    cover: { attribute: false },
    docked: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true }
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
  /** What others offer for the task that is shown. */
  declare commands: readonly PanelCommand[];
  /** `translate` is a property of every HTML element already. */
  declare translator: Translate;
  declare message: string;
  /** Shows everything and takes no input. */
  declare readOnly: boolean;
  /** Shown in the place of all else. */
  declare cover: HTMLElement | undefined;
  /** Lies over a canvas: has a head that folds it away. */
  declare docked: boolean;
  /** Is more shown than the head? Only where it is docked can it be otherwise. */
  declare open: boolean;

  /** Is told once what takes the edits is there: before anything is shown that could be edited. */
  editable: ((edits: NonNullable<typeof parts.edits>) => void) | undefined;

  #editing: string | undefined;
  readonly #parts = new PartLoader(this);

  constructor() {
    super();
    this.connectors = [];
    this.extensions = NO_EXTENSIONS;
    this.commands = NO_COMMANDS;
    this.nameOf = (element) => element;
    this.translator = english;
    this.message = '';
    this.open = true;
    this.readOnly = this.docked = false;
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
    if (before && task && before.element !== task.element) leave(this.shadowRoot);
    // the same list, so that fields which show nothing else of it need not render
    if (before && task && before.variables !== task.variables && sameVariables(before, task))
      this.task = { ...task, variables: before.variables };
    if (DECIDING.some((name) => changed.has(name))) this.#parts.load();
    if (!parts.edits) return;
    this.editable?.(parts.edits);
    this.editable = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // back to where the cover came from
    if (changed.get('cover') && !this.cover)
      (this.renderRoot.querySelector<HTMLElement>('.try') ?? this).focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#parts.loading) return complete;
    await this.#parts.loading;
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
    return parts.edits?.rowIn(this.renderRoot, name);
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
    const shown = parts.edits?.unfolded(this.renderRoot, problem);
    if (!shown) return this.focus();
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const label = this.translator('Connector mapping');
    return html`${this.docked ? panelHead(label, this) : nothing}
      <section id="body" tabindex="-1" aria-label=${label} ?hidden=${!this.open}>
        ${this.cover ?? this.#parts.content((canShow) => this.#whole(canShow))}
      </section>`;
  }

  #whole(canShow: boolean): TemplateResult {
    return html`${panelMessage(this, this.#parts.failed)} ${canShow ? this.#part() : nothing}`;
  }

  #part(): unknown {
    const { task, process } = this;
    if (task) return keyed(task.elements || this.readOnly ? task.element : ONE, this.#task(task));
    return process ? keyed(process.element, parts.process?.processPart(process, this)) : nothing;
  }

  #task(task: TaskView): unknown {
    const { translator, connectors, searchFactory, readOnly, commands } = this;
    const sections = readOnly ? parts.reading?.readingSections : parts.editing?.taskSections;
    if (!sections) return nothing;
    const extensions = parts.host ? this.extensions : NO_EXTENSIONS;
    const go = (problem: Problem) => this.reveal(problem);
    const shown = { task, connectors, searchFactory, readOnly, commands, translator };
    return parts.task?.taskPart({ ...shown, extensions, sections, go });
  }
}

define('connector-panel', ConnectorPanelElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-panel': ConnectorPanelElement;
  }
}
