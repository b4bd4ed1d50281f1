import { diagram, expect, mount, reversible, save, unmount, type TestModeler } from '../helper.js';

const CONDITION = `<bpmn:sequenceFlow id="Flow_d" sourceRef="Task_a" targetRef="Task_user">
  <bpmn:conditionExpression>#{total}</bpmn:conditionExpression></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="Flow_c" name="\${total}" sourceRef="Task_a" targetRef="Task_user">
  <bpmn:conditionExpression>\${total > 1 &amp;&amp; x.total == 'total'}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

describe('process variables', () => {
  let modeler: TestModeler;

  beforeEach(async () => {
    modeler = await mount(diagram({ process: CONDITION }));
  });

  afterEach(unmount);

  const variables = () => modeler.get('processVariables');
  const add = (name: string, more = {}) => variables().add(undefined, { name, type: 'integer', ...more });

  it('should add', async () => {
    const { after } = await reversible(modeler, () =>
      add('total', { value: 0, required: true, displayName: 'Total', display: true })
    );
    expect(after).to.match(
      /<connector:variable id="[^"]+" name="total" type="integer" required="true" value="0" display="true" displayName="Total" \/>/
    );
    const [variable] = variables().list();
    expect(variable).to.include({
      name: 'total',
      type: 'integer',
      required: true,
      value: 0,
      displayName: 'Total',
      display: true
    });
  });

  it('should tell "" from null and absent', async () => {
    const ids = [add('a', { value: '' }), add('b', { value: null }), add('c')];
    await modeler.importXML(await save(modeler));
    expect(
      variables()
        .list()
        .map(({ value }) => value)
    ).to.eql(['', null, undefined]);
    await reversible(modeler, () => variables().update(undefined, ids[0] ?? '', { value: undefined }));
    expect(variables().list()[0]).to.not.have.property('value');
  });

  it('should remove', async () => {
    const id = add('total');
    const { after } = await reversible(modeler, () => variables().remove(undefined, id));
    expect(after).to.not.include('connector');
  });

  it('should tell what uses a variable, and change nothing for it', async () => {
    const [id, other] = [add('spent'), add('other')];
    const tasks = modeler.get('connectorTasks');
    tasks.setInput('Task_a', 'limit', { kind: 'variable', value: 'spent' });
    tasks.setOutput('Task_b', 'spent', { kind: 'variable', value: 'customer' });
    const before = await save(modeler);
    const users = variables().users(undefined, id);
    expect(users.map((user) => user.get('id'))).to.deep.equal(['Task_a', 'Task_b']);
    expect(variables().users(undefined, other)).to.deep.equal([]);
    expect(variables().users(undefined, 'gone')).to.deep.equal([]);
    expect(await save(modeler)).to.equal(before);
  });

  it('should refuse names with a reason', () => {
    add('total');
    expect(() => add('total')).to.throw('There is a process variable <total> already');
    expect(() => add('1a')).to.throw('<1a> must begin with a letter');
    expect(() => add('loopCounter')).to.throw('<loopCounter> is set by the engine itself');
  });

  it('should follow a new name everywhere, in one step', async () => {
    const id = add('total');
    const tasks = modeler.get('connectorTasks');
    tasks.setInput('Task_a', 'limit', { kind: 'variable', value: 'total' });
    tasks.setInput('Task_a', 'email', { kind: 'expression', value: "total ${total + x.total} ${'total'}" });
    tasks.setOutput('Task_a', 'total', { kind: 'variable', value: 'customer' });
    const { after } = await reversible(modeler, () => variables().update(undefined, id, { name: 'sum' }));
    const view = tasks.describe('Task_a');
    expect(view?.inputs.map(({ mapped }) => mapped?.value)).to.eql([
      "total ${sum + x.total} ${'total'}",
      'sum'
    ]);
    expect(view?.outputs[0]?.variables).to.eql(['sum']);
    expect(after).to.include('name="${sum}"').and.to.include("${sum &gt; 1 &amp;&amp; x.total == 'total'}");
    expect(after).to.include('>#{sum}<');
  });

  it('should follow a new name into default values of other variables', async () => {
    const id = add('total');
    variables().add(undefined, { name: 'text', type: 'string', value: 'sum: ${total}' });
    await reversible(modeler, () => variables().update(undefined, id, { name: 'sum' }));
    expect(variables().list()[1]?.value).to.equal('sum: ${sum}');
  });

  it('should leave an expression alone that means an output of the same name', () => {
    const id = add('customer');
    const tasks = modeler.get('connectorTasks');
    tasks.setOutput('Task_a', 'customer', { kind: 'expression', value: '${customer.name}' });
    tasks.setInput('Task_a', 'email', { kind: 'expression', value: '${customer.email}' });
    variables().update(undefined, id, { name: 'client' });
    const view = tasks.describe('Task_a');
    expect(view?.assignments[0]).to.deep.include({
      variable: 'client',
      mapped: { kind: 'expression', value: '${customer.name}' }
    });
    expect(view?.inputs[0]?.mapped?.value).to.equal('${client.email}');
  });

  it('should draw labels anew with a new name', async () => {
    const process = '<bpmn:startEvent id="Named" name="${total}" />';
    const bounds = '<dc:Bounds x="200" y="500" width="36" height="36" />';
    const shapes = `<bpmndi:BPMNShape id="Named_di" bpmnElement="Named">${bounds}</bpmndi:BPMNShape>`;
    modeler = await mount(diagram({ process, shapes }));
    const id = add('total');
    const label = modeler.get('elementRegistry').getGraphics('Named_label');
    expect(label.textContent).to.include('${total}');
    variables().update(undefined, id, { name: 'sum' });
    expect(label.textContent).to.include('${sum}');
    modeler.get('commandStack').undo();
    expect(label.textContent).to.include('${total}');
  });

  it('should make no undo step where nothing changes', () => {
    const id = add('total');
    variables().update(undefined, id, { name: 'total', type: 'integer' });
    modeler.get('commandStack').undo();
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });
});
