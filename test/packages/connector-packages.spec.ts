import Viewer from 'bpmn-js/lib/Viewer';
import type { ConnectorPackagesChangedEvent, ConnectorsChangedEvent } from '../../src/index.js';
import { readMapping } from '../../src/core.js';
import { ConnectorPackagesModule, type ConnectorPackagesServices } from '../../src/packages/index.js';
import { ConnectorPackageRegistryModule } from '../../src/viewer/index.js';
import { CRM, diagram, element, expect, mount, object, reversible, save, unmount } from '../helper.js';
import type { TestModeler } from '../helper.js';

interface Definition {
  name: string;
  readonly actions: Record<string, { inputs: { name: string }[] }>;
}

const crm = (input = 'email') => {
  const definition = structuredClone(CRM) as unknown as Definition;
  const [first] = definition.actions['crm-find']?.inputs ?? [];
  if (first) first.name = input;
  return definition;
};
const mail = { id: 'mail', name: 'mail', description: 'Mail', actions: {} };
const manifest = (version: string, connectors: readonly unknown[], name = 'acme') => ({
  name,
  version,
  connectors
});

async function start(packages: unknown = [manifest('1', [crm(), mail])]): Promise<TestModeler> {
  const modeler = await mount(diagram(), { connectors: [], packages, modules: [ConnectorPackagesModule] });
  modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'a@example.com' });
  modeler.get('commandStack').clear();
  return modeler;
}

const service = (modeler: TestModeler) =>
  modeler.get<ConnectorPackagesServices['connectorPackages']>('connectorPackages' as never);
const names = (modeler: TestModeler) =>
  modeler
    .get('connectors')
    .all()
    .map(({ name }) => name);
const versions = (modeler: TestModeler) =>
  service(modeler)
    .all()
    .map(({ name, version }) => `${name} ${version}`);
const inputs = (modeler: TestModeler) =>
  readMapping(object(element(modeler, 'Task_a')))?.entries.map(({ name }) => name);

describe('packages', () => {
  afterEach(unmount);

  it('should be those of the option, with what is wrong with them', async () => {
    const modeler = await start([manifest('1', [crm(), mail]), manifest('1', [mail], 'other'), '{']);
    expect(versions(modeler)).to.eql(['acme 1', 'other 1']);
    expect(names(modeler)).to.eql(['crm', 'mail']);
    expect(service(modeler).of('mail')?.name).to.equal('acme');
    expect(service(modeler).of('gone')).to.equal(undefined);
    expect(
      service(modeler)
        .problems()
        .map(({ path }) => path)
    ).to.eql(['/1/connectors/0', '/2']);
  });

  it('should come, change and go with their tasks, each in one step that gives the bytes back', async () => {
    const modeler = await start();
    await reversible(modeler, () => {
      expect(service(modeler).add(manifest('2', [crm('address')]))).to.eql([]);
    });
    expect(versions(modeler)).to.eql(['acme 2']);
    expect(names(modeler)).to.eql(['crm']);
    expect(inputs(modeler)).to.eql(['address']);
    modeler.get('commandStack').undo();
    expect(versions(modeler)).to.eql(['acme 1']);
    expect(names(modeler)).to.eql(['crm', 'mail']);
    expect(inputs(modeler)).to.eql(['email']);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should take along the connections of a connector that has another name then', async () => {
    const modeler = await start();
    modeler.get('connections').create('crm', 'crm-eu', new Map(), { tasks: ['Task_a'] });
    const connections = (connector: string) =>
      modeler
        .get('connections')
        .of(connector)
        .map(({ name }) => name);
    service(modeler).add(manifest('2', [{ ...crm(), name: 'sales' }]));
    expect(names(modeler)).to.eql(['sales', 'crm-eu']);
    expect(connections('sales')).to.eql(['crm-eu']);
    modeler.get('commandStack').undo();
    expect(connections('crm')).to.eql(['crm-eu']);
  });

  it('should go and leave tasks all they have', async () => {
    const modeler = await start();
    const before = await save(modeler);
    expect(service(modeler).remove('acme')).to.equal(true);
    expect(service(modeler).remove('acme')).to.equal(false);
    expect(names(modeler)).to.eql([]);
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('unknown-connector');
    modeler.get('commandStack').undo();
    expect(names(modeler)).to.eql(['crm', 'mail']);
    modeler.get('commandStack').redo();
    expect(names(modeler)).to.eql([]);
    expect(versions(modeler)).to.eql([]);
  });

  it('should be told of with what changed, by undo and redo too', async () => {
    const modeler = await start();
    const told: string[] = [];
    const bus = modeler.get('eventBus');
    const text = (each: Omit<ConnectorsChangedEvent, 'connectors'>) =>
      `+${each.added.join()} ~${each.replaced.join()} -${each.removed.join()}`;
    bus.on('connectors.changed', (event: ConnectorsChangedEvent) => void told.push(text(event)));
    bus.on('connectorPackages.changed', (event: ConnectorPackagesChangedEvent) => {
      told.push(`packages ${text(event)}`);
    });
    const sms = { ...mail, id: 'sms', name: 'sms' };
    service(modeler).add(manifest('2', [crm('address'), sms]));
    modeler.get('commandStack').undo();
    modeler.get('commandStack').redo();
    service(modeler).add(manifest('1', [], 'empty'));
    const done = ['packages + ~acme -', '+sms ~crm -mail'];
    const back = ['packages + ~acme -', '+mail ~crm -sms'];
    expect(told).to.eql([...done, ...back, ...done, 'packages +empty ~ -', '+ ~ -']);
  });

  it('should tell first what a package would do, and change nothing', async () => {
    const modeler = await start();
    const before = await save(modeler);
    const { from, to, swaps, problems } = service(modeler).plan(manifest('2', [crm('address')]));
    expect([from?.version, to?.version, problems]).to.eql(['1', '2', []]);
    expect(swaps.map((swap) => [swap.from?.name, swap.to?.name])).to.eql([
      ['crm', 'crm'],
      ['mail', undefined]
    ]);
    const plans = modeler.get('connectorDefinitions').planAll(swaps);
    expect(plans.map(({ id, fates }) => [id, ...fates.map(({ next }) => next.name)])).to.deep.include([
      'Task_a',
      'address'
    ]);
    for (const bad of ['{', { name: 'acme', connectors: [{ name: 'a.b' }] }])
      expect(service(modeler).add(bad)[0]?.severity).to.equal('error');
    expect(versions(modeler)).to.eql(['acme 1']);
    expect(await save(modeler)).to.equal(before);
  });

  it('should end what is being typed first', async () => {
    const modeler = await start();
    modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'b' }, { open: true });
    service(modeler).remove('acme');
    modeler.get('commandStack').undo();
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('connector');
    expect(modeler.get('commandStack').canUndo()).to.equal(true);
  });

  it('should work in a viewer', async () => {
    const container = document.body.appendChild(document.createElement('div'));
    const viewer = new Viewer({
      container,
      packages: [manifest('1', [crm()])],
      additionalModules: [ConnectorPackageRegistryModule]
    } as object);
    await viewer.importXML(diagram());
    const packages = viewer.get<ConnectorPackagesServices['connectorPackages']>('connectorPackages');
    const connectors = viewer.get<{ get(name: string): unknown }>('connectors');
    packages.add(manifest('2', [mail]));
    expect([Boolean(connectors.get('crm')), Boolean(connectors.get('mail'))]).to.eql([false, true]);
    packages.remove('acme');
    expect(connectors.get('mail')).to.equal(undefined);
    viewer.destroy();
    container.remove();
  });
});
