import { expect } from 'chai';
import { contextAt } from '../../src/builder/json-context.js';
import { definitionSchema } from '../../src/builder/json-definition-schema.js';
import { schemasAt } from '../../src/builder/json-schema.js';
import { explainJson, suggestJson } from '../../src/builder/json-suggest.js';
import type { JsonValue } from '../../src/model/json.js';

const CARET = '|';
const split = (text: string) => ({ text: text.replace(CARET, ''), offset: text.indexOf(CARET) });
const suggested = (marked: string, schema: JsonValue = definitionSchema) => {
  const { text, offset } = split(marked);
  return suggestJson(text, offset, schema);
};
const labels = (marked: string, schema?: JsonValue) =>
  suggested(marked, schema)?.options.map(({ label }) => label) ?? [];
/** The text once an option was taken, with the caret. */
const taken = (marked: string, label: string, schema?: JsonValue) => {
  const found = suggested(marked, schema);
  const option = found?.options.find((each) => each.label === label);
  if (!found || !option) return;
  const { text } = split(marked);
  const { insert, caret } = option;
  return (
    text.slice(0, found.replace.from) +
    insert.slice(0, caret) +
    CARET +
    insert.slice(caret) +
    text.slice(found.replace.to)
  );
};

describe('builder/json: where a caret is', () => {
  for (const [marked, kind, path, said] of [
    ['{|}', 'key', '', ''],
    ['{"a|": 1}', 'key', '', 'a'],
    ['{"a": |}', 'value', '/a', ''],
    ['{"a": "x|"}', 'value', '/a', 'x'],
    ['{"a": [1, |]}', 'value', '/a/1', ''],
    ['{"a": {"b": {}, |}}', 'key', '/a', ''],
    ['{"a": [{"b": tr|}]}', 'value', '/a/0/b', 'tr'],
    ['{"a": na|', 'value', '/a', 'na'],
    ['{na|', 'key', '', 'na'],
    ['{"a": 1, "b|', 'key', '', 'b'],
    ['|', 'value', '', '']
  ] as const)
    it(`should be told of ${marked}`, () => {
      const { text, offset } = split(marked);
      const found = contextAt(text, offset);
      expect(found?.kind).to.equal(kind);
      expect(found?.steps.map((step) => '/' + step).join('')).to.equal(path);
      expect(found?.text).to.equal(said);
    });

  for (const marked of ['{"a" |: 1}', '{"a": 1 |}', '{} |', '{/* a | */}'])
    it(`should be nowhere in ${marked}`, () => {
      const { text, offset } = split(marked);
      expect(contextAt(text, offset)).to.equal(undefined);
    });

  it('should know the keys of the object before and behind, but its own', () => {
    const { text, offset } = split('{"a": {"x": 1}, "b|": 2, "c": [{"y": 1}]}');
    expect([...(contextAt(text, offset)?.keys ?? [])]).to.deep.equal(['a', 'c']);
  });
});

describe('builder/json: what can be written', () => {
  for (const [marked, expected] of [
    [
      '{|}',
      ['id', 'name', 'description', 'template', 'actions', 'events', 'config', 'errors', 'presentation']
    ],
    [
      '{"id": "a", "na|", "actions": {}, "config": []}',
      ['name', 'description', 'template', 'events', 'errors', 'presentation']
    ],
    ['{"actions": {"a": {"|"}}}', ['id', 'name', 'description', 'inputs', 'outputs', 'model']],
    ['{"config": [{|}]}', ['name', 'description', 'value', 'required', 'secure']],
    ['{"errors": [{}, {"name": "a", |}]}', ['description', 'code']],
    ['{"presentation": {"a": {"kind": |}}}', ['connector', 'library']],
    ['{"presentation": {"a": {"kind": "|"}}}', ['connector', 'library']],
    ['{"config": [{"required": |}]}', ['true', 'false']],
    ['{"config": [{"required": "|"}]}', []],
    ['{"actions": |}', ['{}']],
    ['{"config": |}', ['[]']],
    ['{"config": [|]}', ['{}']],
    ['{"name": |}', ['""']],
    ['{"name": "a"|}', []],
    ['{"none": {|}}', []],
    ['{"__proto__": {|}}', []],
    ['{"actions": {"constructor": {"id": 1, |}}}', ['name', 'description', 'inputs', 'outputs', 'model']]
  ] as const)
    it(`should be listed for ${marked}`, () => expect(labels(marked)).to.deep.equal(expected));

  it('should be all types of an input', () =>
    expect(labels('{"actions": {"a": {"inputs": [{"type": "|"}]}}}')).to.include.members([
      'string',
      'bigdecimal'
    ]));

  for (const [marked, label, expected] of [
    ['{|}', 'name', '{"name": "|"}'],
    ['{"na|"}', 'name', '{"name": "|"}'],
    ['{na|}', 'name', '{"name": "|"}'],
    ['{"na|": 1}', 'name', '{"name"|: 1}'],
    ['{"na|', 'name', '{"name": "|"'],
    ['{|"id": "a"}', 'name', undefined],
    ['{| "id": "a"}', 'name', '{"name": "|", "id": "a"}'],
    ['{|}', 'actions', '{"actions": {|}}'],
    ['{|}', 'config', '{"config": [|]}'],
    ['{"config": [{|}]}', 'secure', '{"config": [{"secure": |}]}'],
    ['{"config": [{"secure": t|}]}', 'true', '{"config": [{"secure": true|}]}'],
    ['{"presentation": {"a": {"kind": "con|n"}}}', 'library', '{"presentation": {"a": {"kind": "library"|}}}']
  ] as const)
    it(`should be written for ${label} in ${marked}`, () => expect(taken(marked, label)).to.equal(expected));

  it('should follow references and every possibility, and no loop of them', () => {
    const schema: JsonValue = {
      $ref: '#/definitions/a',
      definitions: {
        a: {
          anyOf: [{ $ref: '#/definitions/b' }, { $ref: '#' }],
          allOf: [{ properties: { x: { const: 5 } } }]
        },
        b: {
          oneOf: [
            { properties: { y: { type: ['null', 'boolean'] } } },
            { additionalProperties: { enum: ['z'] } }
          ]
        }
      }
    };
    expect(labels('{|}', schema)).to.have.members(['x', 'y']);
    expect(labels('{"x": |}', schema)).to.include.members(['5', 'z']);
    expect(labels('{"y": |}', schema)).to.include.members(['null', 'true', 'false']);
  });

  it('should know lists whose places differ', () => {
    const schema: JsonValue = { items: [{ enum: ['a'] }, { enum: ['b'] }], additionalItems: { enum: ['c'] } };
    expect(labels('["", |]', schema)).to.deep.equal(['b']);
    expect(labels('["", "", |]', schema)).to.deep.equal(['c']);
    expect(labels('["", |]', { prefixItems: [true, { enum: ['b'] }] })).to.deep.equal(['b']);
  });

  it('should be nothing by schemas that are none, or that refer to each other without end', () => {
    for (const schema of [
      true,
      false,
      null,
      5,
      'x',
      [],
      {},
      { $ref: 'https://example.com' },
      { properties: 5, enum: 5 }
    ])
      expect(labels('{|}', schema)).to.deep.equal([]);
    const loop: JsonValue = { definitions: {}, $ref: '#/definitions/d0' };
    const definitions: Record<string, JsonValue> = {};
    for (let at = 0; at < 3000; at++)
      definitions[`d${at}`] = {
        allOf: [{ $ref: `#/definitions/d${(at * 7 + 1) % 3000}` }, { $ref: '#/definitions/d0' }]
      };
    loop['definitions'] = definitions;
    expect(
      schemasAt(
        loop,
        Array.from({ length: 90 }, () => 'a')
      )
    ).to.deep.equal([]);
  });

  it('should be found in texts of thousands of levels', () => {
    const text = '{"a":'.repeat(5000);
    expect(contextAt(text, text.length)?.steps).to.have.length(100);
    expect(suggestJson(text, text.length, definitionSchema)).to.equal(undefined);
  });
});

describe('builder/json: what a word is', () => {
  for (const [marked, title] of [
    ['{"na|me": "x"}', 'Name'],
    ['{"name": "x|y"}', 'Name'],
    ['{"actions": {"a": {"inp|uts": []}}}', 'Parameters'],
    ['{"config": [{"sec|ure": true}]}', 'Secret'],
    ['{"no|ne": 1}', undefined],
    ['{"__pro|to__": 1}', undefined],
    ['{| }', undefined]
  ] as const)
    it(`should be said for ${marked}`, () => {
      const { text, offset } = split(marked);
      expect(explainJson(text, offset, definitionSchema)?.title).to.equal(title);
    });
});
