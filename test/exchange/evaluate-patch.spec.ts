import { expect } from 'chai';
import fc from 'fast-check';
import { applyPatch, PatchError } from '../../src/exchange/evaluate-patch.js';
import type { JsonValue } from '../../src/model/json.js';

const BEFORE: JsonValue = { name: 'n', list: [1, 2, 3], deep: { a: { b: 1 } }, 'a/b': 1, 'm~n': 2 };

const CASES: readonly (readonly [name: string, operation: JsonValue, expected: JsonValue])[] = [
  ['add a member', { op: 'add', path: '/x', value: 1 }, { ...BEFORE, x: 1 }],
  ['add over a member', { op: 'add', path: '/name', value: null }, { ...BEFORE, name: null }],
  ['insert an item', { op: 'add', path: '/list/1', value: 9 }, { ...BEFORE, list: [1, 9, 2, 3] }],
  ['append an item', { op: 'add', path: '/list/-', value: 9 }, { ...BEFORE, list: [1, 2, 3, 9] }],
  [
    'append at the end by number',
    { op: 'add', path: '/list/3', value: 9 },
    { ...BEFORE, list: [1, 2, 3, 9] }
  ],
  ['replace everything', { op: 'add', path: '', value: [1] }, [1]],
  ['replace a member', { op: 'replace', path: '/deep/a', value: 2 }, { ...BEFORE, deep: { a: 2 } }],
  ['replace an item', { op: 'replace', path: '/list/0', value: 9 }, { ...BEFORE, list: [9, 2, 3] }],
  ['remove an item', { op: 'remove', path: '/list/0' }, { ...BEFORE, list: [2, 3] }],
  ['remove a member', { op: 'remove', path: '/deep/a' }, { ...BEFORE, deep: {} }],
  ['move', { op: 'move', from: '/deep/a', path: '/name' }, { ...BEFORE, deep: {}, name: { b: 1 } }],
  ['move within a list', { op: 'move', from: '/list/0', path: '/list/2' }, { ...BEFORE, list: [2, 3, 1] }],
  [
    'copy',
    { op: 'copy', from: '/list', path: '/deep/list' },
    { ...BEFORE, deep: { a: { b: 1 }, list: [1, 2, 3] } }
  ],
  ['test', { op: 'test', path: '/deep', value: { a: { b: 1 } } }, BEFORE],
  ['read "~1" and "~0" in a path', { op: 'test', path: '/a~1b', value: 1 }, BEFORE],
  ['read "~0" in a path', { op: 'replace', path: '/m~0n', value: 3 }, { ...BEFORE, 'm~n': 3 }]
];

const REFUSED: readonly JsonValue[] = [
  { op: 'add', path: '/list/4', value: 1 },
  { op: 'add', path: '/list/01', value: 1 },
  { op: 'add', path: '/list/x', value: 1 },
  { op: 'add', path: '/name/x', value: 1 },
  { op: 'add', path: '/no/x', value: 1 },
  { op: 'add', path: 'name', value: 1 },
  { op: 'remove', path: '' },
  { op: 'remove', path: '/list/-' },
  { op: 'replace', path: '/list/3', value: 1 },
  { op: 'move', from: '/deep', path: '/deep/a/x' },
  { op: 'move', path: '/x' },
  { op: 'copy', from: '/no', path: '/x' },
  { op: 'test', path: '/name', value: 'other' },
  { op: 'add', path: '/constructor/x', value: 1 },
  { op: 'add', path: '/__proto__/x', value: 1 },
  null
];

describe('applyPatch', () => {
  for (const [name, operation, expected] of CASES) {
    it(`should ${name}`, () => expect(applyPatch([operation], BEFORE)).to.deep.equal(expected));
  }

  for (const operation of REFUSED) {
    it(`should refuse ${JSON.stringify(operation)}`, () =>
      expect(() => applyPatch([operation], BEFORE)).to.throw(PatchError));
  }

  it('should set a member of the name __proto__ and nothing else', () => {
    const patched = applyPatch([{ op: 'add', path: '/__proto__', value: { polluted: true } }], {});
    expect(JSON.stringify(patched)).to.equal('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('should throw nothing but a PatchError, and change no argument', () => {
    const path = fc.array(fc.constantFrom('list', 'deep', 'a', '0', '-', '__proto__', 'name'), {
      maxLength: 3
    });
    const operation = fc.record({
      op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test', 'none'),
      path: path.map((steps) => steps.map((step) => `/${step}`).join('')),
      from: path.map((steps) => steps.map((step) => `/${step}`).join('')),
      value: fc.constantFrom<JsonValue>(1, null, { a: [] }, [1])
    });
    const before = JSON.stringify(BEFORE);
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 4 }), (patch) => {
        try {
          applyPatch(patch, BEFORE);
        } catch (error) {
          expect(error).to.be.instanceOf(PatchError);
        }
        expect(JSON.stringify(BEFORE)).to.equal(before);
      })
    );
  });
});
