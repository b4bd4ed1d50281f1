import type { ConnectorTasks } from '../../src/index.js';
import { diagram, element, expect, mount, reversible, save, unmount, type TestModeler } from '../helper.js';

const BOTH = ['Task_a', 'Task_b'] as const;

async function start(): Promise<[TestModeler, ConnectorTasks]> {
  const modeler = await mount(diagram());
  const tasks = modeler.get('connectorTasks');
  tasks.apply('Task_b', 'crm.FIND_CUSTOMER');
  modeler.get('commandStack').clear();
  return [modeler, tasks];
}

const valueOf = (tasks: ConnectorTasks, id: string, name = 'email') =>
  tasks.describe(id)?.inputs.find(({ parameter }) => parameter.name === name)?.mapped;

describe('several tasks', () => {
  afterEach(unmount);

  const edits: [
    what: string,
    edit: (tasks: ConnectorTasks) => void,
    found: (tasks: ConnectorTasks) => unknown
  ][] = [
    [
      'an input',
      (tasks) => tasks.setInput(BOTH, 'email', { kind: 'value', value: 'a@b.c' }),
      (tasks) => BOTH.map((id) => valueOf(tasks, id)?.value)
    ],
    [
      'an output',
      (tasks) => tasks.setOutput(BOTH, 'found', { kind: 'variable', value: 'customer' }),
      (tasks) => BOTH.map((id) => tasks.describe(id)?.outputs[0]?.variables[0])
    ],
    [
      'the mapping type',
      (tasks) => tasks.setMapAll(BOTH, 'all'),
      (tasks) => BOTH.map((id) => tasks.describe(id)?.mappingType)
    ],
    [
      'the action',
      (tasks) => tasks.apply(BOTH, 'crm.SAVE_CUSTOMER'),
      (tasks) => BOTH.map((id) => tasks.describe(id)?.implementation)
    ]
  ];
  for (const [what, edit, found] of edits)
    it(`should get ${what} in one step that can be undone and redone`, async () => {
      const [modeler, tasks] = await start();
      await reversible(modeler, () => edit(tasks));
      const [a, b] = found(tasks) as unknown[];
      expect(a).to.be.a('string');
      expect(b).to.equal(a);
    });

  it('should make one step of what is typed, over all of them', async () => {
    const [modeler, tasks] = await start();
    tasks.setInput('Task_b', 'email', { kind: 'value', value: 'before' });
    await reversible(modeler, () => {
      for (const value of ['a', 'ab', 'abc'])
        tasks.setInput(BOTH, 'email', { kind: 'value', value }, { open: true });
      tasks.commit();
    });
    modeler.get('commandStack').undo();
    expect(BOTH.map((id) => valueOf(tasks, id)?.value)).to.deep.equal([undefined, 'before']);
  });

  it('should take back what is typed into all of them', async () => {
    const [modeler, tasks] = await start();
    tasks.setInput('Task_b', 'email', { kind: 'value', value: 'before' });
    const before = await save(modeler);
    tasks.setInput(BOTH, 'email', { kind: 'value', value: 'x' }, { open: true });
    expect(tasks.revert()).to.equal(true);
    expect(await save(modeler)).to.equal(before);
  });

  it('should be described as one where they are of one action, also under an older name', async () => {
    const [modeler, tasks] = await start();
    expect(tasks.describeAll(BOTH)?.elements).to.deep.equal([...BOTH]);
    tasks.apply('Task_b', 'crmConnector.FIND_CUSTOMER');
    expect(tasks.describeAll([element(modeler, 'Task_a'), 'Task_b'])?.elements).to.deep.equal([...BOTH]);
  });

  it('should not be described as one otherwise', async () => {
    const [, tasks] = await start();
    expect(tasks.describeAll(['Task_a', 'Start'])).to.equal(undefined);
    expect(tasks.describeAll(['Task_a', 'gone'])).to.equal(undefined);
    tasks.apply('Task_b', 'crm.SAVE_CUSTOMER');
    expect(tasks.describeAll(BOTH)).to.equal(undefined);
    expect(tasks.describeAll([])).to.equal(undefined);
  });

  it('should not be edited where one of them is missing', async () => {
    const [modeler, tasks] = await start();
    const before = await save(modeler);
    expect(() => tasks.setInput(['Task_a', 'gone'], 'email', { kind: 'value', value: 'x' })).to.throw('gone');
    expect(await save(modeler)).to.equal(before);
  });
});
