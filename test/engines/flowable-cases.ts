import type { JsonValue } from '../../src/model/json.js';
import type { CaseSpec, StepSpec, VariableSpec } from './spec.js';

const LONG = 'a <b> & "c" \\ '.repeat(3000) + 'end';

const step = (more: Partial<StepSpec>): StepSpec => ({
  id: 'Task_1',
  implementation: 'slack.SEND_MESSAGE',
  type: 'listed',
  entries: [],
  answer: { outputs: {} },
  ...more
});

const one = (id: string, more: Partial<StepSpec>, variables: readonly VariableSpec[] = []): CaseSpec => ({
  id,
  processes: [{ variables, steps: [step(more)] }]
});

const texts: readonly (readonly [string, JsonValue])[] = [
  ['plain', 'Dear all'],
  ['markup', 'a <b>bold</b> & "c" \'d\''],
  ['lines', 'one\n two\n\nthree'],
  ['tab', 'one\ttwo'],
  ['deferred', '#{name}'],
  ['backslash', 'C:\\temp\\'],
  ['quotes', "it's \\'quoted\\'"],
  ['empty', ''],
  ['edges', ' x '],
  ['dollar', '$'],
  ['open', '${'],
  ['long', LONG],
  ['whole', 9007199254740991],
  ['negative', -7],
  ['small', 2.5e-7],
  ['flag', true],
  ['markup within', { html: 'a <b> & c', list: ['${', "it's"] }]
];

/** What matters to Flowable besides the cases of all engines. */
export const flowableCases: readonly CaseSpec[] = [
  one('texts and numbers as they are', {
    entries: texts.map(([name, value]) => ['input', name, 'value', value])
  }),
  one(
    'texts of outputs',
    {
      entries: [['output', 'text', 'value', "it's <b> & #{x}"]],
      answer: { outputs: { other: 1 } }
    },
    [{ name: 'text', type: 'string' }]
  ),
  one(
    'names with dots and spaces',
    {
      entries: [
        ['input', 'a.b c', 'value', 1],
        ['output', 'text', 'variable', 'out put.x']
      ],
      answer: { outputs: { 'out put.x': 'y' } }
    },
    [{ name: 'text', type: 'string' }]
  ),
  one('start values with markup and of great length', { type: 'all' }, [
    { name: 'quotes', type: 'string', value: '"c" \'d\' größe 表 #{e}' },
    { name: 'long', type: 'string', value: 'x y '.repeat(999) + '.' },
    {
      name: 'object',
      type: 'json',
      value: { html: 'a <b> & c\n😀', deep: { text: '[x]'.repeat(500) } }
    },
    { name: 'markup', type: 'string', value: 'a <b>bold</b> & c' },
    { name: 'lines', type: 'string', value: 'one\ntwo' },
    { name: 'picture', type: 'string', value: '😀' }
  ]),
  one('a static value that looks like an expression', { entries: [['input', 'in', 'value', '${name}']] }, [
    { name: 'name', type: 'string', value: 'Bo' }
  ]),
  one('functions and names of the engine', {
    entries: [
      ['input', 'now', 'expression', '${now()}'],
      ['input', 'own', 'expression', '${shop:price(1)}'],
      ['input', 'id', 'expression', '${execution.id}']
    ]
  })
];
