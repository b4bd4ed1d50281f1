import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import { upstreamOf } from '../../src/model/upstream.js';
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
});
