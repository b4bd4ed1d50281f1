import { expect } from 'chai';
import { checkTask, checkVariableName, checkVariables } from '../../src/rules/index.js';
import type { Action, Parameter } from '../../src/model/connector.js';
import type { Mapped, MappingEntry, MappingType } from '../../src/model/views.js';
import { fitsType } from '../../src/rules/values.js';
import { JsonNumber } from '../../src/model/json.js';

const parameter = (name: string, type: string, more: Partial<Parameter> = {}): Parameter => ({
  id: name,
  name,
  type,
  description: '',
  required: false,
  ...more
});
const action: Action = {
  id: 'a',
  name: 'A',
  title: 'Do it',
  description: '',
  keywords: [],
  inputs: [
    parameter('text', 'string', { required: true }),
    parameter('count', 'integer'),
    parameter('token', 'string', { secure: true }),
    parameter('byId', 'string', { requiredGroup: 'target' }),
    parameter('byName', 'string', { requiredGroup: 'target' })
  ],
  outputs: [parameter('result', 'json')]
};

const input = (name: string, kind: Mapped['kind'], value: Mapped['value']): MappingEntry => ({
  side: 'input',
  name,
  mapped: { kind, value }
});
const output = (name: string, value: string): MappingEntry => ({
  side: 'output',
  name,
  mapped: { kind: 'variable', value }
});
const VALID = [
  input('text', 'value', 'x'),
  input('byId', 'variable', 'orderId'),
  output('orderId', 'result')
];

function check(entries: MappingEntry[], type: MappingType = 'listed', again = () => {}) {
  const variables = [{ id: 'v', name: 'orderId', type: 'string', required: false }];
  const mapping = { type, entries, json: {} };
  const problems = checkTask({ id: 'T', state: 'connector', mapping, action, variables }, again);
  return problems.map(({ path, severity, message }) => `${severity} ${path}: ${message}`);
}

describe('rules of a task', () => {
  before('expressions can be checked', async () => {
    const broken = [...VALID.slice(1), input('text', 'expression', '${')];
    if (check(broken).length) return;
    await new Promise<void>((resolve) => check(broken, 'listed', resolve));
    expect(check(broken)).to.have.length(1);
  });

  it('should tell where an expression is wrong, at any depth, and not in what is kept', () => {
    const wrong = [
      input('text', 'expression', '${orderId'),
      input('count', 'expression', { list: ['${orderId}', '${orderId +}'] }),
      { ...input('byName', 'expression', '${'), kept: 'a.OLD' }
    ];
    expect(check([...VALID.slice(1), ...wrong])).to.eql([
      'error T/inputs/text: The expression is not closed with "}" (character 1).',
      'error T/inputs/count: The expression ends too early (character 12).'
    ]);
  });

  it('should find nothing wrong with a valid mapping', () => {
    expect(check(VALID)).to.eql([]);
  });

  it('should ask for required inputs and one of a group', () => {
    expect(check([])).to.eql([
      'error T/inputs/text: Required input <text> is not set',
      'error T/inputs/byId: One of these inputs must be set: byId, byName'
    ]);
    expect(check([], 'none')).to.have.length(2);
    expect(check([], 'inputs')).to.eql([]);
    expect(check([], 'all')).to.eql([]);
  });

  const cases: [string, MappingEntry, string][] = [
    [
      'a null value',
      input('count', 'value', null),
      'error T/inputs/count: The engine fails at a static value that is null: remove it'
    ],
    [
      'an expression as a value',
      input('count', 'value', 'a ${b}'),
      'error T/inputs/count: The engine evaluates ${…} in a static value: make it an expression'
    ],
    [
      'a value of another type',
      input('count', 'value', 'many'),
      'error T/inputs/count: This value is no integer'
    ],
    [
      'a secret',
      input('token', 'value', 'xoxb'),
      'error T/inputs/token: A secret must not be saved here: refer to a variable or an expression'
    ],
    [
      'an unknown variable',
      input('count', 'variable', 'gone'),
      'warning T/inputs/count: The process has no variable <gone>'
    ],
    ['an unknown input', input('more', 'value', 1), 'warning T/inputs/more: <more> is no input of Do it'],
    [
      'an unknown output',
      output('orderId', 'gone'),
      'warning T/outputs/orderId: <gone> is no output of Do it'
    ],
    [
      'an unknown target',
      output('gone', 'result'),
      'warning T/outputs/gone: The process has no variable <gone>'
    ],
    [
      'an entry of no kind',
      { side: 'input', name: 'count', json: { type: 'x' } },
      'info T/inputs/count: This entry is not of a known kind; it is kept as it is'
    ]
  ];
  for (const [what, entry, message] of cases)
    it(`should report ${what}`, () => {
      const entries = VALID.filter(({ side, name }) => side !== entry.side || name !== entry.name);
      expect(check([...entries, entry])).to.include(message);
      expect(check([...VALID, { ...entry, kept: 'crm.OLD' }]), 'not of a kept value').to.eql([]);
    });
});

describe('types of static values', () => {
  const fitting: [string, Mapped['value'][], Mapped['value'][]][] = [
    ['string', ['', 'x'], [1, false, null, {}]],
    ['integer', [0, -1, new JsonNumber('12345678901234567890')], [1.5, '1', true, null, {}]],
    ['bigdecimal', [0, 1.5, new JsonNumber('1.50')], ['1', null]],
    ['boolean', [true, false], ['true', 0, null]],
    ['date', ['2026-01-01'], [1]],
    ['array', [[], [1]], [{}, 'x']],
    ['file', [{}], ['x', []]],
    ['json', [1, 'x', {}, []], []],
    ['custom', [1, 'x', {}], []]
  ];
  for (const [type, good, bad] of fitting)
    it(`should tell what is ${type}`, () => {
      expect(good.map((value) => fitsType(type, value))).to.not.include(false);
      expect(bad.map((value) => fitsType(type, value))).to.not.include(true);
    });
});

describe('rules of process variables', () => {
  it('should say what is wrong with a name', () => {
    expect(checkVariableName('orderId', [])).to.equal(undefined);
    expect(checkVariableName('', [])?.message).to.equal('A process variable needs a name');
    expect(checkVariableName('loopCounter', [])?.message).to.include('is set by the engine itself');
    expect(checkVariableName('a-b', [])?.message).to.include('must begin with a letter');
    expect(checkVariableName('a', ['a'])?.message).to.include('already');
  });

  it('should name the variable', () => {
    const variable = (id: string, name: string, type: string) => ({ id, name, type, required: false });
    const problems = checkVariables('P', [
      variable('1', 'a', 'string'),
      variable('2', 'a', ''),
      variable('3', '1', 'string')
    ]);
    expect(problems.map(({ path }) => path)).to.eql(['P/variables/2', 'P/variables/2', 'P/variables/3']);
  });
});
