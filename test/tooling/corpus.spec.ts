import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readFolder } from '../../scripts/corpus/files.mjs';
import { differences, readLossless } from '../../scripts/corpus/lossless.mjs';
import { normalised } from '../../scripts/corpus/normalise.mjs';
import { factsOf, firstDifference } from '../../scripts/corpus/xml.mjs';
import { bpmn } from '../moddle.js';

const compare = (expected: string, actual: string) =>
  differences(readLossless(expected), readLossless(actual));

describe('corpus check', () => {
  describe('comparing JSON', () => {
    it('should take another order of keys for the same', () => {
      expect(compare('{"a":1,"b":{"c":[1,"2"],"d":null}}', '{"b":{"d":null,"c":[1,"2"]},"a":1}')).to.eql([]);
    });

    const cases: [what: string, expected: string, actual: string, place: string][] = [
      ['a key that is missing', '{"a":{"b":1}}', '{"a":{}}', '/a/b: missing'],
      ['a key that was added', '{}', '{"a/b":1}', '/a~1b: added'],
      ['another value', '[1,"x"]', '[1,"y"]', '/1: '],
      ['another type', '{"a":"1"}', '{"a":1}', '/a: '],
      ['null for an empty object', '{"a":null}', '{"a":{}}', '/a: '],
      ['a shorter list', '{"a":[1,2]}', '{"a":[1]}', '/a: '],
      ['a number written in another way', '{"a":1.0}', '{"a":1}', '/a: '],
      ['a number beyond 2^53', '{"a":12345678901234567890}', '{"a":12345678901234567000}', '/a: '],
      ['a key that means something to JavaScript', '{"__proto__":1}', '{}', '/__proto__: missing']
    ];
    for (const [what, expected, actual, place] of cases) {
      it(`should find ${what}`, () => {
        const found = compare(expected, actual);
        expect(found).to.have.length(1);
        expect(found[0]).to.match(new RegExp(`^${place}`));
      });
    }

    it('should refuse what is not JSON', () => {
      expect(() => readLossless('{"a":01}')).to.throw(SyntaxError);
    });
  });

  it('should expect the four changes of an extensions file and no other', () => {
    const entry = (type: string) => `{"type":"${type}","value":"STATIC_VALUE"}`;
    const parts = (word: string, types: string[], other: string) =>
      `{"mappings":{"t":{"mappingType":"${word}","inputs":{"a":${entry(types[0] ?? '')},"b":${entry(types[1] ?? '')}}}},` +
      `"properties":{"p":{"type":"${other}"}}}`;
    const before = `{"id":"x","extensions":${parts('map_all', ['VARIABLE', 'Static_Value'], 'VALUE')}}`;
    const after = parts('MAP_ALL', ['variable', 'value'], 'VALUE');
    expect(
      differences(normalised(readLossless(before)), readLossless(`{"id":"x","extensions":${after}}`))
    ).to.eql([]);
    expect(
      differences(
        normalised(readLossless(before), 'P'),
        readLossless(`{"id":"x","extensions":{"P":${after}}}`)
      )
    ).to.eql([]);
  });

  describe('comparing BPMN', () => {
    const ours = 'xmlns:connector="urn:bpmn-js-connector-palette:1"';
    const task = (attributes: string, content = '') =>
      bpmn(`<bpmn:serviceTask id="t"${attributes}>${content}</bpmn:serviceTask>`);
    const extension = `<bpmn:extensionElements><connector:task ${ours}><connector:input name="a" /></connector:task></bpmn:extensionElements>`;

    it('should leave out our elements and what only holds them', () => {
      expect(factsOf(task('', extension))).to.eql(factsOf(task('')));
    });

    it('should find everything else', () => {
      const found = (xml: string) => firstDifference(factsOf(task(' implementation="a.B"')), factsOf(xml));
      expect(found(task(' implementation="a.B"'))).to.equal(undefined);
      expect(found(task(''))).to.include('implementation="a.B"');
      expect(found(task(' implementation="a.B"', 'x'))).to.include('"x"');
      expect(found(task(' implementation="a.B"', '<bpmn:documentation />'))).to.include('documentation');
    });
  });

  describe('reading a folder', () => {
    let folder = '';
    before(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
    });
    after(() => rm(folder, { recursive: true }));

    it('should tell what each file is by what it holds', async () => {
      const files: Record<string, string> = {
        'a/any-name.json': '{"name":"crm","actions":{}}',
        'a/other': '{"extensions":{}}',
        'b/diagram.xml': bpmn(''),
        'b/decision.xml': '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" />',
        'broken.bpmn': 'no XML',
        'broken.json': '{',
        'form.json': '{"formRepresentation":{}}',
        'text.md': 'text'
      };
      await Promise.all(['a', 'b'].map((name) => mkdir(path.join(folder, name))));
      for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
      const found = await readFolder(folder);
      expect(found.map(({ name, kinds }) => [name, ...kinds])).to.eql([
        ['a/any-name.json', 'definition'],
        ['a/other', 'extensions'],
        ['b/decision.xml'],
        ['b/diagram.xml', 'bpmn'],
        ['broken.bpmn', 'bpmn'],
        ['broken.json', 'broken'],
        ['form.json', 'json'],
        ['text.md']
      ]);
    });
  });
});
