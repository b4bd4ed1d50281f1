import { expect } from 'chai';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';
import { fitsType, fitsVariable, mayFit } from '../../src/rules/types.js';

describe('types of static values', () => {
  const fitting: [string, JsonValue[], JsonValue[]][] = [
    ['string', ['', 'x'], [1, false, null, {}]],
    ['integer', [0, -1, new JsonNumber('12345678901234567890')], [1.5, '1', true, null, {}]],
    ['bigdecimal', [0, 1.5, new JsonNumber('1.50')], ['1', null]],
    ['boolean', [true, false], ['true', 0, null]],
    ['date', ['2026-01-01'], [1]],
    ['array', [[], [1]], [{}, 'x']],
    ['file', [{}], ['x', []]],
    ['json', [1, 'x', {}, []], []],
    ['custom', [1, 'x', {}], []]
  ];
  for (const [type, good, bad] of fitting)
    it(`should tell what is ${type}`, () => {
      expect(good.map((value) => fitsType(type, value))).to.not.include(false);
      expect(bad.map((value) => fitsType(type, value))).to.not.include(true);
    });

  it('should tell what the engine reads as a date', () => {
    const good = ['2026-02-28', '2026-02-28T09:00:00', '2026-02-28T09:00:00.123+01:00'];
    const bad = ['', '28.2.2026', '2026-02-30', '2026-13-01', '2026-02-28T9:00'];
    for (const type of ['date', 'datetime']) {
      expect(good.map((value) => fitsVariable(type, value))).to.eql([true, true, true]);
      expect(bad.map((value) => fitsVariable(type, value))).to.eql(bad.map(() => false));
    }
  });
});

describe('types that go together', () => {
  it('should let a number be meant where another one is asked for, not the other way round', () => {
    expect(mayFit('integer', 'bigdecimal')).to.equal(true);
    expect(mayFit('bigdecimal', 'integer')).to.equal(false);
    expect(mayFit('float', 'bigdecimal')).to.equal(true);
  });

  it('should take json and unknown types for anything', () => {
    expect(mayFit('json', 'file')).to.equal(true);
    expect(mayFit('file', 'json')).to.equal(true);
    expect(mayFit('Content-Type', 'integer')).to.equal(true);
    expect(mayFit('string', 'file')).to.equal(false);
  });
});
