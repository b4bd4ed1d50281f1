import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate } from '../../src/expression/evaluate.js';
import { expressionOf } from '../../src/expression/paths.js';
import { fieldsOf, MAX_FIELDS, typeAt, type FieldPath } from '../../src/model/fields.js';
import { parseJson } from '../../src/model/json-reader.js';
import { setOwn, type JsonObject, type JsonValue } from '../../src/model/json.js';
import { sampleOf } from '../../src/model/sample.js';

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more
});
const S: JsonObject = { type: 'string' };
const I: JsonObject = { type: 'integer' };

/** `name:type`, with `+` where there is more within. */
const shown = (schema: JsonValue | undefined, path: FieldPath = []) =>
  fieldsOf(schema, path).map(({ name, type, hasFields }) => `${name}:${type}${hasFields ? '+' : ''}`);

const tree = object({ name: S, children: { type: 'array', items: { $ref: '#' } } });
const defs = {
  $defs: {
    person: object({ name: S, boss: { $ref: '#/$defs/person' } }),
    'a/b~c': object({ odd: S }),
    named: { $anchor: 'here', properties: { found: S } },
    old: { $id: '#there', properties: { older: S } },
    loop: { $ref: '#/$defs/loop' },
    ping: { $ref: '#/$defs/pong' },
    pong: { $ref: '#/$defs/ping', properties: { end: S } }
  }
};
const refers = (to: string): JsonObject => ({ ...defs, properties: { it: { $ref: to } } });

const CASES: readonly [string, JsonValue | undefined, FieldPath, readonly string[]][] = [
  ['nothing', undefined, [], []],
  ['true', true, [], []],
  ['false', false, [], []],
  ['null', null, [], []],
  ['a text', 'string', [], []],
  ['a list', [S], [], []],
  ['no object', S, [], []],
  ['an object', object({ a: S, b: I }), [], ['a:string', 'b:integer']],
  ['a number', object({ a: { type: 'number' } }), [], ['a:bigdecimal']],
  ['a truth value', object({ a: { type: 'boolean' } }), [], ['a:boolean']],
  ['a date', object({ a: { type: 'string', format: 'date' } }), [], ['a:date']],
  ['a time', object({ a: { type: 'string', format: 'date-time' } }), [], ['a:datetime']],
  ['another format', object({ a: { type: 'string', format: 'email' } }), [], ['a:string']],
  ['a type that there is not', object({ a: { type: 'file' } }), [], ['a:json']],
  ['no type at all', object({ a: {} }), [], ['a:json']],
  ['a boolean member', object({ a: true, b: false }), [], ['a:json']],
  ['two types', object({ a: { type: ['string', 'integer'] } }), [], ['a:json']],
  ['a type or null', object({ a: { type: ['null', 'integer'] } }), [], ['a:integer']],
  ['whole and other numbers', object({ a: { type: ['number', 'integer'] } }), [], ['a:bigdecimal']],
  ['types that are none', object({ a: { type: [1, null] } }), [], ['a:json']],
  ['an enum', object({ a: { enum: ['x', 'y'] } }), [], ['a:string']],
  ['an enum of all sorts', object({ a: { enum: ['x', 1] } }), [], ['a:json']],
  ['an enum with null', object({ a: { enum: [null, 1] } }), [], ['a:integer']],
  ['a constant', object({ a: { const: true } }), [], ['a:boolean']],
  ['an object within', object({ a: object({ b: S }) }), [], ['a:json+']],
  ['what is in it', object({ a: object({ b: S }) }), ['a'], ['b:string']],
  ['nowhere', object({ a: object({ b: S }) }), ['x', 'y'], []],
  ['properties without a type', { properties: { a: { properties: { b: S } } } }, [], ['a:json+']],
  ['a list', { type: 'array', items: S }, [], ['0:string']],
  ['a list of anything', { type: 'array', items: true }, [], ['0:json']],
  ['a list of nothing', { type: 'array', items: false }, [], []],
  ['a list without items', object({ a: { type: 'array' } }), [], ['a:array']],
  ['items without a type', object({ a: { items: S } }), [], ['a:array+']],
  ['a list of lists', { items: { items: I } }, [0], ['0:integer']],
  ['a list of objects', object({ a: { type: 'array', items: object({ b: S }) } }), ['a', 0], ['b:string']],
  ['a tuple', { items: [I, S] }, [], ['0:integer']],
  ['a tuple of 2020', { prefixItems: [I, S], items: false }, [], ['0:integer']],
  ['allOf', { allOf: [object({ a: S }), object({ b: I })] }, [], ['a:string', 'b:integer']],
  [
    'allOf over the same',
    { allOf: [{ properties: { a: {} } }, { properties: { a: I } }] },
    [],
    ['a:integer']
  ],
  ['anyOf', { anyOf: [object({ a: S }), object({ a: I, b: I })] }, [], ['a:json', 'b:integer']],
  ['oneOf', object({ a: { oneOf: [{ type: 'null' }, S] } }), [], ['a:string']],
  [
    'oneOf of objects',
    object({ a: { oneOf: [object({ b: S }), object({ c: S })] } }),
    ['a'],
    ['b:string', 'c:string']
  ],
  ['then and else', { if: {}, then: object({ a: S }), else: object({ b: S }) }, [], ['a:string', 'b:string']],
  ['not', { not: object({ a: S }) }, [], []],
  ['allOf that is no list', { allOf: object({ a: S }) }, [], []],
  ['a reference', refers('#/$defs/person'), ['it'], ['name:string', 'boss:json+']],
  [
    'a reference far down',
    refers('#/$defs/person'),
    ['it', 'boss', 'boss', 'boss'],
    ['name:string', 'boss:json+']
  ],
  ['an escaped reference', refers('#/$defs/a~1b~0c'), ['it'], ['odd:string']],
  ['an encoded reference', refers('#/%24defs/person'), ['it'], ['name:string', 'boss:json+']],
  ['a reference that cannot be read', refers('#/%E0%A4%A'), ['it'], []],
  ['an anchor', refers('#here'), ['it'], ['found:string']],
  ['an older anchor', refers('#there'), ['it'], ['older:string']],
  ['a reference to nowhere', refers('#/$defs/none/x'), [], ['it:json']],
  ['a reference to the prototype', refers('#/constructor/prototype'), [], ['it:json']],
  ['a reference elsewhere', refers('https://example.com/person.json'), [], ['it:json']],
  ['a reference to itself', refers('#/$defs/loop'), [], ['it:json']],
  ['references in a circle', refers('#/$defs/ping'), ['it'], ['end:string']],
  ['a schema that holds itself', tree, ['children', 0, 'children', 0], ['name:string', 'children:array+']],
  ['the whole as its own part', { allOf: [{ $ref: '#' }], properties: { a: S } }, [], ['a:string']]
];

describe('the fields of a JSON Schema', () => {
  for (const [name, schema, path, expected] of CASES)
    it(`should be found in ${name}${path.length ? ` at ${path.join('.')}` : ''}`, () => {
      expect(shown(schema, path)).to.deep.equal(expected);
    });

  it('should carry names that mean something to JavaScript', () => {
    const schema = parseJson(
      '{"properties":{"__proto__":{"type":"integer"},"constructor":{"properties":{"toString":{"type":"string"}}}}}'
    );
    expect(shown(schema)).to.deep.equal(['__proto__:integer', 'constructor:json+']);
    expect(shown(schema, ['constructor'])).to.deep.equal(['toString:string']);
    expect(shown(schema, ['valueOf'])).to.deep.equal([]);
    expect(({} as JsonObject)['type']).to.equal(undefined);
  });

  it('should be described', () => {
    const described = { ...S, title: 'A', description: 'The first.' };
    const fields = fieldsOf(object({ a: described, b: { title: 'B' }, c: { description: 7 } }));
    expect(fields.map(({ description }) => description)).to.deep.equal(['The first.', 'B', '']);
  });

  it('should say the type of a place', () => {
    expect([typeAt(tree), typeAt(tree, ['children']), typeAt(tree, ['children', 0, 'name'])]).to.deep.equal([
      'json',
      'array',
      'string'
    ]);
  });

  it('should have an end with any number of them', () => {
    const many: JsonObject = {};
    for (let index = 0; index < 50_000; index++) many[`f${index}`] = { $ref: '#' };
    expect(fieldsOf(object(many))).to.have.length(MAX_FIELDS);
    const wide: JsonObject = {
      allOf: Array.from({ length: 5000 }, (_, index) => object({ [`a${index}`]: S }))
    };
    expect(fieldsOf(wide).length).to.be.within(1, MAX_FIELDS);
  });

  it('should have an end where schemas refer to each other in every way', () => {
    const all = Array.from({ length: 150 }, (_, index) => ({ $ref: `#/$defs/d${index}` }));
    const $defs: JsonObject = {};
    for (let index = 0; index < 150; index++)
      setOwn($defs, `d${index}`, { allOf: all, properties: { [`p${index}`]: { anyOf: all } } });
    const schema = { $defs, anyOf: all };
    expect(fieldsOf(schema)).to.have.length.within(1, 150);
    expect(fieldsOf(schema, ['p1', 'p2', 'p3'])).to.have.length.below(151);
    expect(Object.keys(sampleOf(schema) as JsonObject)).to.have.length.within(1, 150);
  });

  it('should never throw, whatever stands in for a schema', () => {
    const seed = Date.now();
    const key = fc.constantFrom(
      'type',
      'properties',
      'items',
      'allOf',
      '$ref',
      'enum',
      '$defs',
      '__proto__',
      'a'
    );
    const leaf = fc.oneof(
      fc.constantFrom('#', '#/$defs/a', 'object', 'array', 'string'),
      fc.boolean(),
      fc.integer()
    );
    const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
      schema: fc.oneof(
        { depthSize: 'medium' },
        leaf,
        fc.array(tie('schema'), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie('schema')), { maxLength: 5 }).map((entries) => {
          const made: JsonObject = {};
          for (const [name, value] of entries) setOwn(made, name, value);
          return made;
        })
      )
    }));
    fc.assert(
      fc.property(schema, (any) => {
        for (const { path } of fieldsOf(any)) fieldsOf(any, path);
        sampleOf(any);
      }),
      { seed, numRuns: 500 }
    );
  });
});

/** A schema that counts how often something is read from it, by anybody. */
function counted(schema: JsonObject): { schema: JsonObject; reads: () => number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const proxy =
      known.get(value) ??
      new Proxy<object>(value, {
        get: (target, key, receiver) => {
          reads++;
          return watch(Reflect.get(target, key, receiver) as unknown);
        }
      });
    known.set(value, proxy);
    return proxy as T;
  };
  return { schema: watch(schema), reads: () => reads };
}

describe('the work that a schema makes', () => {
  const list = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const named = (prefix: string, count: number, make: (index: number) => JsonValue): JsonObject =>
    Object.fromEntries(list(count, (index) => [`${prefix}${index}`, make(index)]));
  const references = list(200, (index): JsonValue => ({ $ref: `#/$defs/d${index}` }));
  const every = { properties: named('p', 500, () => ({ allOf: references })) };

  const HOSTILE: Readonly<Record<string, JsonObject>> = {
    'parts that refer to the whole': {
      allOf: list(200, () => ({ allOf: [{ $ref: '#' }], properties: named('p', 500, () => ({ $ref: '#' })) }))
    },
    'definitions that refer to each other': {
      ...every,
      $defs: named('d', 200, () => ({ allOf: references }))
    },
    'anchors to look for': {
      properties: named('p', 500, () => ({ allOf: list(200, (index) => ({ $ref: `#none${index}` })) })),
      $defs: named('d', 500, (index) => ({ $anchor: `other${index}` }))
    },
    'long references': {
      properties: named('p', 500, (place) => ({
        allOf: list(200, (index) => ({ $ref: `#/$defs/${'a/'.repeat(100)}${place}-${index}` }))
      })),
      $defs: {}
    },
    'long lists of values': {
      properties: named('p', 500, () => ({ allOf: list(20, () => ({ enum: list(500, Number) })) }))
    },
    'members that may not be there': {
      $defs: named('d', 200, () => ({ properties: named('k', 500, () => false) })),
      ...every
    }
  };
  for (const [what, given] of Object.entries(HOSTILE))
    it(`should have an end with ${what}`, () => {
      const { schema, reads } = counted(given);
      fieldsOf(schema);
      sampleOf(schema);
      typeAt(schema, ['p1', 'p1', 'p1']);
      // of more than ten million
      expect(reads()).to.be.within(1, 500_000);
    });

  it('should leave a large honest schema as it is', () => {
    const { $defs } = {
      $defs: named('d', 50, () => ({ type: 'object', properties: named('x', 60, () => S) }))
    };
    const maybe = (index: number) => ({ anyOf: [{ type: 'null' }, { $ref: `#/$defs/d${index % 50}` }] });
    const fields = fieldsOf({ $defs, properties: named('p', 500, maybe) });
    expect(fields).to.have.length(500);
    expect(fields.every(({ hasFields, type }) => hasFields && type === 'json')).to.equal(true);
  });
});

describe('the expression of a field', () => {
  const EXPRESSIONS: readonly [string, FieldPath, string | undefined][] = [
    ['result', [], '${result}'],
    ['result', ['a', 'b', 0, 'c'], '${result.a.b[0].c}'],
    ['result', ['unit price'], "${result['unit price']}"],
    ['result', ["it's"], "${result['it\\'s']}"],
    ['result', ['a\\b'], "${result['a\\\\b']}"],
    ['result', ['empty', 'size'], "${result['empty'].size}"],
    ['result', ['0'], "${result['0']}"],
    ['result', [''], "${result['']}"],
    ['result', ['a}b'], undefined],
    ['order-id', ['a'], undefined],
    ['empty', [], undefined]
  ];
  for (const [root, path, expected] of EXPRESSIONS)
    it(`should be ${expected ?? 'none'} for ${[root, ...path].join(' ')}`, () => {
      expect(expressionOf(root, path)).to.equal(expected);
    });

  it('should read what is there', () => {
    const seed = Date.now();
    const step = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.nat(3),
      fc.constantFrom('a', 'or', '$', "'")
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (path) => {
        const expression = expressionOf('it', path);
        if (expression === undefined) {
          expect(path.join('')).to.match(/[{}\p{C}]/u);
          return;
        }
        let value: JsonValue = 'here';
        for (const name of [...path].reverse()) {
          if (typeof name === 'number') value = [...Array<JsonValue>(name).fill(0), value];
          else {
            const holder: JsonObject = {};
            setOwn(holder, name, value);
            value = holder;
          }
        }
        const given = value;
        const found = evaluate(expression, (name) => (name === 'it' ? given : undefined), { objects: 'map' });
        expect(found, `seed ${seed}: ${expression}`).to.deep.equal({ ok: true, value: 'here' });
      }),
      { seed, numRuns: 1000 }
    );
  });
});

describe('a sample of a JSON Schema', () => {
  it('should be made of its types', () => {
    const schema = object({
      text: S,
      count: I,
      rate: { type: 'number' },
      on: { type: 'boolean' },
      day: { type: 'string', format: 'date' },
      list: { type: 'array', items: object({ name: S }) },
      any: true
    });
    expect(sampleOf(schema)).to.deep.equal({
      text: 'text',
      count: 1,
      rate: 1.5,
      on: true,
      day: '2025-03-31',
      list: [{ name: 'text' }],
      any: {}
    });
  });

  it('should be what the schema itself gives', () => {
    const schema = object({
      a: { examples: ['A-7'] },
      b: { default: 0 },
      c: { enum: ['x'] },
      d: { const: false }
    });
    expect(sampleOf(schema)).to.deep.equal({ a: 'A-7', b: 0, c: 'x', d: false });
    expect(sampleOf(schema, ['a'])).to.equal('A-7');
  });

  it('should end where a schema holds itself', () => {
    expect(JSON.stringify(sampleOf(tree)).split('children')).to.have.length.within(2, 6);
  });
});
