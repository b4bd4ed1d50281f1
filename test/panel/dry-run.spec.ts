import { expect } from 'chai';
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { ConnectorDryRun } from '../../src/panel/ConnectorDryRun.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import { CRM, diagram, element, mount, save, unmount, until, type TestModeler } from '../helper.js';
import { all, button, focused, one, settled, type } from './helper.js';

const service = (modeler: { get(name: string): unknown }) =>
  modeler.get('connectorDryRun') as ConnectorDryRun;

async function start(xml = diagram()) {
  const modeler = await mount(xml, { modules: [ConnectorPanelModule], connectorPanel: { open: true } });
  modeler.get('commandStack').clear();
  return modeler;
}

const run = () => all(document.body, 'connector-dry-run');
const press = async (label: string) => {
  button(document.body, label).click();
  await settled();
};
const log = () => all(document.body, '.log > ol > li').map((item) => item.textContent.trim().split('\n')[0]);
const tokens = (modeler: TestModeler) =>
  modeler.get('canvas').getContainer().querySelectorAll('connector-dry-run-token').length;

describe('the dry run of a modeler', () => {
  afterEach(() => {
    unmount();
  });

  it('should take the place of the panel, and give it back with the focus', async () => {
    const modeler = await start();
    await until(() => all(document.body, '.try').length === 1);
    await press('Try it');
    await until(() => run().length === 1);
    await settled();
    expect(focused()?.localName).to.equal('h2');
    await press('Start');
    expect(tokens(modeler)).to.equal(1);
    await press('Close');
    expect(run()).to.have.length(0);
    expect(tokens(modeler)).to.equal(0);
    expect(focused()?.className).to.include('try');
  });

  it('should change neither diagram nor undo stack, also where samples are typed', async () => {
    const modeler = await start();
    const before = await save(modeler);
    await service(modeler).open();
    await settled();
    await press('Start');
    for (let steps = 0; steps < 10 && !all(document.body, '[data-side=outputs]').length; steps++)
      await press('Step');
    await type(one(document.body, 'textarea[data-side=outputs]'), '{"id":"c7"}');
    await press('To the end');
    await until(() => log().length > 0);
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should say that the diagram has changed since, and read it anew', async () => {
    const modeler = await start();
    await service(modeler).open();
    await settled();
    await press('Start');
    modeler.get('modeling').updateProperties(element(modeler, 'Start'), { name: 'Begins' });
    await settled();
    expect(one(document.body, '.bar .warning').textContent).to.include('The diagram has changed');
    await press('Start again');
    await press('Start');
    expect(all(document.body, '.bar .warning')).to.have.length(0);
    await press('Step');
    expect(log()[0]).to.equal('The process starts at “Begins”.');
  });

  it('should say in a sentence why a process cannot be run', async () => {
    const modeler = await start();
    modeler.get('modeling').removeElements([element(modeler, 'Start')]);
    expect(await service(modeler).open()).to.equal(true);
    await settled();
    expect(one(document.body, 'connector-dry-run .error, .error').textContent).to.include('no start event');
    expect(button(document.body, 'Start').disabled).to.equal(true);
    expect(await service(modeler).open('nobody')).to.equal(false);
  });

  it('should end with the diagram', async () => {
    const modeler = await start();
    await service(modeler).open();
    await settled();
    await modeler.importXML(diagram());
    expect(run()).to.have.length(0);
  });

  it('should work in a viewer', async () => {
    const container = document.createElement('div');
    document.body.append(container);
    const viewer = new Viewer({
      container,
      connectors: [CRM],
      connectorPanel: { open: true },
      additionalModules: [ConnectorPanelModule]
    } as object);
    await viewer.importXML(diagram());
    await service(viewer).open();
    await settled();
    await press('Start');
    await press('Step');
    expect(log()[0]).to.include('The process starts');
    viewer.destroy();
    container.remove();
  });
});
