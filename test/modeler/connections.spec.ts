import type { Edits } from '../../src/modeler/Edits.js';
import { Samples } from '../../src/modeler/Samples.js';
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import { CRM, diagram, element, expect, mount, object, reversible, save, unmount } from '../helper.js';
import type { TestModeler } from '../helper.js';
import { ConnectorDefinitionsModule } from '../../src/index.js';
import type { ConnectionsChangedEvent, ConnectorServices } from '../../src/index.js';
import { readMapping } from '../../src/core.js';

const CANARY = 'canary-7f3a';
const CONFIG = [
  { name: 'CRM_ADDRESS', description: 'Where it is', required: true, value: 'https://crm.example.com' },
  { name: 'CRM_TOKEN', description: 'The key', required: true, secure: true, value: CANARY },
  { name: 'CRM_REGION', description: '' }
];
const WITH_CONFIG = { ...CRM, config: CONFIG };
const TEXT = {
  ...{ id: 'text', name: 'text', description: 'Texts' },
  presentation: { text: { kind: 'library' } }
};

async function start(connectors: unknown = [WITH_CONFIG, TEXT]): Promise<TestModeler> {
  const modeler = await mount(diagram(), { modules: [ConnectorDefinitionsModule], connectors });
  const tasks = modeler.get('connectorTasks');
  tasks.setInput('Task_a', 'email', { kind: 'expression', value: '${address}' });
  tasks.apply('Task_b', 'crm.SAVE_CUSTOMER');
  modeler.get('commandStack').clear();
  return modeler;
}

const implementationOf = (modeler: TestModeler, id: string) =>
  object(element(modeler, id)).get('implementation') as string | undefined;
const names = (modeler: TestModeler) =>
  modeler
    .get('connectors')
    .all()
    .map(({ name }) => name);

function heard(modeler: TestModeler): ConnectionsChangedEvent[] {
  const events: ConnectionsChangedEvent[] = [];
  modeler
    .get('eventBus')
    .on('connections.changed', (event: ConnectionsChangedEvent) => void events.push(event));
  return events;
}

const said = (events: readonly ConnectionsChangedEvent[]) =>
  events.map(({ what, name, formerName }) => [what, name, ...(formerName ? [formerName] : [])].join(' '));
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

describe('connections of connectors', () => {
  afterEach(unmount);

  it('should be made of a connector, and gone again', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    const events = heard(modeler);
    expect(connections.of('crm').map(({ name }) => name)).to.deep.equal(['crm']);
    expect(connections.create('crm', 'crm-eu', new Map([['CRM_REGION', 'eu']]))).to.deep.equal([]);
    expect(connections.of('crm').map(({ name }) => name)).to.deep.equal(['crm-eu']);
    const [made] = connections.all();
    expect(made).to.include({ name: 'crm-eu', template: 'crm', title: 'CRM' });
    expect(made?.config.map(({ value }) => value)).to.deep.equal([
      'https://crm.example.com',
      undefined,
      'eu'
    ]);
    modeler.get('commandStack').undo();
    expect(names(modeler)).to.deep.equal(['crm', 'text']);
    modeler.get('commandStack').redo();
    expect(names(modeler)).to.deep.equal(['crm', 'text', 'crm-eu']);
    expect(said(events)).to.deep.equal(['created crm-eu', 'removed crm-eu', 'created crm-eu']);
    expect(events[0]?.definition).to.include({ name: 'crm-eu', template: 'crm' });
    expect(events[1]).not.to.have.property('definition');
  });

  it('should be made for tasks, which take it in the same step', async () => {
    const modeler = await start();
    await reversible(modeler, () =>
      modeler.get('connections').create('crm', 'crm-eu', new Map(), { tasks: ['Task_a', 'Task_b'] })
    );
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm-eu.FIND_CUSTOMER');
    expect(implementationOf(modeler, 'Task_b')).to.equal('crm-eu.SAVE_CUSTOMER');
    modeler.get('commandStack').undo();
    expect(names(modeler)).to.deep.equal(['crm', 'text']);
  });

  it('should be duplicated with their values, also one of another', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu', new Map([['CRM_REGION', 'eu']]));
    expect(connections.duplicate('crm-eu', 'crm-us')).to.deep.equal([]);
    expect(connections.of('crm').map(({ name, template }) => `${name} ${template}`)).to.deep.equal([
      'crm-eu crm',
      'crm-us crm'
    ]);
    expect(modeler.get('connectors').get('crm-us')?.config[2]?.value).to.equal('eu');
  });

  it('should be configured, and make no step where nothing changes', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu');
    modeler.get('commandStack').clear();
    const events = heard(modeler);
    const region = () => modeler.get('connectors').get('crm-eu')?.config[2]?.value;
    expect(connections.configure('crm-eu', new Map([['CRM_REGION', '${region}']]))).to.deep.equal([]);
    expect(region()).to.equal('${region}');
    connections.configure('crm-eu', new Map([['CRM_REGION', '${region}']]));
    modeler.get('commandStack').undo();
    expect(region()).to.equal(undefined);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
    expect(said(events)).to.deep.equal(['changed crm-eu', 'changed crm-eu']);
  });

  it('should be renamed with their tasks, in one step', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu', new Map(), { tasks: ['Task_a'] });
    const events = heard(modeler);
    await reversible(modeler, () => connections.rename('crm-eu', 'crm-europe'));
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm-europe.FIND_CUSTOMER');
    expect(implementationOf(modeler, 'Task_b')).to.equal('crm.SAVE_CUSTOMER');
    expect(said(events)).to.deep.equal([
      'renamed crm-europe crm-eu',
      'renamed crm-eu crm-europe',
      'renamed crm-europe crm-eu'
    ]);
  });

  it('should follow a connector that is renamed', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu');
    modeler.get('connectorDefinitions').rename('crm', 'sales');
    expect(connections.of('sales').map(({ name }) => name)).to.deep.equal(['crm-eu']);
    modeler.get('commandStack').undo();
    expect(connections.of('crm').map(({ name }) => name)).to.deep.equal(['crm-eu']);
  });

  it('should be removed, and come back to their place', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu', new Map(), { tasks: ['Task_a'] });
    connections.create('crm', 'crm-us');
    const before = await save(modeler);
    expect(connections.usages('crm-eu').map(({ id }) => id)).to.deep.equal(['Task_a']);
    connections.remove('crm-eu');
    expect(await save(modeler)).to.equal(before);
    expect(names(modeler)).to.deep.equal(['crm', 'text', 'crm-us']);
    modeler.get('commandStack').undo();
    expect(names(modeler)).to.deep.equal(['crm', 'text', 'crm-eu', 'crm-us']);
  });

  it('should be exchanged at several tasks in one step, mappings untouched', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    connections.create('crm', 'crm-eu');
    const mapping = () => readMapping(object(element(modeler, 'Task_a')));
    const before = mapping();
    await reversible(modeler, () => connections.switchTasks(['Task_a', 'Task_b'], 'crm-eu'));
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm-eu.FIND_CUSTOMER');
    expect(implementationOf(modeler, 'Task_b')).to.equal('crm-eu.SAVE_CUSTOMER');
    expect(mapping()).to.deep.equal(before);
    connections.remove('crm-eu');
    expect(connections.switchTasks('Task_a', 'crm')).to.deep.equal([]);
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm.FIND_CUSTOMER');
  });

  it('should be exchanged at a task that asks for its action', async () => {
    const modeler = await start();
    modeler.get('connections').create('crm', 'crm-eu');
    modeler.get('connectorTasks').apply('Task_a', 'crm');
    await reversible(modeler, () => modeler.get('connections').switchTasks('Task_a', 'crm-eu'));
    expect(readMapping(object(element(modeler, 'Task_a')))?.template).to.equal('crm-eu');
    expect(implementationOf(modeler, 'Task_a')).to.equal(undefined);
  });

  it('should be the one that a new task takes, where there is but one', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    expect(connections.preferred('crm.FIND_CUSTOMER')).to.equal('crm.FIND_CUSTOMER');
    connections.create('crm', 'crm-eu');
    expect(connections.preferred('crm.FIND_CUSTOMER')).to.equal('crm-eu.FIND_CUSTOMER');
    expect(connections.preferred('crm')).to.equal('crm-eu');
    expect(connections.preferred('text')).to.equal('text');
    connections.create('crm', 'crm-us');
    expect(connections.preferred('crm.FIND_CUSTOMER')).to.equal('crm.FIND_CUSTOMER');
    expect(connections.preferred('crm-us.FIND_CUSTOMER')).to.equal('crm-us.FIND_CUSTOMER');
  });

  it('should hand out no secret, wherever a definition holds one', async () => {
    const token = { id: 'in-token', name: 'token', description: '', type: 'json', secure: true };
    const secret = { ...token, default: CANARY, examples: [CANARY], model: { const: CANARY } };
    const output = { ...secret, id: 'out-token', value: CANARY };
    const actions = {
      send: { id: 'send', name: 'SEND', description: '', inputs: [secret], outputs: [output] }
    };
    const modeler = await start();
    const events = heard(modeler);
    const definitions = modeler.get('connectorDefinitions');
    definitions.add({ ...WITH_CONFIG, id: 'sms', name: 'sms', actions });
    definitions.rename('sms', 'texting');
    modeler.get('connections').create('texting', 'texting-eu');
    modeler.get('connectorTasks').apply('Task_b', 'texting-eu.SEND');
    modeler.get('commandStack').undo();
    modeler.get('commandStack').redo();
    expect(events.map(({ what }) => what)).to.deep.equal(['created', 'renamed', 'created']);
    expect(JSON.stringify(events)).to.include('in-token');
    const { svg } = await modeler.saveSVG();
    expect(svg).to.include('<svg');
    for (const out of [JSON.stringify(events), svg, await save(modeler)]) expect(out).not.to.include(CANARY);
  });

  it('should say why not, and change nothing', async () => {
    const modeler = await start([WITH_CONFIG, TEXT, { id: 'o', name: 'other', description: '' }]);
    const connections = modeler.get('connections');
    const before = await save(modeler);
    const secret = new Map([['CRM_TOKEN', CANARY]]);
    expect(messages(connections.create('crm', 'Crm'))).to.deep.equal([
      'the name <Crm> has a capital letter: lower case letters, digits and dashes are allowed'
    ]);
    expect(messages(connections.create('crm', 'other'))).to.deep.equal([
      'there is a connector named <other> already'
    ]);
    expect(messages(connections.create('gone', 'a'))).to.deep.equal(['there is no connector named <gone>']);
    expect(messages(connections.create('text', 'a'))).to.deep.equal([
      '<text> is a library, which needs no connection'
    ]);
    for (const problems of [connections.create('crm', 'a', secret), connections.configure('crm', secret)])
      expect(messages(problems)).to.deep.equal([
        '<CRM_TOKEN> is a secret: it is set at deployment and never saved'
      ]);
    expect(messages(connections.rename('crm', 'script'))).to.deep.equal([
      'the engine keeps the name <script> for itself'
    ]);
    expect(messages(connections.switchTasks(['Task_a', 'Task_user'], 'other'))).to.deep.equal([
      'the task <A> is of another connector than <other>',
      'the task <Task_user> has no connector'
    ]);
    expect(messages(connections.remove('gone'))).to.deep.equal(['there is no connector named <gone>']);
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should refuse in a viewer', async () => {
    const container = document.body.appendChild(document.createElement('div'));
    const viewer = new Viewer<ConnectorServices>({
      container,
      connectors: [WITH_CONFIG],
      additionalModules: [ConnectorDefinitionsModule]
    } as object);
    await viewer.importXML(diagram());
    const connections = viewer.get('connections');
    expect(connections.of('crm').map(({ name }) => name)).to.deep.equal(['crm']);
    for (const problems of [connections.create('crm', 'a'), connections.remove('crm')])
      expect(messages(problems)).to.deep.equal(['Nothing can be changed here: the diagram is only shown.']);
    viewer.destroy();
    container.remove();
  });

  it('should hold no secret, in nothing that leaves them', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    const events = heard(modeler);
    connections.create('crm', 'crm-eu', new Map([['CRM_TOKEN', CANARY]]));
    connections.create('crm', 'crm-us');
    connections.duplicate('crm-us', 'crm-asia');
    connections.configure('crm', new Map([['CRM_REGION', 'eu']]));
    connections.rename('crm', 'sales');
    modeler.get('commandStack').undo();
    const settings = connections.settings(new Map([['crm', [{ name: 'CRM_TOKEN', value: CANARY }]]]));
    const left = [events, settings, connections.of('crm').map(({ source }) => source), await save(modeler)];
    expect(JSON.stringify(left)).not.to.include(CANARY);
    expect(said(events).length).to.be.greaterThan(4);
  });

  it('should tell what to set for those that are there, and for a connector that a task runs itself', async () => {
    const modeler = await start();
    const connections = modeler.get('connections');
    const listed = () => [...new Set(connections.settings().map(({ connection }) => connection))];
    connections.create('crm', 'crm-eu');
    expect(listed()).to.deep.equal(['crm', 'crm-eu']);
    connections.switchTasks(['Task_a', 'Task_b'], 'crm-eu');
    expect(listed()).to.deep.equal(['crm-eu']);
  });

  it('should take a sample out of the file in the step that makes it a secret', async () => {
    const modeler = await start();
    const { edits, connectors } = {
      edits: modeler.get('connectorEdits' as 'connectors'),
      connectors: modeler.get('connectors')
    };
    const samples = new Samples(edits as unknown as Edits, connectors);
    const task = element(modeler, 'Task_a');
    samples.set(task, { variables: new Map([['address', CANARY]]), outputs: new Map() });
    samples.keep(task, true);
    modeler.get('commandStack').clear();
    expect(await save(modeler)).to.include(CANARY);
    const secret = structuredClone(WITH_CONFIG);
    Object.assign(secret.actions['crm-find'].inputs[0] ?? {}, { secure: true });
    await reversible(modeler, () => modeler.get('connectorDefinitions').replace('crm', secret));
    expect(await save(modeler)).not.to.include(CANARY);
  });
});
