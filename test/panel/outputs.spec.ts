import { expect } from 'chai';
import type { JsonValue } from '../../src/model/json.js';
import type { PreviewBasis } from '../../src/modeler/index.js';
import { fieldRow, newRows, storedIn } from '../../src/panel/output-rows.js';
import { resultOf, samplesOf, scopeOf } from '../../src/panel/preview-samples.js';
import { all, button, clear, one, press, settled, show, type } from './helper.js';
import { action, expression, inputView, outputView, parameter, task, variable } from './samples.js';

const MODEL: JsonValue = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    total: { type: 'number' },
    lines: { type: 'array', items: { type: 'object', properties: { 'unit price': { type: 'number' } } } },
    'a}b': { type: 'string' }
  }
};
const NONE = { variables: new Map<string, string>(), outputs: new Map<string, string>() };
const OPEN = { variables: new Set<string>(), outputs: new Set<string>() };
const until = async (holds: () => boolean) => {
  for (let step = 0; step < 200 && !holds(); step++) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).to.equal(true);
};

describe('rows for outputs', () => {
  it('should take the variable of the name and type, unless it is set already', () => {
    const outputs = ['reply', 'orderId', 'shipped', 'bill'].map((name) =>
      outputView(parameter(name, name === 'bill' ? 'float' : 'string'))
    );
    const assignments = [{ variable: 'orderId', mapped: expression('${reply}'), problems: [] }];
    const rows = newRows(task({}, { outputs, assignments }));
    expect(rows.map((row) => row.variable)).to.deep.equal([
      'reply',
      { name: 'orderId2', type: 'string' },
      { name: 'shipped2', type: 'string' },
      { name: 'bill', type: 'bigdecimal' }
    ]);
    expect(rows.map((row) => row.mapped.value)).to.deep.equal(['reply', 'orderId', 'shipped', 'bill']);
  });

  it('should leave alone what is stored, and what the action does not declare', () => {
    const outputs = [
      outputView(parameter('reply'), ['orderId']),
      outputView(parameter('old'), [], { undeclared: true })
    ];
    expect(newRows(task({}, { outputs }))).to.deep.equal([]);
  });

  it('should read a field, in a type that the engine takes from an expression', () => {
    const field = { name: 'total', path: ['total'], type: 'bigdecimal' };
    expect(fieldRow('result', field, [])).to.deep.equal({
      variable: { name: 'total', type: 'json' },
      mapped: expression('${result.total}')
    });
    expect(fieldRow('result', { name: 0, path: ['lines', 0], type: 'json' }, [])?.variable).to.deep.equal({
      name: 'lines',
      type: 'json'
    });
    expect(fieldRow('result', { name: 'a}b', path: ['a}b'], type: 'string' }, [])).to.equal(undefined);
    const assignments = [{ variable: 'sum', mapped: expression('${result.total}'), problems: [] }];
    expect(storedIn(task({}, { assignments }), 'result', ['total'])).to.deep.equal(['sum']);
  });
});

describe('samples of a preview', () => {
  it('should be default values and made-up answers, until something is typed', () => {
    const given = task(
      { text: expression('${amount} ${gone}') },
      {
        outputs: [
          outputView(parameter('result', 'json', { model: MODEL })),
          outputView(parameter('n', 'integer'))
        ]
      }
    );
    const samples = samplesOf(given, NONE, OPEN);
    expect(samples.map(({ name, text }) => [name, text]).slice(0, 2)).to.deep.equal([
      ['amount', '19.90'],
      ['gone', '']
    ]);
    expect(resultOf(samples).get('n')).to.equal(1);
    expect(scopeOf(given, samples).has('gone')).to.equal(false);
    const typed = { variables: new Map([['amount', '']]), outputs: new Map([['n', 'x']]) };
    const after = samplesOf(given, typed, OPEN);
    expect(scopeOf(given, after).has('amount')).to.equal(false);
    expect(resultOf(after).has('n')).to.equal(false);
    expect(after.at(-1)?.problem?.template).to.include('whole number');
  });
});

describe('outputs in the panel', () => {
  afterEach(clear);

  it('should show the fields that the model of the action gives an output', async () => {
    const outputs = [outputView(parameter('result', 'json'))];
    const model = { properties: { result: MODEL } };
    const { panel, events } = await show({
      task: task({}, { outputs, action: action('A', 'A', { model, outputs: [parameter('result', 'json')] }) })
    });
    button(panel, 'Fields of result').click();
    await settled();
    const tree = one(panel, '[role=tree]');
    await press(tree, 'ArrowDown');
    await press(tree, 'Enter');
    const row = { variable: { name: 'total', type: 'json' }, mapped: expression('${result.total}') };
    expect(events).to.deep.equal([{ type: 'outputs-store', element: 'Task_1', rows: [row] }]);
    await press(tree, 'End');
    await press(tree, ' ');
    expect(events).to.have.length(1);
    expect(one(panel, '.foot').textContent).to.include('No expression');
  });

  it('should preview with samples, and never show a secret', async () => {
    const given = task(
      {},
      {
        inputs: [
          inputView(parameter('apiKey', 'string', { secure: true }), variable('orderId')),
          inputView(parameter('text'), expression('key ${orderId}')),
          inputView(parameter('plain'), expression('${customerEmail}'))
        ]
      }
    );
    const inputs = {
      apiKey: { type: 'variable', value: 'orderId' },
      text: { type: 'value', value: 'key ${orderId}' },
      plain: { type: 'value', value: '${customerEmail}' }
    };
    const properties = Object.fromEntries(
      given.variables.map((of) => [of.name, { name: of.name, type: of.type }])
    );
    const { panel } = await show({ task: given });
    let samples: PreviewBasis['samples'] = { ...NONE, variables: new Map([['orderId', 'hidden-7']]) };
    panel.addEventListener('preview-ask', (event) => {
      const extension = { properties, mappings: { Task_1: { inputs, outputs: {} } } };
      const secrets = { ...OPEN, variables: new Set(['orderId']) };
      event.basis = { extension, samples, kept: false, secrets };
    });
    panel.addEventListener('samples-change', (event) => (samples = event.samples));
    button(panel, 'Preview').click();
    await until(() => all(panel, '[data-side=received] code').length === 3);
    const shown = () => all(panel, '[data-side=received] code').map((code) => code.textContent);
    expect(shown()).to.deep.equal(['••••••••', '••••••••', '"info@example.com"']);
    expect(one(panel, '.results').textContent).to.not.include('hidden-7');
    expect(one<HTMLInputElement>(panel, '#variables-orderId').type).to.equal('password');
    await type(one<HTMLTextAreaElement>(panel, '#variables-customerEmail'), 'ada@example.com');
    await until(() => shown()[2] === '"ada@example.com"');
  });
});
