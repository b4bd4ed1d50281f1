/** Compiled, never run: what a host writes must have types, and what it must not write must be refused. */
import Modeler from 'bpmn-js/lib/Modeler';
import type { Shape } from 'bpmn-js/lib/model/Types';
import {
  ConnectorsModule,
  type ConnectorEvents,
  type ConnectorServices,
  type Problem,
  type TaskView
} from 'bpmn-js-connector-palette';
import {
  ConnectorConnectionsModule,
  type ConnectorConnectionsServices
} from 'bpmn-js-connector-palette/connections';
import {
  createSearch,
  fromCamunda8,
  parseConnector,
  toCamunda8,
  toExtensions,
  type Connector,
  type ModdleElement
} from 'bpmn-js-connector-palette/core';
import slack from 'bpmn-js-connector-palette/definitions/slack.json';
import {
  ConnectorPaletteModule,
  type ConnectorPaletteOptions,
  type ConnectorPaletteServices
} from 'bpmn-js-connector-palette/palette';
import {
  ConnectorPanelModule,
  type ConnectorPanelOptions,
  type ConnectorPanelServices
} from 'bpmn-js-connector-palette/panel';
import { ConnectorPackagesModule, type ConnectorPackagesServices } from 'bpmn-js-connector-palette/packages';
import { ConnectorPackageRegistryModule, ConnectorViewerModule } from 'bpmn-js-connector-palette/viewer';
import {
  ConnectorBuilderModule,
  type ConnectorBuilderServices,
  type ConnectorBuilderSaveEvent
} from 'bpmn-js-connector-palette/builder';

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

modeler.get('connectorPanel').setReadOnly(true);
export const reviewed: Promise<'applied' | 'cancelled' | 'refused'> = modeler
  .get('connectorChanges')
  .review('slack', slack);
export const panel: ConnectorPanelOptions = {
  readOnly: false,
  fieldEditors: { date: 'my-date', 'a.b.c': () => document.createElement('input') },
  optionProviders: {
    'slack.SEND_MESSAGE.channelName': ({ query, signal }) =>
      Promise.resolve(signal.aborted ? [] : [{ value: query, label: query }])
  },
  sections: [{ id: 'costs', label: 'Costs', element: 'my-costs', when: (task) => task.inputs.length > 0 }]
};
export const remove: () => void = modeler
  .get('connectorPanel')
  .extensions.addOptionProvider('json', async () => []);
tasks.setInput([shape, 'Task_2'], 'text', { kind: 'value', value: 'a' });
export const several: TaskView | undefined = tasks.describeAll([shape, 'Task_2']);
export const caught: readonly Shape[] = tasks.catchError(shape, { name: 'DENIED', code: '403' });

const building = new Modeler<ConnectorBuilderServices>({ additionalModules: [ConnectorBuilderModule] });
void building.get('connectorBuilder').open({ query: 'fax' });
void building.get('connectorBuilder').open({ name: 'slack' });
void building.get('connectorBuilder').open();
export const stored = ({ name, text }: ConnectorBuilderSaveEvent): string => name + text;

// @ts-expect-error an option has a value
modeler.get('connectorPanel').extensions.addOptionProvider('json', async () => [{ label: 'a' }]);
// @ts-expect-error the list is read only
connectors.all().push();
// @ts-expect-error a task is created for an implementation
tasks.create();
// @ts-expect-error a kind is variable, value or expression
tasks.setInput(shape, 'text', { kind: 'constant', value: 'a' });
// @ts-expect-error the profile of an engine is one of three
toExtensions(undefined as never, { profile: 'latest' });
export const camunda8 = (file: ModdleElement): readonly Problem[] => [
  ...toCamunda8(file).problems,
  ...fromCamunda8(file).problems
];
// @ts-expect-error a file is parsed first
toCamunda8('<bpmn:definitions />');
// @ts-expect-error what is described is not what is edited
if (view) view.inputs = [];
// @ts-expect-error other modules of the package are not public
export type * from 'bpmn-js-connector-palette/src/model/mapping.js';

type Everything = ConnectorServices & ConnectorConnectionsServices;
const connecting = new Modeler<Everything>({ additionalModules: [ConnectorConnectionsModule] });
connecting.get('connections').create('slack', 'slack-eu', new Map(), { tasks: ['Task_1', shape] });
void connecting.get('connectorConnections').open('slack-eu', { create: true });
export const followed = ({ what, name, definition }: ConnectorEvents['connections.changed']) =>
  what === 'removed' ? [name] : [name, definition];
const packaged = new Modeler<ConnectorPackagesServices>({
  additionalModules: [ConnectorPackagesModule, ConnectorPackageRegistryModule]
});
export const refused: readonly Problem[] = packaged.get('connectorPackages').add({ name: 'a', version: '1' });
export const opened: Promise<void> = packaged.get('connectorPackagesView').open();
export const changed = (event: ConnectorEvents['connectors.changed']): readonly string[] => [
  ...event.added,
  ...event.replaced,
  ...event.removed
];
export const packages = (event: ConnectorEvents['connectorPackages.changed']): string | undefined =>
  event.packages[0]?.version;
// @ts-expect-error what changed is read only
export const clear = (event: ConnectorEvents['connectors.changed']): void => void (event.added = []);
