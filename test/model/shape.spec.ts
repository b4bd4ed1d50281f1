import { expect } from 'chai';
import { constraintsOf, violationOf } from '../../src/model/constraints.js';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';
import { hasParts, isEditable, moved, partsOf, withPart } from '../../src/model/parts.js';
import { shapeOf, textOfChoice } from '../../src/model/shape.js';
import { fitOf } from '../../src/model/type-fit.js';

const ADDRESS = {
  type: 'object',
  required: ['street'],
  properties: {
    street: { type: 'string', title: 'Street' },
    number: { type: 'integer', minimum: 1 },
    since: { type: 'string', format: 'date' },
    seen: { type: 'string', format: 'date-time' },
    tags: { type: 'array', items: { enum: ['home', 'work'] } }
  }
};

describe('shape of a value', () => {
  it('should name the properties of an object with their types', () => {
    const parts = shapeOf('json', ADDRESS).properties();
    expect(
      parts.map(({ name, required, shape }) => `${name} ${shape.type} ${String(required)}`)
    ).to.deep.equal([
      'street string true',
      'number integer false',
      'since date false',
      'seen datetime false',
      'tags array false'
    ]);
    expect(parts[0]?.shape.title).to.equal('Street');
  });

  const choices: [what: string, model: JsonValue, texts: string[]][] = [
    ['enum', { enum: ['a', 'b', 'a'] }, ['a', 'b']],
    ['enum of all kinds, null left out', { enum: [1, '1', true, null] }, ['1', '1', 'true']],
    ['const', { const: 'only' }, ['only']],
    ['oneOf of constants', { oneOf: [{ const: 1, title: 'One' }, { const: 2 }] }, ['1', '2']],
    ['anyOf of constants', { anyOf: [{ const: 'x' }] }, ['x']],
    ['a reference', { $ref: '#/$defs/size', $defs: { size: { enum: ['S', 'M'] } } }, ['S', 'M']]
  ];
  for (const [what, model, texts] of choices)
    it(`should take choices from ${what}`, () => {
      expect(shapeOf('string', model).choices?.map(textOfChoice)).to.deep.equal(texts);
    });

  const open: [what: string, model: JsonValue][] = [
    ['an empty enum', { enum: [] }],
    ['oneOf that is not of constants only', { oneOf: [{ const: 1 }, { type: 'string' }] }],
    ['a schema that is true', true],
    ['text', 'string'],
    ['a reference to itself', { $ref: '#' }],
    ['a reference in a circle', { $ref: '#/a', a: { $ref: '#/b' }, b: { $ref: '#/a' } }],
    ['a reference elsewhere', { $ref: 'https://example.com/schema' }],
    ['a reference to nothing', { $ref: '#/definitions/none' }]
  ];
  for (const [what, model] of open)
    it(`should let anything go for ${what}`, () => {
      const shape = shapeOf('json', model);
      expect(shape.choices).to.equal(undefined);
      expect(shape.properties()).to.deep.equal([]);
      expect(shape.items().type).to.equal('json');
    });

  it('should add what allOf says, also by reference', () => {
    const model = {
      definitions: { named: { properties: { name: { type: 'string' } }, required: ['name'] } },
      allOf: [{ $ref: '#/definitions/named' }],
      properties: { age: { type: ['null', 'integer'] } }
    };
    const parts = shapeOf('json', model).properties();
    expect(parts.map(({ name, shape, required }) => [name, shape.type, required])).to.deep.equal([
      ['name', 'string', true],
      ['age', 'integer', false]
    ]);
  });

  it('should read a schema that contains itself as deep as it is asked', () => {
    const tree = { type: 'object', properties: { next: { $ref: '#' }, label: { type: 'string' } } };
    let shape = shapeOf('json', tree);
    for (let depth = 0; depth < 50; depth++) {
      const next = shape.properties().find(({ name }) => name === 'next');
      if (!next) throw new Error(`nothing at ${String(depth)}`);
      shape = next.shape;
    }
    expect(shape.type).to.equal('object');
  });

  it('should take property names that objects have anyway for names', () => {
    const model = parseJson(
      '{"properties":{"__proto__":{"type":"integer"},"constructor":{"type":"string"}}}'
    );
    const shape = shapeOf('json', model);
    expect(shape.properties().map(({ name }) => name)).to.deep.equal(['__proto__', 'constructor']);
    const value = withPart(withPart(undefined, '__proto__', 1), 'constructor', 'x');
    expect(partsOf(shape, value).map((part) => part.value)).to.deep.equal([1, 'x']);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
  });

  it('should tell a default and an example', () => {
    const shape = shapeOf('string', { default: 'a', examples: ['b', 'c'] });
    expect([shape.default, shape.example]).to.deep.equal(['a', 'b']);
    expect(shapeOf('string', { example: 'd' }).example).to.equal('d');
  });
});

describe('parts of a value', () => {
  const shape = shapeOf('json', ADDRESS);

  it('should list what the schema names first, then what the value holds besides', () => {
    const parts = partsOf(shape, { extra: [1], street: 'Main' });
    expect(parts.map(({ key }) => key)).to.deep.equal(['street', 'number', 'since', 'seen', 'tags', 'extra']);
    expect(parts[0]?.value).to.equal('Main');
    expect(parts[1]).to.not.have.property('value');
    expect(parts.at(-1)?.shape.type).to.equal('json');
  });

  it('should list the items of a list', () => {
    const parts = partsOf(shapeOf('array', { items: { type: 'integer' } }), [1, 2]);
    expect(parts.map(({ key, value, shape: own }) => [key, value, own.type])).to.deep.equal([
      [0, 1, 'integer'],
      [1, 2, 'integer']
    ]);
  });

  it('should edit only what it can show part by part', () => {
    expect(hasParts(shape)).to.equal(true);
    expect(hasParts(shapeOf('array'))).to.equal(true);
    expect(hasParts(shapeOf('json'))).to.equal(false);
    expect(isEditable(shape, [])).to.equal(false);
    expect(isEditable(shape, null)).to.equal(false);
    expect(isEditable(shapeOf('array'), {})).to.equal(false);
    expect(isEditable(shapeOf('array'), undefined)).to.equal(true);
  });

  it('should set and take out parts, in their places, and leave the old value alone', () => {
    const old = { a: 1, b: 2 };
    expect(Object.keys(withPart(old, 'a', 3) as object)).to.deep.equal(['a', 'b']);
    expect(withPart(old, 'a', undefined)).to.deep.equal({ b: 2 });
    expect(withPart({ a: 1 }, 'a', undefined)).to.equal(undefined);
    expect(withPart([1, 2], 0, undefined)).to.deep.equal([2]);
    expect(withPart(undefined, 0, 'x')).to.deep.equal(['x']);
    expect(old).to.deep.equal({ a: 1, b: 2 });
  });

  it('should move items', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).to.deep.equal(['a', 'c', 'b']);
  });
});

describe('what a schema asks of a value', () => {
  it('should be told in words', () => {
    const model = { minLength: 2, maxLength: 5, pattern: '^a', format: 'email' };
    const said = constraintsOf(shapeOf('string', model)).map(({ template }) => template);
    expect(said).to.deep.equal([
      'At least {bound} characters',
      'At most {bound} characters',
      'Matches {pattern}',
      'Format: {format}'
    ]);
  });

  const broken: [model: JsonValue, value: JsonValue, template: string | undefined][] = [
    [{ minimum: 1 }, 0, 'This value must be at least {bound}'],
    [{ minimum: 1 }, 1, undefined],
    [{ minimum: 1 }, new JsonNumber('0.5'), 'This value must be at least {bound}'],
    [{ minimum: new JsonNumber('1.50') }, 1, 'This value must be at least {bound}'],
    [{ maximum: 1 }, 2, 'This value must be at most {bound}'],
    [{ exclusiveMinimum: 1 }, 1, 'This value must be more than {bound}'],
    [{ exclusiveMaximum: 1 }, 1, 'This value must be less than {bound}'],
    [{ exclusiveMaximum: 1 }, 'text', undefined],
    [{ multipleOf: 0.1 }, 0.3, undefined],
    [{ multipleOf: 2 }, 3, 'This value must be a multiple of {bound}'],
    [{ multipleOf: 0 }, 3, undefined],
    [{ minLength: 2 }, '😀', 'This value must have at least {bound} characters'],
    [{ maxLength: 1 }, '😀', undefined],
    [{ minItems: 1 }, [], 'This value must have at least {bound} items'],
    [{ maxItems: 1 }, [1, 2], 'This value must have at most {bound} items'],
    [{ enum: ['a', 1] }, 'b', 'This value is none of those that are allowed: {value}'],
    [{ enum: [1.5] }, new JsonNumber('1.50'), undefined],
    [{ enum: [1.5] }, '1.5', 'This value is none of those that are allowed: {value}'],
    [{ enum: [{ a: 1 }] }, { a: 1 }, undefined],
    [{ properties: { a: {} }, required: ['a', 'zz'] }, {}, 'This value lacks “{name}”'],
    [{ properties: { a: {} }, required: ['a'] }, { a: null }, undefined],
    [{ minLength: 9 }, '${x}', undefined],
    [{ minimum: 1 }, null, undefined],
    [{ pattern: '(a+)+$' }, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', undefined]
  ];
  for (const [model, value, template] of broken)
    it(`should say ${template ?? 'nothing'} of ${JSON.stringify(value)} under ${JSON.stringify(model)}`, () => {
      expect(violationOf(shapeOf('json', model), value)?.template).to.equal(template);
    });
});

describe('how a variable fits an input', () => {
  const fits: [from: string, to: string, fit: string][] = [
    ['string', 'string', 'same'],
    ['String', 'string', 'same'],
    ['long', 'integer', 'same'],
    ['double', 'bigdecimal', 'same'],
    ['json', 'object', 'same'],
    ['integer', 'bigdecimal', 'converts'],
    ['integer', 'string', 'converts'],
    ['file', 'json', 'converts'],
    ['anything', 'json', 'converts'],
    ['string', 'integer', 'other'],
    ['boolean', 'date', 'other'],
    ['own', 'own', 'same'],
    ['own', 'string', 'other']
  ];
  for (const [from, to, fit] of fits)
    it(`should say ${fit} of ${from} for ${to}`, () => {
      expect(fitOf(from, to)).to.equal(fit);
    });
});
