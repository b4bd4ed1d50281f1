import { expect } from 'chai';
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { ConnectorPanelElement } from '../../src/panel/connector-panel.js';
import type { ConnectorPanel } from '../../src/panel/ConnectorPanel.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import { CRM, diagram, element, mount, object, save, unmount, until, type TestModeler } from '../helper.js';
import { button, choose, control, field, focused, one, press, select, settled, type } from './helper.js';

const panelOf = (modeler: TestModeler): ConnectorPanelElement => {
  const container = modeler.get('canvas').getContainer().parentElement;
  const found = container?.querySelector('connector-panel');
  if (!found) throw new Error('no panel');
  return found;
};

async function start(options: object = {}) {
  const modeler = await mount(diagram(), {
    modules: [ConnectorPanelModule],
    connectorPanel: { open: true },
    ...options
  });
  modeler.get('connectorTasks').apply(element(modeler, 'Task_b'), 'crm.SAVE_CUSTOMER');
  modeler.get('commandStack').clear();
  const show = async (...ids: string[]) => {
    modeler.get('selection').select(ids.map((id) => element(modeler, id)));
    await settled();
  };
  return { modeler, show };
}

describe('the connector panel of a modeler', () => {
  afterEach(unmount);

  it('should show the selected task, the process for nothing, and a message for several', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    expect(panel.task?.implementation).to.equal('crm.FIND_CUSTOMER');
    await show();
    expect([panel.task, panel.process?.element, panel.message]).to.deep.equal([
      undefined,
      object(modeler.get('canvas').getRootElement() as never).get('id'),
      ''
    ]);
    await show('Task_a', 'Task_b');
    expect([panel.task, panel.process, panel.message]).to.deep.equal([
      undefined,
      undefined,
      '2 elements are selected: “A”, “Save customer”. Tasks of one action are edited together; else select one to see what it holds.'
    ]);
    await show('Start');
    expect(panel.message).to.include('Only service tasks');
    expect(panel.process).to.not.equal(undefined);
  });

  for (const dropped of [true, false])
    it(`should let a drop be painted first, ${dropped ? 'and show it then' : 'even one that fails'}`, async () => {
      const { modeler, show } = await start();
      const panel = panelOf(modeler);
      await show('Task_b');
      if (!dropped) modeler.get('eventBus').once('create.end', 1500, () => false);
      modeler.get('eventBus').fire('create.end', { context: { target: undefined } });
      modeler.get('selection').select(element(modeler, 'Task_a'));
      expect(panel.task?.element).to.equal('Task_b');
      await until(() => panel.task?.element === 'Task_a');
    });

  it('should show what is wrong with an expression as soon as that can be told', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'expression', value: '${a +}' });
    await until(() => panel.task?.inputs[0]?.problems.length === 2);
    expect(panel.task?.problems.map(({ message }) => message)).to.include(
      'The expression ends too early (character 6).'
    );
  });

  it('should make one undo step of what is typed in one go', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    const before = await save(modeler);
    await choose(field(panel, 'email'), 'expression');
    const area = control(field(panel, 'email'));
    for (const text of ['$', '${', '${a', '${a}']) await type(area, text);
    expect(control(field(panel, 'email'))).to.equal(area);
    expect(focused()).to.equal(area);
    expect(panel.task?.inputs[0]?.mapped).to.deep.equal({ kind: 'expression', value: '${a}' });
    area.dispatchEvent(new Event('change', { bubbles: true }));
    await press(area, 'z', { ctrlKey: true });
    expect(await save(modeler)).to.equal(before);
    await press(focused() ?? panel, 'y', { ctrlKey: true });
    expect(panel.task?.inputs[0]?.mapped).to.deep.equal({ kind: 'expression', value: '${a}' });
  });

  it('should take an open edit back on Escape and on Ctrl+Z', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    await choose(field(panel, 'limit'), 'value');
    const before = await save(modeler);
    for (const press_ of [{ key: 'Escape' }, { key: 'z', ctrlKey: true }]) {
      const input = control(field(panel, 'limit'));
      await type(input, '1');
      await type(input, '12');
      expect(await save(modeler)).to.not.equal(before);
      const { key, ...more } = press_;
      await press(input, key, more);
      expect(await save(modeler)).to.equal(before);
      expect(control(field(panel, 'limit')).value).to.equal('');
    }
  });

  it('should end what is typed before another task is shown', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    await choose(field(panel, 'email'), 'expression');
    await type(control(field(panel, 'email')), '${a}');
    await show('Task_b');
    await choose(field(panel, 'email'), 'expression');
    expect(control(field(panel, 'email')).value).to.equal('');
    await type(control(field(panel, 'email')), '${b}');
    modeler.get('commandStack').undo();
    const tasks = modeler.get('connectorTasks');
    expect(tasks.describe('Task_a')?.inputs[0]?.mapped).to.deep.equal({ kind: 'expression', value: '${a}' });
    expect(tasks.describe('Task_b')?.inputs[0]?.mapped).to.equal(undefined);
  });

  it('should create a variable and map it in one undo step', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    const before = await save(modeler);
    button(panel, 'New variable for customer').click();
    await settled();
    expect(panel.task?.outputs[0]?.variables).to.deep.equal(['customer']);
    expect(panel.task?.variables.map(({ name, type: of }) => [name, of])).to.deep.equal([
      ['customer', 'json']
    ]);
    const after = await save(modeler);
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.equal(before);
    modeler.get('commandStack').redo();
    expect(await save(modeler)).to.equal(after);
  });

  it('should change the action and the mapping type', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show('Task_a');
    button(panel, 'Change action').click();
    await settled();
    await press(one(panel, '[role=combobox]'), 'ArrowDown');
    await press(one(panel, '[role=combobox]'), 'Enter');
    expect(panel.task?.implementation).to.equal('crm.SAVE_CUSTOMER');
    one<HTMLButtonElement>(one(panel, 'connector-mapping-type'), 'button').click();
    await settled();
    one<HTMLInputElement>(panel, 'input[value=all]').click();
    await settled();
    expect(panel.task?.mappingType).to.equal('all');
  });

  it('should edit the variables of the process', async () => {
    const { modeler, show } = await start();
    const panel = panelOf(modeler);
    await show();
    button(panel, '+').click();
    await settled();
    await type(one<HTMLInputElement>(panel, '#name'), 'total');
    button(panel, 'Add variable').click();
    await settled();
    const { variables = [] } = panel.process ?? {};
    expect(variables.map(({ name }) => name)).to.deep.equal(['total']);
    one<HTMLButtonElement>(panel, `[data-id="${variables[0]?.id ?? ''}"]`).click();
    await settled();
    await select(one<HTMLSelectElement>(panel, '#type'), 'integer');
    expect(panel.process?.variables[0]?.type).to.equal('integer');
    button(panel, 'Delete total').click();
    await settled();
    expect(panel.process?.variables).to.deep.equal([]);
  });

  it('should follow changes made elsewhere, and describe once for all commands in a row', async () => {
    const { modeler, show } = await start();
    await show('Task_a');
    const tasks = modeler.get('connectorTasks');
    const describe_ = tasks.describe.bind(tasks);
    let count = 0;
    tasks.describe = (of) => {
      count += 1;
      return describe_(of);
    };
    modeler
      .get('modeling')
      .moveElements([element(modeler, 'Start'), element(modeler, 'End')], { x: 0, y: 20 });
    expect(count).to.equal(0);
    for (const value of ['b', 'a']) tasks.setInput('Task_a', 'email', { kind: 'value', value });
    modeler.get('commandStack').undo();
    modeler.get('commandStack').redo();
    await Promise.resolve();
    expect(count).to.equal(1);
    expect(panelOf(modeler).task?.inputs[0]?.mapped).to.deep.equal({ kind: 'value', value: 'a' });
  });

  it('should stand in the element or selector that is given', async () => {
    const parent = document.createElement('div');
    parent.id = 'panel-parent';
    document.body.append(parent);
    try {
      await start({ connectorPanel: { parent: '#panel-parent' } });
      expect(parent.querySelector('connector-panel')?.hasAttribute('docked')).to.equal(false);
      unmount();
      expect(parent.children).to.have.length(0);
    } finally {
      parent.remove();
    }
  });

  it('should leave the watermark free where it is docked', async () => {
    const { modeler } = await start();
    const panel = panelOf(modeler).getBoundingClientRect();
    const mark = modeler.get('canvas').getContainer().parentElement?.querySelector('.bjs-powered-by');
    expect(panel.height).to.be.greaterThan(0);
    expect(mark?.getBoundingClientRect().top).to.be.greaterThan(panel.bottom);
  });

  for (const [width, open, narrow] of [
    [1200, true, false],
    [800, false, false],
    [500, false, true]
  ] as const)
    it(`should be ${open ? 'open' : 'folded'} on a canvas ${String(width)} pixels wide`, async () => {
      const { modeler } = await start({ connectorPanel: {}, width });
      const panel = panelOf(modeler);
      expect([panel.docked, panel.open, panel.hasAttribute('narrow')]).to.deep.equal([true, open, narrow]);
    });

  it('should be folded and opened by its head, and by the focus', async () => {
    const { modeler, show } = await start({ connectorPanel: {}, width: 500 });
    const panel = panelOf(modeler);
    await show('Task_a');
    const head = button(panel, 'Connector mapping');
    const section = one(panel, 'section');
    const state = () => [head.getAttribute('aria-expanded'), section.checkVisibility()];
    expect(state()).to.deep.equal(['false', false]);
    expect(panel.getBoundingClientRect().height).to.be.lessThan(60);
    head.click();
    await settled();
    expect(state()).to.deep.equal(['true', true]);
    await show('Task_b');
    expect(state()).to.deep.equal(['true', true]);
    head.click();
    await settled();
    expect(state()).to.deep.equal(['false', false]);
    modeler.get<ConnectorPanel>('connectorPanel').focus();
    await settled();
    expect(state()).to.deep.equal(['true', true]);
    expect(focused()).to.equal(section);
  });

  it('should show, and edit nothing, in a viewer', async () => {
    const container = document.createElement('div');
    container.style.height = '500px';
    document.body.append(container);
    const viewer = new Viewer({
      container,
      connectors: [CRM],
      additionalModules: [ConnectorPanelModule]
    } as object);
    try {
      await viewer.importXML(diagram());
      const panel = container.querySelector('connector-panel');
      await until(() => panel?.process !== undefined);
      expect(panel?.readOnly).to.equal(true);
    } finally {
      viewer.destroy();
      container.remove();
    }
  });
});
