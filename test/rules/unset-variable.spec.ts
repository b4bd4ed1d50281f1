import { expect } from 'chai';
import { unsetVariable } from '../../src/rules/unset-variable.js';
import {
  check,
  describeRule,
  diagram,
  input,
  kept,
  output,
  path,
  task,
  variable,
  variables
} from './helper.js';

const read = (id: string, name = 'v') =>
  task(input('text', 'variable', name), 'implementation="shop.ORDER"', 'listed', id);
const set = (id: string, name = 'v', more = '') =>
  task(output(name, 'variable', 'id'), `implementation="shop.ORDER" ${more}`, 'listed', id);
const node = (type: string, id: string, content = '', attributes = '') =>
  `<bpmn:${type} id="${id}" ${attributes}>${content}</bpmn:${type}>`;
const nodes = (type: string, ...ids: string[]) => ids.map((id) => node(type, id)).join('');
const declared = variables(variable('v'), variable('w'));
const unset = (id: string, name = 'v') =>
  `warning ${id}/inputs/text: <${name}> is not set on every path to here`;
const process = (...parts: string[]) => declared + parts.join('');
const event = (kind: string, more = '') => `<bpmn:${kind}EventDefinition ${more}/>`;
const boundary = (host: string, kind: string, id = 'B', more = '') =>
  node('boundaryEvent', id, event(kind), `attachedToRef="${host}" ${more}`);

/** Start, a split, two branches of which only the first sets `v`, a join and a task that reads it. */
const branches = (gateway: string, join = gateway) =>
  process(
    nodes(gateway, 'G'),
    nodes(join, 'J'),
    node('startEvent', 'S'),
    set('A'),
    nodes('userTask', 'U'),
    read('R'),
    path('S', 'G', 'A', 'J', 'R'),
    path('G', 'U', 'J')
  );

const inside = (content: string, attributes = '') => node('subProcess', 'P', content, attributes);

describeRule(
  unsetVariable,
  [
    ['a chain', process(node('startEvent', 'S'), set('A'), read('R'), path('S', 'A', 'R'))],
    ['a parallel join, of which one branch sets it', branches('parallelGateway')],
    [
      'an exclusive join, of which both branches set it',
      process(
        nodes('exclusiveGateway', 'G', 'J'),
        set('A'),
        set('U'),
        read('R'),
        path('G', 'A', 'J', 'R'),
        path('G', 'U', 'J')
      )
    ],
    [
      'a value at the start',
      variables(variable('v', 'string', 'value="&quot;x&quot;" ')) + read('R') + set('A') + path('R', 'A')
    ],
    [
      'one that is required',
      variables(variable('v').replace('"false"', '"true"')) + read('R') + set('A') + path('R', 'A')
    ],
    ['what nothing sets: another rule tells of it', process(read('R'))],
    [
      'a loop back behind what sets it',
      process(set('A'), nodes('exclusiveGateway', 'G', 'H'), read('R'), path('A', 'G', 'R', 'H', 'G'))
    ],
    [
      'what a sub-process sets, deep within',
      process(inside(inside(set('A')).replace('"P"', '"Q"')), read('R'), path('P', 'R'))
    ],
    [
      'what was set before a sub-process',
      process(set('A'), inside(node('startEvent', 'I') + read('R') + path('I', 'R')), path('A', 'P'))
    ],
    [
      'an event sub-process, by what was set before its parent',
      process(
        set('A'),
        inside(
          nodes('userTask', 'U') +
            node(
              'subProcess',
              'E',
              node('startEvent', 'I', event('message')) + read('R') + path('I', 'R'),
              'triggeredByEvent="true"'
            )
        ),
        path('A', 'P')
      )
    ],
    [
      'a boundary event, by what was set before its host',
      process(
        set('A'),
        nodes('userTask', 'H'),
        boundary('H', 'error'),
        read('R'),
        path('A', 'H'),
        path('B', 'R')
      )
    ],
    [
      'links',
      process(
        set('A'),
        node('intermediateThrowEvent', 'L', event('link', 'name="x" ')),
        node('intermediateCatchEvent', 'M', event('link', 'name="x" ')),
        read('R'),
        path('A', 'L'),
        path('M', 'R')
      )
    ],
    [
      'what a message brings',
      process(
        kept(
          'startEvent',
          'S',
          { mapping: { outputs: { v: { type: 'variable', value: 'x' } } } },
          event('message')
        ),
        read('R'),
        path('S', 'R'),
        set('A')
      )
    ],
    [
      'what a called process gives back',
      process(
        kept('callActivity', 'C', {
          mapping: { inputs: {}, outputs: { v: { type: 'variable', value: 'x' } } }
        }),
        read('R'),
        path('C', 'R')
      )
    ],
    [
      'code that may set anything',
      process(nodes('scriptTask', 'C'), read('R'), path('C', 'R', 'A'), set('A'))
    ],
    [
      'all outputs of an action',
      variables(variable('total')) + task('', undefined, 'all', 'A') + read('R', 'total') + path('A', 'R')
    ],
    ['what comes from nowhere but itself', process(read('R'), set('A'), path('R', 'A', 'R'))],
    [
      'the variable of a loop',
      process(
        node(
          'subProcess',
          'P',
          `<bpmn:multiInstanceLoopCharacteristics activiti:elementVariable="v" />${read('R')}`
        ),
        set('A'),
        path('P', 'A')
      )
    ]
  ],
  [
    ['what is set afterwards', process(read('R'), set('A'), path('R', 'A')), [unset('R')]],
    ['an exclusive join, of which one branch sets it', branches('exclusiveGateway'), [unset('R')]],
    ['an inclusive join, of which one branch sets it', branches('inclusiveGateway'), [unset('R')]],
    [
      'flows that meet at a task',
      process(set('A'), nodes('startEvent', 'S'), read('R'), path('A', 'R'), path('S', 'R')),
      [unset('R')]
    ],
    [
      'the other branch of a parallel split',
      process(nodes('parallelGateway', 'G'), set('A'), read('R'), path('G', 'A'), path('G', 'R')),
      [unset('R')]
    ],
    [
      'a loop that first comes by without it',
      process(nodes('startEvent', 'S'), read('R'), set('A'), path('S', 'R', 'A', 'R')),
      [unset('R')]
    ],
    [
      'the boundary event of what sets it',
      process(set('H'), boundary('H', 'error'), read('R'), path('B', 'R')),
      [unset('R')]
    ],
    [
      'the boundary event of a sub-process that sets it',
      process(inside(set('A')), boundary('P', 'timer'), read('R'), path('B', 'R')),
      [unset('R')]
    ],
    [
      'a boundary event that does not interrupt',
      process(set('H'), boundary('H', 'message', 'B', 'cancelActivity="false"'), read('R'), path('B', 'R')),
      [unset('R')]
    ],
    [
      'several instances, whose outputs are not mapped',
      process(
        set('A').replace(
          '</bpmn:extensionElements>',
          '</bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics />'
        ),
        set('Z'),
        read('R'),
        path('A', 'R', 'Z')
      ),
      [unset('R')]
    ],
    [
      'a sub-process for no item',
      process(inside(`<bpmn:multiInstanceLoopCharacteristics />${set('A')}`), read('R'), path('P', 'R')),
      [unset('R')]
    ],
    [
      'an event sub-process, by what its parent sets',
      process(
        inside(
          set('A') +
            node(
              'subProcess',
              'E',
              node('startEvent', 'I', event('message')) + read('R') + path('I', 'R'),
              'triggeredByEvent="true"'
            )
        )
      ),
      [unset('R')]
    ],
    [
      'an event sub-process that ends its parent',
      process(
        inside(
          set('A') +
            node('subProcess', 'E', node('startEvent', 'I', event('message')), 'triggeredByEvent="true"')
        ),
        read('R'),
        path('P', 'R')
      ),
      [unset('R')]
    ],
    [
      'two ends of a sub-process',
      process(
        inside(
          nodes('exclusiveGateway', 'G') +
            set('A') +
            nodes('endEvent', 'X', 'Y') +
            path('G', 'A', 'X') +
            path('G', 'Y')
        ),
        read('R'),
        path('P', 'R')
      ),
      [unset('R')]
    ],
    [
      'links of which one does not set it',
      process(
        set('A'),
        nodes('startEvent', 'S'),
        node('intermediateThrowEvent', 'L', event('link', 'name="x" ')),
        node('intermediateThrowEvent', 'K', event('link', 'name="x" ')),
        node('intermediateCatchEvent', 'M', event('link', 'name="x" ')),
        read('R'),
        path('A', 'L'),
        path('S', 'K'),
        path('M', 'R')
      ),
      [unset('R')]
    ],
    [
      'each variable by itself',
      process(
        set('A'),
        task(input('text', 'expression', '${v} ${w}'), undefined, 'listed', 'R'),
        set('Z', 'w'),
        path('A', 'R', 'Z')
      ),
      [unset('R', 'w')]
    ],
    [
      'a condition',
      process(
        nodes('startEvent', 'S'),
        set('A'),
        `<bpmn:sequenceFlow id="F" sourceRef="S" targetRef="A"><bpmn:conditionExpression>\${v == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>`
      ),
      ['warning F/condition: <v> is not set on every path to here']
    ],
    [
      'an output that the action does not have',
      process(
        task(output('v', 'variable', 'gone'), undefined, 'listed', 'A'),
        read('R'),
        path('A', 'R', 'Z'),
        set('Z')
      ),
      [unset('R')]
    ]
  ]
);

describe('rule unset-variable in large diagrams', () => {
  it('should come to the end of thousands of tasks in a chain', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `N${index}`);
    const content = process(
      nodes('startEvent', 'S'),
      nodes('userTask', ...ids),
      read('R'),
      set('Z'),
      path('S', ...ids, 'R', 'Z')
    );
    expect(await check([unsetVariable], diagram(content))).to.eql([unset('R')]);
  });

  it('should come to the bottom of 64 sub-processes', async () => {
    let content = set('A');
    for (let depth = 0; depth < 64; depth++) content = node('subProcess', `P${depth}`, content);
    expect(await check([unsetVariable], diagram(process(content, read('R'), path('P63', 'R'))))).to.eql([]);
  });

  it('should go round loops until nothing changes', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `N${index}`);
    const back = ids
      .slice(1)
      .map((id, index) => path(id, ids[index] ?? ''))
      .join('');
    const content = process(
      nodes('userTask', ...ids),
      read('R'),
      set('Z'),
      path(...ids, 'R', 'Z', 'N49'),
      back,
      nodes('startEvent', 'S'),
      path('S', 'N0')
    );
    expect(await check([unsetVariable], diagram(content))).to.eql([unset('R')]);
  });
});
