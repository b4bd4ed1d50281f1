import { expect } from 'chai';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { applyExtensions, toExtensions } from '../../src/exchange/activiti.js';
import { elementsOf, processesOf } from '../../src/model/elements.js';
import { isUnsafe, stringifyJson, type JsonValue } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';
import { createMapping, readMapping } from '../../src/model/mapping.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { createVariable } from '../../src/model/variable.js';
import type { Kind } from '../../src/model/views.js';
import { bpmn, moddle } from '../moddle.js';

const PROBES = [
  '',
  ' ',
  ' leading and trailing ',
  '\t',
  'a\tb',
  '\n',
  'a\nb',
  '\r',
  'a\r\nb',
  '<b>&amp;</b>',
  ']]>',
  '<!-- -->',
  '"\'`',
  '😀 👩‍👩‍👧',
  'ä\u0308\u202e',
  '\u0000',
  '\u0008\u000b\u001f',
  '\u007f\u0085\u009f',
  '\u2028\u2029',
  '\ud800',
  'a\udc00b',
  '\ufffe\uffff',
  '\ufeff',
  '${a}',
  '{"json": true}',
  '__proto__'
];

/** The elements of an XML text by an independent parser: local name and attributes. */
function parseXML(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const pairs = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    elements.push({ name: local, attributes: Object.fromEntries(pairs) as Record<string, string> });
  });
  parser.write(xml).close();
  return elements;
}

async function saved(build: (task: ModdleElement, process: ModdleElement) => ModdleElement[]) {
  const { read, write } = moddle();
  const definitions = await read(bpmn('<bpmn:serviceTask id="T" implementation="a.B" />'));
  const process = processesOf(definitions)[0] as ModdleElement;
  const task = [...elementsOf(process)][0] as ModdleElement;
  task.set(
    'extensionElements',
    task.$model.create('bpmn:ExtensionElements', { values: build(task, process) })
  );
  const xml = await write(definitions);
  return { xml, again: await read(xml) };
}

const KINDS: Kind[] = ['value', 'variable', 'expression'];

/** Expects that texts come back as they are, each as every kind, in one file. */
async function expectSame(texts: string[]): Promise<void> {
  const entries = texts.flatMap((value, index) =>
    KINDS.map((kind) => ({ side: 'input' as const, name: `${kind}${index}`, mapped: { kind, value } }))
  );
  const { xml, again } = await saved(({ $model }) => [
    createMapping($model, { type: 'listed', entries, json: { texts } })
  ]);
  const values = parseXML(xml).flatMap(({ attributes }) => attributes['value'] ?? []);
  expect(
    values.map((text) => JSON.parse(text) as unknown),
    'by an independent parser'
  ).to.eql(entries.map(({ mapped }) => mapped.value));
  const [task] = elementsOf(processesOf(again)[0] as ModdleElement);
  const mapping = task && readMapping(task);
  expect(mapping?.entries, 'by ours').to.deep.equal(entries);
  expect(mapping?.json).to.deep.equal({ texts });
}

describe('what is typed', () => {
  it('should come back through an independent XML parser', () => expectSame(PROBES));

  it('should come back, whatever it is', async () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit }));
    const texts = fc.array(text, { minLength: 25, maxLength: 25 });
    await fc.assert(fc.asyncProperty(texts, expectSame), { numRuns: 20 });
  });

  it('should come back as a default of a variable', async () => {
    for (const text of PROBES) {
      const variable = { id: 'v', name: 'v', type: 'string', required: false, value: text };
      const { xml } = await saved(({ $model }) => [createVariable($model, variable)]);
      const found = parseXML(xml).find(({ name }) => name === 'variable');
      expect(JSON.parse(found?.attributes['value'] ?? '')).to.equal(text);
    }
  });

  it('should come back as a key or name in the engine file', async () => {
    for (const text of PROBES) {
      const { read, write } = moddle();
      const definitions = await read(bpmn('<bpmn:serviceTask id="T" implementation="a.B" />'));
      const property = { id: 'v', name: text, type: text, required: false, displayName: text };
      const mapping = {
        inputs: Object.fromEntries([[text, { type: 'variable', value: text }]]),
        outputs: {}
      };
      const file = {
        id: text,
        extensions: {
          Process_order: { properties: Object.fromEntries([[text, property]]), mappings: { T: mapping } }
        }
      };
      applyExtensions(definitions, JSON.stringify(file));
      const xml = await write(definitions);
      parseXML(xml);
      expect(JSON.parse(toExtensions(await read(xml)).json), JSON.stringify(text)).to.deep.equal(
        JSON.parse(JSON.stringify(file))
      );
    }
  });
});

describe('json', () => {
  it('should read and write as the standard does', () => {
    const value = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(value, (given) => {
        expect(JSON.parse(stringifyJson(parseJson(JSON.stringify(given))))).to.deep.equal(
          JSON.parse(JSON.stringify(given))
        );
        expect(JSON.parse(stringifyJson(given as JsonValue, '  '))).to.deep.equal(
          JSON.parse(JSON.stringify(given))
        );
      })
    );
  });

  it('should refuse what the standard refuses', () => {
    const texts = [
      '',
      '{',
      '[1,]',
      '{"a":1,}',
      "{'a':1}",
      '01',
      '1.',
      '.5',
      '+1',
      'nul',
      '"\n"',
      '"\\x"',
      '[1 2]',
      '{"a" 1}',
      '{1:1}',
      '[] []',
      'NaN'
    ];
    for (const text of texts) expect(() => parseJson(text), text).to.throw(/line \d+, column \d+/);
  });

  it('should keep the text of numbers that JavaScript would change', () => {
    for (const text of ['1.0', '1e3', '-0', '12345678901234567890', '0.10', '1E-7'])
      expect(stringifyJson(parseJson(text))).to.equal(text);
  });

  it('should escape what XML cannot hold', () => {
    for (const text of PROBES) {
      const written = stringifyJson({ [text]: text });
      expect(isUnsafe(written)).to.equal(false);
      expect(JSON.parse(written)).to.deep.equal(JSON.parse(JSON.stringify({ [text]: text })));
    }
  });
});
