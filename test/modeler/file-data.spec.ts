import { toExtensions } from '../../src/core.js';
import { element, expect, mount, save, unmount, type TestModeler } from '../helper.js';

const FILE = { id: 'original', extensions: { Gone: { properties: {} } } };
const DATA = JSON.stringify({ file: { id: 'original' }, processes: FILE.extensions }).replaceAll(
  '"',
  '&#34;'
);
const NAMESPACES = `xmlns:connector="urn:bpmn-js-connector-palette:1"
  xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"`;
const shape = (id: string, y: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="0" y="${y}" width="600" height="250" /></bpmndi:BPMNShape>`;
const POOLS = `<bpmn:definitions ${NAMESPACES} id="D" targetNamespace="x">
  <bpmn:collaboration id="C">
    <bpmn:participant id="Pool_1" processRef="P1" /><bpmn:participant id="Pool_2" processRef="P2" />
  </bpmn:collaboration>
  <bpmn:process id="P1"><bpmn:extensionElements><connector:data json="${DATA}" /></bpmn:extensionElements></bpmn:process>
  <bpmn:process id="P2" />
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="Plane" bpmnElement="C">
    ${shape('Pool_1', 0)}${shape('Pool_2', 300)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

describe('what is kept of an engine file', () => {
  afterEach(unmount);

  const exported = (modeler: TestModeler) =>
    JSON.parse(toExtensions(modeler.getDefinitions() as never).json) as unknown;

  it('should outlive the pool that holds it, in one undo step', async () => {
    const modeler = await mount(POOLS);
    modeler.get('modeling').removeElements([element(modeler, 'Pool_1')]);
    expect(exported(modeler)).to.eql(FILE);
    modeler.get('commandStack').undo();
    expect((await save(modeler)).split('original')).to.have.length(2);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should outlive all pools', async () => {
    const modeler = await mount(POOLS);
    modeler.get('modeling').removeElements([element(modeler, 'Pool_1'), element(modeler, 'Pool_2')]);
    expect(exported(modeler)).to.eql(FILE);
  });

  it('should stay where it is when another pool goes', async () => {
    const modeler = await mount(POOLS);
    modeler.get('modeling').removeElements([element(modeler, 'Pool_2')]);
    expect(exported(modeler)).to.eql(FILE);
    expect((await save(modeler)).split('original')).to.have.length(2);
  });
});
