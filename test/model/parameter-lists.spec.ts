import { expect } from 'chai';
import fc from 'fast-check';
import { dressed } from '../../src/model/dress.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { ParameterLists, ParameterPool } from '../../src/model/parameter-lists.js';

const parameter = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  name: 'to',
  description: 'Who gets it',
  type: 'string',
  required: true,
  ...more
});

function read(actions: JsonValue) {
  const { connector } = parseConnector({ id: 'mail', name: 'mail', description: 'd', actions });
  if (!connector) throw new Error('refused');
  return connector;
}

const poolOf = (...lists: JsonValue[][]) => {
  const pool = new ParameterPool(() => []);
  const made = lists.map((list) => new ParameterLists(pool, 'a', list, []));
  return { pool, items: made.map((each) => each.items().inputs) };
};

describe('lists of parameters', () => {
  it('should share what differs in nothing but the id', () => {
    const lists = [
      [parameter('a'), parameter('b', { required: false })],
      [parameter('c'), parameter('d')]
    ];
    const { pool, items } = poolOf(...lists);
    expect(items).to.deep.equal(lists);
    expect(pool.parts).to.have.length(2);
  });

  const different: Record<string, [JsonValue, JsonValue]> = {
    'another text': [parameter('a'), parameter('b', { description: 'Another' })],
    'another truth value': [parameter('a'), parameter('b', { required: false })],
    'one key more': [parameter('a'), parameter('b', { secure: true })],
    'one key less': [parameter('a', { secure: true }), parameter('b')],
    'another order of keys': [
      { id: 'a', name: 'to', type: 'string' },
      { id: 'b', type: 'string', name: 'to' }
    ],
    'an id elsewhere': [
      { id: 'a', name: 'to' },
      { name: 'to', id: 'b' }
    ],
    'a model of its own': [parameter('a', { model: { type: 'object' } }), parameter('b', { model: {} })],
    'an id with a line break': [parameter('a'), parameter('b\nc')],
    'an id that is no text': [parameter('a'), { ...parameter(''), id: 7 }],
    'no id': [parameter('a'), { name: 'to' }],
    'a key that means something to JavaScript': [
      parameter('a'),
      JSON.parse('{"id":"b","name":"to","__proto__":{"x":1}}') as JsonObject
    ],
    'no object': [parameter('a'), 'text']
  };
  for (const [what, list] of Object.entries(different)) {
    it(`should keep apart ${what}`, () => {
      const { pool, items } = poolOf(list);
      expect(JSON.stringify(items[0])).to.equal(JSON.stringify(list));
      expect(pool.parts).to.have.length(2);
    });
  }

  it('should keep ids of every kind', () => {
    const ids = [
      '',
      ' ',
      '1 2',
      '-1',
      'a',
      'ab',
      'abc',
      '\ud83d\ude00',
      '\ud83d\ude01',
      '__proto__',
      'aa a',
      '1\n2'
    ];
    const list = ids.map((id) => parameter(id));
    const { items } = poolOf(list);
    expect(items[0]).to.deep.equal(list);
    const hidden = [...list, parameter('\0'), parameter('b\0a')];
    expect(poolOf(hidden).items[0]).to.deep.equal(hidden);
  });

  it('should take a list of a million entries', () => {
    const list = Array.from({ length: 1_000_000 }, () => 0);
    const { items } = poolOf(list);
    expect(items[0]).to.have.length(list.length);
  });

  describe('of a connector', () => {
    const connector = read({
      send: {
        id: 'send',
        name: 'send',
        inputs: [parameter('a'), parameter('b', { name: 'cc' })],
        outputs: [parameter('c', { type: 'json' })]
      }
    });
    const [action] = connector.actions;

    it('should be made once', () => {
      expect(action?.inputs).to.equal(action?.inputs);
      expect(action?.inputs.map(({ id, name }) => `${id} ${name}`)).to.deep.equal(['a to', 'b cc']);
    });

    it('should be frozen, with the action', () => {
      expect(Object.isFrozen(action)).to.equal(true);
      expect(Object.isFrozen(action?.outputs)).to.equal(true);
      expect(Object.isFrozen(action?.outputs[0])).to.equal(true);
    });

    it('should be in copies of the action', () => {
      expect({ ...action }.inputs).to.have.length(2);
      expect(Object.keys(action ?? {})).to.include.members(['inputs', 'outputs']);
      expect(JSON.parse(JSON.stringify(action)))
        .to.deep.include({ id: 'send' })
        .and.have.property('outputs');
      expect(structuredClone({ ...action })).to.have.nested.property('inputs[1].name', 'cc');
    });

    it('should stay unread where the connector is shown as another', () => {
      const [shown] = dressed(connector, { ...connector, title: 'Other' }).actions;
      expect(shown).not.to.equal(action);
      expect(shown).to.eql(action);
      expect(Object.isFrozen(shown)).to.equal(true);
      for (const key of ['inputs', 'outputs']) {
        expect(Object.getOwnPropertyDescriptor(shown, key)).to.have.property('get');
      }
    });

    it('should be in the source as they were given, and in objects that are nobody else’s', () => {
      const actions = connector.source['actions'] as { send: { inputs: JsonObject[] } };
      const [first] = actions.send.inputs;
      if (first) first['name'] = 'changed';
      expect(actions.send.inputs[0]).to.deep.equal(parameter('a'));
      expect(action?.inputs[0]?.name).to.equal('to');
    });
  });

  const seed = Date.now();
  it(`should leave every definition as it is (seed ${String(seed)})`, () => {
    const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>;
    const item = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record(
          {
            id: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('send', 'send-to', '\0', '1', '')),
            name: fc.constantFrom('to', 'cc', 'text'),
            description: fc.constantFrom('One', 'Two'),
            required: fc.boolean()
          },
          { requiredKeys: [] }
        )
      },
      { weight: 1, arbitrary: value }
    );
    const list = fc.oneof(
      { weight: 5, arbitrary: fc.array(item, { maxLength: 6 }) },
      { weight: 1, arbitrary: value }
    );
    const feature = fc.record(
      {
        id: fc.constantFrom('send', '1', '-', '\n', '\0', ''),
        name: list,
        model: list,
        inputs: list,
        outputs: list,
        input: list,
        output: list
      },
      { requiredKeys: [] }
    );
    const features = fc.oneof(fc.array(feature), fc.dictionary(fc.string(), feature));
    fc.assert(
      fc.property(features, features, (actions, events) => {
        const given = { id: 'mail', name: 'mail', description: 'd', actions, events };
        const { connector } = parseConnector(given);
        expect(JSON.stringify(connector?.source)).to.equal(JSON.stringify(given));
      }),
      { seed, numRuns: 500 }
    );
  });
});
