import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import type { JsonValue } from '../../src/model/json.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import { checkDiagram } from '../../src/rules/all.js';
import { valueConstraint } from '../../src/rules/value-constraint.js';
import { moddle } from '../moddle.js';
import { describeRule, diagram, input, output, task, variable, variables } from './helper.js';

const told = (name: string, message: string) => [`warning T/inputs/${name}: ${message}`];

describeRule(
  valueConstraint,
  [
    [
      'values that the schemas allow',
      task(
        input('limit', 'value', 1) +
          input('method', 'value', 'GET') +
          input('order', 'value', { name: 'x', size: 5, lines: [{ count: 1 }] })
      )
    ],
    ['what has no schema', task(input('text', 'value', '') + input('more', 'value', 0))],
    [
      'what is no static value',
      task(input('limit', 'expression', '0') + input('method', 'variable', 'FETCH'))
    ],
    [
      'null, another type and `${…}`: others say what is wrong',
      task(input('limit', 'value', null) + input('method', 'value', 5) + input('method', 'value', '${x}'))
    ],
    ['secrets: nothing of them is told', task(input('secret', 'value', 'x'))],
    ['values of assignments', variables(variable('v', 'integer')) + task(output('v', 'value', 0))]
  ],
  [
    [
      'a number that is too small',
      task(input('limit', 'value', 0)),
      told('limit', 'This value must be at least 1')
    ],
    [
      'a text that is none of those to choose from',
      task(input('method', 'value', 'FETCH')),
      told('method', 'This value is none of those that are allowed: FETCH')
    ],
    [
      'a member that is missing',
      task(input('order', 'value', { size: 5 })),
      told('order', 'This value lacks “name”')
    ],
    [
      'a member of an item of a list',
      task(input('order', 'value', { name: 'x', lines: [{ count: 1 }, { count: 0 }] })),
      told('order', '“lines.2.count” must be at least 1')
    ],
    [
      'the first fault of each input',
      task(input('order', 'value', { size: 9 }) + input('limit', 'value', 101)),
      [...told('order', 'This value lacks “name”'), ...told('limit', 'This value must be at most 100')]
    ]
  ]
);

describe('rule value-constraint with schemas of strangers', () => {
  const found = async (model: JsonValue, value: JsonValue) => {
    const given = { id: 'odd', name: 'odd', type: 'json', model };
    const action = { id: 'run', name: 'RUN', inputs: [given], outputs: [] };
    const { connector } = parseConnector({ id: 'odd', name: 'odd', actions: { run: action } });
    if (!connector) throw new Error('the fixture is broken');
    expect(createCatalog([connector]).resolve('odd.RUN').state).to.equal('connector');
    const xml = diagram(task(input('odd', 'value', value), 'implementation="odd.RUN"'));
    return checkDiagram(await moddle().read(xml), { connectors: [connector] })
      .filter(({ rule }) => rule === 'value-constraint')
      .map(({ message }) => message);
  };

  it('should follow one that holds itself as deep as the value goes', async () => {
    const tree = { properties: { size: { minimum: 1 }, child: { $ref: '#' } } };
    expect(await found(tree, { child: { child: { child: { size: 0 } } } })).to.eql([
      '“child.child.child.size” must be at least 1'
    ]);
  });

  it('should not run patterns, nor look up the prototype', async () => {
    expect(await found({ pattern: '(a+)+$' }, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).to.eql([]);
    expect(await found({ properties: {} }, { constructor: 1, toString: 'x' })).to.eql([]);
    expect(await found({ allOf: 7, minimum: '1', enum: {}, properties: [], required: 1 }, { a: 0 })).to.eql(
      []
    );
  });

  it('should leave a value alone behind its first parts', async () => {
    const items = { items: { minimum: 1 } };
    const ones = (count: number) => Array.from({ length: count }, () => 1);
    expect(await found(items, [...ones(400), 0])).to.eql(['“401” must be at least 1']);
    expect(await found(items, [...ones(40_000), 0])).to.eql([]);
  });
});
