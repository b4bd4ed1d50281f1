import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Command, CommandTargets, ConnectorCommands } from '../index.js';
import type { TaskView } from '../model/views.js';
import type {} from './change-events.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import { NO_COMMANDS, type PanelCommand } from './panel-command.js';

interface Runnable extends PanelCommand {
  run(): void;
}

/** What others offer for the tasks that are shown, and for their connector. */
function commandsFor(
  elements: readonly Element[],
  task: TaskView | undefined,
  injector: Injector
): readonly Runnable[] {
  if (!task) return [];
  const commands = injector.get<ConnectorCommands>('connectorCommands');
  const { connector } = task;
  return [
    ...bound('task', commands, { elements, task }),
    ...(connector ? bound('connector', commands, { connector }) : [])
  ];
}

function bound<Place extends 'task' | 'connector'>(
  place: Place,
  commands: ConnectorCommands,
  target: CommandTargets[Place]
): Runnable[] {
  return commands.for(place, target).map((command: Command<Place>) => ({
    id: `${place} ${command.id}`,
    label: command.label,
    run: () => command.run(target)
  }));
}

/** Puts into the head of a panel what is offered for the task that it shows; the same list where that is nothing. */
export function offerCommands(
  panel: ConnectorPanelElement,
  shown: readonly Element[],
  injector: Injector
): void {
  const found = panel.readOnly ? [] : commandsFor(shown, panel.task, injector);
  panel.commands = found.length ? found : NO_COMMANDS;
}

/** Runs what is chosen in the panel's head. */
export function listenToCommands(
  panel: ConnectorPanelElement,
  shown: () => readonly Element[],
  injector: Injector
): void {
  panel.addEventListener('connector-command', ({ id }) => {
    panel.flush();
    commandsFor(shown(), panel.task, injector)
      .find((command) => command.id === id)
      ?.run();
  });
}
