import type { Shape } from 'bpmn-js/lib/model/Types';
import { CRM, diagram, element, expect, mount, object, reversible, save, unmount, until } from '../helper.js';
import type { ModdleElement } from '../../src/model/moddle.js';

const DENIED = { name: 'Access denied', description: 'No right to do so.', code: 'CRM-403' };
const GONE = { name: 'GONE', description: 'No such customer.' };
const connectors = [{ ...CRM, errors: [DENIED, GONE] }];
const ROOT = '<bpmn:error id="Error_old" name="Old" errorCode="CRM-403" />';

async function start(xml = diagram()) {
  const modeler = await mount(xml, { connectors });
  return { modeler, tasks: modeler.get('connectorTasks') };
}

const withRoot = () => diagram().replace('<bpmn:process ', `${ROOT}<bpmn:process `);
const attachers = (task: Shape) => [...(task as unknown as { attachers: Shape[] }).attachers];
const overlap = (a: Shape, b: Shape) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('an error of a connector', () => {
  afterEach(unmount);

  it('should be caught by an interrupting boundary event with its code and name, in one step', async () => {
    const { modeler, tasks } = await start();
    const { after } = await reversible(modeler, () => tasks.catchError('Task_a', DENIED));
    const [event] = attachers(element(modeler, 'Task_a'));
    if (!event) throw new Error('no event');
    const [definition] = object(event).get('eventDefinitions') as ModdleElement[];
    const error = definition?.get('errorRef') as ModdleElement;
    expect([definition?.$type, object(event).get('cancelActivity'), object(event).get('name')]).to.deep.equal(
      ['bpmn:ErrorEventDefinition', true, 'Access denied']
    );
    expect([error.get('errorCode'), error.get('name')]).to.deep.equal(['CRM-403', 'Access denied']);
    expect(after.match(/<bpmn:error /g)).to.have.length(1);
    expect(event.label).to.not.equal(undefined);
  });

  it('should use the error of the file that has its code', async () => {
    const { modeler, tasks } = await start(withRoot());
    const { after } = await reversible(modeler, () => tasks.catchError('Task_a', DENIED));
    expect(after).to.include('errorRef="Error_old"');
    expect(after.match(/<bpmn:error /g)).to.have.length(1);
  });

  it('should go by its name where it has no code', async () => {
    const { modeler, tasks } = await start();
    tasks.catchError('Task_a', GONE);
    expect(await save(modeler)).to.include('errorCode="GONE"');
    expect(tasks.describe('Task_a')?.errors[1]?.caughtBy).to.be.a('string');
  });

  it('should be told with the event that catches it', async () => {
    const { modeler, tasks } = await start();
    expect(tasks.describe('Task_a')?.errors).to.deep.equal([
      { error: DENIED, code: 'CRM-403' },
      { error: GONE, code: 'GONE' }
    ]);
    const [event] = tasks.catchError('Task_a', DENIED);
    expect(tasks.describe('Task_a')?.errors[0]?.caughtBy).to.equal(event?.id);
    modeler.get('commandStack').undo();
    expect(tasks.describe('Task_a')?.errors[0]?.caughtBy).to.equal(undefined);
  });

  it('should not be caught twice', async () => {
    const { modeler, tasks } = await start();
    tasks.catchError('Task_a', DENIED);
    const before = await save(modeler);
    expect(tasks.catchError('Task_a', DENIED)).to.deep.equal([]);
    expect(await save(modeler)).to.equal(before);
  });

  it('should be caught in those of several tasks that do not catch it, in one step', async () => {
    const { modeler, tasks } = await start();
    tasks.apply('Task_b', 'crm.FIND_CUSTOMER');
    tasks.catchError('Task_a', DENIED);
    await reversible(modeler, () => {
      expect(tasks.catchError(['Task_a', 'Task_b'], DENIED)).to.have.length(1);
    });
    expect(tasks.describeAll(['Task_a', 'Task_b'])?.errors[0]?.tasks).to.equal(2);
  });

  it('should leave a task alone that may have no boundary event', async () => {
    const { modeler, tasks } = await start(diagram({ attributes: ' isForCompensation="true"' }));
    const before = await save(modeler);
    expect(tasks.catchError('Task_a', DENIED)).to.deep.equal([]);
    expect(await save(modeler)).to.equal(before);
  });

  it('should be refused under a code that a file cannot hold', async () => {
    const { tasks } = await start();
    expect(() => tasks.catchError('Task_a', { name: 'a', code: 'a\u0000' })).to.throw('XML');
  });

  it('should stand clear of the events, labels and flows that are there, while there is room', async () => {
    const { modeler, tasks } = await start();
    const task = element(modeler, 'Task_a');
    for (let count = 1; count <= 6; count++) {
      await reversible(modeler, () => tasks.catchError('Task_a', { name: `E${count}` }));
      const events = attachers(task);
      expect(events).to.have.length(count);
      const pairs = events.flatMap((a, index) => events.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b))).to.have.length(0);
      if (count > 4) continue;
      const labels = events.flatMap(({ label }) => (label ? [label as Shape] : []));
      const covered = labels.filter((label) => [task, ...events].some((other) => overlap(label, other)));
      expect([labels.length, covered.length]).to.deep.equal([count, 0]);
      // where the sequence flows come in and go out
      expect(events.filter(({ y }) => Math.abs(y + 18 - 120) < 18)).to.have.length(0);
    }
    for (let count = 7; count <= 14; count++) tasks.catchError('Task_a', { name: `E${count}` });
    expect(attachers(task)).to.have.length(14);
  });

  it('should be caught in a sub-process and in a pool', async () => {
    const { modeler, tasks } = await start();
    const modeling = modeler.get('modeling');
    const factory = modeler.get('elementFactory' as never) as { createShape(attributes: object): Shape };
    const pool = modeling.createShape(
      factory.createShape({ type: 'bpmn:Participant' }),
      { x: 400, y: 200 },
      modeler.get('canvas').getRootElement() as never
    );
    const sub = modeling.createShape(
      factory.createShape({ type: 'bpmn:SubProcess', isExpanded: true }),
      { x: 500, y: 400 },
      pool as never
    );
    const task = modeling.createShape(tasks.create('crm.FIND_CUSTOMER'), { x: 500, y: 400 }, sub as never);
    await until(() => !!task.parent);
    for (const id of ['Task_a', task.id]) {
      const { after } = await reversible(modeler, () => tasks.catchError(id, DENIED));
      expect(after).to.include(`attachedToRef="${id}"`);
    }
    const [event] = attachers(task);
    expect(event && object(event).$parent).to.equal(object(sub));
  });
});
