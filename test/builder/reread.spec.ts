import { expect } from 'chai';
import fc from 'fast-check';
import { Draft } from '../../src/builder/draft.js';
import { withValueAt } from '../../src/model/edit-json.js';
import { readDefinition } from '../../src/builder/read-definition.js';
import { reread, type Said } from '../../src/builder/reread.js';
import { TextParts } from '../../src/builder/text-spans.js';
import { getOwn, stringifyJson, type JsonObject } from '../../src/model/json.js';
import { changeOf } from '../../src/model/text-change.js';
import { atOnce, large } from './samples.js';

const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 0x7fffffff;
const ACTIONS = 600;

const said = (text: string): Said => {
  const read = readDefinition(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return { parts: new TextParts(text), value: read.value };
};
const TEXT = stringifyJson({ ...large(ACTIONS), 'x-list': [{ a: [1, 2] }, 'b', 12.5] }, '  ');

/** What a user may do to a text: leave out some of it, and put something there. */
const edit = fc.record({
  at: fc.nat({ max: 99_999 }),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 2000 })),
  text: fc.oneof(
    fc.constantFrom('', 'x', '"', '{', '}', '[', ']', ',', ':', '\\', '\n', ' ', '1', '-0', '1.50', 'null'),
    fc.constantFrom('"k": 1,', '"}, "k": {"a": "', '"__proto__": {},', '/* */', '[[[[', '"id": "x", ')
  )
});
const isLong = (text: string) => text.length >= 100_000;

describe('builder/reread', () => {
  it('should find what changed', () => {
    const text = 'a'.repeat(9000);
    for (const at of [0, 1, 4095, 4096, 4097, 8191, 8192, 8999])
      for (const insert of ['', 'b', 'bb']) {
        const after = text.slice(0, at) + insert + text.slice(at + 1);
        const { from, to } = changeOf(text, after);
        expect(
          text.slice(0, from) + after.slice(from, to + after.length - text.length) + text.slice(to)
        ).equal(after);
        if (insert === 'b') expect([from, to]).to.deep.equal([at, at + 1]);
      }
    expect(changeOf('abc', 'abc')).to.deep.equal({ from: 3, to: 3 });
  });

  it('should read again what changed, and know all else', () => {
    const was = said(TEXT);
    expect(isLong(TEXT)).to.equal(true);
    const after = TEXT.replace('"One of many"', '"One of these"');
    const now = reread(was, after);
    if (!now || 'problem' in now) throw new Error('it was not read');
    const read = readDefinition(after);
    expect(now.value).to.deep.equal('value' in read && read.value);
    const [before, next] = [was, now].map(({ value }) => getOwn(value, 'actions') as JsonObject);
    const keys = Object.keys(before ?? {});
    expect(keys.filter((key) => before?.[key] !== next?.[key])).to.have.length(1);
    // one that was broken in between is not read at all
    expect(reread(was, TEXT)).to.equal(was);
  });

  it('should say of any edit what a reading of the whole says', () => {
    let [read, broken] = [0, 0];
    const all = fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let was = said(TEXT);
      for (const { at, cut, text } of edits) {
        const before = was.parts.text;
        const place = Math.floor((at / 100_000) * before.length);
        const after = before.slice(0, place) + text + before.slice(place + cut);
        const whole = readDefinition(after);
        const now = reread(was, after);
        if (now && 'problem' in now) {
          broken++;
          expect('problem' in whole, after.slice(place - 50, place + 50)).to.equal(true);
          expect(Number(now.problem.values['line'])).to.be.within(1, after.split('\n').length);
        } else if (now) {
          read++;
          expect(now.value).to.deep.equal('value' in whole && whole.value);
          expect(Object.keys(now.value)).to.deep.equal(Object.keys('value' in whole ? whole.value : {}));
          const fresh = new TextParts(after);
          const start = after.indexOf('{');
          expect(now.parts.at(start)).to.deep.equal(fresh.at(start));
          const list = fresh.at(start).find(({ key }) => key === 'actions')?.start ?? 0;
          expect(now.parts.at(list)).to.deep.equal(fresh.at(list));
        }
        if (now && 'parts' in now) was = now;
        else if ('value' in whole) was = said(after);
      }
    });
    fc.assert(all, { seed: SEED, numRuns: 60 });
    expect(read, `read in part, seed ${String(SEED)}`).to.be.greaterThan(20);
    expect(broken, `broken, seed ${String(SEED)}`).to.be.greaterThan(20);
  });

  it('should leave to a reading of the whole what it cannot know', () => {
    const was = said(TEXT);
    expect(reread(was, TEXT.replace('"One of many"', '"One of many"}, "more": {"id": "more"'))).to.equal(
      undefined
    );
    expect(reread(said('{"a": "b"}'), '{"a": "c"}')).to.equal(undefined);
    const twice = TEXT.replace('"actions": {', '"actions": {"z": "one", "z": "two",');
    expect(reread(said(twice), twice.replace('"one"', '"eins"'))).to.equal(undefined);
    const deep = TEXT.replace('"One of many"', '['.repeat(63) + ']'.repeat(63));
    expect(reread(was, deep)).to.equal(undefined);
    expect(readDefinition(deep)).to.have.property('problem');
  });

  it('should find where parts stand ahead of time', () => {
    const [ahead, asked] = [new TextParts(TEXT), new TextParts(TEXT)];
    const steps = ahead.prepare();
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).to.be.greaterThan(2);
    expect(ahead.at(0)).to.deep.equal(asked.at(0));
    expect(ahead.at(0)).to.equal(ahead.at(0));
  });

  it('should keep the layout of a text that was broken in between', () => {
    const draft = new Draft(TEXT);
    atOnce(draft.prepare());
    const odd = TEXT.replace('"One of many"', '   "One of many"');
    draft.write(odd);
    draft.write(odd.replace('"One of many"', '"One of many"!'));
    expect(draft.broken?.message).to.contain('this is not JSON').and.to.contain('line');
    draft.write(odd.replace('"One of many"', '"Does more"'));
    expect(draft.broken).to.equal(undefined);
    draft.edit(withValueAt(draft.value, '/name', 'other'));
    expect(draft.text).to.contain('   "Does more"').and.to.contain('"name": "other"');
    while (draft.undo() !== undefined);
    expect(draft.text).to.equal(TEXT);
  });
});
