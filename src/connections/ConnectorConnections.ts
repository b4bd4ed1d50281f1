import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connections, ConnectorCommands, ConnectorDefinitions, Connectors } from '../index.js';
import { freeName } from '../lifecycle/index.js';
import type { Problem } from '../model/problem.js';
import type { ConnectorDialogElement } from '../ui/connector-dialog.js';
import type { Translate } from '../ui/messages.js';
import type { ConnectorConnectionClose } from './connector-connection-close.js';
import type { ConnectorConnectionsElement } from './connector-connections.js';
import { familiesOf } from './connection-data.js';
import { registerCommands } from './commands.js';
import type { ConnectionEdit } from './events.js';

/** How the view begins. */
export interface OpenOptions {
  /** Asks for the name of a new connection. */
  readonly create?: boolean;
  /** Ids of tasks that take the new connection, in the same undo step. */
  readonly tasks?: readonly string[];
}

interface Shown {
  readonly dialog: ConnectorDialogElement;
  readonly view: ConnectorConnectionsElement;
  readonly close: ConnectorConnectionClose;
  readonly tasks: readonly string[];
}

const CHANGES = ['connectors.changed', 'commandStack.changed', 'import.done', 'i18n.changed'];

/** The view of connections, in a dialog: the service `connectorConnections`. Its elements are loaded when it opens. */
export class ConnectorConnections {
  static $inject = ['eventBus', 'connections', 'connectors', 'connectorCommands', 'injector'];

  readonly #connections: Connections;
  readonly #connectors: Connectors;
  readonly #injector: Injector;
  #shown: Shown | undefined;
  /** Counts what was asked for, as a view that is closed while it loads does not open. */
  #asked = 0;

  constructor(
    eventBus: EventBus,
    connections: Connections,
    connectors: Connectors,
    commands: ConnectorCommands,
    injector: Injector
  ) {
    this.#connections = connections;
    this.#connectors = connectors;
    this.#injector = injector;
    registerCommands(commands, this);
    eventBus.on(CHANGES, () => this.#fill());
    eventBus.on('diagram.destroy', () => this.close());
  }

  /**
   * Opens the view.
   * @param name of a connection, or of a connector, that is looked at first
   */
  async open(name?: string, { create = false, tasks = [] }: OpenOptions = {}): Promise<void> {
    const asked = ++this.#asked;
    const elements = await import('./view.js');
    if (asked !== this.#asked) return;
    this.#shown?.dialog.close();
    const [dialog, view] = [
      new elements.ConnectorDialogElement(),
      new elements.ConnectorConnectionsElement()
    ];
    const close = new elements.ConnectorConnectionClose();
    close.slot = 'actions';
    this.#shown = { dialog, view, close, tasks };
    dialog.size = 'wide';
    dialog.addEventListener('close', () => {
      if (this.#shown?.dialog === dialog) this.#shown = undefined;
    });
    this.#listen(view);
    if (name !== undefined) view.selected = name;
    view.creating = create;
    this.#fill();
    dialog.append(view, close);
    document.body.append(dialog);
    await dialog.updateComplete;
    await view.updateComplete;
    view.focus();
  }

  /** Closes it; nothing happens where it is not open. */
  close(): void {
    this.#asked++;
    this.#shown?.dialog.close();
  }

  #fill(): void {
    if (!this.#shown) return;
    const { dialog, view, close } = this.#shown;
    const translate = this.#injector.get<Translate>('translate');
    // a new function, for which every part renders again
    dialog.translator =
      close.translator =
      view.translator =
        (template, values = {}) => translate(template, values);
    dialog.heading = translate('Connections', {});
    const definitions = this.#injector.get<ConnectorDefinitions>('connectorDefinitions');
    view.families = familiesOf(this.#connectors.all(), definitions.usages());
    view.readOnly = !this.#injector.get('commandStack', false);
    view.check = (name) => this.#connections.check(name);
    view.free = (name) => freeName(name, { has: (each) => this.#connectors.get(each) !== undefined });
    view.settings = (extra) => this.#connections.settings(extra);
  }

  #listen(view: ConnectorConnectionsElement): void {
    view.addEventListener('connection-edit', (event) => (event.problems = this.#edit(event.edit)));
    view.addEventListener('connection-go', ({ element }) => this.#go(element));
    view.addEventListener('connection-undo', () => this.#stack()?.undo());
    view.addEventListener('connection-redo', () => this.#stack()?.redo());
  }

  #edit(edit: ConnectionEdit): readonly Problem[] {
    const connections = this.#connections;
    if (edit.what === 'create') {
      const { connector, name } = edit;
      return connections.create(connector, name, new Map(), { tasks: this.#waiting(connector) });
    }
    const { name } = edit;
    if (edit.what === 'duplicate') return connections.duplicate(name, edit.to);
    if (edit.what === 'rename') return connections.rename(name, edit.to);
    if (edit.what === 'remove') return connections.remove(name);
    if (edit.what === 'configure')
      return connections.configure(name, new Map([[edit.parameter, edit.value]]));
    return connections.switchTasks(this.#usersOf(name), edit.to);
  }

  /** The tasks that the view was opened for, as far as they are still there and of that connector. */
  #waiting(connector: string): string[] {
    const users = new Set(this.#usersOf(connector));
    return (this.#shown?.tasks ?? []).filter((id) => users.has(id));
  }

  #usersOf(name: string): string[] {
    const using = this.#connections.usages(name).filter(({ kind }) => kind !== 'kept');
    return using.flatMap(({ id }) => (this.#find(id) ? [id] : []));
  }

  #go(id: string): void {
    const element = this.#find(id);
    this.close();
    if (!element) return;
    this.#injector.get<{ select(element: Element): void } | null>('selection', false)?.select(element);
    const canvas = this.#injector.get<Canvas>('canvas');
    canvas.scrollToElement(element);
    canvas.focus();
  }

  #find(id: string): Element | undefined {
    return this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry').get(id);
  }

  #stack(): CommandStack | null {
    return this.#injector.get<CommandStack | null>('commandStack', false);
  }
}
