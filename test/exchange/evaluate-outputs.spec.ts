import { expect } from 'chai';
import { evaluateOutputs, type EngineVersion } from '../../src/exchange/evaluate.js';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';

const VERSIONS: readonly EngineVersion[] = ['7.1.0.M6', '7.1.0-M10', 'main'];

const PROPERTIES: JsonValue = {
  p1: { name: 'status', type: 'string' },
  p2: { name: 'due', type: 'date' },
  p3: { name: 'price', type: 'bigdecimal' },
  p4: { name: 'person', type: 'json', value: { first: 'Ada' } },
  p5: { name: 'odd', type: 'Money' },
  p6: { name: 'untyped' }
};

interface Case {
  readonly outputs?: JsonValue;
  readonly mapping?: JsonValue;
  readonly result?: Record<string, JsonValue> | null;
  readonly scope?: Record<string, JsonValue>;
  readonly version?: EngineVersion;
}

function evaluate({ outputs, mapping, result = null, scope = {}, version = 'main' }: Case) {
  const entry = mapping ?? (outputs === undefined ? undefined : { inputs: {}, outputs });
  const extension: JsonValue = {
    properties: PROPERTIES,
    mappings: entry === undefined ? {} : { Task_ask: entry }
  };
  return evaluateOutputs({
    extension,
    element: 'Task_ask',
    scope: new Map(Object.entries(scope)),
    result: result && new Map(Object.entries(result)),
    version
  });
}

function variablesOf(test: Case): unknown {
  const evaluated = evaluate(test);
  return 'error' in evaluated ? evaluated : Object.fromEntries(evaluated.variables);
}

const value = (given: JsonValue): JsonValue => ({ type: 'value', value: given });
const output = (name: string): JsonValue => ({ type: 'variable', value: name });
const patch = (...operations: JsonValue[]): JsonValue => ({ type: 'JSONPATCH', value: operations });

describe('evaluateOutputs', () => {
  it('should set everything without an entry on 7.1.0.M6 only', () => {
    const result = { code: 200, text: '${x}' };
    expect(variablesOf({ result, version: '7.1.0.M6' })).to.deep.equal(result);
    expect(variablesOf({ result, version: '7.1.0-M10' })).to.deep.equal({});
    expect(variablesOf({ result })).to.deep.equal({});
  });

  for (const version of VERSIONS) {
    describe(`on ${version}`, () => {
      it('should set variables from outputs, values and expressions over outputs', () => {
        const outputs = { status: output('text'), untyped: value({ code: '${code}', note: 'was ${code}' }) };
        expect(variablesOf({ outputs, result: { text: 'ok', code: 200 }, version })).to.deep.equal({
          status: 'ok',
          untyped: { code: 200, note: 'was 200' }
        });
      });

      it('should set nothing for what was not returned, and say so', () => {
        const evaluated = evaluate({
          outputs: { status: output('text') },
          result: { other: 1, text: null },
          version
        });
        expect('variables' in evaluated && [...evaluated.variables]).to.deep.equal([]);
        expect(
          'problems' in evaluated && evaluated.problems.map(({ path, message }) => [path, message])
        ).to.deep.equal([['Task_ask/outputs/status', 'The connector returned no text: nothing is set.']]);
      });

      it('should drop a variable that does not exist', () => {
        expect(variablesOf({ outputs: { nowhere: output('a') }, result: { a: 1 }, version })).to.deep.equal(
          {}
        );
      });

      it('should fail where a returned text holds an expression, however deep', () => {
        const error = { error: 'Expressions are not allowed as variable values in the output mapping' };
        const outputs = { status: output('text') };
        expect(variablesOf({ outputs, result: { other: [{ a: 'so ${x}' }] }, version })).to.deep.equal(error);
        expect(variablesOf({ outputs, result: { text: 'so ${x' }, version })).to.deep.equal({
          status: 'so ${x'
        });
      });

      it('should fail for a value that is null', () => {
        const evaluated = variablesOf({ outputs: { status: value(null) }, result: { a: 1 }, version });
        expect(evaluated).to.deep.equal({ error: 'java.lang.NullPointerException' });
      });
    });
  }

  it('should check a result for expressions where no output is listed, but not on 7.1.0.M6', () => {
    const test = { outputs: {}, result: { a: '${x}' } };
    expect(variablesOf({ ...test, version: '7.1.0.M6' })).to.deep.equal({});
    expect(variablesOf({ ...test, version: '7.1.0-M10' })).to.have.property('error');
    expect(variablesOf(test)).to.have.property('error');
  });

  describe('with "map all"', () => {
    it('should set what was returned, verbatim', () => {
      const mapping = { mappingType: 'MAP_ALL_OUTPUTS', outputs: { status: value('x') } };
      const result = { any: { thing: 1 } };
      expect(variablesOf({ mapping, result })).to.deep.equal(result);
      expect(variablesOf({ mapping, result, version: '7.1.0-M10' })).to.deep.equal(result);
      expect(variablesOf({ mapping, result: null })).to.deep.equal({});
    });

    it('should check for expressions on the newest line only', () => {
      const mapping = { mappingType: 'MAP_ALL' };
      const result = { a: '${x}' };
      expect(variablesOf({ mapping, result, version: '7.1.0-M10' })).to.deep.equal(result);
      expect(variablesOf({ mapping, result })).to.have.property('error');
    });
  });

  describe('where expressions look', () => {
    const outputs = { status: value('${code} of ${user}'), untyped: value('${code + limit}') };
    const test = { outputs, result: { code: 1 }, scope: { user: 'Ada', limit: 5 } };

    it('should be what was returned, then the process, never both in one expression', () => {
      expect(variablesOf(test)).to.deep.equal({ status: '1 of Ada', untyped: null });
    });

    it('should be only what was returned before 7.4', () => {
      expect(variablesOf({ ...test, version: '7.1.0-M10' })).to.deep.equal({
        status: '1 of ${user}',
        untyped: '${code + limit}'
      });
    });

    it('should be the process where nothing was returned; before 7.4 nothing is set then', () => {
      const nothing = { outputs: { status: value('for ${user}') }, scope: { user: 'Ada' } };
      expect(variablesOf(nothing)).to.deep.equal({ status: 'for Ada' });
      expect(variablesOf({ ...nothing, version: '7.1.0.M6' })).to.deep.equal({});
      expect(variablesOf({ ...nothing, version: '7.1.0-M10' })).to.deep.equal({});
    });

    it('should read a returned object as a map, and one of the process as a JSON node', () => {
      const read = { outputs: { untyped: value('${data.count}') }, scope: { data: { count: 3 } } };
      expect(variablesOf({ ...read, result: { data: { count: 3 } } })).to.deep.equal({ untyped: 3 });
      expect(variablesOf(read)).to.deep.equal({ untyped: '3' });
    });
  });

  it('should set a variable that is not declared but has a value, on the newest line', () => {
    const test = { outputs: { adhoc: output('a') }, result: { a: 1 }, scope: { adhoc: 0 } };
    expect(variablesOf(test)).to.deep.equal({ adhoc: 1 });
    expect(variablesOf({ ...test, version: '7.1.0-M10' })).to.deep.equal({});
  });

  describe('of a declared type', () => {
    const set = (name: string, given: JsonValue, version: EngineVersion = 'main') =>
      variablesOf({
        outputs: { [name]: value(given) },
        scope: { when: 'x' },
        result: { when: '2031-01-02' },
        version
      });

    it('should take dates in the format of the engine', () => {
      for (const date of [
        '2031-01-02',
        '2031-02-30',
        '2031-01-02T03:04:05',
        '2031-01-02T03:04:05.678Z',
        '2031-01-02T03:04:05+02:00'
      ]) {
        expect(set('due', date)).to.deep.equal({ due: date });
      }
      expect(set('due', 1925000000000)).to.deep.equal({ due: 1925000000000 });
    });

    it('should fail for other dates', () => {
      for (const date of [
        'tomorrow',
        '02.01.2031',
        '2031-13-01',
        '2031-01-02 03:04',
        '2031-01-02T03:04',
        '',
        true,
        5
      ]) {
        expect(set('due', date)).to.deep.equal({ error: `Error parsing date value ${date}` });
      }
    });

    it('should resolve a date that is one expression, and fail for one within a text', () => {
      expect(set('due', '${when}')).to.deep.equal({ due: '2031-01-02' });
      expect(set('due', 'on ${when}')).to.deep.equal({ error: 'Error parsing date value on ${when}' });
    });

    it('should make a decimal of a text', () => {
      expect(set('price', '12.50')).to.deep.equal({ price: new JsonNumber('12.50') });
      expect(set('price', '+007')).to.deep.equal({ price: 7 });
      expect(set('price', '-.5')).to.deep.equal({ price: -0.5 });
      expect(set('price', '1.')).to.deep.equal({ price: 1 });
      expect(set('price', 3)).to.deep.equal({ price: 3 });
      expect(set('price', new JsonNumber('3.10'))).to.deep.equal({ price: new JsonNumber('3.10') });
    });

    it('should fail for a decimal that is none, expressions included', () => {
      for (const [given, text] of [
        ['${when}', '${when}'],
        ['', ''],
        ['.', '.'],
        ['1,5', '1,5'],
        [[1], '[1]'],
        [true, 'true']
      ] as const) {
        expect(set('price', given as JsonValue)).to.deep.equal({
          error: `Error parsing bigdecimal value from ${text}`
        });
      }
    });

    it('should fail for a type that the engine does not know, and take any value without a type', () => {
      expect(set('odd', 'x')).to.deep.equal({ error: 'java.lang.NullPointerException' });
      expect(set('untyped', [1])).to.deep.equal({ untyped: [1] });
      expect(set('status', 5)).to.deep.equal({ status: 5 });
    });

    it('should parse nothing before 8.4', () => {
      expect(set('due', 'tomorrow', '7.1.0-M10')).to.deep.equal({ due: 'tomorrow' });
      expect(set('odd', 'x', '7.1.0.M6')).to.deep.equal({ odd: 'x' });
    });
  });

  describe('of a JSON patch', () => {
    const person = (operation: JsonValue, scope: Record<string, JsonValue> = {}) =>
      variablesOf({ outputs: { person: patch(operation) }, scope });

    it('should change the default, or the value that the variable has', () => {
      const operation = { op: 'add', path: '/last', value: 'L' };
      expect(person(operation)).to.deep.equal({ person: { first: 'Ada', last: 'L' } });
      expect(person(operation, { person: { x: 1 } })).to.deep.equal({ person: { x: 1, last: 'L' } });
      expect(person(operation, { person: null })).to.deep.equal({ person: { first: 'Ada', last: 'L' } });
    });

    it('should leave the values that it was given', () => {
      const scope = { person: { tags: ['a'] } };
      person({ op: 'add', path: '/new/x', value: 1 }, scope);
      expect(scope).to.deep.equal({ person: { tags: ['a'] } });
    });

    it('should make missing parents, and objects of lists on the way', () => {
      expect(person({ op: 'add', path: '/home/street', value: 'S' })).to.deep.equal({
        person: { first: 'Ada', home: { street: 'S' } }
      });
      expect(
        person({ op: 'add', path: '/tags/0', value: 'x' }, { person: { tags: ['a', 'b'] } })
      ).to.deep.equal({
        person: { tags: { '0': 'x' } }
      });
    });

    it('should resolve expressions in what it wrote', () => {
      expect(person({ op: 'add', path: '/user', value: '${user}' }, { user: 'U' })).to.deep.equal({
        person: { first: 'Ada', user: 'U' }
      });
    });

    it('should fail as a whole where an operation does', () => {
      const error = { error: 'Invalid jsonPatch variable mapping' };
      for (const operation of [
        { path: '/a', value: 1 },
        { op: 'add', value: 1 },
        { op: 'add', path: '/a' },
        { op: 'grow', path: '/a', value: 1 },
        { op: 'remove', path: '/a' },
        { op: 'replace', path: '/a', value: 1 },
        { op: 'test', path: '/first', value: 'Bob' },
        { op: 'add', path: '/a~1b/c', value: 1 },
        'x'
      ]) {
        expect(person(operation)).to.deep.equal(error);
      }
      expect(variablesOf({ outputs: { person: { type: 'jsonpatch', value: 'x' } } })).to.deep.equal(error);
    });

    it('should not be readable before 8.7', () => {
      const outputs = { person: patch({ op: 'add', path: '/a', value: 1 }) };
      for (const version of ['7.1.0.M6', '7.1.0-M10'] as const) {
        expect(variablesOf({ outputs, version })).to.have.property('error').that.contains('"JSONPATCH"');
      }
    });
  });
});
