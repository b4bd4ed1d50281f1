import type { ConnectorCommands } from '../index.js';
import { originOf } from '../lifecycle/index.js';

/** What opens the view. */
interface View {
  open(name?: string): unknown;
}

/** The ways to the view from palette and panel. */
export function registerCommands(commands: ConnectorCommands, view: View): void {
  commands.add('catalog', {
    id: 'connections',
    label: 'Connections…',
    run: () => void view.open()
  });
  commands.add('connector', {
    id: 'connections',
    label: 'Connections of this connector…',
    when: ({ connector }) => connector.kind !== 'library',
    run: ({ connector }) => void view.open(originOf(connector))
  });
  commands.add('task', {
    id: 'connections',
    label: 'Connections…',
    when: ({ task }) => task.connector !== undefined && task.connector.kind !== 'library',
    run: ({ task }) => void view.open(task.connector?.name)
  });
}
