import fc from 'fast-check';
import { CRM, diagram, element, expect, mount, object, reversible, save, unmount } from '../helper.js';
import type { TestModeler } from '../helper.js';
import { ConnectorDefinitionsModule } from '../../src/index.js';
import { readMapping } from '../../src/core.js';
import type { Kind } from '../../src/core.js';

const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 0x7fffffff;

interface Definition {
  readonly name: string;
  readonly actions: Readonly<
    Record<string, { name: string; inputs: { id: string; name: string; type: string }[] }>
  >;
}

const copy = () => structuredClone(CRM) as unknown as Definition & Record<string, unknown>;

const changed = (change: (definition: ReturnType<typeof copy>) => void) => {
  const definition = copy();
  change(definition);
  return definition;
};

const feature = (definition: Definition, id: string) => {
  const found = definition.actions[id];
  if (!found) throw new Error(`no action ${id}`);
  return found;
};

async function start(): Promise<TestModeler> {
  const modeler = await mount(diagram(), { modules: [ConnectorDefinitionsModule] });
  const tasks = modeler.get('connectorTasks');
  tasks.setInput('Task_a', 'email', { kind: 'value', value: 'a@example.com' });
  tasks.setInput('Task_a', 'limit', { kind: 'value', value: 5 });
  tasks.apply('Task_b', 'crm.SAVE_CUSTOMER');
  modeler.get('commandStack').clear();
  return modeler;
}

const implementationOf = (modeler: TestModeler, id: string) =>
  object(element(modeler, id)).get('implementation') as string | undefined;
const entriesOf = (modeler: TestModeler, id: string) =>
  readMapping(object(element(modeler, id)))?.entries.map(
    ({ name, mapped, kept }) =>
      `${kept ? `kept from ${kept}: ` : ''}${name} = ${JSON.stringify(mapped?.value)}`
  );

describe('definitions that change with the diagram', () => {
  afterEach(unmount);

  it('should give a connector another name, and its tasks, in one step', async () => {
    const modeler = await start();
    const names = () =>
      modeler
        .get('connectors')
        .all()
        .map(({ name }) => name);
    await reversible(modeler, () => modeler.get('connectorDefinitions').rename('crm', 'sales'));
    expect(names()).to.deep.equal(['sales']);
    expect(implementationOf(modeler, 'Task_a')).to.equal('sales.FIND_CUSTOMER');
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('connector');
    modeler.get('commandStack').undo();
    expect(names()).to.deep.equal(['crm']);
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('connector');
  });

  it('should follow names by id, and keep aside what nothing takes', async () => {
    const modeler = await start();
    const next = changed((definition) => {
      const find = feature(definition, 'crm-find');
      find.name = 'SEARCH';
      find.inputs = [{ id: 'crm-email', name: 'address', type: 'string' }];
    });
    const definitions = modeler.get('connectorDefinitions');
    const { tasks } = definitions.plan('crm', next);
    expect(tasks.map(({ id, from, to }) => [id, from, to])).to.deep.equal([
      ['Task_a', 'crm.FIND_CUSTOMER', 'crm.SEARCH']
    ]);
    expect(
      tasks[0]?.fates.map(({ entry, outcome, next: then }) => [entry.name, outcome, then.name])
    ).to.deep.equal([
      ['email', 'moved', 'address'],
      ['limit', 'kept', 'limit']
    ]);
    await reversible(modeler, () => definitions.replace('crm', next));
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal([
      'address = "a@example.com"',
      'kept from crm.SEARCH: limit = 5'
    ]);
    await reversible(modeler, () => definitions.replace('crm', CRM));
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal(['email = "a@example.com"', 'limit = 5']);
  });

  it('should bring the tasks of connections along, in the same step', async () => {
    const modeler = await start();
    const definitions = modeler.get('connectorDefinitions');
    modeler.get('connections').create('crm', 'crm-eu', new Map(), { tasks: ['Task_a'] });
    modeler.get('commandStack').clear();
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm-eu.FIND_CUSTOMER');
    const told: string[] = [];
    modeler.get('eventBus').on('connections.changed', ({ name }: { name: string }) => void told.push(name));
    const next = changed((definition) => {
      const find = feature(definition, 'crm-find');
      find.name = 'SEARCH';
      find.inputs = [{ id: 'crm-email', name: 'address', type: 'string' }];
    });
    const planned = definitions.plan('crm', next).tasks.map(({ id, from, to }) => [id, from, to]);
    expect(planned).to.deep.equal([['Task_a', 'crm-eu.FIND_CUSTOMER', 'crm-eu.SEARCH']]);
    await reversible(modeler, () => definitions.replace('crm', next));
    expect(implementationOf(modeler, 'Task_a')).to.equal('crm-eu.SEARCH');
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal([
      'address = "a@example.com"',
      'kept from crm-eu.SEARCH: limit = 5'
    ]);
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('connector');
    expect([...new Set(told)]).to.deep.equal(['crm', 'crm-eu']);
    modeler.get('commandStack').undo();
    expect(modeler.get('connectorTasks').describe('Task_a')?.action?.name).to.equal('FIND_CUSTOMER');
  });

  it('should take a connector away, and leave its tasks all they have', async () => {
    const modeler = await start();
    const before = await save(modeler);
    const definitions = modeler.get('connectorDefinitions');
    expect(definitions.usages('crm').map(({ id }) => id)).to.deep.equal(['Task_a', 'Task_b']);
    definitions.replace('crm', undefined);
    expect(modeler.get('connectors').all()).to.deep.equal([]);
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('unknown-connector');
    expect(await save(modeler)).to.equal(before);
    modeler.get('commandStack').undo();
    expect(modeler.get('connectors').get('crm')?.name).to.equal('crm');
    modeler.get('commandStack').redo();
    expect(modeler.get('connectors').get('crm')).to.equal(undefined);
  });

  it('should change nothing for a definition that cannot be', async () => {
    const modeler = await start();
    modeler.get('connectors').add({ id: 'other', name: 'other', description: '' });
    const before = await save(modeler);
    const definitions = modeler.get('connectorDefinitions');
    for (const definition of [{ name: 'a.b' }, 'no JSON', null, { ...copy(), name: 'other' }]) {
      expect(definitions.replace('crm', definition).some(({ severity }) => severity === 'error')).to.equal(
        true
      );
      expect(definitions.plan('crm', definition).tasks).to.deep.equal([]);
    }
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
    expect(() => definitions.rename('gone', 'x')).to.throw('unknown connector <gone>');
  });

  it('should give tasks another action, and tell first what that means, in one step', async () => {
    const modeler = await start();
    const definitions = modeler.get('connectorDefinitions');
    const before = await save(modeler);
    const plans = definitions.planTasks(['Task_a', 'Task_b'], 'crm.SAVE_CUSTOMER');
    expect(plans.map(({ id, stays, fates }) => [id, stays.length, fates.length])).to.deep.equal([
      ['Task_a', 1, 1]
    ]);
    expect(await save(modeler)).to.equal(before);
    await reversible(modeler, () => definitions.replaceTasks(['Task_a', 'Task_b'], 'crm.SAVE_CUSTOMER'));
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal([
      'email = "a@example.com"',
      'kept from crm.FIND_CUSTOMER: limit = 5'
    ]);
    expect(object(element(modeler, 'Task_a')).get('name')).to.equal('A');
    await reversible(modeler, () => definitions.replaceTasks(['Task_a', 'Task_b'], 'crm.FIND_CUSTOMER'));
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal(['email = "a@example.com"', 'limit = 5']);
    expect(object(element(modeler, 'Task_b')).get('name')).to.equal('Find customer');
    expect(() => definitions.planTasks('Task_a', 'crm.GONE')).to.throw('unknown action <crm.GONE>');
    expect(() => definitions.planTasks('Start', 'crm.SAVE_CUSTOMER')).to.throw('no service task <Start>');
  });

  it('should give an action to tasks whose own is not there, and to one that asks', async () => {
    const modeler = await start();
    const definitions = modeler.get('connectorDefinitions');
    modeler.get('connectors').remove('crm');
    modeler.get('connectors').add({ ...copy(), name: 'sales', presentation: {} });
    expect(modeler.get('connectorTasks').describe('Task_a')?.state).to.equal('unknown-connector');
    modeler.get('connectorTasks').apply('Task_b', 'sales');
    await reversible(modeler, () => definitions.replaceTasks(['Task_a', 'Task_b'], 'sales.SAVE_CUSTOMER'));
    expect(entriesOf(modeler, 'Task_a')).to.deep.equal([
      'email = "a@example.com"',
      'kept from crm.FIND_CUSTOMER: limit = 5'
    ]);
    expect(readMapping(object(element(modeler, 'Task_b')))?.template).to.equal(undefined);
    for (const id of ['Task_a', 'Task_b'])
      expect(modeler.get('connectorTasks').describe(id)?.state).to.equal('connector');
  });

  it('should end what is being typed first', async () => {
    const modeler = await start();
    const tasks = modeler.get('connectorTasks');
    tasks.setInput('Task_a', 'email', { kind: 'value', value: 'b' }, { open: true });
    modeler.get('connectorDefinitions').rename('crm', 'sales');
    modeler.get('commandStack').undo();
    expect(entriesOf(modeler, 'Task_a')?.[0]).to.equal('email = "b"');
    modeler.get('commandStack').undo();
    expect(entriesOf(modeler, 'Task_a')?.[0]).to.equal('email = "a@example.com"');
  });

  it(`should give the same bytes back, whatever changes (seed ${String(SEED)})`, async function () {
    this.timeout(120_000);
    const modeler = await start();
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.array(value, { maxLength: 6 }),
        run(modeler)
      ),
      { seed: SEED, numRuns: 200 }
    );
  });
});

interface Value {
  readonly name: string;
  readonly kind: Kind;
}
interface Step {
  readonly what: 'name' | 'id' | 'type' | 'remove' | 'add' | 'action' | 'connector';
  readonly at: number;
}

const change = fc.record<Step>({
  what: fc.constantFrom('name', 'id', 'type', 'remove', 'add', 'action', 'connector'),
  at: fc.nat(9)
});
const value = fc.record<Value>({
  name: fc.constantFrom('email', 'limit', 'note', 'n1', 'n2'),
  kind: fc.constantFrom('value', 'variable', 'expression')
});

function changeIt(definition: Definition, { what, at }: Step): Definition {
  const actions = Object.values(definition.actions);
  const action = actions[at % actions.length];
  if (what === 'connector') return { ...definition, name: `crm${String(at)}` };
  if (!action) return definition;
  const input = action.inputs[at % Math.max(1, action.inputs.length)];
  if (what === 'action') action.name = `ACTION_${String(at)}`;
  else if (what === 'add')
    action.inputs.push({ id: `new-${String(at)}`, name: `n${String(at)}`, type: 'string' });
  else if (input && what === 'remove') action.inputs.splice(action.inputs.indexOf(input), 1);
  else if (input && what === 'name') input.name = `n${String(at)}`;
  else if (input && what === 'id') input.id = `other-${String(at)}`;
  else if (input) input.type = at % 2 ? 'json' : 'integer';
  return definition;
}

function run(modeler: TestModeler) {
  return async (steps: Step[], values: Value[]): Promise<void> => {
    const stack = modeler.get('commandStack');
    const tasks = modeler.get('connectorTasks');
    for (const { name, kind } of values) tasks.setInput('Task_a', name, { kind, value: `of ${name}` });
    stack.clear();
    const before = await save(modeler);
    const given = readMapping(object(element(modeler, 'Task_a')))?.entries ?? [];
    const next = steps.reduce(changeIt, copy());
    const problems = modeler.get('connectorDefinitions').replace('crm', next);
    expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    const after = await save(modeler);
    const had = readMapping(object(element(modeler, 'Task_a')))?.entries ?? [];
    expect(had.map(({ mapped }) => mapped)).to.deep.equal(given.map(({ mapped }) => mapped));
    expect(implementationOf(modeler, 'Task_a')?.split('.')[0]).to.equal(next.name);
    stack.undo();
    expect(await save(modeler)).to.equal(before);
    stack.redo();
    expect(await save(modeler)).to.equal(after);
    stack.undo();
    stack.clear();
  };
}
