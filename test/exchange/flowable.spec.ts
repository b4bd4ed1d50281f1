import { expect } from 'chai';
import fc from 'fast-check';
import { fromFlowable, toFlowable } from '../../src/exchange/flowable.js';
import { elementsOf, processesOf } from '../../src/model/elements.js';
import { parseJson } from '../../src/model/json-reader.js';
import { stringifyJson, type JsonValue } from '../../src/model/json.js';
import { createMapping, readMapping } from '../../src/model/mapping.js';
import { connectorModdle, type ModdleElement } from '../../src/model/moddle.js';
import { createVariable, readVariables, type StoredVariable } from '../../src/model/variable.js';
import type { Kind, MappingEntry, MappingType, Side } from '../../src/model/views.js';
import { bpmn, moddle } from '../moddle.js';

const FLOWABLE = 'xmlns:flowable="http://flowable.org/bpmn"';
/** A descriptor such as a host may have: of the parameters, and of the attributes. */
const DESCRIPTOR = {
  name: 'Flowable',
  prefix: 'flowable',
  uri: 'http://flowable.org/bpmn',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'WorkerTask',
      extends: ['bpmn:ServiceTask'],
      properties: ['type', 'topic'].map((name) => ({ name, isAttr: true, type: 'String' }))
    },
    ...['ExternalWorkerInParameter', 'ExternalWorkerOutParameter'].map((name) => ({
      name,
      superClass: ['Element'],
      properties: ['source', 'sourceExpression', 'target'].map((each) => ({
        name: each,
        isAttr: true,
        type: 'String'
      }))
    }))
  ]
};

type Row = readonly [Side, string, Kind, JsonValue];
interface Given {
  readonly rows?: readonly Row[];
  readonly type?: MappingType | 'absent';
  readonly variables?: readonly StoredVariable[];
  readonly constants?: Record<string, JsonValue>;
  readonly task?: string;
  readonly model?: ReturnType<typeof moddle>;
}

const variable = (name: string, type: string, value?: JsonValue): StoredVariable => ({
  id: `v-${name}`,
  name,
  type,
  required: false,
  ...(value !== undefined && { value })
});
const NAME = [variable('name', 'string', 'Bo')];

const processOf = (definitions: ModdleElement) => processesOf(definitions)[0] as ModdleElement;
function taskOf(definitions: ModdleElement): ModdleElement {
  const found = [...elementsOf(processOf(definitions))].find(({ $type }) => $type === 'bpmn:ServiceTask');
  if (!found) throw new Error('no task');
  return found;
}

function extend(element: ModdleElement, ours: readonly ModdleElement[]): void {
  const container = element.get('extensionElements') as ModdleElement | undefined;
  const values = [...((container?.get('values') as ModdleElement[] | undefined) ?? []), ...ours];
  element.set('extensionElements', element.$model.create('bpmn:ExtensionElements', { values }));
}

async function diagram({ rows = [], type = 'listed', variables = NAME, constants, task, model }: Given) {
  const content = task ?? '<bpmn:serviceTask id="T" implementation="slack.SEND" />';
  const definitions = await (model ?? moddle()).read(bpmn(content, '', FLOWABLE));
  extend(
    processOf(definitions),
    variables.map((each) => createVariable(definitions.$model, each))
  );
  const entries = rows.map(([side, name, kind, value]): MappingEntry => ({
    side,
    name,
    mapped: { kind, value }
  }));
  const json = constants ? { constants } : {};
  if (type !== 'absent')
    extend(taskOf(definitions), [createMapping(definitions.$model, { type, entries, json })]);
  return definitions;
}

async function exported(given: Given) {
  const model = given.model ?? moddle();
  const { definitions, problems } = toFlowable(await diagram({ ...given, model }));
  return { xml: await model.write(definitions), problems };
}

/** The tags of one name, as they are written, without its prefix. */
const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<flowable:${name}((?: [^>]*?)?) ?/?>`, 'g'))].map(([, found = '']) =>
    found.trim()
  );

const inputs: readonly (readonly [Kind, JsonValue, string])[] = [
  ['variable', 'name', 'source="name"'],
  ['value', 'Dear all', 'sourceExpression="Dear all"'],
  ['value', '', 'sourceExpression="${&#39;&#39;}"'],
  ['value', ' x', 'sourceExpression="${&#39; x&#39;}"'],
  ['value', "${it's}", 'sourceExpression="${&#39;${it\\&#39;s}&#39;}"'],
  ['value', 'a\nb', 'sourceExpression="a&#10;b"'],
  ['value', '#{x}', 'sourceExpression="${&#39;#{x}&#39;}"'],
  ['value', 2, 'sourceExpression="${2}"'],
  ['value', -2.5, 'sourceExpression="${-2.5}"'],
  ['value', true, 'sourceExpression="${true}"'],
  ['expression', '${name}', 'sourceExpression="${name}"'],
  ['expression', '${name.length() + 1}', 'sourceExpression="${name.length() + 1}"'],
  ['expression', '${other.a}', 'sourceExpression="${vars:get(other).a}"'],
  ['expression', 'Dear ${name}!', 'sourceExpression="Dear ${name}!"'],
  ['expression', ' ${name}', 'sourceExpression="${&#39; &#39;}${name}"'],
  ['expression', '\\${name}', 'sourceExpression="${&#39;\\\\&#39;}${name}"'],
  ['expression', '#{a} ${name}', 'sourceExpression="${&#39;#{a} &#39;}${name}"']
];

const refused: readonly (readonly [string, Row, string])[] = [
  ['null', ['input', 'in', 'value', null], 'as null cannot be passed: null'],
  ['a broken expression', ['input', 'in', 'expression', '${name +}'], 'as it is no expression: ${name +}'],
  ['a brace in quotes', ['input', 'in', 'expression', "${'}'}"], "as it is no expression: ${'}'}"],
  ['a tab', ['input', 'in', 'value', 'a\tb'], 'as no attribute of XML keeps a character in it: a\tb'],
  ['a function', ['input', 'in', 'expression', '${now()}'], 'as Flowable has no function now: ${now()}'],
  [
    'a name of the engine',
    ['input', 'in', 'expression', '${execution.id}'],
    'as execution is something else in Flowable: ${execution.id}'
  ],
  [
    'expressions within lists',
    ['input', 'in', 'expression', ['${name}']],
    'as Flowable has no expressions within lists and objects: ["${name}"]'
  ],
  [
    'a number that no double holds',
    ['input', 'in', 'value', parseJson('0.12345678901234567890')],
    'as Flowable has no number like it: 0.12345678901234567890'
  ],
  [
    'a variable that is not declared',
    ['input', 'in', 'variable', 'nowhere'],
    'as there is no such process variable: nowhere'
  ],
  [
    'a target that is not declared',
    ['output', 'nowhere', 'variable', 'out'],
    'as there is no such process variable: out'
  ],
  [
    'an object that is too long',
    ['input', 'in', 'value', ['x'.repeat(4001)]],
    `as it is too long for Flowable: ["${'x'.repeat(4001)}"]`
  ],
  [
    'a list for an output',
    ['output', 'name', 'value', [1]],
    'as Flowable has no static lists and objects for outputs: [1]'
  ]
];

const starts: readonly (readonly [string, JsonValue, string, string | undefined])[] = [
  ['string', "it's größe", 'string', "it's größe"],
  ['string', 'a < b', 'string', undefined],
  ['string', 'two\nlines', 'string', undefined],
  ['string', '😀', 'string', undefined],
  ['string', 'a]', 'string', undefined],
  ['string', 'a\u0000b', 'string', undefined],
  ['string', 'x'.repeat(4001), 'string', undefined],
  ['string', '', 'string', undefined],
  ['string', ' x', 'string', undefined],
  ['string', 7, 'string', undefined],
  ['integer', 7, 'int', '7'],
  ['integer', 3000000000, 'int', undefined],
  ['integer', '7', 'int', undefined],
  ['boolean', false, 'boolean', 'false'],
  ['bigdecimal', '2.50', 'double', '2.50'],
  ['bigdecimal', '0.12345678901234567890', 'double', undefined],
  ['date', '2025-03-31', 'datetime', '2025-03-31T00:00:00'],
  ['datetime', '2025-03-31T09:30:00+02:00', 'datetime', '2025-03-31T07:30:00'],
  ['datetime', '2025-03-31T09:30:00.500Z', 'datetime', undefined],
  ['date', 'soon', 'datetime', undefined],
  ['json', { a: [null, 1] }, 'json', '{"a":[null,1]}'],
  ['array', ['red'], 'json', '["red"]'],
  ['json', { a: '<&>\n😀' }, 'json', '{"a":"\\u003c\\u0026\\u003e\\n\\ud83d\\ude00"}'],
  ['json', [['a]']], 'json', '[["a\\u005d"]]'],
  ['json', ['x'.repeat(4001)], 'json', undefined],
  ['folder', { id: 'd' }, 'json', '{"id":"d"}']
];

describe('toFlowable', () => {
  it('should make an external worker task, and take our elements out', async () => {
    const { xml, problems } = await exported({ rows: [['input', 'text', 'variable', 'name']] });
    expect(problems).to.eql([]);
    expect(xml).to.match(
      /<bpmn:serviceTask id="T" implementation="slack.SEND" flowable:type="external-worker" flowable:topic="slack.SEND">/
    );
    expect(xml).not.to.include(connectorModdle.uri);
  });

  for (const [kind, value, attributes] of inputs)
    it(`should write an input of kind ${kind}: ${stringifyJson(value)}`, async () => {
      const { xml, problems } = await exported({ rows: [['input', 'in', kind, value]] });
      expect(problems).to.eql([]);
      expect(tags(xml, 'externalWorkerInParameter').map((tag) => tag.replaceAll("'", '&#39;'))).to.eql([
        `${attributes} target="in"`
      ]);
    });

  it('should look up all names of an output expression, as a worker may leave them out', async () => {
    const { xml } = await exported({ rows: [['output', 'name', 'expression', '${out.a} of ${name}']] });
    expect(tags(xml, 'externalWorkerOutParameter')).to.eql([
      'sourceExpression="${vars:get(out).a} of ${vars:get(name)}" target="name"'
    ]);
  });

  it('should keep a static object in a data object', async () => {
    const { xml, problems } = await exported({ rows: [['input', 'in', 'value', { a: '${name}' }]] });
    expect(problems).to.eql([]);
    expect(tags(xml, 'externalWorkerInParameter')).to.eql(['source="T.in" target="in"']);
    expect(xml).to.match(/<bpmn:dataObject id="T_in" name="T.in" itemSubjectRef="xsd:json">/);
    expect(xml).to.include('{"a":"${name}"}');
  });

  for (const [what, row, message] of refused)
    it(`should refuse ${what}`, async () => {
      const { xml, problems } = await exported({ rows: [row] });
      const [side, name] = row;
      expect(problems.map(({ severity, path, element }) => ({ severity, path, element }))).to.eql([
        { severity: 'error', path: `T/${side}s/${name}`, element: 'T' }
      ]);
      expect(problems[0]?.message).to.equal(`The ${side} ${name} of T is left out, ${message}`);
      expect(xml).not.to.include(`target="${name}"`);
    });

  for (const [type, value, schemaType, text] of starts)
    it(`should begin a ${type} with ${stringifyJson(value).slice(0, 40)}${text === undefined ? ' never' : ''}`, async () => {
      const { xml, problems } = await exported({ variables: [variable('v', type, value)] });
      expect(xml).to.include(`<bpmn:dataObject id="v-v" name="v" itemSubjectRef="xsd:${schemaType}">`);
      expect(problems.some(({ severity }) => severity === 'error')).to.equal(text === undefined);
      const body = /<flowable:value>([^]*?)<\/flowable:value>/.exec(xml)?.[1];
      const escaped = text?.replace(
        /[&<>]/g,
        (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? ''
      );
      expect(body).to.equal(escaped);
    });

  const types: readonly (readonly [MappingType | 'absent', boolean, boolean])[] = [
    ['listed', true, true],
    ['none', true, true],
    ['inputs', false, true],
    ['outputs', true, false],
    ['all', false, false],
    ['absent', false, false]
  ];
  for (const [type, noInputs, noOutputs] of types)
    it(`should pass what "${type}" without entries passes`, async () => {
      const { xml, problems } = await exported({ type });
      expect(xml.includes('flowable:doNotIncludeVariables="true"')).to.equal(noInputs);
      expect(tags(xml, 'externalWorkerOutParameter').length > 0).to.equal(noOutputs);
      expect(tags(xml, 'executionListener').length > 0).to.equal(noOutputs);
      expect(problems.map(({ severity }) => severity)).to.eql(type === 'absent' ? ['warning'] : []);
    });

  it('should let constants win over inputs, unevaluated', async () => {
    const rows: Row[] = [['input', 'in', 'value', 1]];
    const constants = { in: { value: 'a ${name}' } };
    const { xml } = await exported({ rows, constants });
    expect(tags(xml, 'externalWorkerInParameter')).to.have.length(1);
    expect(xml).to.include('a ${name}');
    const { problems } = await exported({ type: 'all', constants });
    expect(problems.map(({ path }) => path)).to.eql(['T/inputs/in']);
  });

  it('should keep what the diagram has for Flowable, and replace parameters of the same name', async () => {
    const task = `<bpmn:serviceTask id="T" implementation="slack.SEND" flowable:async="true"><bpmn:extensionElements>
      <flowable:executionListener event="start" class="a.B" />
      <flowable:externalWorkerInParameter source="x" target="in" />
      <flowable:externalWorkerInParameter source="y" target="more" />
    </bpmn:extensionElements></bpmn:serviceTask>`;
    const { xml } = await exported({ task, rows: [['input', 'in', 'value', 1]] });
    expect(xml).to.include('flowable:async="true"');
    expect(xml).to.include('<flowable:executionListener event="start" class="a.B" />');
    expect(tags(xml, 'externalWorkerInParameter')).to.eql([
      'source="y" target="more"',
      'sourceExpression="${1}" target="in"'
    ]);
    const { problems } = await exported({ task, type: 'all' });
    expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['error', 'T']]);
  });

  it('should write the same where a descriptor of Flowable is registered', async () => {
    const rows: Row[] = [['input', 'in', 'value', 1]];
    const known = await exported({
      rows,
      model: moddle({ connector: connectorModdle, flowable: DESCRIPTOR })
    });
    const { xml } = await exported({ rows });
    const sorted = (text: string) => text.split(/[\s>/]+/).sort();
    expect(sorted(known.xml)).to.eql(sorted(xml));
  });

  it('should use the prefix of the file, and another where it is taken', async () => {
    const content = '<bpmn:serviceTask id="T" implementation="slack.SEND" />';
    const { read, write } = moddle();
    const convert = async (namespace: string) =>
      write(toFlowable(await read(bpmn(content, '', namespace))).definitions);
    expect(await convert('xmlns:fl="http://flowable.org/bpmn"')).to.include('fl:topic="slack.SEND"');
    expect(await convert('xmlns:flowable="http://example.org"')).to.include('flowable1:topic="slack.SEND"');
    expect(await convert('')).to.include('xmlns:flowable="http://flowable.org/bpmn"');
  });

  it('should leave tasks alone that no connector runs', async () => {
    const { xml } = await exported({ task: '<bpmn:serviceTask id="T" implementation="##WebService" />' });
    expect(xml).not.to.include('external-worker');
  });

  for (const other of ['class="a.B"', 'delegateExpression="${bean}"', 'type="http"'])
    it(`should leave a task alone that runs by flowable:${other}`, async () => {
      const task = `<bpmn:serviceTask id="T" implementation="slack.SEND" flowable:${other} />`;
      const { xml, problems } = await exported({ task, rows: [['input', 'in', 'value', 1]] });
      expect(xml).to.include(`flowable:${other}`).and.not.to.include('external-worker');
      expect(tags(xml, 'externalWorkerInParameter')).to.eql([]);
      expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['error', 'T']]);
      expect(problems[0]?.message).to.include('<T> runs by flowable:');
    });

  it('should say that a data object without a name is refused', async () => {
    const task = '<bpmn:dataObject id="D" /><bpmn:serviceTask id="T" implementation="slack.SEND" />';
    const { problems } = await exported({ task });
    expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['warning', 'Process_order/D']]);
  });
});

describe('fromFlowable', () => {
  async function again(given: Given, model = moddle()) {
    const { xml } = await exported({ ...given, model });
    const { definitions, problems } = fromFlowable(await model.read(xml));
    return { definitions, problems, xml: await model.write(definitions) };
  }

  it('should bring back each row that goes round, and leave nothing of Flowable', async () => {
    const name = fc.constantFrom('to', 'größe', 'with space', 'a.b');
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each));
    const value = fc.oneof(
      text,
      fc.constantFrom(' ', "it's", '\\', '${name}', '#{x}', '{"a":1}'),
      fc.integer(),
      fc.boolean()
    );
    const expression = fc.constantFrom(
      '${name}',
      'Dear ${name}',
      ' ${name} ',
      '${other.a[0]}',
      "${empty name ? 'a' : name}",
      '\\${name}',
      '${name}${count}#{x}'
    );
    const mapped = fc.oneof(
      fc.constantFrom('name', 'count').map((each): readonly [Kind, JsonValue] => ['variable', each]),
      value.map((each): readonly [Kind, JsonValue] => ['value', each]),
      expression.map((each): readonly [Kind, JsonValue] => ['expression', each])
    );
    const object = fc.jsonValue({ maxDepth: 2 }).filter((each) => typeof each === 'object' && each !== null);
    const input = fc.oneof(
      mapped,
      object.map((each): readonly [Kind, JsonValue] => ['value', parseJson(JSON.stringify(each))])
    );
    const rows = fc
      .tuple(
        fc.uniqueArray(fc.tuple(name, input), { selector: ([each]) => each }),
        fc.uniqueArray(fc.tuple(fc.constantFrom('name', 'count'), mapped), { selector: ([each]) => each })
      )
      .map(([ins, outs]): Row[] => [
        ...ins.map(([each, [kind, it]]): Row => ['input', each, kind, it]),
        ...outs.map(([each, [kind, it]]): Row => ['output', each, kind, it])
      ]);
    const type = fc.constantFrom<MappingType>('listed', 'inputs', 'outputs', 'all');
    const variables = [...NAME, variable('count', 'integer', 3)];
    const property = fc.asyncProperty(rows, type, async (all, mappingType) => {
      const meant = all.filter(([side]) => mappingType !== 'all' && mappingType !== `${side}s`);
      const { definitions, problems, xml } = await again({ rows: meant, type: mappingType, variables });
      expect(problems).to.eql([]);
      expect(xml).not.to.include('<flowable:');
      const mapping = readMapping(taskOf(definitions));
      expect(mapping?.type).to.equal(mappingType);
      const found = mapping?.entries.map(({ side, name: each, mapped: it }) => [
        side,
        each,
        it?.kind,
        it?.value
      ]);
      expect(stringifyJson((found ?? []) as JsonValue)).to.equal(
        stringifyJson(meant as unknown as JsonValue)
      );
      expect(readVariables(processOf(definitions))).to.eql(variables);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  for (const given of [
    variable('v', 'string', 'a "b"'),
    variable('v', 'integer', 7),
    variable('v', 'boolean', false),
    variable('v', 'date', '2025-03-31'),
    variable('v', 'datetime', '2025-03-31T09:30:00'),
    variable('v', 'json', { a: [null] }),
    variable('v', 'array', [1]),
    variable('v', 'json', 'text'),
    variable('v', 'folder'),
    variable('v', 'bigdecimal', 2.5)
  ])
    it(`should bring back a variable: ${given.type} ${stringifyJson(given.value ?? null)}`, async () => {
      const { definitions, xml } = await again({ variables: [given] });
      expect(readVariables(processOf(definitions))).to.eql([given]);
      expect(xml).not.to.include('dataObject');
    });

  it('should go round where a descriptor of Flowable is registered', async () => {
    const rows: Row[] = [
      ['input', 'in', 'value', { a: 1 }],
      ['output', 'name', 'expression', '${out}']
    ];
    const model = moddle({ connector: connectorModdle, flowable: DESCRIPTOR });
    const { definitions, xml } = await again({ rows }, model);
    expect(readMapping(taskOf(definitions))?.entries).to.have.length(2);
    expect(xml).not.to.include('<flowable:');
    expect(xml).not.to.include('flowable:type');
  });

  async function imported(content: string) {
    const { read, write } = moddle();
    const { definitions, problems } = fromFlowable(await read(bpmn(content, '', FLOWABLE)));
    return { definitions, problems, xml: await write(definitions) };
  }
  const worker = (attributes: string, parameters = '') =>
    `<bpmn:serviceTask id="T" flowable:type="external-worker" ${attributes}><bpmn:extensionElements>${parameters}</bpmn:extensionElements></bpmn:serviceTask>`;

  it('should leave a topic alone that names no connector', async () => {
    const { problems, xml } = await imported(worker('flowable:topic="orders"'));
    expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['warning', 'T']]);
    expect(xml).to.include('flowable:topic="orders"');
  });

  for (const parameter of [
    'sourceExpression="#{x}" target="in"',
    'sourceExpression="${&quot;}&quot;}${x}" target="in"',
    'sourceExpression="\\${x}" target="in"',
    'source="x" target="in" transient="true"'
  ])
    it(`should leave a parameter alone that no mapping can say: ${parameter}`, async () => {
      const { problems, xml, definitions } = await imported(
        worker('flowable:topic="slack.SEND"', `<flowable:externalWorkerInParameter ${parameter} />`)
      );
      expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['warning', 'T/inputs/in']]);
      expect(tags(xml, 'externalWorkerInParameter')).to.have.length(1);
      expect(readMapping(taskOf(definitions))?.entries).to.eql([]);
    });

  it('should read what others write: the older name of the type, values without a type', async () => {
    const { definitions, problems } = await imported(
      `<bpmn:dataObject id="D" name="who"><bpmn:extensionElements><flowable:value>Bo</flowable:value></bpmn:extensionElements></bpmn:dataObject>
      <bpmn:dataObject id="E" name="drawn" />
      ${worker('flowable:topic="slack.SEND"').replace('external-worker', 'external_worker')}`
    );
    expect(taskOf(definitions).get('implementation')).to.equal('slack.SEND');
    expect(readMapping(taskOf(definitions))?.type).to.equal('all');
    expect(readVariables(processOf(definitions))).to.eql([
      { id: 'D', name: 'who', type: 'string', required: false, value: 'Bo' }
    ]);
    expect(problems.map(({ severity, path }) => [severity, path])).to.eql([['warning', 'D']]);
  });
});
