import type Canvas from 'diagram-js/lib/core/Canvas';
import type { ConnectorEditing } from '../../src/index.js';
import { ConnectorPickEvent } from '../../palette/events.js';
import { ConnectorPaletteModule, type ConnectorPaletteElement } from '../../palette/index.js';
import type { PaletteParts } from '../../palette/PaletteParts.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import {
  diagram,
  element,
  expect,
  mount,
  object,
  save,
  unmount,
  until,
  type TestModeler
} from '../helper.js';

const PLAIN = diagram({ attributes: '' }).replaceAll(/ implementation="[^"]*"/g, '');

let modeler: TestModeler;

const get = <T>(name: string) => modeler.get<T>(name as never);
const editing = () => get<ConnectorEditing>('connectorEditing');
const parts = () => get<PaletteParts>('connectorPaletteParts');
const palette = () => document.querySelector('connector-palette') as ConnectorPaletteElement;
const panel = () => document.querySelector('connector-panel')!;
const tasks = () =>
  modeler
    .get('elementRegistry')
    .filter(
      ({ type, businessObject }) => type === 'bpmn:ServiceTask' && !!businessObject.get('implementation')
    );

async function start(xml: string): Promise<void> {
  modeler = await mount(xml, { late: true, modules: [ConnectorPaletteModule, ConnectorPanelModule] });
  palette().open = true;
  await palette().updateComplete;
}

/** Types a query, and presses a key in the field. */
async function search(query: string, key: string): Promise<void> {
  const field = palette().renderRoot.querySelector('input')!;
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await palette().updateComplete;
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

describe('what is fetched when it is first needed', () => {
  afterEach(unmount);

  it('should not be there for a diagram without connectors, and be told of by name', async () => {
    await start(PLAIN);
    expect([editing().isHere, parts().isHere]).to.deep.equal([false, false]);
    for (const name of ['connectorTasks', 'connectorTasks', 'connectorMenu'])
      expect(() => get(name)).to.throw(new RegExp(`${name} before connector`));
    expect(get<Canvas>('canvas').getRootElement().id).to.equal('Process_1');
    expect(await editing().load()).to.equal(true);
    expect(get('connectorTasks')).to.equal(editing().get('connectorTasks'));
  });

  it('should come with a diagram that holds connectors, and be shown', async () => {
    await start(diagram());
    await until(() => editing().isHere && panel().process !== undefined);
    await until(() => parts().isHere);
    expect(modeler.get('connectorTasks').describe(element(modeler, 'Task_a'))?.action?.name).to.equal(
      'FIND_CUSTOMER'
    );
  });

  it('should come with the first element that is selected', async () => {
    await start(PLAIN);
    modeler.get('selection').select(element(modeler, 'Task_a'));
    await until(() => panel().task?.element === 'Task_a');
    await until(() => document.querySelector('.djs-context-pad [data-action="connector-change"]') !== null);
  });

  it('should place what is chosen before it is there', async () => {
    await start(PLAIN);
    await search('find customer', 'Enter');
    await until(() => tasks().length === 1);
    expect(object(element(modeler, tasks()[0]!.id)).get('implementation')).to.equal('crm.FIND_CUSTOMER');
    modeler.get('commandStack').undo();
    expect(tasks()).to.have.length(0);
  });

  it('should say so where it cannot be fetched', async () => {
    await start(PLAIN);
    parts().load = () => Promise.resolve(false);
    await search('find customer', 'Enter');
    const told = () => palette().renderRoot.querySelector('[role=status]')?.textContent;
    await until(() => told() === 'This could not be loaded. Try again.');
    expect(tasks()).to.have.length(0);
  });

  it('should not drag what was let go before it is there', async () => {
    await start(PLAIN);
    const before = await save(modeler);
    const row = palette().renderRoot.querySelector('connector-list')!;
    const event = new PointerEvent('pointermove', { pointerId: 7, bubbles: true });
    row.dispatchEvent(new ConnectorPickEvent('crm.FIND_CUSTOMER', 'Find customer', 'pointer', event));
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 7 }));
    await parts().load();
    await new Promise(requestAnimationFrame);
    expect(!get<{ context(): unknown }>('dragging').context()).to.equal(true);
    expect(await save(modeler)).to.equal(before);
  });

  it('should keep the mapping of a task that becomes another, as ever', async () => {
    await start(diagram());
    await until(() => editing().isHere);
    const replace = get<{ replaceElement(from: object, to: object): void }>('bpmnReplace');
    replace.replaceElement(element(modeler, 'Task_a'), { type: 'bpmn:UserTask' });
    expect(await save(modeler)).to.contain('dormant=');
  });
});
