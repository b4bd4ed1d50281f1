import { expect } from 'chai';
import fc from 'fast-check';
import { equalJson, stringifyJson, type JsonObject, type JsonValue } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';
import { Draft } from '../../src/builder/draft.js';
import { withEntries, withValueAt } from '../../src/model/edit-json.js';
import { inLines } from '../../src/builder/in-lines.js';
import { Printer } from '../../src/builder/print.js';
import { reprint } from '../../src/builder/reprint.js';
import { readDefinition } from '../../src/builder/read-definition.js';

const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 0x7fffffff;
const CANARY = 'c4n4ry-5ecret';

const TEXT = `{
    "name" : "crm",
    "amount": 1.50,   "far": 12345678901234567890,
    "actions": { "b": {"id": "b"}, "a": { "id": "a", "inputs": [ 1,2 ] } },
    "x-own": ["\\u0041", {}]
}
`;

const key = fc.oneof(
  fc.constantFrom('name', 'id', 'actions', '__proto__', 'constructor', '1', '0'),
  fc.string()
);
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => parseJson(JSON.stringify(value)));
const object = fc
  .array(fc.tuple(key, json), { maxLength: 6 })
  .map(
    (entries) =>
      parseJson(
        `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${stringifyJson(value)}`).join(',')}}`
      ) as JsonObject
  );

/** JSON as people and other tools lay it out. */
const laidOut = (value: JsonValue, style: number): string =>
  [
    stringifyJson(value),
    stringifyJson(value, '  '),
    ` ${stringifyJson(value, '  ').replace(/^ +/gm, ({ length }) => '\t'.repeat(length / 2))}\n\n`,
    stringifyJson(value, '  ').replaceAll('\n', ' \n')
  ][style] ?? '';

describe('builder/draft', () => {
  it('should leave alone what was opened', () => {
    const draft = new Draft(TEXT);
    expect(draft.text).to.equal(TEXT);
    expect(draft.changed).to.equal(false);
    expect(draft.canUndo).to.equal(false);
  });

  it('should lay out what is on one long line, and leave its values as they are written', () => {
    const actions = Array.from(
      { length: 100 },
      (_, index) => `"a-${index}":{"id":"a-${index}","inputs":[ ],"x":{}}`
    );
    const line = `{"name":"crm","far":12345678901234567890,"odd":"{\\"a\\":[1,2]}","actions":{${actions.join(',')}}}`;
    const draft = new Draft(line);
    expect(draft.text.split('\n').slice(0, 11)).to.eql([
      '{',
      '  "name": "crm",',
      '  "far": 12345678901234567890,',
      '  "odd": "{\\"a\\":[1,2]}",',
      '  "actions": {',
      '    "a-0": {',
      '      "id": "a-0",',
      '      "inputs": [],',
      '      "x": {}',
      '    },',
      '    "a-1": {'
    ]);
    expect(equalJson(parseJson(draft.text), parseJson(line))).to.equal(true);
    expect([draft.changed, draft.broken]).to.eql([false, undefined]);
    draft.write(line.slice(0, -1));
    expect(draft.broken).to.not.equal(undefined);
    draft.write(line);
    expect(draft.text).to.include('\n    "a-99": {');
  });

  it('should lay out any JSON without a change of its tokens', () => {
    fc.assert(
      fc.property(object, (value) => {
        const long = { ...value, long: 'x'.repeat(2000) };
        const text = inLines(JSON.stringify(long));
        expect(text.split('\n').length).to.be.greaterThan(1);
        expect(JSON.stringify(JSON.parse(text))).to.equal(JSON.stringify(long));
        expect(inLines(text)).to.equal(text);
      }),
      { seed: SEED }
    );
  });

  it('should write what was changed, and leave the rest as it was written', () => {
    const draft = new Draft(TEXT);
    draft.edit(withValueAt(draft.value, '/name', 'sales'));
    expect(draft.text).to.equal(TEXT.replace('"crm"', '"sales"'));
    draft.edit(withValueAt(draft.value, '/actions/a/inputs', [1, 2, 3]));
    expect(draft.text).to.equal(TEXT.replace('"crm"', '"sales"').replace('[ 1,2 ]', '[ 1, 2, 3 ]'));
    draft.edit(withEntries(draft.value, '/actions', (entries) => entries.reverse()));
    expect(draft.text).to.contain('"a": { "id": "a"').and.to.contain('"b": {"id": "b"}');
    expect(draft.text.indexOf('"a": {')).to.be.lessThan(draft.text.indexOf('"b": {'));
    expect(draft.text).to.contain('1.50').and.to.contain('12345678901234567890').and.to.contain('\\u0041');
  });

  it('should show the last value while the text is broken, and say where it is', () => {
    const draft = new Draft(TEXT);
    draft.write('{ "name": "crm"\n "description": "" }', { typing: 'json' });
    expect(draft.broken?.values).to.include({ line: '2', column: '2' });
    expect(draft.value['name']).to.equal('crm');
    draft.write('[]', { typing: 'json' });
    expect(draft.broken?.message).to.equal('a definition should be an object');
    draft.write('{ "name": "x" }', { typing: 'json' });
    expect(draft.broken).to.equal(undefined);
    expect(draft.value).to.deep.equal({ name: 'x' });
    draft.undo();
    expect(draft.text).to.equal(TEXT);
    draft.redo();
    expect(draft.text).to.equal('{ "name": "x" }');
  });

  it('should take what is typed in a row for one step, and say where it was', () => {
    const draft = new Draft({ name: '' });
    for (const name of ['a', 'ab', 'abc']) draft.edit({ name }, { at: '/name', typing: '/name' });
    draft.commit();
    draft.edit({ name: 'abcd' }, { at: '/name', typing: '/name' });
    expect(draft.undo()).to.equal('/name');
    expect(draft.value).to.deep.equal({ name: 'abc' });
    expect(draft.undo()).to.equal('/name');
    expect(draft.value).to.deep.equal({ name: '' });
    expect(draft.undo()).to.equal(undefined);
    expect(draft.changed).to.equal(false);
    draft.redo();
    expect(draft.value).to.deep.equal({ name: 'abc' });
    expect(draft.changed).to.equal(true);
    draft.keep();
    expect(draft.changed).to.equal(false);
  });

  it('should hold no secret, whoever brings it', () => {
    const config = (value: string) => [{ name: 'API_KEY', description: '', secure: true, value }];
    const held = (draft: Draft) =>
      draft.text + stringifyJson(draft.value) + JSON.stringify(draft.broken ?? '');
    const opened = new Draft({ name: 'crm', config: config(CANARY) });
    expect(opened.secrets).to.deep.equal(['API_KEY']);
    expect(opened.changed).to.equal(false);
    const read = new Draft(laidOut({ name: 'crm', config: config(CANARY) }, 2));
    const typed = new Draft({ name: 'crm' });
    typed.write(laidOut({ name: 'crm', config: config(CANARY) }, 1));
    const edited = new Draft({ name: 'crm', config: [{ name: 'API_KEY', value: CANARY }] });
    edited.edit(withValueAt(edited.value, '/config/0/secure', 'TRUE'));
    const input = {
      id: 'p',
      name: 'password',
      type: 'string',
      secure: true,
      value: CANARY,
      model: { default: CANARY, const: CANARY }
    };
    const inputs = new Draft({ name: 'crm', actions: { a: { id: 'a', name: 'A', inputs: [input] } } });
    const drafts = [opened, read, typed, edited, inputs];
    for (const draft of drafts) {
      expect(held(draft)).not.to.contain(CANARY);
      expect(draft.secrets).to.have.length(1);
      expect(readDefinition(draft.text)).to.deep.equal({ value: draft.value });
    }
    const referred = new Draft({ name: 'crm', config: config('${API_KEY}') });
    expect(referred.secrets).to.deep.equal([]);
    expect(referred.text).to.contain('"${API_KEY}"');
  });

  it('should not mind what is no definition', () => {
    for (const text of [
      '',
      'x',
      '[1]',
      '"a"',
      '{"a":1,}',
      '['.repeat(5000),
      '{"a":'.repeat(5000),
      `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`
    ]) {
      const draft = new Draft(text);
      expect(draft.broken, text.slice(0, 20)).not.to.equal(undefined);
      expect(draft.value).to.deep.equal({});
      expect(draft.text).to.equal(text);
    }
  });

  it(`should print as all JSON is printed (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(object, (value) => {
        const printer = new Printer();
        [...printer.prepare(value)].forEach(() => undefined);
        expect(printer.print(value)).to.equal(`${stringifyJson(value, '  ')}\n`);
      }),
      { seed: SEED, numRuns: 500 }
    );
  });

  it(`should reprint to what it says (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(object, object, fc.nat(3), (from, to, style) => {
        const text = reprint(laidOut(from, style), from, to);
        expect(stringifyJson(parseJson(text))).to.equal(stringifyJson(to));
        const mixed = { ...from, ...to };
        expect(equalJson(parseJson(reprint(laidOut(from, style), from, mixed)), mixed)).to.equal(true);
      }),
      { seed: SEED, numRuns: 1000 }
    );
  });
});
