import { expect } from 'chai';
import { evaluateInputs, type EngineVersion } from '../../src/exchange/evaluate.js';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';

const VERSIONS: readonly EngineVersion[] = ['7.1.0.M6', '7.1.0-M10', 'main'];

const PROPERTIES: JsonValue = {
  p1: { id: 'p1', name: 'customer', type: 'string', value: 'Ada' },
  p2: { id: 'p2', name: 'amount', type: 'integer' },
  p3: { id: 'p3', name: 'basket', type: 'json' },
  p4: { id: 'p4', name: 'tags', type: 'array' }
};

const SCOPE: readonly [string, JsonValue][] = [
  ['customer', 'Ada'],
  ['amount', null],
  ['basket', { pens: 2 }],
  ['adhoc', 'not declared']
];

interface Case {
  readonly inputs?: JsonValue;
  readonly mapping?: JsonValue;
  readonly constants?: JsonValue;
  readonly scope?: readonly [string, JsonValue][];
  readonly version?: EngineVersion;
}

function evaluate({ inputs, mapping, constants, scope = SCOPE, version = 'main' }: Case) {
  const entry = mapping ?? (inputs === undefined ? undefined : { inputs, outputs: {} });
  const extension: JsonValue = {
    properties: PROPERTIES,
    mappings: entry === undefined ? {} : { Task_pay: entry },
    constants: constants === undefined ? {} : { Task_pay: constants }
  };
  return evaluateInputs({ extension, element: 'Task_pay', scope: new Map(scope), version });
}

function variablesOf(test: Case): unknown {
  const evaluated = evaluate(test);
  return 'error' in evaluated ? evaluated : Object.fromEntries(evaluated.variables);
}

function problemsOf(test: Case): string[] {
  const evaluated = evaluate(test);
  return 'error' in evaluated ? [] : evaluated.problems.map(({ path, message }) => `${path}: ${message}`);
}

const value = (given: JsonValue): JsonValue => ({ type: 'value', value: given });
const variable = (name: string): JsonValue => ({ type: 'variable', value: name });
const ALL = Object.fromEntries(SCOPE);

describe('evaluateInputs', () => {
  describe('of a task without an entry', () => {
    it('should pass everything on 7.1.0.M6', () => {
      expect(variablesOf({ version: '7.1.0.M6' })).to.deep.equal(ALL);
    });

    it('should pass constants only on later versions', () => {
      const constants = { mode: { value: 'fast' } };
      expect(variablesOf({ constants, version: '7.1.0-M10' })).to.deep.equal({ mode: 'fast' });
      expect(variablesOf({ constants })).to.deep.equal({ mode: 'fast' });
    });

    it('should find no entry under names that every object has', () => {
      const extension = { properties: {}, mappings: {}, constants: {} };
      const evaluated = evaluateInputs({
        extension,
        element: 'constructor',
        scope: new Map(SCOPE),
        version: 'main'
      });
      expect('variables' in evaluated && evaluated.variables.size).to.equal(0);
    });
  });

  for (const version of VERSIONS) {
    describe(`on ${version}`, () => {
      it('should pass nothing for an entry without inputs', () => {
        expect(variablesOf({ inputs: {}, version })).to.deep.equal({});
      });

      it('should pass values and variables, whatever the case of the type', () => {
        const inputs = {
          to: { type: 'VARIABLE', value: 'customer' },
          limit: value(5),
          exact: value(new JsonNumber('1.50'))
        };
        expect(variablesOf({ inputs, version })).to.deep.equal({
          to: 'Ada',
          limit: 5,
          exact: new JsonNumber('1.50')
        });
      });

      it('should resolve expressions at any depth, and keep the type of a whole one', () => {
        const inputs = {
          data: value({ who: ['${customer}', { text: 'Hi ${customer}!' }], '${customer}': '${basket}' })
        };
        expect(variablesOf({ inputs, version })).to.deep.equal({
          data: { who: ['Ada', { text: 'Hi Ada!' }], '${customer}': { pens: 2 } }
        });
      });

      it('should resolve expressions in the contents of variables, once', () => {
        const scope: [string, JsonValue][] = [
          ['customer', '${amount}'],
          ['amount', '${tags}'],
          ['tags', 'x']
        ];
        expect(variablesOf({ inputs: { to: variable('customer') }, scope, version })).to.deep.equal({
          to: '${tags}'
        });
      });

      it('should leave out a variable without a value, and say so', () => {
        const test = { inputs: { sum: variable('amount') }, version };
        expect(variablesOf(test)).to.deep.equal({});
        expect(problemsOf(test)).to.deep.equal([
          'Task_pay/inputs/sum: The process variable amount has no value: the input is left out.'
        ]);
      });

      it('should leave out what exists nowhere, paths included', () => {
        const test = { inputs: { pens: variable('basket.pens') }, version };
        expect(variablesOf(test)).to.deep.equal({});
        expect(problemsOf(test)[0]).to.contain('There is no process variable basket.pens');
      });

      it('should pass over an entry without a type', () => {
        expect(variablesOf({ inputs: { a: {}, b: value('x') }, version })).to.deep.equal({ b: 'x' });
      });

      it('should fail for a value or variable that is null or missing', () => {
        const error = { error: 'java.lang.NullPointerException' };
        expect(variablesOf({ inputs: { a: value(null) }, version })).to.deep.equal(error);
        expect(variablesOf({ inputs: { a: { type: 'value' } }, version })).to.deep.equal(error);
        expect(variablesOf({ inputs: { a: { type: 'variable' } }, version })).to.deep.equal(error);
      });

      it('should let constants win, as they are written', () => {
        const test = {
          inputs: { to: variable('customer') },
          constants: { to: { value: '${customer}' } },
          version
        };
        expect(variablesOf(test)).to.deep.equal({ to: '${customer}' });
        expect(problemsOf(test)).to.deep.equal([
          'Task_pay/inputs/to: The constant to takes the place of the input.'
        ]);
      });

      it('should insert null into a text as a word', () => {
        expect(variablesOf({ inputs: { a: value('<${amount}>') }, version })).to.deep.equal({ a: '<null>' });
      });

      it('should leave "#{", blank texts and numbers alone', () => {
        const inputs = { a: value('#{customer}'), b: value(' \n'), c: value([1, true]) };
        expect(variablesOf({ inputs, version })).to.deep.equal({ a: '#{customer}', b: ' \n', c: [1, true] });
      });

      it('should evaluate in spite of a backslash', () => {
        expect(variablesOf({ inputs: { a: value('\\${customer}') }, version })).to.deep.equal({ a: '\\Ada' });
      });

      it('should fail for a text with an expression that cannot be parsed', () => {
        const evaluated = variablesOf({ inputs: { a: value('Hi ${customer +}') }, version });
        expect(evaluated)
          .to.have.property('error')
          .that.matches(/^Error parsing '\$\{customer \+\}'/);
      });

      it('should not be able to read a file with an unknown mapping type', () => {
        const evaluated = variablesOf({ inputs: { a: { type: 'static_value', value: 'x' } }, version });
        expect(evaluated).to.have.property('error').that.contains('"STATIC_VALUE"');
      });
    });
  }

  describe('of an expression without a value', () => {
    const inputs = { a: value('${missing}'), b: value('Hi ${missing}!'), c: value('${customer +}') };

    it('should keep the text before 7.10', () => {
      const kept = { a: '${missing}', b: 'Hi ${missing}!', c: '${customer +}' };
      expect(variablesOf({ inputs, version: '7.1.0.M6' })).to.deep.equal(kept);
      expect(variablesOf({ inputs, version: '7.1.0-M10' })).to.deep.equal(kept);
    });

    it('should give null, or nothing within a text, on the newest line', () => {
      expect(variablesOf({ inputs })).to.deep.equal({ a: null, b: 'Hi !', c: null });
      expect(problemsOf({ inputs }).slice(0, 2)).to.deep.equal([
        'Task_pay/inputs/a: The engine cannot evaluate ${missing}: there is no variable "missing".',
        'Task_pay/inputs/b: The engine cannot evaluate ${missing}: there is no variable "missing".'
      ]);
    });
  });

  describe('of a value that is inserted into a text', () => {
    const insert = (text: string, version: EngineVersion = 'main') =>
      variablesOf({ inputs: { a: value('<${customer}>') }, scope: [['customer', text]], version });

    it('should lose a backslash', () => {
      expect(insert('C:\\temp')).to.deep.equal({ a: '<C:temp>' });
      expect(insert('a\\\\b')).to.deep.equal({ a: '<a\\b>' });
    });

    it('should read "$" and a digit as a group', () => {
      expect(insert('$0, $1 or $2')).to.deep.equal({ a: '<${customer}, ${customer} or customer>' });
      expect(insert('\\$2')).to.deep.equal({ a: '<$2>' });
    });

    it('should be lost whole where "$" or "\\" stand otherwise', () => {
      for (const text of ['$', '5 $', 'US$ 5', '$3', '${x}', 'end\\'])
        expect(insert(text)).to.deep.equal({ a: '<>' });
      expect(insert('US$ 5', '7.1.0.M6')).to.deep.equal({ a: '<${customer}>' });
    });

    it('should stay as it is where the expression stands alone', () => {
      const inputs = { a: value('${customer}') };
      expect(variablesOf({ inputs, scope: [['customer', 'US$ \\5']] })).to.deep.equal({ a: 'US$ \\5' });
    });
  });

  describe('with "map all"', () => {
    const scope: readonly [string, JsonValue][] = [
      ['customer', '${amount}'],
      ['amount', 3],
      ['mode', 'slow']
    ];
    const constants = { mode: { value: 'fast' } };
    const mapped = (mappingType: string, version: EngineVersion) =>
      variablesOf({ mapping: { mappingType, inputs: { a: value('x') } }, constants, scope, version });

    it('should pass all variables as they are, over constants, on the newest line', () => {
      const all = { customer: '${amount}', amount: 3, mode: 'slow' };
      expect(mapped('MAP_ALL', 'main')).to.deep.equal(all);
      expect(mapped('map_all_inputs', 'main')).to.deep.equal(all);
    });

    it('should resolve them, under constants, on 7.1.0-M10', () => {
      expect(mapped('MAP_ALL', '7.1.0-M10')).to.deep.equal({ customer: 3, amount: 3, mode: 'fast' });
    });

    it('should mean nothing on 7.1.0.M6, nor where only outputs are meant', () => {
      expect(mapped('MAP_ALL', '7.1.0.M6')).to.deep.equal({ a: 'x', mode: 'fast' });
      expect(mapped('MAP_ALL_OUTPUTS', 'main')).to.deep.equal({ a: 'x', mode: 'fast' });
    });

    it('should refuse a type that it does not know', () => {
      expect(mapped('MAP_SOME', 'main')).to.have.property('error').that.contains('"MAP_SOME"');
    });
  });

  it('should know variables that are not declared only on the newest line', () => {
    const inputs = { a: variable('adhoc') };
    expect(variablesOf({ inputs, version: '7.1.0.M6' })).to.deep.equal({});
    expect(variablesOf({ inputs, version: '7.1.0-M10' })).to.deep.equal({});
    expect(variablesOf({ inputs })).to.deep.equal({ a: 'not declared' });
  });

  it('should know now() and list() only on the newest line', () => {
    const inputs = { a: value('${list(1)}') };
    expect(variablesOf({ inputs })).to.deep.equal({ a: [1] });
    expect(variablesOf({ inputs, version: '7.1.0.M6' })).to.deep.equal({ a: '${list(1)}' });
    expect(variablesOf({ inputs: { a: value('x ${list(1)}') }, version: '7.1.0.M6' })).to.have.property(
      'error'
    );
  });

  it('should not look into a list that a json variable holds', () => {
    const inputs = { a: variable('basket'), b: variable('tags'), c: value('${basket}') };
    const scope: readonly [string, JsonValue][] = [
      ['basket', ['${customer}']],
      ['tags', ['${customer}']],
      ['customer', 'Ada']
    ];
    expect(variablesOf({ inputs, scope })).to.deep.equal({
      a: ['${customer}'],
      b: ['Ada'],
      c: ['${customer}']
    });
  });

  it('should take names such as __proto__ for names', () => {
    const inputs = JSON.parse(
      '{"__proto__":{"type":"value","value":{"__proto__":"${customer}"}}}'
    ) as JsonValue;
    const evaluated = evaluate({ inputs });
    const passed = 'variables' in evaluated ? evaluated.variables.get('__proto__') : undefined;
    expect(JSON.stringify(passed)).to.equal('{"__proto__":"Ada"}');
  });

  it('should take anything for an extension', () => {
    for (const extension of [
      null,
      5,
      [],
      { mappings: [], properties: 'x' },
      { mappings: { Task_pay: null } }
    ] as JsonValue[]) {
      const evaluated = evaluateInputs({ extension, element: 'Task_pay', scope: new Map(), version: 'main' });
      expect('variables' in evaluated && [...evaluated.variables]).to.deep.equal([]);
    }
  });
});
