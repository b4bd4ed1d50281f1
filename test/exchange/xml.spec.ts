import { expect } from 'chai';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { applyExtensions, toExtensions } from '../../src/exchange/activiti.js';
import { elementsOf, processesOf } from '../../src/model/elements.js';
import { isUnsafe, parseJson, stringifyJson, type JsonValue } from '../../src/model/json.js';
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

async function expectSame(text: string, kind: Kind): Promise<void> {
  const entry = { side: 'input', name: 'x', mapped: { kind, value: text } } as const;
  const { xml, again } = await saved(({ $model }) => [
    createMapping($model, { type: 'listed', entries: [entry], json: { t: text } })
  ]);
  const { attributes } = parseXML(xml).find(({ name }) => name === 'entry') ?? { attributes: {} };
  expect(JSON.parse(attributes['value'] ?? ''), 'by an independent parser').to.equal(text);
  const [task] = elementsOf(processesOf(again)[0] as ModdleElement);
  const mapping = task && readMapping(task);
  expect(mapping?.entries[0]?.mapped, 'by ours').to.deep.equal({ kind, value: text });
  expect(mapping?.json).to.deep.equal({ t: text });
}

describe('what is typed', () => {
  for (const text of PROBES)
    it(`should come back through an independent XML parser: ${JSON.stringify(text)}`, async () => {
      for (const kind of KINDS) await expectSame(text, kind);
    });

  it('should come back, whatever it is', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
    );
    await fc.assert(fc.asyncProperty(text, fc.constantFrom(...KINDS), expectSame), { numRuns: 300 });
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
