import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Connector } from '../model/connector.js';
import type { TaskView } from '../model/views.js';

/** Where a command is offered, and what it is given there. */
export interface CommandTargets {
  /** The palette as a whole. */
  catalog: object;
  /** One connector, in the palette's details and where a task shows its own. */
  connector: { readonly connector: Connector };
  /** Tasks that are selected, in the head of the panel. */
  task: { readonly elements: readonly Element[]; readonly task: TaskView };
}

/** One thing that can be done there. */
export interface Command<Place extends keyof CommandTargets> {
  readonly id: string;
  /** In English; it goes through `translate`. */
  readonly label: string;
  /** Absent: it is always offered. */
  when?(target: CommandTargets[Place]): boolean;
  run(target: CommandTargets[Place]): void;
}

type Commands = { [Place in keyof CommandTargets]: Map<string, Command<Place>> };

/**
 * What palette and panel offer besides their own: the service `connectorCommands`. Views that a host may load, and the
 * host itself, add to it; fires `connectorCommands.changed`.
 */
export class ConnectorCommands {
  static $inject = ['eventBus'];

  readonly #eventBus: EventBus;
  readonly #commands: Commands = { catalog: new Map(), connector: new Map(), task: new Map() };

  constructor(eventBus: EventBus) {
    this.#eventBus = eventBus;
  }

  /**
   * Adds a command to a place; one of the same id gives way to it.
   * @returns a function that takes it back
   */
  add<Place extends keyof CommandTargets>(place: Place, command: Command<Place>): () => void {
    const commands: Map<string, Command<Place>> = this.#commands[place];
    commands.set(command.id, command);
    this.#eventBus.fire('connectorCommands.changed');
    return () => {
      if (commands.get(command.id) !== command) return;
      commands.delete(command.id);
      this.#eventBus.fire('connectorCommands.changed');
    };
  }

  /** What can be done there, in the order in which it was added. */
  for<Place extends keyof CommandTargets>(place: Place, target: CommandTargets[Place]): Command<Place>[] {
    const commands: Map<string, Command<Place>> = this.#commands[place];
    return [...commands.values()].filter((command) => command.when?.(target) ?? true);
  }
}
