import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { EntrySpec, ProcessSpec, StepSpec, VariableSpec } from './spec.js';

const VARIABLES: readonly VariableSpec[] = [
  { name: 'name', type: 'string', value: 'Ada "the first" Lovelace' },
  { name: 'count', type: 'integer', value: 7 },
  { name: 'rate', type: 'json', value: 2.5 },
  { name: 'paid', type: 'boolean', value: false },
  {
    name: 'order',
    type: 'json',
    value: { id: 'A-7', size: 3, buyer: { name: 'Bo', 'home town': 'Oslo' }, lines: [{ price: 2 }, 'pen'] }
  },
  { name: 'blank', type: 'string' },
  { name: 'reply', type: 'json' },
  { name: 'tags', type: 'json', value: ['red', 2, null] },
  { name: 'label', type: 'json', value: 'text' },
  { name: 'due', type: 'date', value: '2025-03-31' },
  { name: 'status', type: 'integer' }
];
const NAMES = [...VARIABLES.map(({ name }) => name), 'unknown'];
const INPUTS = ['to', 'text', 'options', 'size', 'more'];
const OUTPUTS = ['body', 'code', 'headers', 'nothing'];
const ANSWERS: readonly JsonObject[] = [
  { body: { id: 'R-1', size: 4, buyer: { name: 'Cy' }, lines: [1] }, code: 200 },
  { body: [], code: 404, headers: {} },
  { body: 'plain', headers: { 'content-type': 'text/plain' } },
  { code: -1 },
  {}
];

const path = fc.constantFrom(
  ...[
    '',
    '',
    '.id',
    '.size',
    '.buyer.name',
    ".buyer['home town']",
    '.lines[0].price',
    '.lines',
    '[0]',
    '[1]'
  ],
  ...['.length()', '.size()', '.missing', '.toUpperCase()', '.contains(1)']
);
const reference = (roots: readonly string[]) =>
  fc.tuple(fc.constantFrom(...roots), path).map(([root, rest]) => root + rest);
const term = (roots: readonly string[]) =>
  fc.oneof(
    reference(roots),
    fc.constantFrom('1', '2.5', '0', "'text'", "''", 'true', 'null', "'7'", "'it\\'s'")
  );
const operator = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '>=',
  'and',
  'or',
  '&&',
  'eq',
  'div'
);
const body = (roots: readonly string[]) =>
  fc.oneof(
    term(roots),
    fc.tuple(term(roots), operator, term(roots)).map((parts) => parts.join(' ')),
    fc.tuple(term(roots), operator, term(roots), operator, term(roots)).map((parts) => parts.join(' ')),
    term(roots).map((of) => `empty ${of}`),
    term(roots).map((of) => `!${of}`),
    term(roots).map((of) => `-${of}`),
    fc.tuple(term(roots), term(roots), term(roots)).map(([a, b, c]) => `${a} ? ${b} : ${c}`)
  );
const expression = (roots: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('', '', 'Dear ', '$ ', '€ '),
      body(roots),
      fc.constantFrom('', '', '!', ' ${count}')
    )
    .map(([before, inside, after]) => `${before}\${${inside}}${after}`);
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((of) => !/[\p{Cc}\p{Cs}]/u.test(of));
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(text, expression(NAMES)), { maxKeys: 2 })
);
type Mapped = readonly [EntrySpec[2], JsonValue];
const mapped = (roots: readonly string[], names: readonly string[]): fc.Arbitrary<Mapped> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...names).map((of): Mapped => ['variable', of]) },
    { weight: 4, arbitrary: expression(roots).map((of): Mapped => ['expression', of]) },
    { weight: 1, arbitrary: value.map((of): Mapped => ['value', of]) }
  );
const entries = (side: 'input' | 'output', names: readonly string[], of: fc.Arbitrary<Mapped>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), of), { selector: ([name]) => name, maxLength: 5 })
    .map((all) => all.map(([name, [kind, it]]): EntrySpec => [side, name, kind, it]));

const step = (id: string): fc.Arbitrary<StepSpec> =>
  fc.record({
    id: fc.constant(id),
    implementation: fc.constantFrom('slack.SEND_MESSAGE', 'rest.GET'),
    type: fc.constantFrom('listed', 'listed', 'listed', 'listed', 'all', 'none'),
    entries: fc
      .tuple(
        entries('input', INPUTS, mapped(NAMES, NAMES)),
        entries('output', NAMES, mapped([...OUTPUTS, ...NAMES], OUTPUTS))
      )
      .map(([inputs, outputs]) => [...inputs, ...outputs]),
    answer: fc.constantFrom(...ANSWERS).map((outputs) => ({ outputs }))
  });

/** Mappings with names without a value, wrong types and unlikely operators, over two tasks. */
export const nonsense: fc.Arbitrary<ProcessSpec> = fc
  .tuple(step('Task_1'), step('Task_2'))
  .map((steps) => ({ variables: VARIABLES, steps }));
