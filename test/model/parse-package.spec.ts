import { expect } from 'chai';
import { parsePackage } from '../../src/model/parse-package.js';
import type { Problem } from '../../src/model/problem.js';

const says = ({ path, message, severity }: Problem) => `${severity} ${path}: ${message}`;
const problemsOf = (json: unknown) => parsePackage(json).problems.map(says);
const definition = (name: string) => ({ id: name, name, description: 'd', actions: {} });
const manifest = (more: object = {}) => ({ name: 'acme', version: '1.2.0', connectors: [], ...more });

/** Objects within each other, made without recursion. */
function nested(levels: number): object {
  let value: object = {};
  for (let level = 1; level < levels; level++) value = { a: value };
  return value;
}

describe('parsePackage', () => {
  it('should read a manifest, as text or as an object, and keep what it does not know', () => {
    const given = manifest({
      description: 'All of it',
      homepage: { a: 1 },
      connectors: [definition('crm'), definition('mail')]
    });
    for (const json of [given, JSON.stringify(given), `\uFEFF${JSON.stringify(given)}`]) {
      const { package: read, problems } = parsePackage(json);
      expect(read).to.include({ name: 'acme', version: '1.2.0', description: 'All of it' });
      expect(read?.connectors.map(({ name }) => name)).to.eql(['crm', 'mail']);
      expect(read?.source).to.eql(given);
      expect(problems.map(says)).to.eql([
        'warning /homepage: homepage is not known here; it is kept, but not used'
      ]);
    }
  });

  it('should keep each definition once, and say the same', () => {
    const parameter = { id: 'a', name: 'to', type: 'string', odd: [1] };
    const action = { id: 'send', name: 'send', odd: {}, inputs: [parameter, 7], output: [parameter] };
    const given = manifest({ connectors: [{ odd: 1, ...definition('crm'), actions: { send: action } }] });
    const { package: read } = parsePackage(given);
    expect(read?.source['connectors']).to.have.property('0', read?.connectors[0]?.source);
    expect(JSON.stringify(read?.source)).to.equal(JSON.stringify(given));
  });

  it('should take a package without connectors, and one that names none', () => {
    for (const given of [manifest(), { name: 'acme', version: '1' }]) {
      const { package: read, problems } = parsePackage(given);
      expect(read?.connectors).to.eql([]);
      expect(problems).to.eql([]);
    }
  });

  it('should warn of what is not as it should be, in its place', () => {
    expect(problemsOf({ name: 'acme', connectors: [] })).to.eql(['warning /version: version is missing']);
    expect(problemsOf(manifest({ version: 2, description: [] }))).to.eql([
      'warning /version: version should be text',
      'warning /description: description should be text'
    ]);
    expect(problemsOf(manifest({ connectors: [{ ...definition('crm'), odd: 1 }] }))).to.eql([
      'warning /connectors/0/odd: odd is not known here; it is kept, but not used'
    ]);
  });

  it('should use the first of two connectors of one name', () => {
    const { package: read, problems } = parsePackage(
      manifest({ connectors: [definition('crm'), { ...definition('crm'), description: 'other' }] })
    );
    expect(read?.connectors.map(({ description }) => description)).to.eql(['d']);
    expect(problems.map(says)).to.eql(['warning /connectors/1: <crm> is there twice; the first is used']);
  });

  it('should refuse the whole where one definition is refused', () => {
    const { package: read, problems } = parsePackage(
      manifest({ connectors: [definition('crm'), { name: 'a.b' }] })
    );
    expect(read).to.equal(undefined);
    expect(problems.map(says)).to.include(
      'error /connectors/1/name: name <a.b> has a dot, which ends the name in an implementation'
    );
  });

  const refused: Record<string, [unknown, string]> = {
    'no JSON': ['{', 'error : this is not JSON'],
    nothing: [null, 'error : a package should be an object'],
    'a list': [[], 'error : a package should be an object'],
    'a number': [7, 'error : a package should be an object'],
    'no name': [{ version: '1' }, 'error /name: name is missing'],
    'an empty name': [manifest({ name: ' ' }), 'error /name: name should not be empty'],
    'a name that is none': [manifest({ name: { a: 1 } }), 'error /name: name should be text'],
    'half a character': [
      manifest({ name: 'a\ud800' }),
      'error /name: name has characters that XML cannot hold'
    ],
    'a long name': [manifest({ name: 'a'.repeat(300) }), 'error /name: name may have 214 characters at most'],
    'connectors that are no list': [
      manifest({ connectors: {} }),
      'error /connectors: connectors should be a list'
    ],
    'a connector': [definition('crm'), 'error : this is a connector, not a package'],
    depth: [manifest({ odd: nested(5000) }), 'error : a package may be 64 levels deep at most'],
    size: [manifest({ odd: 'x'.repeat(9 * 1024 * 1024) }), 'error : a package may hold 8 MB at most'],
    'long text': [' '.repeat(9 * 1024 * 1024), 'error : a package may hold 8 MB at most']
  };
  for (const [what, [given, said]] of Object.entries(refused))
    it(`should refuse ${what} with a sentence`, () => {
      const { package: read, problems } = parsePackage(given);
      expect(read).to.equal(undefined);
      expect(says(problems[0]!)).to.contain(said);
    });

  it('should survive what is hostile', () => {
    const thrower = Object.defineProperty({ name: 'a' }, 'connectors', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      }
    });
    expect(problemsOf(thrower)).to.eql(['error : this object cannot be read']);
    const polluting = '{"name":"a","version":"1","__proto__":{"polluted":true},"connectors":[]}';
    expect(parsePackage(polluting).package?.name).to.equal('a');
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
    const many = manifest({ connectors: Array.from({ length: 100_000 }, () => 0) });
    expect(parsePackage(many).problems.length).to.be.within(1, 1001);
  });
});
