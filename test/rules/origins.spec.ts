import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import { mergedOrigins } from '../../src/model/merge-origins.js';
import { upstreamOf } from '../../src/model/upstream.js';
import type { VariableOrigin } from '../../src/model/views.js';
import { Checker } from '../../src/rules/index.js';
import { moddle } from '../moddle.js';
import { diagram, output, path, shop, task, variable, variables } from './helper.js';

async function read(content: string) {
  const definitions = await moddle().read(diagram(content));
  const checker = new Checker([], { catalog: createCatalog([shop()]), profile: 'portable' });
  const sweep = checker.sweep(definitions);
  while (!sweep.next().done);
  const find = (id: string) => {
    const found = processesOf(definitions)
      .flatMap((process) => [...elementsOf(process)])
      .find((element) => idOf(element) === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { checker, find };
}

const setter = (id: string, ...names: string[]) =>
  task(
    names.map((name) => output(name, 'variable', 'total')).join(''),
    'implementation="shop.ORDER"',
    'listed',
    id
  );

describe('what comes before an element', () => {
  const cases: [what: string, content: string, before: string[]][] = [
    ['nothing', '<bpmn:task id="T" />', []],
    [
      'a chain, the nearest first',
      `<bpmn:task id="A" /><bpmn:task id="B" /><bpmn:task id="T" />${path('A', 'B', 'T')}`,
      ['B', 'A']
    ],
    [
      'a loop, with the element itself',
      `<bpmn:task id="A" /><bpmn:task id="T" />${path('A', 'T', 'A')}`,
      ['A', 'T']
    ],
    [
      'what a boundary event is on',
      `<bpmn:task id="A" /><bpmn:boundaryEvent id="E" attachedToRef="A" /><bpmn:task id="T" />${path('E', 'T')}`,
      ['E', 'A']
    ],
    [
      'what comes before the sub-process around it',
      `<bpmn:task id="A" /><bpmn:subProcess id="S"><bpmn:task id="T" /></bpmn:subProcess>${path('A', 'S')}`,
      ['A']
    ],
    [
      'what is in a sub-process before it',
      `<bpmn:subProcess id="S"><bpmn:task id="A" /></bpmn:subProcess><bpmn:task id="T" />${path('S', 'T')}`,
      ['S', 'A']
    ]
  ];
  for (const [what, content, before] of cases)
    it(`should be ${what}`, async () => {
      const { find } = await read(
        content.replace(/<bpmn:task id="(\w)" \/>/g, '<bpmn:task id="$1"></bpmn:task>')
      );
      expect(upstreamOf(find('T')).map(idOf)).to.have.members(before);
    });
});

describe('where variables get their values', () => {
  it('should name what sets them before, and those that a path does not set', async () => {
    const content =
      variables(variable('a'), variable('b'), variable('c'), variable('late')) +
      setter('First', 'a', 'b') +
      '<bpmn:exclusiveGateway id="G" />' +
      setter('Second', 'c') +
      task('', 'implementation="shop.ORDER"', 'listed', 'T') +
      setter('After', 'late') +
      path('First', 'G', 'Second', 'T', 'After') +
      '<bpmn:sequenceFlow id="skip" sourceRef="G" targetRef="T" />';
    const { checker, find } = await read(content);
    const origins = checker.origins(find('T'));
    expect(origins.get('a')?.from).to.deep.equal(['First']);
    expect(origins.get('c')?.from).to.deep.equal(['Second']);
    expect(origins.get('late')?.from).to.deep.equal([]);
  });

  it('should name what a loop around it sets', async () => {
    const loop =
      '<bpmn:subProcess id="S"><bpmn:multiInstanceLoopCharacteristics activiti:elementVariable="item" />' +
      `${task('', 'implementation="shop.ORDER"', 'listed', 'T')}</bpmn:subProcess>`;
    const { checker, find } = await read(loop);
    expect(checker.origins(find('T')).get('item')).to.deep.equal({ from: [], unset: false, loop: true });
  });

  const payload = (name: string) =>
    '<bpmn:extensionElements><connector:task json="' +
    `{&quot;mapping&quot;:{&quot;outputs&quot;:{&quot;${name}&quot;:{&quot;type&quot;:&quot;variable&quot;,&quot;value&quot;:&quot;body&quot;}}}}` +
    '" /></bpmn:extensionElements>';
  const events: [what: string, event: string][] = [
    [
      'a message start event',
      `<bpmn:startEvent id="E" name="Order came">${payload('order')}<bpmn:messageEventDefinition id="D" /></bpmn:startEvent>`
    ],
    [
      'a signal that is waited for',
      `<bpmn:intermediateCatchEvent id="E" name="Order came">${payload('order')}<bpmn:signalEventDefinition id="D" /></bpmn:intermediateCatchEvent>`
    ]
  ];
  for (const [what, event] of events)
    it(`should tell what ${what} brings`, async () => {
      const content =
        variables(variable('order'), variable('mixed')) +
        event +
        task('', 'implementation="shop.ORDER"', 'listed', 'T') +
        path('E', 'T');
      const { checker, find } = await read(content);
      expect(checker.origins(find('T')).get('order')).to.deep.equal({
        ...{ from: ['Order came'], events: true, unset: false, loop: false }
      });
      expect(checker.origins(find('T')).get('mixed')?.events).to.equal(undefined);
    });

  it('should not call it an event where a task sets it too', async () => {
    const content =
      variables(variable('order')) +
      events[0]?.[1] +
      setter('First', 'order') +
      task('', 'implementation="shop.ORDER"', 'listed', 'T') +
      path('E', 'First', 'T');
    const { checker, find } = await read(content);
    const origin = checker.origins(find('T')).get('order');
    expect(origin?.from).to.have.members(['Order came', 'First']);
    expect(origin?.events).to.equal(undefined);
  });
});

describe('where variables of several elements get their values', () => {
  const origin = (from: string[], more: Partial<VariableOrigin> = {}): VariableOrigin => ({
    ...{ from, unset: false, loop: false },
    ...more
  });

  it('should be unset where it is for any of them, and name all that sets it', () => {
    const merged = mergedOrigins([
      new Map([['a', origin(['First'])]]),
      new Map([['a', origin(['First', 'Second'], { unset: true })]])
    ]);
    expect(merged.get('a')).to.deep.equal(origin(['First', 'Second'], { unset: true }));
  });

  it('should be unset where one of them does not know it, and leave out the loop of one alone', () => {
    const merged = mergedOrigins([
      new Map([
        ['a', origin(['First'])],
        ['item', origin([], { loop: true })]
      ]),
      new Map()
    ]);
    expect([...merged]).to.deep.equal([['a', origin(['First'], { unset: true })]]);
  });

  it('should come from events where all that sets it are events', () => {
    const event = origin(['Order came'], { events: true });
    const of = (...each: VariableOrigin[]) =>
      mergedOrigins(each.map((one) => new Map([['a', one]]))).get('a')?.events;
    expect(of(event, origin([]))).to.equal(true);
    expect(of(event, origin(['First']))).to.equal(undefined);
    expect(of(origin([]), origin([]))).to.equal(undefined);
  });
});
