import { expect } from 'chai';
import { evaluateInputs, evaluateStart, type Evaluation } from '../../src/exchange/evaluate.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';

const nameOf = ({ name }: JsonObject): string => (typeof name === 'string' ? name : '');

const properties = (...all: JsonObject[]): JsonObject => ({
  properties: Object.fromEntries(all.map((each) => [nameOf(each), { id: nameOf(each), ...each }]))
});

const start = (extension: JsonValue, given: JsonObject = {}): Evaluation =>
  evaluateStart({ extension, process: 'P', variables: new Map(Object.entries(given)), version: '7.1.0.M6' });

const shown = (evaluation: Evaluation) =>
  'error' in evaluation ? evaluation.error : Object.fromEntries(evaluation.variables);

const CASES: readonly (readonly [string, JsonObject[], JsonObject, unknown])[] = [
  ['a default', [{ name: 'a', type: 'string', value: 'x' }], {}, { a: 'x' }],
  [
    'what it is given over the default',
    [{ name: 'a', type: 'string', value: 'x' }],
    { a: 'y', b: 1 },
    { a: 'y', b: 1 }
  ],
  ['nothing for what has no default', [{ name: 'a', type: 'string' }], {}, {}],
  ['null for JSON that has no default', [{ name: 'a', type: 'json' }], {}, { a: null }],
  ['a date', [{ name: 'a', type: 'date', value: '2025-03-31T09:30:00' }], {}, { a: '2025-03-31T09:30:00' }],
  [
    'a refusal without a required one',
    [{ name: 'a', type: 'string', required: true }],
    {},
    "Can't start process 'P' without required variables - a"
  ],
  [
    'a refusal of a value of another type',
    [{ name: 'a', type: 'integer', value: '7' }],
    {},
    "Can't start process 'P' as variables fail type validation - a"
  ],
  [
    'a refusal of a number beyond 32 bits',
    [{ name: 'a', type: 'integer', value: 3e9 }],
    {},
    "Can't start process 'P' as variables fail type validation - a"
  ],
  [
    'a refusal of a date with a zone',
    [{ name: 'a', type: 'datetime', value: '2025-03-31T09:30:00Z' }],
    {},
    'Error parsing date value 2025-03-31T09:30:00Z'
  ],
  [
    'a failure at a type that it does not know',
    [{ name: 'a', type: 'array' }],
    {},
    'java.lang.NullPointerException'
  ]
];

describe('exchange/evaluate-start', () => {
  for (const [what, all, given, expected] of CASES)
    it(`should give ${what}`, () => expect(shown(start(properties(...all), given))).to.eql(expected));

  it('should start newer engines with any type', () => {
    const evaluation = evaluateStart({
      extension: properties({ name: 'a', type: 'array', value: [1] }),
      process: 'P',
      variables: new Map(),
      version: '7.1.0-M10'
    });
    expect(shown(evaluation)).to.eql({ a: [1] });
  });
});

describe('process variables as the engine holds them', () => {
  const received = (type: string, value: JsonValue, text: string, answered: string[] = []) => {
    const extension = {
      ...properties({ name: 'a', type }),
      mappings: { T: { inputs: { in: { type: 'value', value: text } }, outputs: {} } }
    };
    const scope = new Map([['a', value]]);
    const evaluation = {
      extension,
      element: 'T',
      scope,
      version: '7.1.0.M6',
      answered: new Set(answered)
    } as const;
    return (shown(evaluateInputs(evaluation)) as { in: JsonValue }).in;
  };

  it('should be dates, which read as those of Java within a text', () => {
    expect(received('date', '2025-03-31', 'due ${a}')).to.equal('due Mon Mar 31 00:00:00 UTC 2025');
    expect(received('date', '2025-03-31', '${a}')).to.equal('2025-03-31');
    expect(received('string', '2025-03-31', 'due ${a}')).to.equal('due 2025-03-31');
  });

  it('should be trees of JSON until a connector has set them', () => {
    expect(received('json', { b: 1 }, 'is ${a}')).to.equal('is {"b":1}');
    expect(received('json', { b: 1 }, 'is ${a}', ['a'])).to.equal('is {b=1}');
    expect(received('json', 2.5, '${a + 1}')).to.equal('${a + 1}');
    expect(received('json', 2.5, '${a + 1}', ['a'])).to.equal(3.5);
    expect(received('json', 'text', 'is ${a}')).to.equal('is "text"');
    expect(received('json', 2.5, '${a.size()}')).to.equal(0);
  });

  it('should be searched for texts alone', () => {
    expect(received('string', 'a1', '${a.contains(1)}')).to.equal('${a.contains(1)}');
    expect(received('string', 'a1', "${a.contains('1')}")).to.equal(true);
  });
});
