import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Injector } from 'didi';
import type { ConnectorDryRun } from './ConnectorDryRun.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import type { Element } from 'bpmn-js/lib/model/Types';
import type {} from './dry-run-view.js';
import { listenToChanges } from './panel-changes.js';
import { listenToCommands } from './panel-commands.js';
import { listenToOutputs } from './output-edits.js';
import { PanelEdits } from './PanelEdits.js';
import { jumpTo } from './problem-jump.js';

export { rowIn, unfolded } from './rows.js';

/** Does what the user wants in a panel, and answers what it asks: comes with the first part that is shown. */
export function listenTo(
  panel: ConnectorPanelElement,
  injector: Injector,
  shown: () => readonly Element[]
): void {
  panel.addEventListener('problem-go', ({ problem }) => jumpTo(problem, panel, injector));
  new PanelEdits(panel, injector.get<Canvas>('canvas'), injector);
  listenToOutputs(panel, injector);
  listenToChanges(panel, injector);
  listenToCommands(panel, shown, injector);
  panel.addEventListener('dry-run-open', ({ element }) => {
    panel.flush();
    void injector.get<ConnectorDryRun>('connectorDryRun').open(element);
  });
}

export { dataOf } from './panel-data.js';
export { offerCommands } from './panel-commands.js';
