import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { toEngineDefinition } from '../../src/model/engine-definition.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import type { Problem } from '../../src/model/problem.js';

const says = ({ path, message, severity }: Problem) => `${severity} ${path}: ${message}`;
const problemsOf = (json: unknown) => parseConnector(json).problems.map(says);
const parameter = (name: string, more: object = {}) => ({
  id: name,
  name,
  description: 'd',
  type: 'string',
  ...more
});
const feature = (id: string, more: object = {}) => ({
  id,
  name: id.toUpperCase(),
  description: 'd',
  ...more
});
const definition = <T extends object>(more: T) => ({ id: 'shop', name: 'shop', description: 'd', ...more });

function read(json: unknown) {
  const { connector, problems } = parseConnector(json);
  if (!connector) throw new Error(problems.map(says).join('\n'));
  return connector;
}

/** Objects within each other, made without recursion. */
function nested(levels: number): object {
  let value: object = {};
  for (let level = 1; level < levels; level++) value = { a: value };
  return value;
}

describe('parseConnector', () => {
  describe('a sound definition', () => {
    const sound = definition({
      template: 'store',
      actions: {
        buy: feature('buy', {
          inputs: [parameter('item', { required: true, requiredGroup: 'g', secure: true, model: {} })]
        })
      },
      events: { sold: feature('sold', { outputs: [parameter('item')] }) },
      config: [{ name: 'KEY', description: 'd', required: true, secure: true }],
      errors: [{ name: 'GONE', description: 'd', code: '410' }],
      presentation: {
        shop: {
          title: 'My shop',
          icon: 'data:image/png;base64,AAAA',
          category: 'Web',
          keywords: ['buy', 'buy'],
          documentation: 'https://example.com/a?b#c',
          kind: 'library',
          aliases: ['shopConnector'],
          replacedBy: 'store'
        },
        buy: { title: 'Buy it', keywords: ['order'] }
      }
    });

    it('should be read without a problem', () => {
      expect(problemsOf(sound)).to.deep.equal([]);
      expect(read(sound)).to.deep.include({
        title: 'My shop',
        template: 'store',
        icon: 'data:image/png;base64,AAAA',
        category: 'Web',
        keywords: ['buy'],
        documentation: 'https://example.com/a?b#c',
        kind: 'library',
        aliases: ['shopConnector'],
        replacedBy: 'store',
        config: [{ name: 'KEY', description: 'd', required: true, secure: true }],
        errors: [{ name: 'GONE', description: 'd', code: '410' }]
      });
    });

    it('should have its actions and events', () => {
      const { actions, events } = read(sound);
      const item = { id: 'item', name: 'item', description: 'd', type: 'string' };
      expect(actions).to.deep.equal([
        {
          ...feature('buy'),
          title: 'Buy it',
          keywords: ['order'],
          inputs: [{ ...item, required: true, requiredGroup: 'g', secure: true, model: {} }],
          outputs: []
        }
      ]);
      expect(events).to.deep.equal([
        {
          ...feature('sold'),
          title: 'Sold',
          keywords: [],
          inputs: [],
          outputs: [{ ...item, required: false }]
        }
      ]);
    });

    it('should be the same as text, with a byte order mark too', () => {
      expect(read(JSON.stringify(sound))).to.deep.equal(read(sound));
      expect(read('\uFEFF' + JSON.stringify(sound))).to.deep.equal(read(sound));
    });

    it('should not change when the object that was given does', () => {
      const given = definition({ config: [{ name: 'A', description: 'd' }] });
      const connector = read(given);
      given.name = 'other';
      expect(connector.source['name']).to.equal('shop');
      expect(connector).to.be.frozen;
      expect(connector.config[0]).to.be.frozen;
    });
  });

  describe('warnings', () => {
    const cases: [what: string, json: { name: string }, ...problems: string[]][] = [
      [
        'a foreign name',
        definition({ name: 'slackConnector' }),
        'warning /name: name <slackConnector> should be lower case letters, digits and dashes, 26 at most'
      ],
      [
        'a name that the engine keeps for itself',
        definition({ name: 'script' }),
        'warning /name: the engine keeps the name <script> for itself: tasks will not be taken for this connector'
      ],
      [
        'no id and no description',
        { name: 'shop' },
        'warning /id: id is missing',
        'warning /description: description is missing'
      ],
      [
        'an upper-case type',
        definition({ actions: { buy: feature('buy', { inputs: [parameter('a', { type: 'String' })] }) } }),
        'warning /actions/buy/inputs/0/type: type <String> should be lower case: string'
      ],
      [
        'an unknown type',
        definition({
          actions: { buy: feature('buy', { inputs: [parameter('a', { type: 'Content-Type' })] }) }
        }),
        'warning /actions/buy/inputs/0/type: type <Content-Type> is not known; any JSON can be mapped to it'
      ],
      [
        'required as text',
        definition({ actions: { buy: feature('buy', { inputs: [parameter('a', { required: 'false' })] }) } }),
        'warning /actions/buy/inputs/0/required: required should be true or false'
      ],
      [
        'an unknown key',
        definition({ 'a/b': 1 }),
        'warning /a~1b: a/b is not known here; it is kept, but not used'
      ],
      [
        'an icon at the top',
        definition({ icon: 'x' }),
        'warning /icon: icon belongs into presentation; it is kept'
      ],
      [
        'input in the singular',
        definition({ actions: { buy: feature('buy', { input: [] }) } }),
        'warning /actions/buy/input: input should be called inputs'
      ],
      [
        'an empty action',
        definition({ actions: { buy: {} } }),
        'warning /actions/buy/id: id is missing',
        'warning /actions/buy/name: name is missing',
        'warning /actions/buy/description: description is missing'
      ],
      [
        'an action that is none',
        definition({ actions: { buy: 7 } }),
        'warning /actions/buy: buy should be an object'
      ],
      [
        'a key that is not the id',
        definition({ actions: { '1': feature('buy'), other: feature('sell') } }),
        'warning /actions/other: the key <other> is not the id <sell>'
      ],
      [
        'an id that is taken',
        definition({ actions: { shop: feature('shop') } }),
        'warning /actions/shop: the id <shop> is taken; <shop-2> is used'
      ],
      [
        'a name given twice',
        definition({ config: [1, 2].map(() => ({ name: 'KEY', description: 'd' })) }),
        'warning /config/1: <KEY> is there twice; the first is used'
      ],
      [
        'a name that XML cannot hold',
        definition({ actions: { buy: feature('buy', { outputs: [parameter('a\u0001')] }) } }),
        'warning /actions/buy/outputs/0: this is left out, as its name has characters that XML cannot hold'
      ],
      [
        'a secret in the open',
        definition({ config: [{ name: 'KEY', description: 'd', secure: true, value: 'hunter2' }] }),
        'warning /config/0/value: the secret KEY should not be written into a definition'
      ],
      [
        'an icon from elsewhere',
        definition({ presentation: { shop: { icon: 'https://example.com/a.png' } } }),
        'warning /presentation/shop/icon: icon should be a data: address of an SVG, PNG, GIF, WebP or JPEG image, 64 KB at most; it is not shown'
      ],
      [
        'a link that is not https',
        definition({ presentation: { shop: { documentation: 'javascript:alert(1)' } } }),
        'warning /presentation/shop/documentation: documentation should be an https:// address; it is not shown'
      ],
      [
        'presentation of nothing',
        definition({ presentation: { sell: { title: 'Sell' } } }),
        'warning /presentation/sell: nothing has the id <sell>'
      ],
      [
        'wrong entries of lists',
        definition({ presentation: { shop: { keywords: [''], aliases: ['a.b'], kind: 'x' } } }),
        'warning /presentation/shop/keywords/0: keywords[0] should not be empty',
        'warning /presentation/shop/kind: kind <x> should be connector or library',
        'warning /presentation/shop/aliases/0: alias <a.b> should not be empty and have no dot'
      ]
    ];
    for (const [what, json, ...problems] of cases) {
      it(`should name the place of ${what}`, () => {
        expect(read(json).name).to.equal(json.name);
        expect(problemsOf(json)).to.have.members(problems);
      });
    }

    it('should end where nobody would read on', () => {
      const inputs = Array.from({ length: 5000 }, () => ({}));
      const { connector, problems } = parseConnector(
        definition({ actions: { buy: feature('buy', { inputs }) } })
      );
      expect(connector?.name).to.equal('shop');
      expect(problems).to.have.length(1001);
      expect(problems.at(-1)?.message).to.contain('1000');
    });

    it('should not repeat a secret', () => {
      const json = definition({
        config: [
          { name: 'KEY', secure: true, value: 'hunter2' },
          { name: 'B', value: { p: 'hunter2' } }
        ]
      });
      expect(problemsOf(json).join()).not.to.contain('hunter2');
    });
  });

  describe('what it makes of', () => {
    const buy = (more: object) => read(definition({ actions: { buy: feature('buy', more) } })).actions[0];

    it('an id that is missing: the key of the action, the name of the parameter', () => {
      const [action] = read(definition({ actions: { buy: { inputs: [{ name: 'item' }] } } })).actions;
      expect(action).to.deep.include({ id: 'buy', name: 'buy', title: 'Buy', description: '' });
      expect(action?.inputs).to.deep.equal([
        { id: 'item', name: 'item', description: '', type: 'json', required: false }
      ]);
    });

    it('types in upper case, truth values as text, the singular', () => {
      const action = buy({
        input: [parameter('a', { type: 'String', required: 'TRUE' })],
        output: [parameter('b', { required: 'false' })]
      });
      expect(action?.inputs[0]).to.deep.include({ type: 'string', required: true });
      expect(action?.outputs[0]).to.deep.include({ name: 'b', required: false });
    });

    it('actions in a list, parameters in a map', () => {
      const [action] = read(
        definition({ actions: [feature('buy', { inputs: { a: parameter('a') } })] })
      ).actions;
      expect(action).to.deep.include({ id: 'buy', name: 'BUY' });
      expect(action?.inputs.map(({ name }) => name)).to.deep.equal(['a']);
    });

    it('the same name twice: the first', () => {
      const action = buy({ inputs: [parameter('a', { type: 'date' }), parameter('a', { id: 'b' })] });
      expect(action?.inputs.map(({ type }) => type)).to.deep.equal(['date']);
    });

    it('icon and link that may not be used: nothing, kept in the source', () => {
      for (const icon of [
        'https://a.b/c.png',
        'data:text/html,x',
        'data:image/bmp,x',
        `data:image/png,${'x'.repeat(65536)}`
      ]) {
        const connector = read(definition({ presentation: { shop: { icon } } }));
        expect(connector.icon, icon.slice(0, 20)).to.equal(undefined);
        expect(connector.source).to.deep.include({ presentation: { shop: { icon } } });
      }
      for (const link of [
        'http://a.b',
        'javascript:1',
        'https://a@b',
        'https://a b',
        ' https://a',
        'https://',
        'https:\\\\a'
      ]) {
        expect(
          read(definition({ presentation: { shop: { documentation: link } } })).documentation,
          link
        ).to.equal(undefined);
      }
    });

    it('an icon at the top, as older definitions have it: the icon', () => {
      expect(read(definition({ icon: 'data:image/png,x' })).icon).to.equal('data:image/png,x');
    });

    it('unknown keys: kept in the source', () => {
      const json = definition({
        version: 7,
        actions: { buy: feature('buy', { inputs: [parameter('a', { 'x-hint': [1] })] }) }
      });
      expect(read(json).source).to.deep.equal(json);
      expect(problemsOf(json)).to.deep.equal([
        'warning /version: version is not known here; it is kept, but not used'
      ]);
    });
  });

  describe('refusals', () => {
    const refused: [what: string, json: unknown, problem: RegExp][] = [
      ['nothing', undefined, /^error : a definition should be an object$/],
      ['null', null, /object/],
      ['a number', 7, /object/],
      ['a list', [], /object/],
      ['a list as text', '[]', /object/],
      ['text that is not JSON', '{\n  "name": shop\n}', /^error : this is not JSON: .* line 2, column 11$/],
      ['text that ends early', '{"name": "shop"', /^error : this is not JSON: .* line 1, column 16$/],
      ['no name', {}, /^error \/name: name is missing$/],
      ['a name that is not text', { name: { toString: 'x' } }, /^error \/name: name should be text$/],
      ['an empty name', { name: ' ' }, /^error \/name: name should not be empty$/],
      ['a name with a dot', { name: 'a.b' }, /^error \/name: name <a\.b> has a dot/],
      [
        'a name with a line break',
        { name: 'a\nb' },
        /^error \/name: name has characters that XML cannot hold$/
      ],
      ['a name with half a character', { name: 'a\ud800' }, /characters that XML/],
      [
        'a name like a URI',
        { name: 'http:x' },
        /^error \/name: name <http:x> would be taken for something else/
      ],
      [
        'more than 8 MB of text',
        JSON.stringify({ name: 'a', description: 'x'.repeat(2 ** 23) }),
        /8 MB at most/
      ],
      ['an object with more than 8 MB', { name: 'a', description: 'x'.repeat(2 ** 23) }, /8 MB at most/],
      ['65 levels', { name: 'a', model: nested(64) }, /64 levels deep at most/],
      ['100,000 levels', { name: 'a', model: nested(100_000) }, /64 levels deep at most/],
      [
        '100,000 levels as text',
        '{"name":"a","model":' + '['.repeat(1e5) + ']'.repeat(1e5) + '}',
        /64 levels/
      ],
      ['100,000 levels that never end', '['.repeat(100_000), /this is not JSON|64/]
    ];
    for (const [what, json, message] of refused) {
      it(`should refuse ${what}`, () => {
        const { connector, problems } = parseConnector(json);
        expect(connector).to.equal(undefined);
        expect(problems.map(says)).to.have.length(1);
        expect(problems.map(says)[0]).to.match(message);
      });
    }

    it('should refuse what throws, turns in circles or unfolds without end', () => {
      const circle: Record<string, unknown> = { name: 'a' };
      circle['a'] = circle['b'] = circle;
      let folded: object = { name: 'a' };
      for (let level = 0; level < 60; level++) folded = { name: 'a', a: folded, b: folded };
      const trap = {
        get name(): string {
          throw new Error('no');
        }
      };
      const closed = new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          }
        }
      );
      for (const json of [circle, folded, trap, closed]) {
        expect(parseConnector(json).connector).to.equal(undefined);
        expect(parseConnector(json).problems).to.have.length(1);
      }
    });

    it('should take 64 levels, 7 MB, and lists with holes', () => {
      expect(read({ name: 'a', model: nested(63) }).name).to.equal('a');
      expect(read({ name: 'a', description: 'x'.repeat(7e6) }).description).to.have.length(7e6);
      const holes: unknown[] = [];
      holes[4e9] = { name: 'KEY' };
      expect(read({ name: 'a', config: holes }).config.map(({ name }) => name)).to.deep.equal(['KEY']);
    });
  });

  describe('keys that mean something to JavaScript', () => {
    const hostile = `{"name":"constructor","__proto__":{"polluted":1},
      "actions":{"__proto__":{"id":"__proto__","name":"__proto__","inputs":[{"name":"__proto__","__proto__":{"required":true}}]},
                 "constructor":{"name":"toString"}},
      "presentation":{"__proto__":{"title":"T"},"constructor":{"title":"C"}}}`;

    it('should be names as any other', () => {
      const connector = read(hostile);
      expect(connector.actions.map(({ id, name, title }) => [id, name, title])).to.deep.equal([
        ['__proto__', '__proto__', 'T'],
        ['constructor-2', 'toString', 'To string']
      ]);
      expect(connector.title).to.equal('C');
      expect(connector.actions[0]?.inputs).to.deep.equal([
        { id: '__proto__', name: '__proto__', description: '', type: 'json', required: false }
      ]);
    });

    it('should change no prototype', () => {
      const { source } = read(hostile);
      expect(Object.getPrototypeOf(source)).to.equal(Object.prototype);
      expect(Object.hasOwn(source, '__proto__')).to.equal(true);
      expect(Reflect.get(source, 'polluted')).to.equal(undefined);
      expect(Object.getPrototypeOf(toEngineDefinition(read(hostile))['actions'])).to.equal(Object.prototype);
      expect(JSON.stringify(read(source).source)).to.equal(JSON.stringify(JSON.parse(hostile)));
    });

    it('should be reported', () => {
      expect(problemsOf(hostile)).to.include.members([
        'warning /actions: the key <__proto__> should not be used',
        'warning /presentation: the key <constructor> should not be used'
      ]);
    });
  });

  describe('anything at all', () => {
    const folder = new URL('../../definitions/', import.meta.url);
    const texts = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const payload = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        '',
        '<img src=x onerror=alert(1)>',
        '${x}',
        '\ud800',
        'javascript:1'
      ),
      fc.anything()
    );
    const before = Object.getOwnPropertyNames(Object.prototype).join();

    function check(json: unknown): void {
      const { connector, problems } = parseConnector(json);
      expect(connector === undefined).to.equal(problems.some(({ severity }) => severity === 'error'));
      for (const { path, message } of problems) {
        expect(path).to.match(/^(\/|$)/);
        expect(message).not.to.equal('');
      }
      if (connector) expect(parseConnector(connector.source).connector).to.deep.equal(connector);
      if (connector) toEngineDefinition(connector);
      expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    }

    it('should never throw on changed definitions', () => {
      const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'rename'), payload), {
        minLength: 1,
        maxLength: 4
      });
      fc.assert(
        fc.property(fc.constantFrom(...texts), places, (text, changes) => {
          const json: unknown = JSON.parse(text);
          for (const change of changes) mutate(json, ...change);
          check(json);
        }),
        { numRuns: 200 }
      );
    });

    it('should never throw on any value or text', () => {
      fc.assert(
        fc.property(
          fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
          check
        ),
        { numRuns: 200 }
      );
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.nat(), fc.string(), (text, at, more) => {
          const place = at % text.length;
          check(text.slice(0, place) + more + text.slice(place + 1));
        }),
        { numRuns: 100 }
      );
    });
  });
});

function mutate(json: unknown, at: number, how: string, value: unknown): void {
  const places: [object, string][] = [];
  const stack = [json];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item !== 'object' || item === null || places.length > 5000) continue;
    for (const key of Object.keys(item)) {
      places.push([item, key]);
      stack.push(Reflect.get(item, key));
    }
  }
  const [owner, key] = places[at % places.length] ?? [{}, ''];
  const old: unknown = Reflect.get(owner, key);
  if (how !== 'replace') Reflect.deleteProperty(owner, key);
  const target = how === 'rename' ? String(JSON.stringify(value)) : key;
  if (how !== 'remove')
    Object.defineProperty(owner, target, {
      value: how === 'rename' ? old : value,
      enumerable: true,
      configurable: true,
      writable: true
    });
}
