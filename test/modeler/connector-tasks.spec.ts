import { readExtensions, toExtensions } from '../../src/core.js';
import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import {
  CRM,
  diagram,
  element,
  expect,
  mount,
  object,
  reversible,
  save,
  unmount,
  type TestModeler
} from '../helper.js';
import type { Mapped } from '../../src/index.js';

const VALUES: Mapped[] = [
  { kind: 'value', value: '' },
  { kind: 'value', value: ' \t\r\n ' },
  { kind: 'value', value: 'a < b ]]> & "c" \u0000 \ud800 \uffff 😀' },
  { kind: 'value', value: false },
  { kind: 'value', value: { a: [1, null] } },
  { kind: 'variable', value: 'total' },
  { kind: 'expression', value: '${a.b}\n' }
];

describe('connector tasks', () => {
  let modeler: TestModeler;

  beforeEach(async () => {
    modeler = await mount(diagram());
  });

  afterEach(unmount);

  const tasks = () => modeler.get('connectorTasks');
  const input = (id: string, name: string) =>
    tasks()
      .describe(id)
      ?.inputs.find(({ parameter }) => parameter.name === name)?.mapped;

  describe('set input', () => {
    for (const mapped of VALUES) {
      it(`should keep ${JSON.stringify(mapped)} as it is`, async () => {
        await reversible(modeler, () => tasks().setInput('Task_a', 'email', mapped));
        expect(input('Task_a', 'email')).to.deep.equal(mapped);

        const xml = await save(modeler);
        await modeler.importXML(xml);
        expect(input('Task_a', 'email')).to.deep.equal(mapped);
        expect(await save(modeler)).to.equal(xml);
      });
    }

    it('should remove an entry', async () => {
      tasks().setInput('Task_a', 'email', { kind: 'value', value: 'x' });
      await reversible(modeler, () => tasks().setInput('Task_a', 'email', undefined));
      expect(input('Task_a', 'email')).to.equal(undefined);
    });

    it('should make no undo step where nothing changes', () => {
      tasks().setInput('Task_a', 'email', undefined);
      expect(modeler.get('commandStack').canUndo()).to.equal(false);
      tasks().setInput('Task_a', 'email', { kind: 'value', value: 'x' });
      tasks().setInput('Task_a', 'email', { kind: 'value', value: 'x' });
      modeler.get('commandStack').undo();
      expect(modeler.get('commandStack').canUndo()).to.equal(false);
    });

    it('should refuse a name that XML cannot hold', () => {
      expect(() => tasks().setInput('Task_a', 'a\u0001', { kind: 'value', value: 1 })).to.throw(
        'a name that XML cannot hold'
      );
    });

    it('should write what it accepts so that the engine file can be read', () => {
      let deep: unknown[] = [];
      const set = () => tasks().setInput('Task_a', 'email', { kind: 'value', value: deep as [] });
      for (let level = 1; level < 57; level++) deep = [deep];
      set();
      const { json } = toExtensions(modeler.getDefinitions() as never);
      expect(readExtensions(json).problems).to.eql([]);
      deep = [deep];
      expect(set).to.throw('nested deeper than 57');
    });
  });

  describe('typing', () => {
    const type = (text: string) =>
      tasks().setInput('Task_a', 'email', { kind: 'value', value: text }, { open: true });

    it('should be one undo step', async () => {
      const { after } = await reversible(modeler, () => {
        type('a');
        type('ab');
        type('abc');
        tasks().commit();
      });
      expect(after).to.include('abc');
    });

    it('should leave no step where it ends as it began', async () => {
      const before = await save(modeler);
      type('a');
      tasks().setInput('Task_a', 'email', undefined, { open: true });
      tasks().commit();
      const stack = modeler.get('commandStack');
      expect([stack.canUndo(), stack.canRedo()]).to.eql([false, false]);
      expect(await save(modeler)).to.equal(before);
    });

    it('should take back an open edit', async () => {
      tasks().setInput('Task_a', 'email', { kind: 'value', value: 'old' });
      const before = await save(modeler);
      type('new');
      expect(tasks().revert()).to.equal(true);
      expect(tasks().revert()).to.equal(false);
      expect(await save(modeler)).to.equal(before);
      modeler.get('commandStack').undo();
      expect(input('Task_a', 'email')).to.equal(undefined);
    });

    it('should begin anew after another command', () => {
      type('a');
      modeler.get('modeling').moveShape(element(modeler, 'Task_user'), { x: 10, y: 0 });
      type('ab');
      modeler.get('commandStack').undo();
      expect(input('Task_a', 'email')).to.deep.equal({ kind: 'value', value: 'a' });
    });

    it('should tell listeners of every key', () => {
      const heard: unknown[] = [];
      modeler.get('eventBus').on('commandStack.changed', () => {
        heard.push(input('Task_a', 'email')?.value);
      });
      type('a');
      type('ab');
      expect(heard).to.eql(['a', 'ab']);
    });

    describe('and the canvas', () => {
      let told: string[];
      beforeEach(() => {
        told = [];
        for (const name of ['elements.changed', 'connectorTasks.typed'])
          modeler.get('eventBus').on(name, ({ elements }: { elements: { id: string }[] }) => {
            told.push(`${name} ${elements.map(({ id }) => id).join()}`);
          });
        type('a');
        type('ab');
        expect(told).to.eql(['elements.changed Task_a', 'connectorTasks.typed Task_a']);
        told = [];
      });

      const ends: [how: string, end: () => unknown][] = [
        ['left', () => tasks().commit()],
        ['undone', () => modeler.get('commandStack').undo()],
        ['taken back', () => tasks().revert()],
        ['followed by a drag', () => void modeler.get('eventBus').fire('drag.init', {})],
        ['followed by another edit', () => tasks().setInput('Task_a', 'other', { kind: 'value', value: 'x' })]
      ];
      for (const [how, end] of ends)
        it(`should be told once it is ${how}`, () => {
          end();
          expect(told).to.include('elements.changed Task_a');
          told = [];
          tasks().commit();
          expect(told).to.eql([]);
        });

      it('should bear that the task is deleted meanwhile', () => {
        modeler.get('modeling').removeShape(element(modeler, 'Task_a'));
        expect(modeler.get('elementRegistry').get('Task_a')).to.equal(undefined);
        modeler.get('commandStack').undo();
        expect(input('Task_a', 'email')).to.deep.equal({ kind: 'value', value: 'ab' });
      });

      it('should bear that another diagram is opened meanwhile', async () => {
        await modeler.importXML(diagram());
        tasks().commit();
        expect(told.filter((line) => line.startsWith('connectorTasks'))).to.eql([]);
      });
    });
  });

  describe('create', () => {
    const place = (implementation: string, target = 'Process_1', x = 450, y = 300) => {
      const shape = tasks().create(implementation);
      modeler.get('modeling').createElements([shape], { x, y }, element(modeler, target) as never);
      return shape;
    };

    it('should make a named task with an entry', async () => {
      const { after } = await reversible(modeler, () => place('crm.FIND_CUSTOMER'));
      expect(after).to.include('name="Find customer" implementation="crm.FIND_CUSTOMER"');
      expect(after).to.include('<connector:task mappingType="listed" />');
    });

    it('should make a task that asks for its action', async () => {
      const shape = place('crm');
      expect(object(shape).get('implementation')).to.equal(undefined);
      expect(tasks().describe(shape)?.state).to.equal('choose-action');
      await reversible(modeler, () => tasks().apply(shape, 'crm.SAVE_CUSTOMER'));
      expect(tasks().describe(shape)).to.include({ state: 'connector', name: 'Save customer' });
    });

    it('should insert into a sequence flow', async () => {
      const { after } = await reversible(modeler, () => place('crm.FIND_CUSTOMER', 'Flow_2', 350, 120));
      expect(after).to.include('targetRef="Task_b"');
      expect(element(modeler, 'Task_b').incoming.length).to.equal(1);
    });

    it('should say which connector is unknown', () => {
      expect(() => tasks().create('nothing.HERE')).to.throw('unknown connector <nothing.HERE>');
    });
  });

  describe('insert', () => {
    it('should append to what is selected', async () => {
      modeler.get('selection').select(element(modeler, 'Task_user'));
      const shape = tasks().insert('crm.FIND_CUSTOMER');
      expect(element(modeler, 'Task_user').outgoing[0]?.target).to.equal(shape);
      expect(modeler.get('selection').get()[0]).to.equal(shape);

      modeler.get('commandStack').undo();
      modeler.get('selection').select(element(modeler, 'Task_user'));
      await reversible(modeler, () => tasks().insert('crm.FIND_CUSTOMER'));
    });

    it('should place into the middle, and not upon another', async () => {
      modeler.get('canvas').viewbox({ x: -500, y: -500, width: 200, height: 200 });
      await reversible(modeler, () => tasks().insert('crm.FIND_CUSTOMER'));
      const first = modeler.get('elementRegistry').find(({ x }) => x < -100) as { x: number } | undefined;
      modeler.get('selection').select([]);
      const second = tasks().insert('crm.FIND_CUSTOMER');
      expect(second?.x).to.not.equal(first?.x);
    });

    it('should overlap nothing, however many are placed', () => {
      const canvas = modeler.get('canvas');
      canvas.viewbox({ x: -900, y: -900, width: 1200, height: 900 });
      const placed = Array.from({ length: 12 }, () => {
        modeler.get('selection').select([]);
        canvas.viewbox({ x: -900, y: -900, width: 1200, height: 900 });
        return tasks().insert('crm.FIND_CUSTOMER');
      });
      const boxes = placed.flatMap((shape) => shape ?? []);
      expect(boxes).to.have.length(12);
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1)) {
          const apart = Math.max(Math.abs(a.x - b.x) - a.width, Math.abs(a.y - b.y) - a.height);
          expect(apart, `${a.id} and ${b.id}`).to.be.at.least(20);
        }
    });

    it('should not append to an end event', () => {
      modeler.get('selection').select(element(modeler, 'End'));
      const shape = tasks().insert('crm.FIND_CUSTOMER');
      expect(shape?.incoming.length).to.equal(0);
    });
  });

  describe('apply', () => {
    beforeEach(() => {
      tasks().setInput('Task_a', 'email', { kind: 'variable', value: 'mail' });
      tasks().setInput('Task_a', 'limit', { kind: 'value', value: 3 });
      tasks().setOutput('Task_a', 'found', { kind: 'variable', value: 'customer' });
    });

    it('should move what fits and keep the rest', async () => {
      await reversible(modeler, () => tasks().apply('Task_a', 'crm.SAVE_CUSTOMER'));
      const view = tasks().describe('Task_a');
      expect(view?.implementation).to.equal('crm.SAVE_CUSTOMER');
      expect(view?.name).to.equal('A');
      expect(input('Task_a', 'email')).to.deep.equal({ kind: 'variable', value: 'mail' });
      expect(view?.kept).to.deep.equal([
        { side: 'input', name: 'limit', mapped: { kind: 'value', value: 3 }, kept: 'crm.FIND_CUSTOMER' }
      ]);
      expect(view?.outputs[0]?.variables).to.eql(['found']);
    });

    it('should tell which of them were secrets', () => {
      const secret = structuredClone(CRM);
      for (const input of secret.actions['crm-find'].inputs)
        Object.assign(input, { secure: input.name === 'limit' });
      modeler.get('connectors').add(secret);
      tasks().apply('Task_a', 'crm.SAVE_CUSTOMER');
      expect(
        tasks()
          .describe('Task_a')
          ?.kept.map(({ name, secret }) => [name, secret])
      ).to.eql([['limit', true]]);
    });

    it('should bring values back with their action', async () => {
      const before = await save(modeler);
      tasks().apply('Task_a', 'crm.SAVE_CUSTOMER');
      tasks().apply('Task_a', 'crm.FIND_CUSTOMER');
      expect(await save(modeler)).to.equal(before);
    });

    it('should rename only what nobody named', async () => {
      await reversible(modeler, () => tasks().apply('Task_b', 'crm.FIND_CUSTOMER'));
      expect(tasks().describe('Task_b')?.name).to.equal('Find customer');
      tasks().apply('Task_b', 'crm.SAVE_CUSTOMER');
      expect(tasks().describe('Task_b')?.name).to.equal('Save customer');
    });

    it('should keep all while it asks for an action, and move what fits to the next', async () => {
      await reversible(modeler, () => tasks().apply('Task_a', 'crm'));
      expect(tasks().describe('Task_a')?.state).to.equal('choose-action');
      expect(
        tasks()
          .describe('Task_a')
          ?.kept.map(({ name }) => name)
      ).to.eql(['email', 'limit', 'found']);

      await reversible(modeler, () => tasks().apply('Task_a', 'crm.SAVE_CUSTOMER'));
      expect(input('Task_a', 'email')).to.deep.equal({ kind: 'variable', value: 'mail' });
      expect(
        tasks()
          .describe('Task_a')
          ?.kept.map(({ name }) => name)
      ).to.eql(['limit']);
    });

    it('should move and remove kept values', async () => {
      tasks().apply('Task_a', 'crm.SAVE_CUSTOMER');
      const [entry] = tasks().describe('Task_a')?.kept ?? [];
      if (!entry) throw new Error('nothing was kept');
      await reversible(modeler, () => tasks().moveKept('Task_a', entry, 'note'));
      expect(input('Task_a', 'note')).to.deep.equal({ kind: 'value', value: 3 });
      modeler.get('commandStack').undo();
      await reversible(modeler, () => tasks().removeKept('Task_a', entry));
      expect(tasks().describe('Task_a')?.kept).to.eql([]);
    });
  });

  it('should choose a mapping type', async () => {
    await reversible(modeler, () => tasks().setMapAll('Task_a', 'all'));
    expect(tasks().describe('Task_a')?.mappingType).to.equal('all');
  });

  it('should follow an id', async () => {
    tasks().setInput('Task_a', 'email', { kind: 'value', value: 'x' });
    modeler.get('modeling').updateProperties(element(modeler, 'Task_a'), { id: 'Renamed' });
    expect(input('Renamed', 'email')).to.deep.equal({ kind: 'value', value: 'x' });
  });

  it('should not open the label editor', () => {
    modeler
      .get<AutoPlace>('autoPlace' as never)
      .append(element(modeler, 'Task_user'), tasks().create('crm.FIND_CUSTOMER'));
    expect(modeler.get<{ isActive(): boolean }>('directEditing' as never).isActive()).to.not.equal(true);
  });
});
