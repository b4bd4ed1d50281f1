import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Connections, ConnectorTasks } from '../index.js';
import type { Connector } from '../model/connector.js';
import type { Translate } from '../ui/messages.js';
import type { ConnectorConnections } from './ConnectorConnections.js';
import { useCount } from './texts.js';

const MENU = 'connector-connection';
/** Beneath the task, in pixels. */
const GAP = 8;

interface Announcer {
  announce(text: string): void;
}

/**
 * Asks at once which connection a task uses whose connector has several: a menu of bpmn-js at the task, which can be
 * left. The service `connectorConnectionChoice`.
 */
export class ConnectionChoice {
  static $inject = ['eventBus', 'canvas', 'connections', 'injector'];

  readonly #canvas: Canvas;
  readonly #connections: Connections;
  readonly #injector: Injector;

  constructor(eventBus: EventBus, canvas: Canvas, connections: Connections, injector: Injector) {
    this.#canvas = canvas;
    this.#connections = connections;
    this.#injector = injector;
    this.#menu?.registerProvider(MENU, {
      getPopupMenuEntries: (target: Element) => this.#entries(target)
    } as never);
    eventBus.on('connectorPalette.placed', ({ element }: { element: Shape }) => {
      // after the context pad has come, and what is done with a click has ended
      setTimeout(() => this.ask(element));
    });
  }

  get #menu(): PopupMenu | null {
    return this.#injector.get<PopupMenu | null>('popupMenu', false);
  }

  /** Asks, where the task is of a connector that has several connections; else nothing happens. */
  ask(element: Shape): void {
    const connector = this.#connectorOf(element);
    // it may be gone by now
    if (!connector || !element.parent || this.#connections.of(connector.name).length < 2) return;
    const { left, top } = this.#canvas.getContainer().getBoundingClientRect();
    const { x, y, height } = this.#canvas.getAbsoluteBBox(element);
    const place = { x: left + x, y: top + y + height + GAP };
    const options = { title: this.#translate('Which connection?'), width: 260, search: true };
    this.#menu?.open(element, MENU, place, options);
  }

  #connectorOf(element: Element): Connector | undefined {
    return this.#injector.get<ConnectorTasks>('connectorTasks').describe(element)?.connector;
  }

  #entries(target: Element): Record<string, object> {
    const connector = this.#connectorOf(target);
    if (!connector) return {};
    const { name } = connector;
    const made = this.#connections.of(name).map((each) => [each.name, this.#entry(target, each)] as const);
    const itself = {
      label: name,
      description: this.#translate('The connector itself'),
      action: () => this.#leave()
    };
    const another = {
      label: this.#translate('New connection…'),
      group: { id: 'new' },
      action: () => this.#create(target, name)
    };
    // keyed by what no name can be
    return { ...Object.fromEntries(made), '/itself': itself, '/new': another };
  }

  #entry(target: Element, { name, icon }: Connector): object {
    const used = this.#connections.usages(name).length;
    return {
      label: name,
      description: useCount((text, values) => this.#translate(text, values), used),
      ...(icon && { imageUrl: icon }),
      action: () => this.#choose(target, name)
    };
  }

  #choose(target: Element, name: string): void {
    this.#leave();
    const [fault] = this.#connections.switchTasks(target, name);
    const said = fault
      ? this.#translate(fault.template, { ...fault.values })
      : this.#translate('The task uses the connection {name}.', { name });
    this.#injector.get<Announcer | null>('connectorPalette', false)?.announce(said);
  }

  #create(target: Element, name: string): void {
    this.#leave();
    const view = this.#injector.get<ConnectorConnections>('connectorConnections');
    void view.open(name, { create: true, tasks: [target.id] });
  }

  #leave(): void {
    this.#menu?.close();
    this.#canvas.focus();
  }

  #translate(text: string, values: Record<string, string> = {}): string {
    return this.#injector.get<Translate>('translate')(text, values);
  }
}
