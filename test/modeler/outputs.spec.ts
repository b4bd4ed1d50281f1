import { expect } from 'chai';
import { readMapping } from '../../src/model/mapping.js';
import { toExtensions } from '../../src/core.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import type { Injector } from 'didi';
import { Outputs } from '../../src/modeler/Outputs.js';
import { Samples } from '../../src/modeler/Samples.js';
import { CRM, diagram, element, mount, object, reversible, save, unmount } from '../helper.js';

const expression = (value: string) => ({ kind: 'expression', value }) as const;
const variable = (value: string) => ({ kind: 'variable', value }) as const;

const injectorOf = (modeler: { get(name: never): unknown }) => modeler.get('injector' as never) as Injector;

async function start() {
  const modeler = await mount(diagram());
  const task = element(modeler, 'Task_a');
  const injector = injectorOf(modeler);
  const stack = modeler.get('commandStack');
  return {
    modeler,
    task,
    stack,
    outputs: injector.instantiate(Outputs),
    samples: injector.instantiate(Samples),
    names: () =>
      modeler
        .get('processVariables')
        .list(task)
        .map(({ name, type }) => `${name}:${type}`),
    view: () => modeler.get('connectorTasks').describe(task)
  };
}

const texts = (variables: Record<string, string>, outputs: Record<string, string> = {}) => ({
  variables: new Map(Object.entries(variables)),
  outputs: new Map(Object.entries(outputs))
});

describe('storing outputs', () => {
  afterEach(unmount);

  it('should make variables and rows in one undo step', async () => {
    const { modeler, task, stack, outputs, names, view } = await start();
    const [before, known] = [await save(modeler), names()];
    outputs.set(task, [
      { variable: { name: 'found', type: 'json' }, mapped: variable('customer') },
      { variable: { name: 'city', type: 'string' }, mapped: expression('${customer.city}') },
      { variable: 'city', mapped: expression('${customer.town}') }
    ]);
    expect(names()).to.deep.equal([...known, 'found:json', 'city:string']);
    expect(view()?.outputs[0]?.variables).to.include('found');
    expect(view()?.assignments.find(({ variable: name }) => name === 'city')?.mapped).to.deep.equal(
      expression('${customer.town}')
    );
    const after = await save(modeler);
    stack.undo();
    expect(await save(modeler)).to.equal(before);
    stack.redo();
    expect(await save(modeler)).to.equal(after);
  });

  it('should store the output of several tasks in one variable, in one undo step', async () => {
    const { modeler, stack, outputs, names } = await start();
    const [before, known] = [await save(modeler), names()];
    const tasks = ['Task_a', 'Task_b'];
    outputs.set(tasks, [{ variable: { name: 'found', type: 'json' }, mapped: variable('customer') }]);
    expect(names()).to.deep.equal([...known, 'found:json']);
    for (const id of tasks) {
      const entries = readMapping(object(element(modeler, id)))?.entries ?? [];
      expect(entries.some(({ side, name }) => side === 'output' && name === 'found')).to.equal(true);
    }
    stack.undo();
    expect(await save(modeler)).to.equal(before);
  });

  it('should refuse a name that may not be used, and change nothing', async () => {
    const { modeler, task, stack, outputs } = await start();
    const before = await save(modeler);
    const twice = { variable: { name: 'twice', type: 'json' }, mapped: variable('customer') };
    for (const rows of [
      [{ ...twice, variable: { name: '1x', type: 'json' } }],
      [twice, twice],
      [{ ...twice, variable: '' }]
    ])
      expect(() => outputs.set(task, rows)).to.throw();
    expect(await save(modeler)).to.equal(before);
    expect(stack.canUndo()).to.equal(false);
  });
});

describe('samples', () => {
  afterEach(unmount);

  const extensions = (modeler: Awaited<ReturnType<typeof mount>>) =>
    toExtensions((modeler as unknown as { getDefinitions(): ModdleElement }).getDefinitions()).json;

  it('should be in memory until they are to be kept', async () => {
    const { modeler, task, stack, samples } = await start();
    const before = await save(modeler);
    samples.set(task, texts({ email: 'ada@example.com' }));
    expect(await save(modeler)).to.equal(before);
    expect([...samples.basis(task).samples.variables]).to.deep.equal([['email', 'ada@example.com']]);
    expect(stack.canUndo()).to.equal(false);
  });

  it('should be kept in the diagram in one undo step, and never reach the engine', async () => {
    const { modeler, task, stack, samples } = await start();
    const [before, engine] = [await save(modeler), extensions(modeler)];
    samples.set(task, texts({ email: 'ada@example.com' }, { customer: '{"id":1}' }));
    samples.keep(task, true);
    expect(readMapping(object(task))?.json['samples']).to.deep.equal({
      variables: { email: 'ada@example.com' },
      outputs: { customer: '{"id":1}' }
    });
    expect(extensions(modeler)).to.equal(engine);
    const after = await save(modeler);
    await modeler.importXML(after);
    expect(await save(modeler)).to.equal(after);
    const again = element(modeler, 'Task_a');
    expect(samples.basis(again).kept).to.equal(true);
    expect([...samples.basis(again).samples.outputs]).to.deep.equal([['customer', '{"id":1}']]);
    samples.keep(again, false);
    expect(await save(modeler)).to.equal(before);
    expect([...samples.basis(again).samples.outputs]).to.deep.equal([['customer', '{"id":1}']]);
    stack.undo();
    expect(await save(modeler)).to.equal(after);
  });

  it('should be one edit while they are typed', async () => {
    const { modeler, task, stack, samples } = await start();
    samples.keep(task, true);
    const before = await save(modeler);
    for (const text of ['a', 'ab', 'abc']) samples.set(task, texts({ email: text }));
    modeler.get('connectorTasks').commit();
    expect([...samples.basis(task).samples.variables]).to.deep.equal([['email', 'abc']]);
    stack.undo();
    expect(await save(modeler)).to.equal(before);
  });

  it('should follow a variable to its new name', async () => {
    const { modeler, task, samples } = await start();
    const variables = modeler.get('processVariables');
    const id = variables.add(task, { name: 'before', type: 'string' });
    samples.set(task, texts({ before: 'x' }));
    samples.keep(task, true);
    variables.update(task, id, { name: 'after' });
    expect([...samples.basis(task).samples.variables]).to.deep.equal([['after', 'x']]);
  });

  it('should never hold a secret', async () => {
    const { modeler, task, samples } = await start();
    const crm = CRM as { actions: Record<string, { name: string; inputs: object[] }> };
    const [key, action] = Object.entries(crm.actions).find(([, { name }]) => name === 'FIND_CUSTOMER') ?? [];
    if (!key || !action) throw new Error('no action');
    const token = { id: 'crm-token', name: 'token', description: 'The key.', type: 'string', secure: true };
    modeler
      .get('connectors')
      .add({ ...CRM, actions: { ...crm.actions, [key]: { ...action, inputs: [...action.inputs, token] } } });
    modeler.get('connectorTasks').setInput(task, 'token', expression('${apiKey}'));
    samples.set(task, texts({ apiKey: 'hidden-7', email: 'seen' }));
    samples.keep(task, true);
    expect(await save(modeler))
      .to.include('seen')
      .and.not.include('hidden-7');
    expect(samples.basis(task).samples.variables.get('apiKey')).to.equal('hidden-7');
    samples.set(task, texts({ apiKey: 'hidden-8', email: 'seen' }));
    expect(await save(modeler)).to.not.include('hidden-8');
    expect([...samples.basis(task).secrets.variables]).to.deep.equal(['apiKey']);
  });

  /** Adds an input to the task's action that is a secret, and samples that are kept before anything goes into it. */
  async function secretLater() {
    const started = await start();
    const crm = CRM as { actions: Record<string, { name: string; inputs: object[] }> };
    const token = { id: 'crm-token', name: 'token', description: 'The key.', type: 'string', secure: true };
    const actions = Object.entries(crm.actions).map(([key, action]) => [
      key,
      { ...action, inputs: action.name === 'FIND_CUSTOMER' ? [...action.inputs, token] : action.inputs }
    ]);
    started.modeler.get('connectors').add({ ...CRM, actions: Object.fromEntries(actions) as object });
    started.samples.set(started.task, texts({ apiKey: 'hidden-7', email: 'seen' }));
    started.samples.keep(started.task, true);
    return started;
  }

  it('should lose one in the step that makes it a secret', async () => {
    const { modeler, task, samples } = await secretLater();
    const { before, after } = await reversible(modeler, () =>
      modeler.get('connectorTasks').setInput(task, 'token', expression('${apiKey}'))
    );
    expect(before).to.include('hidden-7');
    expect(after).to.include('seen').and.not.include('hidden-7');
    await modeler.importXML(after);
    expect([...samples.basis(element(modeler, 'Task_a')).samples.variables.keys()]).to.deep.equal(['email']);
  });

  it('should lose one with the action that takes it as a secret', async () => {
    const { modeler, task } = await secretLater();
    const tasks = modeler.get('connectorTasks');
    tasks.apply(task, 'crm.SAVE_CUSTOMER');
    tasks.setInput(task, 'token', expression('${apiKey}'));
    const { before, after } = await reversible(modeler, () => tasks.apply(task, 'crm.FIND_CUSTOMER'));
    expect(before).to.include('hidden-7');
    expect(after).to.include('seen').and.not.include('hidden-7');
  });

  it('should not be given by a file that holds one of what is a secret by now', async () => {
    const { modeler, task } = await secretLater();
    const crm = CRM as { actions: Record<string, { inputs: { name: string }[] }> };
    modeler.get('connectorTasks').setInput(task, 'email', expression('${apiKey}'));
    const xml = await save(modeler);
    const actions = Object.entries(crm.actions).map(([key, action]) => [
      key,
      { ...action, inputs: action.inputs.map((input) => ({ ...input, secure: input.name === 'email' })) }
    ]);
    modeler.get('connectors').add({ ...CRM, actions: Object.fromEntries(actions) as object });
    await modeler.importXML(xml);
    const injector = injectorOf(modeler);
    const found = injector.instantiate(Samples).basis(element(modeler, 'Task_a'));
    expect(found.secrets.variables.has('apiKey')).to.equal(true);
    expect(found.samples.variables.has('apiKey')).to.equal(false);
  });
});
