import fc from 'fast-check';
import { identifiersOf } from '../../src/expression/identifiers.js';
import { textsIn, type JsonObject, type JsonValue } from '../../src/model/json.js';
import type { EntrySpec, ProcessSpec, StepSpec, VariableSpec } from './spec.js';

type Type = 'text' | 'number' | 'flag' | 'object' | 'list';
/** Expressions by the type of what they come to. */
type Terms = Readonly<Record<Type, readonly string[]>>;

const ORDER = {
  id: 'A-7',
  size: 3,
  paid: true,
  buyer: { name: 'Bo', 'home town': 'Oslo' },
  lines: [{ price: 2, what: 'pen' }]
};

const VARIABLES: readonly VariableSpec[] = [
  { name: 'name', type: 'string', value: 'Ada "the first" Lovelace' },
  { name: 'mail', type: 'string', value: 'ada@example.org' },
  { name: 'count', type: 'integer', value: 7 },
  { name: 'limit', type: 'integer', value: 10 },
  { name: 'paid', type: 'boolean', value: false },
  { name: 'order', type: 'json', value: ORDER },
  { name: 'tags', type: 'json', value: ['red', 'blue'] },
  { name: 'due', type: 'date', value: '2025-03-31' },
  { name: 'note', type: 'string' },
  { name: 'status', type: 'integer' },
  { name: 'done', type: 'boolean' },
  { name: 'reply', type: 'json' }
];
/** Variables that begin without a value, by what a task may set them to. */
const TARGETS: Readonly<Record<string, Type>> = {
  note: 'text',
  status: 'number',
  done: 'flag',
  reply: 'object',
  name: 'text',
  count: 'number',
  paid: 'flag'
};
const INPUTS = ['to', 'text', 'options', 'size', 'more'];

const GIVEN: Terms = {
  text: [
    ...['name', 'mail', 'name', 'order.id', 'order.buyer.name', "order.buyer['home town']"],
    ...["'text'", 'name.toUpperCase()', 'order.lines[0].what', 'tags[0]', 'note', 'reply.id']
  ],
  number: ['count', 'limit', 'count', '1', '2', '2.5', 'name.length()', 'status', 'order.size'],
  flag: ['paid', 'true', 'empty tags', 'order.paid', 'done'],
  object: ['order', 'order.buyer', 'reply'],
  list: ['tags', 'order.lines']
};
const RETURNED: Terms = {
  text: ['body.id', 'message', 'body.buyer.name', 'message.toUpperCase()', "'text'", 'body.lines[0].what'],
  number: ['code', 'code', 'body.size', '1', 'message.length()'],
  flag: ['ok', 'true', 'empty message', 'body.paid'],
  object: ['body', 'body.buyer'],
  list: ['body.lines']
};
const OUTPUTS: Readonly<Record<Type, string>> = {
  text: 'message',
  number: 'code',
  flag: 'ok',
  object: 'body',
  list: 'body'
};
const ANSWERS: readonly JsonObject[] = [
  { message: 'sent', code: 200, ok: true, body: { ...ORDER, id: 'R-1' } },
  { message: 'not “found”', code: 404, ok: false, body: { ...ORDER, size: 4 } },
  { message: 'ok', code: -1, ok: true, body: { ...ORDER, paid: false }, more: [1, 'two'] }
];

const list = (of: fc.Arbitrary<string>, operators: readonly string[]) =>
  fc.tuple(of, fc.constantFrom(...operators), of).map((parts) => parts.join(' '));

/** Bodies of expressions, by what they come to. */
function bodies(terms: Terms): Readonly<Record<Type, fc.Arbitrary<string>>> {
  const of = (type: Type) => fc.constantFrom(...terms[type]);
  // a number in JSON is a text to Activiti 7.1.0.M6, which a designer would learn soon
  const number = fc.constantFrom(...terms.number.filter((each) => !each.includes('.size')));
  const flag = fc.oneof(
    of('flag'),
    list(number, ['>', '<=', '==', '!=', 'lt', 'ge']),
    list(of('text'), ['==', '!=', 'eq']),
    list(fc.constantFrom(...terms.flag), ['and', '||', '&&']),
    of('flag').map((each) => `!${each.startsWith('empty') ? `(${each})` : each}`)
  );
  const choice = (each: fc.Arbitrary<string>) =>
    fc.tuple(flag, each, each).map(([when, yes, no]) => `${when} ? ${yes} : ${no}`);
  return {
    text: fc.oneof({ weight: 4, arbitrary: of('text') }, { weight: 1, arbitrary: choice(of('text')) }),
    number: fc.oneof(
      of('number'),
      list(number, ['+', '-', '*', '+', '-', '*', '/']),
      choice(number),
      list(number, ['+', '-']).map((each) => `(${each}) * 2`)
    ),
    flag,
    object: of('object'),
    list: of('list')
  };
}

type Mapped = readonly [EntrySpec[2], JsonValue];
const whole = (body: string): Mapped => ['expression', `\${${body}}`];

function expressionOf(terms: Terms, type: Type): fc.Arbitrary<Mapped> {
  const by = bodies(terms);
  if (type !== 'text') return by[type].map(whole);
  const inserted = fc.oneof(fc.constantFrom(...terms.text), fc.constantFrom(...terms.number));
  const within = fc
    .tuple(fc.constantFrom('Dear ', 'No. ', 'https://example.org/', '€ '), inserted, inserted)
    .map(([before, a, b]): Mapped => ['expression', `${before}\${${a}}, \${${b}}!`]);
  return fc.oneof(by.text.map(whole), within);
}

const VALUES: Readonly<Record<Type, fc.Arbitrary<JsonValue>>> = {
  text: fc.constantFrom('Hello', 'süß 😀', 'a, b & c', '#42', 'x@example.org', '5 €'),
  number: fc.oneof(fc.integer({ min: -1000, max: 1_000_000 }), fc.constantFrom(0.5, 12.25)),
  flag: fc.boolean(),
  object: fc.constantFrom<JsonValue>({ a: 1 }, { 'content-type': 'text/plain', deep: { list: [1, 'two'] } }),
  list: fc.array(fc.constantFrom<JsonValue>('red', 2, true), { minLength: 1, maxLength: 3 })
};
const VARIABLES_OF: Readonly<Record<Type, readonly string[]>> = {
  text: ['name', 'mail', 'due', 'note'],
  number: ['count', 'limit', 'status'],
  flag: ['paid', 'done'],
  object: ['order', 'reply'],
  list: ['tags']
};

const TYPES: readonly Type[] = ['text', 'text', 'text', 'number', 'number', 'flag', 'object', 'list'];
const input = fc.tuple(fc.constantFrom(...INPUTS), fc.constantFrom(...TYPES)).chain(([name, type]) =>
  fc
    .oneof(
      fc.constantFrom(...VARIABLES_OF[type]).map((of): Mapped => ['variable', of]),
      expressionOf(GIVEN, type),
      expressionOf(GIVEN, type),
      VALUES[type].map((of): Mapped => ['value', of])
    )
    .map(([kind, it]): EntrySpec => ['input', name, kind, it])
);
const output = fc.constantFrom(...Object.entries(TARGETS)).chain(([name, type]) =>
  fc
    .oneof(
      fc.constant<Mapped>(['variable', OUTPUTS[type]]),
      expressionOf(RETURNED, type),
      VALUES[type === 'object' ? 'text' : type].map((of): Mapped => ['value', of])
    )
    .map(([kind, it]): EntrySpec => ['output', name, kind, it])
);

const byName = { selector: ([, name]: EntrySpec) => name, maxLength: 4 };
const step = (id: string): fc.Arbitrary<StepSpec> =>
  fc.record({
    id: fc.constant(id),
    implementation: fc.constantFrom('slack.SEND_MESSAGE', 'rest.GET'),
    type: fc.constant<'listed'>('listed'),
    entries: fc
      .tuple(fc.uniqueArray(input, { minLength: 1, ...byName }), fc.uniqueArray(output, byName))
      .map((sides) => sides.flat()),
    answer: fc.constantFrom(...ANSWERS).map((outputs) => ({ outputs }))
  });

const namesIn = ([side, , kind, value]: EntrySpec): string[] => {
  const read =
    kind === 'variable' && typeof value === 'string'
      ? [value]
      : [...textsIn(value)].flatMap((text) => identifiersOf(text));
  return side === 'input' ? read : [];
};

/** A task without the inputs that read what nobody has set yet. */
function reading(step: StepSpec, isSet: (name: string) => boolean): StepSpec {
  const entries = (step.entries ?? []).filter((entry) => namesIn(entry).every(isSet));
  return { ...step, entries };
}

/** Mappings as a designer makes them, over two tasks: of variables that exist, with a value of the right type. */
export const sensible: fc.Arbitrary<ProcessSpec> = fc.tuple(step('Task_1'), step('Task_2')).map((drawn) => {
  const set = new Set(VARIABLES.flatMap(({ name, value }) => (value === undefined ? [] : [name])));
  const steps = drawn.map((each) => {
    const read = reading(each, (name) => set.has(name));
    for (const [side, name] of read.entries ?? []) if (side === 'output') set.add(name);
    return read;
  });
  const used = new Set(
    steps.flatMap(({ entries = [] }) =>
      entries.flatMap((entry) => (entry[0] === 'output' ? [entry[1]] : namesIn(entry)))
    )
  );
  return { variables: VARIABLES.filter(({ name }) => used.has(name)), steps };
});
