import { expect } from 'chai';
import fc from 'fast-check';
import { diffConnectors } from '../../src/lifecycle/diff.js';
import { migrateMapping, type Migration } from '../../src/lifecycle/migrate.js';
import type { Action } from '../../src/model/connector.js';
import type { JsonValue } from '../../src/model/json.js';
import type { Mapping } from '../../src/model/mapping.js';
import type { Kind, MappingEntry, Side } from '../../src/model/views.js';
import { connectorOf, type Feature, type Text } from './helper.js';

const NAMES = { implementation: 'shop.ORDER', kept: 'shop.ORDER' };

const entry = (side: Side, name: string, kind: Kind, value: JsonValue): MappingEntry => ({
  ...{ side, name },
  mapped: { kind, value }
});
const input = (name: string, value: JsonValue, kind: Kind = 'value') => entry('input', name, kind, value);
const output = (name: string, value: JsonValue, kind: Kind = 'variable') =>
  entry('output', name, kind, value);

const mappingOf = (...entries: MappingEntry[]): Mapping => ({ type: 'listed', entries, json: {} });

type Version = Pick<Feature, 'inputs' | 'outputs'>;

const diffOf = (from: Version, to: Version) => {
  const [old, next] = [from, to].map((version) =>
    connectorOf('shop', [{ id: 'order', name: 'ORDER', ...version }])
  );
  const [diff] = old && next ? diffConnectors(old, next).actions : [];
  if (!diff) throw new Error('no action');
  return diff;
};

const migrate = (from: Version, to: Version, ...entries: MappingEntry[]): Migration =>
  migrateMapping(mappingOf(...entries), diffOf(from, to), NAMES);

const inputs = (...texts: Text[]): Version => ({ inputs: texts });
const outputs = (...texts: Text[]): Version => ({ outputs: texts });

const told = ({ mapping }: Migration) =>
  mapping.entries.map(
    ({ name, mapped, kept }) => `${kept ? 'kept ' : ''}${name} = ${JSON.stringify(mapped?.value)}`
  );

describe('a mapping for another version of its action', () => {
  const CASES: readonly (readonly [what: string, from: Version, to: Version, MappingEntry[], string[]])[] = [
    ['no change', inputs('1:a:string'), inputs('1:a:string'), [input('a', 'x')], ['a = "x"']],
    ['a new name', inputs('1:a:string'), inputs('1:b:string'), [input('a', 'x')], ['b = "x"']],
    ['new ids', inputs('1:a:string'), inputs('2:a:string'), [input('a', 'x')], ['a = "x"']],
    ['a removal', inputs('1:a:string'), inputs(), [input('a', 'x')], ['kept a = "x"']],
    ['a type that takes it', inputs('1:a:string'), inputs('1:a:json'), [input('a', 'x')], ['a = "x"']],
    ['another type', inputs('1:a:string'), inputs('1:a:integer'), [input('a', 'x')], ['kept a = "x"']],
    [
      'another type of a variable',
      inputs('1:a:string'),
      inputs('1:b:integer'),
      [input('a', 'v', 'variable')],
      ['b = "v"']
    ],
    [
      'the name taken over where the id has another type',
      inputs('1:a:string'),
      inputs('1:b:integer', '2:a:string'),
      [input('a', 'x')],
      ['a = "x"']
    ],
    [
      'names exchanged',
      inputs('1:a:string', '2:b:string'),
      inputs('1:b:string', '2:a:string'),
      [input('a', 'x'), input('b', 'y')],
      ['b = "x"', 'a = "y"']
    ],
    [
      'a name that the id of another takes',
      inputs('1:a:string', '2:b:string'),
      inputs('1:b:string'),
      [input('b', 'y'), input('a', 'x')],
      ['kept b = "y"', 'b = "x"']
    ],
    ['a secret', inputs('1:a:string'), inputs('1:a:string*'), [input('a', 'x')], ['kept a = "x"']],
    ['what no version knows', inputs(), inputs('1:b:string'), [input('a', 'x')], ['a = "x"']],
    ['an output', outputs('1:a:string'), outputs('1:b:string'), [output('v', 'a')], ['v = "b"']],
    ['an output removed', outputs('1:a:string'), outputs(), [output('v', 'a')], ['kept v = "a"']],
    [
      'outputs exchanged in expressions',
      outputs('1:a:string', '2:b:string'),
      outputs('1:b:string', '2:a:string'),
      [output('v', '${a} and ${b.a}', 'expression')],
      ['v = "${b} and ${a.a}"']
    ],
    [
      'an expression over an output that is no more',
      outputs('1:a:string'),
      outputs(),
      [output('v', '${a}', 'expression'), output('w', '${other}', 'expression')],
      ['kept v = "${a}"', 'w = "${other}"']
    ]
  ];
  for (const [what, from, to, entries, expected] of CASES)
    it(`should follow ${what}`, () => {
      expect(told(migrate(from, to, ...entries))).to.deep.equal(expected);
    });

  it('should be the same object where nothing changes', () => {
    const mapping = mappingOf(input('a', 'x'), output('v', 'o'));
    const same: Version = { inputs: ['1:a:string'], outputs: ['2:o:string'] };
    expect(migrateMapping(mapping, diffOf(same, same), NAMES).mapping).to.equal(mapping);
  });

  it('should take back what was kept aside for want of an input', () => {
    const kept = { ...input('a', 'x'), kept: NAMES.implementation };
    const other = { ...input('a', 'z'), kept: 'shop.OTHER' };
    const { mapping, fates } = migrate(inputs(), inputs('1:a:string'), other, kept);
    expect(mapping.entries).to.deep.equal([other, input('a', 'x')]);
    expect(fates.map(({ outcome }) => outcome)).to.deep.equal(['same', 'returned']);
  });

  it('should say why nothing takes a value', () => {
    const from = {
      inputs: ['1:a:string', '2:b:string', '3:c:string', '4:d:string'],
      outputs: ['5:o:string']
    };
    const to = { inputs: ['1:d:string', '2:b:integer', '3:c:string*'] };
    const given = [input('d', 'w'), input('a', 'x'), input('b', 'y'), input('c', 'z'), output('v', 'o')];
    expect(migrate(from, to, ...given).fates.map(({ entry, why }) => [entry.name, why])).to.deep.equal([
      ['d', 'taken'],
      ['a', undefined],
      ['b', 'type'],
      ['c', 'secret'],
      ['v', 'gone']
    ]);
  });

  it('should ask for inputs that need a value now, and for no others', () => {
    const asked = (from: Version, to: Version, ...entries: MappingEntry[]) =>
      migrate(from, to, ...entries).asks.map(({ name }) => name);
    expect(asked(inputs('1:a:string'), inputs('1:a:string!', '2:b:string!'))).to.deep.equal(['a', 'b']);
    expect(asked(inputs('1:a:string'), inputs('1:a:string!'), input('a', 'x'))).to.deep.equal([]);
    expect(asked(inputs('1:a:string!'), inputs('1:a:string!'))).to.deep.equal([]);
    expect(asked(inputs('1:a:string!'), inputs('1:a:integer!'), input('a', 'x'))).to.deep.equal(['a']);
  });

  it('should keep every value, and map each that still fits', function () {
    const seed = Date.now() % 1e8;
    this.test!.title += ` (seed ${String(seed)})`;
    fc.assert(fc.property(version(), version(), values(), holds), { seed, numRuns: 2000 });
  });

  it('should keep every output, and name it as it is called then', function () {
    const seed = Date.now() % 1e8;
    this.test!.title += ` (seed ${String(seed)})`;
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(fc.property(version(), version(), names, holdsOutputs), { seed, numRuns: 2000 });
  });
});

const TYPES = ['string', 'integer', 'json'];
const version = () =>
  fc
    .tuple(fc.shuffledSubarray([1, 2, 3, 4]), fc.shuffledSubarray(['a', 'b', 'c', 'd']))
    .chain(([ids, names]) =>
      fc
        .array(fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom('', '!', '*')), {
          minLength: 4,
          maxLength: 4
        })
        .map((more) =>
          inputs(
            ...ids.flatMap((id, index) => {
              const [name, [type, mark] = ['', '']] = [names[index], more[index]];
              return name ? [`${String(id)}:${name}:${type}${mark}`] : [];
            })
          )
        )
    );
const values = () =>
  fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      kind: fc.constantFrom<Kind>('value', 'variable', 'expression')
    }),
    { selector: ({ name }) => name }
  );

function holds(from: Version, to: Version, given: { name: string; kind: Kind }[]): void {
  const before = given.map(({ name, kind }) => input(name, `value of ${name}`, kind));
  const { from: old, to: next } = diffOf(from, to);
  const after = migrate(from, to, ...before).mapping.entries;
  expect(after.map(({ mapped }) => mapped)).to.deep.equal(before.map(({ mapped }) => mapped));
  const active = after.filter(({ kept }) => kept === undefined);
  expect(new Set(active.map(({ name }) => name)).size).to.equal(active.length);
  before.forEach((each, index) => {
    const wanted = homesOf(each, old, next);
    const now = after[index];
    if (wanted.length === 0) return expect(now?.kept !== undefined).to.equal(known(each, old, next));
    if (now?.kept === undefined) return expect(wanted).to.include(now?.name);
    // only another value may stand where it would
    return expect(active.map(({ name }) => name)).to.include.members(wanted);
  });
}

/** An output goes by its id, else by its name; one that no version knows stays. */
function holdsOutputs({ inputs: was = [] }: Version, { inputs: is = [] }: Version, names: string[]): void {
  const [from, to] = [outputs(...was), outputs(...is)];
  const diff = diffOf(from, to);
  const [old, next] = [diff.from?.outputs ?? [], diff.to?.outputs ?? []];
  const before = names.flatMap((name) => [
    output(`of ${name}`, name),
    output(`in ${name}`, `\${${name}.x}`, 'expression')
  ]);
  const after = migrate(from, to, ...before).mapping.entries;
  expect(after.map(({ name }) => name)).to.deep.equal(before.map(({ name }) => name));
  names.forEach((name, index) => {
    const here = old.find((each) => each.name === name);
    const taken = (each: { id: string }) => old.some(({ id }) => id === each.id);
    const then =
      next.find(({ id }) => id === here?.id) ?? next.find((each) => each.name === name && !taken(each));
    const [variable, expression] = after.slice(2 * index);
    const gone = here !== undefined && then === undefined;
    expect([variable?.kept, expression?.kept].map((kept) => kept !== undefined)).to.deep.equal([gone, gone]);
    const now = gone || !here ? name : then?.name;
    expect([variable?.mapped?.value, expression?.mapped?.value]).to.deep.equal([now, `\${${String(now)}.x}`]);
  });
}

const known = ({ name }: MappingEntry, ...versions: (Action | undefined)[]) =>
  versions.some((action) => action?.inputs.some((each) => each.name === name));

/** Said once more and in another way: the names where a value still fits. */
function homesOf({ name, mapped }: MappingEntry, from?: Action, to?: Action): string[] {
  const old = from?.inputs.find((each) => each.name === name);
  return (to?.inputs ?? []).flatMap((each) => {
    const byId = old !== undefined && each.id === old.id;
    if (!byId && each.name !== name) return [];
    if (mapped?.kind === 'value' && (each.secure || (old && each.type !== old.type && each.type !== 'json')))
      return [];
    return [each.name];
  });
}
