import { expect } from 'chai';
import { previewTask, usedVariables } from '../../src/exchange/preview.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { EngineVersion } from '../../src/exchange/evaluate.js';
import type { TaskView } from '../../src/model/views.js';

const property = (name: string, type = 'string') => ({ id: name, name, type, required: false });
const value = (of: JsonValue) => ({ type: 'value', value: of });
const variable = (name: string) => ({ type: 'variable', value: name });

interface Given {
  readonly inputs?: JsonObject;
  readonly outputs?: JsonObject;
  readonly constants?: JsonObject;
  readonly scope?: Record<string, JsonValue>;
  readonly result?: Record<string, JsonValue>;
  readonly version?: EngineVersion;
}

const preview = ({ inputs = {}, outputs = {}, constants = {}, scope = {}, result = {}, version }: Given) =>
  previewTask({
    element: 'Task_1',
    extension: {
      properties: {
        order: property('order', 'json'),
        name: property('name'),
        total: property('total', 'integer')
      },
      mappings: { Task_1: { inputs, outputs } },
      constants: { Task_1: constants }
    },
    scope: new Map(Object.entries(scope)),
    result: new Map(Object.entries(result)),
    version: version ?? 'main'
  });

const rows = (values: readonly { name: string; value: JsonValue; type: string }[]) =>
  values.map((row) => [row.name, row.value, row.type]);

describe('the preview of a task', () => {
  it('should show what the connector receives, with its types', () => {
    const { received } = preview({
      inputs: {
        text: value('Dear ${name}'),
        count: value('${order.lines.size()}'),
        order: variable('order'),
        list: value([1, '${name}']),
        rate: value(1.5),
        yes: value(true)
      },
      scope: { name: 'Ada', order: { lines: [1, 2] } }
    });
    expect(rows(received.values)).to.deep.equal([
      ['text', 'Dear Ada', 'string'],
      ['count', 2, 'integer'],
      ['order', { lines: [1, 2] }, 'object'],
      ['list', [1, 'Ada'], 'array'],
      ['rate', 1.5, 'number'],
      ['yes', true, 'boolean']
    ]);
    expect(received.error).to.equal(undefined);
  });

  it('should show the variables afterwards, those that changed first', () => {
    const { after } = preview({
      outputs: { total: variable('count'), name: value('${user.name}') },
      scope: { order: {}, name: 'Ada', total: 1 },
      result: { count: 2, user: { name: 'Ada' } }
    });
    expect(
      after.values.map(({ name, value: of, changed, before }) => [name, of, changed, before])
    ).to.deep.equal([
      ['total', 2, true, 1],
      ['order', {}, undefined, undefined],
      ['name', 'Ada', undefined, undefined]
    ]);
  });

  it('should mark a variable that had no value as changed, with nothing before', () => {
    const { after } = preview({ outputs: { total: variable('count') }, result: { count: 2 } });
    expect(after.values).to.deep.equal([
      { name: 'total', value: 2, type: 'integer', changed: true, problems: [] }
    ]);
  });

  it('should put a problem to its row, and to the side where nothing came of it', () => {
    const { received, after } = preview({
      inputs: { lost: variable('gone'), text: value('${nobody}!') },
      outputs: { nowhere: variable('count') },
      result: { count: 2 }
    });
    expect(received.problems.map(({ path }) => path)).to.deep.equal(['Task_1/inputs/lost']);
    expect(received.values[0]?.problems.map(({ path }) => path)).to.deep.equal(['Task_1/inputs/text']);
    expect(after.problems.map(({ path }) => path)).to.deep.equal(['Task_1/outputs/nowhere']);
  });

  it('should not answer where the engine fails before the call', () => {
    const { received, after } = preview({
      inputs: { text: value(null) },
      outputs: { total: variable('count') },
      scope: { name: 'Ada' },
      result: { count: 2 }
    });
    expect(received).to.deep.equal({ values: [], problems: [], error: 'java.lang.NullPointerException' });
    expect(rows(after.values)).to.deep.equal([['name', 'Ada', 'string']]);
    expect(after.error).to.equal(undefined);
  });

  it('should leave the variables as they are where the engine fails at the answer', () => {
    const { received, after } = preview({
      inputs: { text: value('x') },
      outputs: { total: variable('count') },
      scope: { total: 1 },
      result: { count: '${x}' }
    });
    expect(rows(received.values)).to.deep.equal([['text', 'x', 'string']]);
    expect(after.error).to.include('Expressions are not allowed');
    expect(rows(after.values)).to.deep.equal([['total', 1, 'integer']]);
  });

  it('should follow the version of the engine', () => {
    const given = { inputs: { text: value('${nobody}') } };
    const texts = (['7.1.0.M6', '7.1.0-M10', 'main'] as const).map(
      (version) => preview({ ...given, version }).received.values[0]?.value
    );
    expect(texts).to.deep.equal(['${nobody}', '${nobody}', null]);
  });

  it('should pass constants over inputs', () => {
    const { received } = preview({ inputs: { text: value('a') }, constants: { text: { value: 'b' } } });
    expect(rows(received.values)).to.deep.equal([['text', 'b', 'string']]);
    expect(received.values[0]?.problems).to.have.length(1);
  });
});

describe('the variables that a task reads', () => {
  const parameter = (name: string) => ({ id: name, name, type: 'string', description: '', required: false });
  const task = (more: Partial<TaskView>): TaskView => ({
    ...{ element: 'Task_1', name: '', state: 'connector', mappingType: 'listed', mapped: true },
    ...{ inputs: [], outputs: [], assignments: [], kept: [], constants: [], errors: [], problems: [] },
    variables: ['a', 'b', 'c'].map((name) => property(name)),
    ...more
  });
  const input = (name: string, kind: 'variable' | 'value' | 'expression', of: JsonValue) => ({
    parameter: parameter(name),
    mapped: { kind, value: of },
    undeclared: false,
    problems: []
  });

  it('should be those of inputs, in the order of the process, then the unknown', () => {
    const inputs = [
      input('x', 'expression', 'Dear ${z.name} ${c}'),
      input('y', 'variable', 'a'),
      input('w', 'value', 'a b'),
      input('v', 'expression', [{ deep: '${y}' }])
    ];
    expect(usedVariables(task({ inputs }))).to.deep.equal(['a', 'c', 'z', 'y']);
  });

  it('should be those of assignments, but for outputs', () => {
    const outputs = [{ parameter: parameter('reply'), variables: [], undeclared: false, problems: [] }];
    const mapped = { kind: 'expression', value: '${reply.id}${b}' } as const;
    const assignments = [{ variable: 'c', mapped, problems: [] }];
    expect(usedVariables(task({ outputs, assignments }))).to.deep.equal(['b']);
  });

  it('should be all where all are passed', () => {
    for (const more of [{ mappingType: 'all' }, { mappingType: 'inputs' }, { mapped: false }] as const)
      expect(usedVariables(task(more))).to.deep.equal(['a', 'b', 'c']);
    expect(usedVariables(task({ mappingType: 'outputs' }))).to.deep.equal([]);
  });
});
