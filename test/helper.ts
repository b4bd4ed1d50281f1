import Modeler from 'bpmn-js/lib/Modeler';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { ConnectorsModule } from '../src/index.js';
import type { ConnectorServices } from '../src/index.js';
import type { ModdleElement } from '../src/model/moddle.js';

export { expect } from 'chai';

interface Services extends ConnectorServices {
  canvas: Canvas;
  commandStack: CommandStack;
  elementRegistry: ElementRegistry;
  eventBus: EventBus;
  modeling: Modeling;
  selection: Selection;
}

/** Options of the modeler under test; `modules: []` is plain bpmn-js. */
export interface TestOptions {
  readonly modules?: object[];
  readonly connectors?: unknown;
  readonly [option: string]: unknown;
}

const mounted = new Set<{ modeler: { destroy(): void }; container: HTMLElement }>();

/** A definition to test with: two actions that share an input, and one with groups. */
export const CRM = {
  id: 'connector-crm',
  name: 'crm',
  description: 'Customers',
  actions: {
    'crm-find': action(
      'find',
      'FIND_CUSTOMER',
      [input('email', 'string', true), input('limit', 'integer')],
      ['customer']
    ),
    'crm-save': action(
      'save',
      'SAVE_CUSTOMER',
      [input('email', 'string', true), input('note', 'string')],
      ['customer', 'id']
    )
  },
  presentation: { 'connector-crm': { title: 'CRM', aliases: ['crmConnector'] } }
};

function input(name: string, type: string, required = false) {
  return { id: `crm-${name}`, name, type, required, description: `The ${name}` };
}

function action(id: string, name: string, inputs: object[], outputs: string[]) {
  const parameters = outputs.map((output) => input(output, 'json'));
  return { id: `crm-${id}`, name, description: `${name} in the CRM`, inputs, outputs: parameters };
}

/** Mounts a modeler with our modules; {@link unmount} takes it away. */
export async function mount(xml: string, { modules, ...options }: TestOptions = {}) {
  const container = document.createElement('div');
  container.className = 'test-container';
  container.style.height = '600px';
  document.body.append(container);
  const modeler = new Modeler<Services>({
    container,
    canvas: { deferUpdate: false },
    connectors: [CRM],
    additionalModules: modules ?? [ConnectorsModule],
    ...options
  } as object);
  mounted.add({ modeler, container });
  await modeler.importXML(xml);
  return modeler;
}

export type TestModeler = Awaited<ReturnType<typeof mount>>;

/** Destroys what {@link mount} made. */
export function unmount(): void {
  for (const { modeler, container } of mounted) {
    modeler.destroy();
    container.remove();
  }
  mounted.clear();
}

export const element = (modeler: TestModeler, id: string) => modeler.get('elementRegistry').get(id) as Shape;
export const object = (item: Element) => item.businessObject as ModdleElement;

export async function save(modeler: TestModeler): Promise<string> {
  const { xml } = await modeler.saveXML({ format: true });
  return xml ?? '';
}

/** Runs an edit and expects do, undo and redo to give the same bytes each; one undo step. */
export async function reversible(modeler: TestModeler, edit: () => void) {
  const stack = modeler.get('commandStack');
  const before = await save(modeler);
  edit();
  const after = await save(modeler);
  if (after === before) throw new Error('the edit changed nothing');
  stack.undo();
  const undone = await save(modeler);
  if (undone !== before) throw new Error(`undo left a difference: ${difference(before, undone)}`);
  stack.redo();
  const redone = await save(modeler);
  if (redone !== after) throw new Error(`redo left a difference: ${difference(after, redone)}`);
  return { before, after };
}

function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const line = left.findIndex((text, index) => text !== right[index]);
  return `line ${line + 1}\n- ${left[line]}\n+ ${right[line]}`;
}

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"'
].join(' ');

/** start → Task_a → Task_b → end, and a user task beside them; more content and namespaces on request. */
export function diagram({ a = '', b = '', process = '', attributes = '', namespaces = '' } = {}): string {
  const nodes = ['Start', 'Task_a', 'Task_b', 'End'];
  const flows = nodes
    .slice(1)
    .map((target, index) => ({ id: `Flow_${index + 1}`, source: nodes[index], target }));
  const shape = (id: string, x: number, y: number, w: number, h: number) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}" /></bpmndi:BPMNShape>`;
  const edge = (id: string, from: number, to: number) =>
    `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="120" /><di:waypoint x="${to}" y="120" /></bpmndi:BPMNEdge>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} ${namespaces} id="Definitions_1" targetNamespace="http://example.org">
  <bpmn:process id="Process_1" isExecutable="true">${process}
    <bpmn:startEvent id="Start"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    ${flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`).join('\n    ')}
    <bpmn:serviceTask id="Task_a" name="A" implementation="crm.FIND_CUSTOMER"${attributes}>${a}<bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:serviceTask id="Task_b">${b}<bpmn:incoming>Flow_2</bpmn:incoming><bpmn:outgoing>Flow_3</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:endEvent id="End"><bpmn:incoming>Flow_3</bpmn:incoming></bpmn:endEvent>
    <bpmn:userTask id="Task_user" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1"><bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Process_1">
    ${shape('Start', 100, 102, 36, 36)}${shape('Task_a', 200, 80, 100, 80)}${shape('Task_b', 400, 80, 100, 80)}
    ${shape('End', 600, 102, 36, 36)}${shape('Task_user', 200, 300, 100, 80)}
    ${edge('Flow_1', 136, 200)}${edge('Flow_2', 300, 400)}${edge('Flow_3', 500, 600)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
