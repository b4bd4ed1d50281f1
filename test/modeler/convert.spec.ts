import type { Shape } from 'bpmn-js/lib/model/Types';
import {
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

const bounds = (id: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
const edge = (id: string, ...points: [number, number][]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points
    .map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`)
    .join('')}</bpmndi:BPMNEdge>`;

/** A task of any type, big, with flows in and out, two boundary events, a note, a loop and documentation. */
const rich = (type: string) =>
  diagram({
    process: `
    <bpmn:${type} id="Rich" name="Ask them" default="Out_1">
      <bpmn:documentation>why</bpmn:documentation>
      <bpmn:incoming>In_2</bpmn:incoming><bpmn:incoming>In_1</bpmn:incoming>
      <bpmn:outgoing>Out_2</bpmn:outgoing><bpmn:outgoing>Out_1</bpmn:outgoing>
      <bpmn:multiInstanceLoopCharacteristics isSequential="true" />
    </bpmn:${type}>
    <bpmn:boundaryEvent id="Timer" attachedToRef="Rich"><bpmn:outgoing>Late</bpmn:outgoing><bpmn:timerEventDefinition id="Def_1" /></bpmn:boundaryEvent>
    <bpmn:boundaryEvent id="Failed" attachedToRef="Rich"><bpmn:errorEventDefinition id="Def_2" /></bpmn:boundaryEvent>
    <bpmn:task id="Left" /><bpmn:task id="Right" />
    <bpmn:sequenceFlow id="In_1" sourceRef="Left" targetRef="Rich" />
    <bpmn:sequenceFlow id="In_2" sourceRef="Right" targetRef="Rich" />
    <bpmn:sequenceFlow id="Out_1" sourceRef="Rich" targetRef="Left" />
    <bpmn:sequenceFlow id="Out_2" sourceRef="Rich" targetRef="Right" />
    <bpmn:sequenceFlow id="Late" sourceRef="Timer" targetRef="Right" />`,
    shapes:
      bounds('Rich', 401, 301, 151, 93) +
      bounds('Timer', 420, 376, 36, 36) +
      bounds('Failed', 500, 376, 36, 36) +
      bounds('Left', 100, 500, 100, 80) +
      bounds('Right', 700, 500, 100, 80) +
      edge('In_1', [150, 500], [150, 340], [401, 340]) +
      edge('In_2', [750, 500], [750, 330], [552, 330]) +
      edge('Out_1', [401, 370], [180, 370], [180, 500]) +
      edge('Out_2', [552, 370], [720, 370], [720, 500]) +
      edge('Late', [438, 412], [438, 540], [700, 540])
  });

const TYPES = ['task', 'userTask', 'scriptTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask'];

describe('convert', () => {
  afterEach(unmount);

  const convert = (modeler: TestModeler, id: string, implementation = 'crm.FIND_CUSTOMER') =>
    modeler.get('connectorTasks').convert(id, implementation);
  const order = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([found]) => found);

  for (const type of TYPES)
    it(`should turn a ${type} into a connector task, and back with undo`, async () => {
      const modeler = await mount(rich(type));
      const { after } = await reversible(modeler, () => convert(modeler, 'Rich'));
      expect(after).to.match(
        /<bpmn:serviceTask id="Rich" name="Ask them"[^>]* implementation="crm.FIND_CUSTOMER"/
      );
      expect(after).to.include('default="Out_1"').and.to.include('<bpmn:documentation>why');
      expect(after).to.include('<bpmn:multiInstanceLoopCharacteristics isSequential="true" />');
    });

  it('should keep size and place, flows, boundary events and the order in the file', async () => {
    const modeler = await mount(rich('userTask'));
    const { before, after } = await reversible(modeler, () => convert(modeler, 'Rich'));
    const shape = element(modeler, 'Rich');
    expect([shape.x, shape.y, shape.width, shape.height]).to.eql([401, 301, 151, 93]);
    expect(shape.attachers.map(({ id }: { id: string }) => id)).to.have.members(['Timer', 'Failed']);
    for (const pattern of [
      / id="(?!Activity)\w+"(?= |>)(?! bpmnElement)/g,
      /<di:waypoint [^>]*>/g,
      /<bpmn:(incoming|outgoing)>\w+/g,
      / (sourceRef|targetRef|attachedToRef)="\w+"/g
    ])
      expect(order(after, pattern)).to.eql(order(before, pattern));
  });

  it('should be undone to the byte where the file names no flows at the nodes', async () => {
    const bare = rich('userTask').replace(/<bpmn:(incoming|outgoing)>\w+<\/bpmn:\1>/g, '');
    const modeler = await mount(bare);
    expect(bare).to.not.include('incoming');
    await reversible(modeler, () => convert(modeler, 'Rich'));
  });

  it('should name a task that has no name', async () => {
    const modeler = await mount(diagram());
    await reversible(modeler, () => convert(modeler, 'Task_user'));
    expect(object(element(modeler, 'Task_user')).get('name')).to.equal('Find customer');
  });

  it('should keep the values of a connector task that fit', async () => {
    const modeler = await mount(diagram());
    const tasks = modeler.get('connectorTasks');
    const mapped = { kind: 'value', value: 'kept' } as const;
    tasks.setInput('Task_a', 'email', mapped);
    await reversible(modeler, () => convert(modeler, 'Task_a', 'crm.SAVE_CUSTOMER'));
    const view = tasks.describe('Task_a');
    expect(view?.implementation).to.equal('crm.SAVE_CUSTOMER');
    expect(view?.inputs[0]?.mapped).to.eql(mapped);
  });

  it('should bring back the values of a connector task that was another type meanwhile', async () => {
    const modeler = await mount(diagram());
    const mapped = { kind: 'value', value: 'kept' } as const;
    modeler.get('connectorTasks').setInput('Task_a', 'email', mapped);
    const replace = modeler.get<{ replaceElement(shape: Shape, type: object): Shape }>(
      'bpmnReplace' as never
    );
    replace.replaceElement(element(modeler, 'Task_a'), { type: 'bpmn:UserTask' });
    await reversible(modeler, () => convert(modeler, 'Task_a', 'crm.SAVE_CUSTOMER'));
    expect(modeler.get('connectorTasks').describe('Task_a')?.inputs[0]?.mapped).to.eql(mapped);
  });

  it('should make a task ask for the action of a whole connector', async () => {
    const modeler = await mount(diagram());
    await reversible(modeler, () => convert(modeler, 'Task_user', 'crm'));
    expect(modeler.get('connectorTasks').describe('Task_user')?.state).to.equal('choose-action');
  });

  it('should change nothing, and leave no undo step, where the task is that already', async () => {
    const modeler = await mount(diagram());
    convert(modeler, 'Task_a');
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should refuse what is no task', async () => {
    const modeler = await mount(diagram());
    const xml = await save(modeler);
    for (const id of ['Start', 'Flow_1'])
      expect(() => convert(modeler, id)).to.throw(`no task to convert <${id}>`);
    expect(() => convert(modeler, 'Task_user', 'nothing')).to.throw('unknown connector <nothing>');
    expect(await save(modeler)).to.equal(xml);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });
});
