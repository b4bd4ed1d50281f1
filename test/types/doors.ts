/** Compiled, never run: what a host writes must have types, and what it must not write must be refused. */
import Modeler from 'bpmn-js/lib/Modeler';
import type { Shape } from 'bpmn-js/lib/model/Types';
import {
  ConnectorsModule,
  type ConnectorServices,
  type Problem,
  type TaskView
} from 'bpmn-js-connector-palette';
import { parseConnector, toExtensions, type Connector } from 'bpmn-js-connector-palette/core';
import slack from 'bpmn-js-connector-palette/definitions/slack.json';
import {
  ConnectorPaletteModule,
  createSearch,
  type ConnectorPaletteOptions,
  type ConnectorPaletteServices
} from 'bpmn-js-connector-palette/palette';
import { ConnectorPanelModule, type ConnectorPanelServices } from 'bpmn-js-connector-palette/panel';
import { ConnectorViewerModule } from 'bpmn-js-connector-palette/viewer';

const modeler = new Modeler<ConnectorServices & ConnectorPaletteServices & ConnectorPanelServices>({
  additionalModules: [ConnectorsModule, ConnectorPaletteModule, ConnectorPanelModule, ConnectorViewerModule]
});

const connectors = modeler.get('connectors');
const tasks = modeler.get('connectorTasks');
export const problems: readonly Problem[] = connectors.add(slack);
export const known: readonly Connector[] = connectors.all();
export const shape: Shape = tasks.create('slack.SEND_MESSAGE');
export const view: TaskView | undefined = tasks.describe(shape);
export const parsed: Connector | undefined = parseConnector(slack).connector;
export const searching: ConnectorPaletteOptions = {
  synonyms: [['client', 'customer']],
  search: (all, options) => createSearch(all, { ...options, boost: () => 0 })
};
modeler.get('connectorPalette').open();
modeler.get('connectorPanel').flush();

// @ts-expect-error the list is read only
connectors.all().push();
// @ts-expect-error a task is created for an implementation
tasks.create();
// @ts-expect-error a kind is variable, value or expression
tasks.setInput(shape, 'text', { kind: 'constant', value: 'a' });
// @ts-expect-error the profile of an engine is one of three
toExtensions(undefined as never, { profile: 'latest' });
// @ts-expect-error what is described is not what is edited
if (view) view.inputs = [];
// @ts-expect-error other modules of the package are not public
export type * from 'bpmn-js-connector-palette/src/model/mapping.js';
