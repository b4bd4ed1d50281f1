import { expect } from 'chai';
import type { JsonValue } from '../../src/model/json.js';
import type { Mapping } from '../../src/model/mapping.js';
import { renameInTexts, renameVariable } from '../../src/model/rename.js';
import type { Kind, MappingEntry, Side } from '../../src/model/views.js';

const entry = (side: Side, name: string, kind: Kind, value: JsonValue): MappingEntry => ({
  side,
  name,
  mapped: { kind, value }
});

const mappingOf = (...entries: MappingEntry[]): Mapping => ({ type: 'listed', entries, json: {} });

const rename = (...entries: MappingEntry[]) =>
  renameVariable(mappingOf(...entries), 'old', 'fresh').entries.map(({ name, mapped }) => [
    name,
    mapped?.value
  ]);

/** Texts before and after `old` got the name `fresh`. */
const TEXTS: readonly (readonly [text: string, renamed: string])[] = [
  ['old', 'old'],
  ['Dear ${old.old}, ${older} and ${old}', 'Dear ${fresh.old}, ${older} and ${fresh}'],
  ["${old['old'].old + 'old'}", "${fresh['old'].old + 'old'}"],
  ["${other.old['x'][old]}", "${other.old['x'][fresh]}"],
  ["${'${old}' == old}", "${'${old}' == old}"],
  ['${old.old(old, "old")}', '${fresh.old(fresh, "old")}'],
  ['${old(old)}', '${old(fresh)}'],
  ['${old:old(old)}', '${old:old(fresh)}'],
  ['${old ? old : (old)}', '${fresh ? fresh : (fresh)}'],
  ['${a ? old : other.old}', '${a ? fresh : other.old}'],
  ['${not old and empty old}', '${not fresh and empty fresh}'],
  ['${old + }', '${fresh + }'],
  ['#{old} \\${old}', '#{old} \\${fresh}'],
  ['${old', '${old']
];

describe('renaming a process variable', () => {
  for (const [text, renamed] of TEXTS)
    it(`should make ${text} ${renamed}`, () => {
      expect(rename(entry('input', 'to', 'expression', text))).to.deep.equal([['to', renamed]]);
    });

  it('should follow into texts within objects and lists, whose keys stay', () => {
    const value = { old: ['${old}', { deep: 'x ${old.old}' }, 1, null] };
    expect(renameInTexts(value, 'old', 'fresh')).to.deep.equal({
      old: ['${fresh}', { deep: 'x ${fresh.old}' }, 1, null]
    });
  });

  it('should follow where the variable is chosen or set, and not where an input or output has that name', () => {
    expect(
      rename(
        entry('input', 'old', 'variable', 'old'),
        entry('output', 'old', 'variable', 'old'),
        entry('output', 'sum', 'expression', '${old}')
      )
    ).to.deep.equal([
      ['old', 'fresh'],
      ['fresh', 'old'],
      ['sum', '${fresh}']
    ]);
  });

  it('should leave an expression alone whose name means an output of the connector', () => {
    const mapping = mappingOf(entry('output', 'sum', 'expression', '${old}'));
    expect(renameVariable(mapping, 'old', 'fresh', () => true)).to.equal(mapping);
  });

  it('should leave a value and what does not refer to it as they are', () => {
    const mapping = mappingOf(
      entry('input', 'a', 'value', 'old'),
      entry('input', 'b', 'expression', '${older.old}')
    );
    expect(renameVariable(mapping, 'old', 'fresh')).to.equal(mapping);
  });
});
