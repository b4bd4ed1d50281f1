import { expect } from 'chai';
import type { Answer } from '../../src/dry-run/state.js';
import { at, begin, connector, DONE, flow, flows, go, node, told, token, variables } from './helper.js';

const event = (type: string, id: string, definition: string, attributes = '') =>
  node(type, id, `<bpmn:${definition}EventDefinition />`, attributes);

const CAUGHT =
  variables('order:string="A1"', 'answer:string') +
  node('startEvent', 's') +
  connector('t') +
  node('endEvent', 'e') +
  flows('s > t', 't > e', 'b > c') +
  node('boundaryEvent', 'b', '<bpmn:errorEventDefinition errorRef="Down" />', 'attachedToRef="t"') +
  node('endEvent', 'c');

describe('a dry run', () => {
  it('should show what a connector receives and what its answer sets', async () => {
    const run = await begin(CAUGHT);
    expect(at(run)).to.deep.equal(['s']);
    go(run, 's');
    const { received, id } = token(run, 't');
    expect(received?.values.map(({ name, value }) => [name, value])).to.deep.equal([['in', 'A1']]);
    const result = new Map([['out', 'yes']]);
    expect(run.preview(id, result)?.after.values[0]).to.include({
      name: 'answer',
      value: 'yes',
      changed: true
    });
    expect(run.state.variables.get('answer')).to.equal(undefined);
    go(run, 't', { kind: 'result', result });
    expect(run.state.variables.get('answer')).to.equal('yes');
    go(run, 'e');
    expect(run.state.status).to.equal('ended');
    expect(told(run)).to.deep.equal([
      'The process starts at “s”.',
      '“t” has its answer.',
      'The end “e” is reached.',
      'The process has ended.'
    ]);
  });

  it('should begin at the chosen start event alone', async () => {
    const two = node('startEvent', 's') + node('startEvent', 'other') + connector('t') + connector('u');
    const run = await begin(two + node('endEvent', 'e') + flows('s > t', 't > e', 'other > u', 'u > e'), {
      start: 's'
    });
    expect(at(run)).to.deep.equal(['s']);
    go(run, 's');
    go(run, 't');
    go(run, 'e');
    expect(run.state.status).to.equal('ended');
  });

  it('should take the event that catches an error, and fail where none does', async () => {
    const run = await begin(CAUGHT);
    go(run, 's');
    go(run, 't', { kind: 'error', code: 'DOWN' });
    expect(at(run)).to.deep.equal(['c']);
    go(run, 'c');
    expect(run.state.status).to.equal('ended');
    const other = await begin(CAUGHT);
    go(other, 's');
    go(other, 't', { kind: 'error', code: 'OTHER' });
    expect(other.state.status).to.equal('failed');
    expect(told(other).at(-1)).to.equal('Nobody catches the error OTHER: the engine fails.');
  });

  it('should fail where the engine does', async () => {
    const run = await begin(
      variables('n:integer') + node('startEvent', 's') + connector('t', '${n.x}') + flows('s > t'),
      { version: 'main' }
    );
    go(run, 's');
    expect(token(run, 't').received?.values).to.deep.equal([
      { name: 'in', value: null, type: 'null', problems: token(run, 't').received?.values[0]?.problems }
    ]);
    const refused = await begin(
      '<bpmn:extensionElements><connector:variable id="a" name="a" type="string" required="true" /></bpmn:extensionElements>' +
        node('startEvent', 's')
    );
    expect(refused.state.status).to.equal('failed');
    expect(told(refused)[0])
      .to.include('The engine refuses to start: Can')
      .and.include('without required variables - a');
  });

  it('should go the way that the first condition tells, else the default one', async () => {
    const content =
      variables('n:integer=5') +
      node('startEvent', 's') +
      node('exclusiveGateway', 'g', '', 'default="g_c"') +
      node('endEvent', 'a') +
      node('endEvent', 'b') +
      node('endEvent', 'c') +
      flows('s > g', 'g > c', 'g > a ? ${n > 10}', 'g > b ? ${n > 2}');
    for (const [n, end] of [
      [20, 'a'],
      [5, 'b'],
      [1, 'c']
    ] as const) {
      const run = await begin(content, { variables: { n } });
      go(run, 's');
      go(run, 'g');
      expect(at(run)).to.deep.equal([end]);
    }
  });

  it('should ask which way where a condition cannot be computed, or none holds', async () => {
    const run = await begin(
      node('startEvent', 's') +
        node('exclusiveGateway', 'g') +
        node('endEvent', 'a') +
        node('endEvent', 'b') +
        flows('s > g', 'g > a ? ${nobody == 1}', 'g > b ? ${false}')
    );
    go(run, 's');
    go(run, 'g');
    const { question } = token(run, 'g');
    expect(question?.ways.map(({ flow: id, name, reason }) => [id, name, !!reason])).to.deep.equal([
      ['g_a', 'a', true],
      ['g_b', 'b', false]
    ]);
    expect(question?.several).to.equal(false);
    go(run, 'g', DONE);
    expect(at(run)).to.deep.equal(['g']);
    go(run, 'g', { kind: 'ways', flows: ['g_b'] });
    expect(at(run)).to.deep.equal(['b']);
  });

  it('should wait at a parallel gateway for all, and say where that is for ever', async () => {
    const content = (last: string) =>
      variables('n:boolean=true') +
      node('startEvent', 's') +
      node('parallelGateway', 'f') +
      node('userTask', 'a') +
      node('userTask', 'b') +
      node('exclusiveGateway', 'x') +
      node('parallelGateway', 'j') +
      node('endEvent', 'e') +
      node('endEvent', 'e2') +
      flows(
        's > f',
        'f > a',
        'f > b',
        'a > j',
        'b > x',
        `x > j ? \${${last}}`,
        `x > e2 ? \${!(${last})}`,
        'j > e'
      );
    const run = await begin(content('n'));
    go(run, 's');
    go(run, 'f');
    expect(at(run)).to.deep.equal(['a', 'b']);
    go(run, 'a');
    expect(token(run, 'j').blocked?.template).to.equal('Waits for one more token.');
    go(run, 'j');
    expect(at(run)).to.deep.equal(['b', 'j']);
    go(run, 'b');
    go(run, 'x');
    expect(at(run)).to.deep.equal(['j']);
    expect(token(run, 'j').blocked).to.equal(undefined);
    go(run, 'j');
    expect(at(run)).to.deep.equal(['e']);
    go(run, 'e');
    expect(run.state.status).to.equal('ended');
    const stuck = await begin(content('!n'));
    for (const id of ['s', 'f', 'a', 'b', 'x', 'e2']) go(stuck, id);
    expect(stuck.state.status).to.equal('stuck');
  });

  it('should wait at an inclusive gateway for what can still come, and no longer', async () => {
    const run = await begin(
      variables('n:integer=5') +
        node('startEvent', 's') +
        node('inclusiveGateway', 'f', '', 'default="f_c"') +
        node('userTask', 'a') +
        node('userTask', 'b') +
        node('userTask', 'c') +
        node('inclusiveGateway', 'j') +
        node('endEvent', 'e') +
        flows('s > f', 'f > a ? ${n > 1}', 'f > b ? ${n > 2}', 'f > c', 'a > j', 'b > j', 'c > j', 'j > e')
    );
    go(run, 's');
    go(run, 'f');
    expect(at(run)).to.deep.equal(['a', 'b']);
    go(run, 'a');
    expect(token(run, 'j').blocked?.template).to.equal('Waits for tokens that can still come.');
    go(run, 'b');
    expect(at(run)).to.deep.equal(['j']);
    go(run, 'j');
    expect(at(run)).to.deep.equal(['e']);
    go(run, 'e');
    expect(run.state.status).to.equal('ended');
  });

  it('should go round in circles for as long as it is told to', async () => {
    const run = await begin(
      node('startEvent', 's') + node('task', 'a') + node('task', 'b') + flows('s > a', 'a > b', 'b > a')
    );
    expect(run.runOn(() => DONE, 500)).to.equal('limit');
    expect(run.state.steps).to.equal(500);
    expect(at(run)).to.have.length(1);
    run.stop();
    expect(at(run)).to.deep.equal([]);
  });

  it('should not begin at what only follows what never runs', async () => {
    const run = await begin(
      node('startEvent', 's') +
        node('userTask', 'a') +
        node('userTask', 'lost') +
        node('userTask', 'behind') +
        flows('s > a', 'lost > behind')
    );
    expect(at(run)).to.eql(['s']);
    go(run, 's');
    expect(at(run)).to.eql(['a']);
  });

  it('should run an activity for each item of a list, with the item', async () => {
    const loop = (sequential: boolean) =>
      `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}" activiti:collection="list" activiti:elementVariable="each" />`;
    const content = (sequential: boolean) =>
      variables('list:json=["x","y","z"]', 'answer:string') +
      node('startEvent', 's') +
      connector('t', '${each} ${loopCounter}', 'answer', loop(sequential)) +
      node('endEvent', 'e') +
      flows('s > t', 't > e');
    const inputs = (run: Awaited<ReturnType<typeof begin>>) =>
      run.state.tokens.map(({ received, index }) => [index, received?.values[0]?.value]);
    const parallel = await begin(content(false));
    go(parallel, 's');
    expect(inputs(parallel)).to.deep.equal([
      [1, 'x 0'],
      [2, 'y 1'],
      [3, 'z 2']
    ]);
    for (let index = 0; index < 3; index++) go(parallel, 't', { kind: 'result', result: new Map() });
    expect(at(parallel)).to.deep.equal(['e']);
    const sequential = await begin(content(true));
    go(sequential, 's');
    expect(inputs(sequential)).to.deep.equal([[1, 'x 0']]);
    go(sequential, 't');
    expect(inputs(sequential)).to.deep.equal([[2, 'y 1']]);
    go(sequential, 't');
    go(sequential, 't');
    expect(at(sequential)).to.deep.equal(['e']);
  });

  it('should repeat until a condition holds, and run once where nobody can tell how often', async () => {
    const content = (loop: string) =>
      node('startEvent', 's') +
      node(
        'userTask',
        't',
        `<bpmn:multiInstanceLoopCharacteristics>${loop}</bpmn:multiInstanceLoopCharacteristics>`
      ) +
      node('endEvent', 'e') +
      flows('s > t', 't > e');
    const run = await begin(
      content(
        '<bpmn:loopCardinality>${4}</bpmn:loopCardinality><bpmn:completionCondition>${nrOfCompletedInstances == 2}</bpmn:completionCondition>'
      )
    );
    go(run, 's');
    expect(at(run)).to.deep.equal(['t', 't', 't', 't']);
    go(run, 't');
    go(run, 't');
    expect(at(run)).to.deep.equal(['e']);
    const unknown = await begin(content('<bpmn:loopCardinality>${many}</bpmn:loopCardinality>'));
    go(unknown, 's');
    expect(at(unknown)).to.deep.equal(['t']);
    expect(told(unknown).join()).to.include('How often “t” runs cannot be computed');
    const none = await begin(content('<bpmn:loopCardinality>0</bpmn:loopCardinality>'));
    go(none, 's');
    expect(at(none)).to.deep.equal(['e']);
  });

  describe('an activity that is repeated in a repeated sub-process', () => {
    const repeat = (attributes: string, body = '') =>
      `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${body}</bpmn:multiInstanceLoopCharacteristics>`;
    const content = (outer: string, inner: string) =>
      variables('orders:json=[{"lines":["a","b"]},{"lines":["c"]}]', 'answer:string') +
      node('startEvent', 's') +
      node(
        'subProcess',
        'p',
        outer +
          node('startEvent', 'ps') +
          connector('t', '${line}', 'answer', inner) +
          node('userTask', 'u') +
          flows('ps > t', 't > u')
      ) +
      flows('s > p');
    const result: Answer = { kind: 'result', result: new Map() };

    it('should run for the items of what the sub-process runs for', async () => {
      const run = await begin(
        content(
          repeat('activiti:collection="orders" activiti:elementVariable="order"'),
          repeat('activiti:collection="${order.lines}" activiti:elementVariable="line"')
        )
      );
      go(run, 's');
      go(run, 'ps');
      go(run, 'ps');
      expect(run.state.tokens.map(({ received }) => received?.values[0]?.value)).to.eql(['a', 'b', 'c']);
    });

    it('should count what is done by itself in each run of the sub-process', async () => {
      const three = '<bpmn:loopCardinality>3</bpmn:loopCardinality>';
      const two = '<bpmn:completionCondition>${nrOfCompletedInstances == 2}</bpmn:completionCondition>';
      const run = await begin(
        content(repeat('activiti:collection="orders"'), repeat('isSequential="true"', three + two))
      );
      go(run, 's');
      go(run, 'ps');
      go(run, 'ps');
      const [first, second] = run.state.tokens;
      run.answer(first?.id ?? '', result);
      run.answer(second?.id ?? '', result);
      expect(at(run)).to.eql(['t', 't']);
      go(run, 't', result);
      go(run, 't', result);
      expect(at(run)).to.eql(['u', 'u']);
    });
  });

  const SUB =
    variables('order:string="A1"', 'answer:string') +
    node('startEvent', 's') +
    node(
      'subProcess',
      'p',
      node('startEvent', 'ps') +
        connector('t') +
        node('userTask', 'u') +
        node('parallelGateway', 'f') +
        event('endEvent', 'over', 'terminate') +
        node('endEvent', 'fails', '<bpmn:errorEventDefinition errorRef="Down" />') +
        node('exclusiveGateway', 'x') +
        flows(
          'ps > f',
          'f > t',
          'f > u',
          't > x',
          'x > over ? ${answer == "over"}',
          'x > fails ? ${answer == "fails"}'
        )
    ) +
    node('boundaryEvent', 'late', '<bpmn:timerEventDefinition />', 'attachedToRef="p"') +
    node(
      'boundaryEvent',
      'tick',
      '<bpmn:signalEventDefinition />',
      'attachedToRef="p" cancelActivity="false"'
    ) +
    node('boundaryEvent', 'down', '<bpmn:errorEventDefinition errorRef="Down" />', 'attachedToRef="p"') +
    ['e', 'lateE', 'tickE', 'downE'].map((id) => node('endEvent', id)).join('') +
    flows('s > p', 'p > e', 'late > lateE', 'tick > tickE', 'down > downE');

  it('should go into a sub-process, and out of it by its events', async () => {
    const run = await begin(SUB);
    go(run, 's');
    go(run, 'ps');
    go(run, 'f');
    expect(at(run)).to.deep.equal(['t', 'u']);
    expect(token(run, 't').events.map(({ element, event: kind }) => [element, kind])).to.deep.equal([
      ['late', 'timer'],
      ['tick', 'signal']
    ]);
    go(run, 'u', { kind: 'event', element: 'tick' });
    expect(at(run)).to.have.members(['t', 'u', 'tickE']);
    go(run, 'u', { kind: 'event', element: 'late' });
    expect(at(run)).to.have.members(['tickE', 'lateE']);
    go(run, 'tickE');
    go(run, 'lateE');
    expect(run.state.status).to.equal('ended');
  });

  for (const [answer, end] of [
    ['over', 'e'],
    ['fails', 'downE']
  ] as const)
    it(`should leave a sub-process at its end event that ${answer === 'over' ? 'ends all' : 'fails'}`, async () => {
      const run = await begin(SUB);
      for (const id of ['s', 'ps', 'f']) go(run, id);
      go(run, 't', { kind: 'result', result: new Map([['out', answer]]) });
      go(run, 'x');
      go(run, answer);
      expect(at(run)).to.deep.equal([end]);
      go(run, end);
      expect(run.state.status).to.equal('ended');
    });

  it('should let an error of a task inside be caught around it', async () => {
    const run = await begin(SUB);
    for (const id of ['s', 'ps', 'f']) go(run, id);
    go(run, 't', { kind: 'error', code: 'DOWN' });
    expect(at(run)).to.deep.equal(['downE']);
  });

  it('should end everything at an end event that terminates', async () => {
    const run = await begin(
      node('startEvent', 's') +
        node('parallelGateway', 'f') +
        node('userTask', 'u') +
        event('endEvent', 'over', 'terminate') +
        flows('s > f', 'f > u', 'f > over')
    );
    for (const id of ['s', 'f', 'over']) go(run, id);
    expect([run.state.status, at(run)]).to.deep.equal(['ended', []]);
  });

  it('should let one of several events come, and go over links', async () => {
    const run = await begin(
      node('startEvent', 's') +
        node('eventBasedGateway', 'g') +
        event('intermediateCatchEvent', 'm', 'message') +
        event('intermediateCatchEvent', 'w', 'timer') +
        node('intermediateThrowEvent', 'l', '<bpmn:linkEventDefinition name="L" />') +
        node('intermediateCatchEvent', 'k', '<bpmn:linkEventDefinition name="L" />') +
        node('endEvent', 'e') +
        node('endEvent', 'e2') +
        flows('s > g', 'g > m', 'g > w', 'm > l', 'k > e', 'w > e2')
    );
    go(run, 's');
    expect(at(run)).to.deep.equal(['m', 'w']);
    go(run, 'm');
    expect(at(run)).to.deep.equal(['l']);
    go(run, 'l');
    go(run, 'k');
    go(run, 'e');
    expect(run.state.status).to.equal('ended');
    expect(told(run)).to.include('The message “m” comes.');
  });

  it('should skip scripts and calls, and let people set variables', async () => {
    const run = await begin(
      variables('n:integer=1') +
        node('startEvent', 's') +
        node('scriptTask', 'c') +
        node('callActivity', 'call') +
        node('userTask', 'u') +
        node('endEvent', 'e') +
        flow('s > c') +
        flows('c > call', 'call > u', 'u > e')
    );
    for (const id of ['s', 'c', 'call']) go(run, id);
    go(run, 'u', { kind: 'done', variables: new Map([['n', 7]]) });
    expect(run.state.variables.get('n')).to.equal(7);
    expect(told(run).slice(1, 3)).to.deep.equal([
      '“c” is skipped: a dry run runs no scripts.',
      '“call” is skipped: a dry run calls no other process.'
    ]);
    expect(run.state.log[3]?.changed?.map(({ name, value, before }) => [name, value, before])).to.deep.equal([
      ['n', 7, 1]
    ]);
  });
});
