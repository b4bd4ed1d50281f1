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

  it('should answer as it was told for another task of the same action, until it is told otherwise', async () => {
    const modeler = await start();
    const find = element(modeler, 'Task_a').businessObject.get('implementation');
    modeler.get('modeling').updateProperties(element(modeler, 'Task_b'), { implementation: find });
    await service(modeler).open();
    await settled();
    await press('Start');
    const answer = () => one<HTMLTextAreaElement>(document.body, 'textarea[data-side=outputs]');
    const stepTo = async (task: string) => {
      for (let steps = 0; steps < 5 && !marked(modeler).includes(task); steps++) await press('Step');
    };
    await stepTo('Task_a');
    await type(answer(), '{"id":"c7"}');
    await stepTo('Task_b');
    expect(answer().value).to.equal('{"id":"c7"}');
    await type(answer(), '{"id":"d8"}');
    await press('Start again');
    await press('Start');
    await stepTo('Task_a');
    expect(answer().value).to.equal('{"id":"c7"}');
    await stepTo('Task_b');
    expect(answer().value).to.equal('{"id":"d8"}');
  });

  it('should answer so also where the other task has answered before', async () => {
    const modeler = await start();
    const [a, b] = [element(modeler, 'Task_a'), element(modeler, 'Task_b')];
    modeler.get('modeling').updateProperties(b, { implementation: a.businessObject.get('implementation') });
    modeler.get('modeling').connect(b, a);
    modeler.get('modeling').removeElements([element(modeler, 'Flow_3')]);
    await service(modeler).open();
    await settled();
    await press('Start');
    for (let steps = 0; steps < 9 && log().length < 3; steps++) await press('Step');
    const answer = () => one<HTMLTextAreaElement>(document.body, 'textarea[data-side=outputs]');
    expect(marked(modeler)).to.eql(['Task_a']);
    await type(answer(), '{"id":"e9"}');
    await press('Step');
    expect(marked(modeler)).to.eql(['Task_b']);
    expect(answer().value).to.equal('{"id":"e9"}');
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

  it('should show the latest of a long story, and more when that is wished', async () => {
    const modeler = await start();
    modeler.get('modeling').connect(element(modeler, 'Task_b'), element(modeler, 'Task_a'));
    await service(modeler).open();
    await settled();
    await press('Start');
    await press('To the end');
    await until(() => all(document.body, '.bar .warning').length === 1);
    expect(one(document.body, '.bar .warning').textContent).to.include('It still runs after 200 steps.');
    expect(log()).to.have.length(25);
    const last = log()[0];
    const more = () => all(document.body, '.log button').map((each) => each.textContent.trim());
    const [, left] = /^Show 25 more of (\d+)$/.exec(more()[0] ?? '') ?? [];
    await press(`Show 25 more of ${left}`);
    expect(log()).to.have.length(50);
    expect(log()[0]).to.equal(last);
    expect(more()).to.deep.equal([`Show 25 more of ${Number(left) - 25}`]);
    await press('Start again');
    await press('Start');
    await press('To the end');
    await until(() => all(document.body, '.bar .warning').length === 1);
    expect(log()).to.have.length(25);
  });

  it('should keep open what was opened of the story as it goes on', async () => {
    const modeler = await start(secretDiagram());
    await service(modeler).open();
    await settled();
    await press('Start');
    for (let steps = 0; steps < 5 && !all(document.body, '.log details').length; steps++) await press('Step');
    const details = one<HTMLDetailsElement>(document.body, '.log details');
    const told = () => details.closest('li')?.textContent;
    const before = told();
    details.open = true;
    await press('Step');
    expect(details.isConnected && details.open).to.equal(true);
    expect(told()).to.equal(before);
  });

  it('should leave the focus with what is next where its button goes', async () => {
    const modeler = await start();
    modeler.get('modeling').connect(element(modeler, 'Task_b'), element(modeler, 'Task_a'));
    modeler.get('modeling').removeElements([element(modeler, 'Flow_3')]);
    await service(modeler).open();
    await settled();
    await press('Start');
    const more = () => all<HTMLButtonElement>(document.body, '.log button')[0];
    for (let steps = 0; steps < 40 && !more(); steps++) await press('Step');
    more()?.focus();
    more()?.click();
    await settled();
    expect(all(document.body, '.log button')).to.have.length(0);
    expect(all(document.body, '.log li').findIndex((each) => each === focused())).to.equal(25);
    button(document.body, 'Start again').focus();
    await press('Start again');
    expect([focused()?.localName, focused()?.textContent.trim()]).to.eql(['button', 'Start']);
  });

  it('should end a run that goes on by itself, when it is closed', async () => {
    const modeler = await start();
    modeler.get('modeling').connect(element(modeler, 'Task_b'), element(modeler, 'Task_a'));
    await service(modeler).open();
    await settled();
    await press('Start');
    button(document.body, 'To the end').click();
    button(document.body, 'Close').click();
    await settled();
    expect(run()).to.have.length(0);
    expect(tokens(modeler)).to.equal(0);
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

  it('should never show a secret, also where it was copied and is another one by now', async () => {
    const input = { id: 'vault-key', name: 'key', type: 'string', secure: true };
    const note = { id: 'vault-note', name: 'note', type: 'string' };
    const answer = { id: 'vault-id', name: 'id', type: 'string' };
    const open = { id: 'vault-open', name: 'OPEN', inputs: [input, note], outputs: [answer] };
    const vault = { id: 'vault', name: 'vault', actions: { 'vault-open': open } };
    const modeler = await mount(secretDiagram(), {
      modules: [ConnectorPanelModule],
      connectors: [vault],
      connectorPanel: { open: true }
    });
    await service(modeler).open();
    await settled();
    await press('Start');
    const shown: string[] = [];
    for (let steps = 0; steps < 10 && !all(document.body, '.log .error').length; steps++) {
      shown.push(...all(document.body, 'li, td, code, p').map((each) => each.textContent));
      if (!all(document.body, 'button').some(({ textContent }) => textContent.trim() === 'Step')) break;
      await press('Step');
    }
    expect(log()[0]).to.equal('The process has ended.');
    expect(shown.filter((text) => text.includes('hunter2'))).to.eql([]);
  });

  it('should not show a secret that was there between two looks only', async () => {
    const key = { id: 'vault-key', name: 'key', type: 'string', secure: true };
    const outputs = [{ id: 'vault-id', name: 'id', type: 'string' }];
    const note = { id: 'vault-note', name: 'note', type: 'string' };
    const open = { id: 'open', name: 'OPEN', inputs: [key, note], outputs };
    const vault = { id: 'vault', name: 'vault', actions: { open } };
    await mount(passingDiagram(), {
      modules: [ConnectorPanelModule],
      connectors: [vault],
      connectorPanel: { open: true }
    }).then((modeler) => service(modeler).open());
    await settled();
    await press('Start');
    await press('To the end');
    await until(() => log()[0] === 'The process has ended.');
    const shown = all(document.body, 'li, td, code, p').map((each) => each.textContent);
    expect(shown.some((text) => text.includes('note'))).to.equal(true);
    expect(shown.filter((text) => text.includes('hunter3'))).to.eql([]);
  });

  it('should show where a token is in a folded sub-process, on the sub-process, too', async () => {
    const modeler = await start(foldedDiagram());
    await service(modeler).open();
    await settled();
    await press('Start');
    expect(marked(modeler)).to.eql(['Start']);
    for (let steps = 0; steps < 5 && !marked(modeler).includes('Inner'); steps++) await press('Step');
    expect(marked(modeler)).to.eql(['Inner', 'Sub']);
    await press('To the end');
    await until(() => log().length > 3);
    await until(() => marked(modeler).length === 0);
  });
});

/** The elements with a token on them. */
function marked(modeler: TestModeler): string[] {
  const containers = modeler
    .get('canvas')
    .getContainer()
    .querySelectorAll<HTMLElement>('[data-container-id]');
  return [...containers]
    .filter((each) => each.querySelector('connector-dry-run-token'))
    .map((each) => each.dataset['containerId'] ?? '')
    .sort();
}

const entry = (side: string, name: string, kind: string, value: string) =>
  `<connector:${side} name="${name}" kind="${kind}" value="&quot;${value}&quot;" />`;

/** A secret goes into a connector twice, and is overwritten. */
function secretDiagram(): string {
  const variable = (name: string, value = '') =>
    `<connector:variable id="${name}" name="${name}" type="string" required="false" ${value} />`;
  const mapping = `<bpmn:extensionElements><connector:task mappingType="listed">
    ${entry('input', 'key', 'variable', 'apiKey')}${entry('input', 'note', 'expression', 'Bearer ${apiKey}')}
    ${entry('output', 'apiKey', 'value', 'other')}</connector:task></bpmn:extensionElements>`;
  return diagram({
    namespaces: 'xmlns:connector="urn:bpmn-js-connector-palette:1"',
    process: `<bpmn:extensionElements>${variable('apiKey', 'value="&quot;hunter2&quot;"')}${variable('copy')}</bpmn:extensionElements>`,
    a: mapping
  })
    .replace('crm.FIND_CUSTOMER', 'vault.OPEN')
    .replace('id="End"', 'id="End" name="Done"');
}

/** A secret is set, sent within a text, and set anew. */
function passingDiagram(): string {
  const task = (...entries: string[]) =>
    `<bpmn:extensionElements><connector:task mappingType="listed">${entries.join('')}</connector:task></bpmn:extensionElements>`;
  return diagram({
    namespaces: 'xmlns:connector="urn:bpmn-js-connector-palette:1"',
    process:
      '<bpmn:extensionElements><connector:variable id="k" name="apiKey" type="string" required="false" /></bpmn:extensionElements>',
    a: task(entry('input', 'key', 'variable', 'apiKey'), entry('output', 'apiKey', 'value', 'hunter3')),
    b: task(
      entry('input', 'note', 'expression', 'It is ${apiKey}'),
      entry('output', 'apiKey', 'value', 'other')
    )
  })
    .replaceAll('crm.FIND_CUSTOMER', 'vault.OPEN')
    .replace('<bpmn:serviceTask id="Task_b"', '<bpmn:serviceTask id="Task_b" implementation="vault.OPEN"');
}

/** start → a folded sub-process with one task → end. */
function foldedDiagram(): string {
  const inside = `<bpmn:startEvent id="Begin" /><bpmn:task id="Inner" /><bpmn:endEvent id="Finish" />
    <bpmn:sequenceFlow id="In_1" sourceRef="Begin" targetRef="Inner" /><bpmn:sequenceFlow id="In_2" sourceRef="Inner" targetRef="Finish" />`;
  const shape = (id: string, x: number) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${String(x)}" y="100" width="100" height="80" /></bpmndi:BPMNShape>`;
  return diagram()
    .replace(
      /<bpmn:serviceTask id="Task_b">([^]*?)<\/bpmn:serviceTask>/,
      `<bpmn:subProcess id="Sub">$1${inside}</bpmn:subProcess>`
    )
    .replaceAll('"Task_b"', '"Sub"')
    .replace('bpmnElement="Sub">', 'bpmnElement="Sub" isExpanded="false">')
    .replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram id="D_2"><bpmndi:BPMNPlane id="P_2" bpmnElement="Sub">${shape('Begin', 0)}${shape('Inner', 200)}${shape('Finish', 400)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`
    );
}
