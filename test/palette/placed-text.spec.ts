import type { Shape } from 'bpmn-js/lib/model/Types';
import { placedText } from '../../palette/placed-text.js';
import { english } from '../../src/ui/messages.js';
import { diagram, element, expect, mount, unmount, type TestModeler } from '../helper.js';

describe('placedText', () => {
  let modeler: TestModeler;

  const said = (shape: Parameters<typeof placedText>[2]) => placedText(english, 'CRM: Find', shape);
  const create = (type: string, name?: string) =>
    modeler
      .get<{ create(type: string, attributes: object): object }>('bpmnFactory' as never)
      .create(type, { name });
  const inside = (type: string, name?: string) =>
    modeler
      .get<{ createShape(attributes: object): Shape }>('elementFactory' as never)
      .createShape({ type, businessObject: create(type, name) });

  before(async () => {
    modeler = await mount(diagram());
  });
  after(unmount);

  it('should name what comes before and after, or say what it is', () => {
    expect(said(element(modeler, 'Task_a'))).to.equal(
      'CRM: Find was placed between Start event and Service task.'
    );
    expect(said(element(modeler, 'End'))).to.equal('CRM: Find was placed after Service task.');
    expect(said(element(modeler, 'Task_b'))).to.equal('CRM: Find was placed between A and End event.');
  });

  it('should name what it stands in', () => {
    const shape = element(modeler, 'Task_user');
    expect(said(shape)).to.equal('CRM: Find was placed.');
    const free = (parent: Shape) =>
      said({ businessObject: shape.businessObject, incoming: [], outgoing: [], parent });
    expect(free(inside('bpmn:SubProcess'))).to.equal('CRM: Find was placed in Sub process.');
    expect(free(inside('bpmn:Participant', 'Shop'))).to.equal('CRM: Find was placed in Shop.');
    const lanes = shape.businessObject.get('lanes') as object[];
    lanes.push(create('bpmn:Lane', 'Till'));
    expect(free(inside('bpmn:Participant', 'Shop'))).to.equal('CRM: Find was placed in Till.');
    lanes.pop();
  });
});
