import { expect } from 'chai';
import { flows, node, plan } from './helper.js';

const say = ({ template, values }: { template: string; values: Readonly<Record<string, string>> }) =>
  template.replace(/{(\w+)}/g, (_, key: string) => values[key] ?? '');

const read = async (content: string) => {
  const { plan: found } = await plan(content);
  return { faults: found.faults.map(say), remarks: found.remarks.map(say), nodes: [...found.nodes.keys()] };
};

describe('the plan of a dry run', () => {
  it('should say why a process cannot be run', async () => {
    expect((await read(node('endEvent', 'e'))).faults).to.deep.equal([
      'There is no start event: the engine has nowhere to begin.'
    ]);
    const dangling = node('startEvent', 's') + '<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="gone" />';
    expect((await read(dangling)).faults).to.deep.equal(['The flow “f” leads from or to nothing.']);
    const link = node('intermediateThrowEvent', 'l', '<bpmn:linkEventDefinition name="L" />');
    expect((await read(node('startEvent', 's') + link + flows('s > l'))).faults).to.deep.equal([
      'The link “l” leads nowhere.'
    ]);
    const empty = node('startEvent', 's') + node('subProcess', 'p', node('task', 't')) + flows('s > p');
    expect((await read(empty)).faults).to.deep.equal(['There is no start event in the sub-process “p”.']);
    const complex = node('startEvent', 's') + node('complexGateway', 'g') + flows('s > g');
    expect((await read(complex)).faults).to.deep.equal(['A dry run does not know what to do at “g”.']);
  });

  it('should say what it leaves out', async () => {
    const inside = node('startEvent', 'i');
    const { remarks, nodes, faults } = await read(
      node('startEvent', 's') +
        node('task', 'lonely') +
        node('subProcess', 'e', inside, 'triggeredByEvent="true"') +
        node('task', 'c', '', 'isForCompensation="true"')
    );
    expect(faults).to.deep.equal([]);
    expect(nodes).to.deep.equal(['s']);
    expect(remarks).to.deep.equal([
      'No flow leads to “lonely”: it never runs.',
      'A dry run leaves out the event sub-process “e”.',
      'A dry run leaves out the compensation “c”.'
    ]);
  });

  it('should say what is thrown and comes to nobody', async () => {
    const thrown = (id: string, definition: string) =>
      node('intermediateThrowEvent', id, `<bpmn:${definition}EventDefinition />`);
    const { remarks, faults } = await read(
      node('startEvent', 's') +
        thrown('a', 'compensate') +
        thrown('b', 'escalation') +
        thrown('c', 'signal') +
        thrown('d', 'message') +
        node('endEvent', 'e', '<bpmn:cancelEventDefinition />') +
        thrown('f', 'signal') +
        flows('s > a', 'a > b', 'b > c', 'c > d', 'd > e')
    );
    expect(faults).to.deep.equal([]);
    expect(remarks).to.deep.equal([
      'A dry run goes on at “a” and compensates nothing.',
      'A dry run goes on at “b”: nobody hears of the escalation.',
      'A dry run goes on at “c”: nobody hears of the signal.',
      'A dry run goes on at “e” and cancels nothing.',
      'No flow leads to “f”: it never runs.'
    ]);
  });
});
