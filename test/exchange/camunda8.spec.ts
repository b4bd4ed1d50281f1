import { expect } from 'chai';
import fc from 'fast-check';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { fromCamunda8, toCamunda8 } from '../../src/exchange/camunda8.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import type { JsonValue } from '../../src/model/json.js';
import { createMapping, readMapping, type Mapping } from '../../src/model/mapping.js';
import { connectorModdle, type ModdleElement } from '../../src/model/moddle.js';
import { createVariable, readVariables } from '../../src/model/variable.js';
import type { Kind, MappingEntry, MappingType, ProcessVariable, Side } from '../../src/model/views.js';
import { bpmn, moddle, warningsOf } from '../moddle.js';

const NAMESPACE = 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"';
const plain = moddle();
const typed = moddle({ connector: connectorModdle, zeebe });
const READERS = [
  ['without the official descriptor', plain],
  ['with the official descriptor', typed]
] as const;

const LINE = (task = '', start = '') =>
  `<bpmn:startEvent id="Start">${start}</bpmn:startEvent><bpmn:serviceTask id="Task" implementation="slack.SEND_MESSAGE">${task}</bpmn:serviceTask>`;

type Entry = readonly [Side, string, Kind, JsonValue];

interface Drawn {
  readonly type?: MappingType;
  readonly entries?: readonly Entry[];
  readonly json?: Mapping['json'];
  readonly variables?: readonly (Pick<ProcessVariable, 'name' | 'type'> & { readonly value?: JsonValue })[];
  readonly content?: string;
}

const VARIABLES = [
  { name: 'name', type: 'string' },
  { name: 'count', type: 'integer' }
];

function element(definitions: ModdleElement, id: string): ModdleElement {
  const found = processesOf(definitions).flatMap((process) => [...elementsOf(process)]);
  const element = found.find((each) => idOf(each) === id);
  if (!element) throw new Error(`no ${id}`);
  return element;
}

function extend(element: ModdleElement, more: ModdleElement[]): void {
  const old = element.get('extensionElements') as ModdleElement | undefined;
  const values = [...((old?.get('values') as ModdleElement[] | undefined) ?? []), ...more];
  element.set('extensionElements', element.$model.create('bpmn:ExtensionElements', { values }));
}

async function draw(
  { type, entries = [], json = {}, variables = VARIABLES, content = LINE() }: Drawn,
  reader = plain
): Promise<ModdleElement> {
  const definitions = await reader.read(bpmn(content, '', NAMESPACE));
  const [process] = processesOf(definitions);
  if (!process) throw new Error('no process');
  const declared = variables.map((each) =>
    createVariable(process.$model, { id: each.name, required: false, ...each })
  );
  if (declared.length) extend(process, declared);
  const mapping: Mapping = {
    ...(type && { type }),
    entries: entries.map(([side, name, kind, value]): MappingEntry => ({
      side,
      name,
      mapped: { kind, value }
    })),
    json
  };
  if (type ?? Object.keys(json).length)
    extend(element(definitions, 'Task'), [createMapping(process.$model, mapping)]);
  return definitions;
}

/** The file that comes out, its zeebe elements one a line, and the problems. */
async function exported(drawn: Drawn, reader = plain) {
  const { definitions, problems } = toCamunda8(await draw(drawn, reader));
  const xml = await reader.write(definitions);
  expect(await warningsOf(xml, { zeebe }), 'warnings').to.eql([]);
  expect(xml).not.to.contain('connector');
  const lines = [...xml.matchAll(/<zeebe:(taskDefinition|input|output|header)\b([^>]*?) ?\/>/g)].map(
    ([, name, attributes]) => `${name ?? ''}${decode(attributes ?? '')}`
  );
  return { definitions, xml, lines, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
}

const decode = (text: string) =>
  text.replace(
    /&#(\d+);|&(quot|lt|gt|amp|apos);/g,
    (_all, code: string | undefined, name: string | undefined) =>
      code
        ? String.fromCharCode(Number(code))
        : ({ quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" }[name ?? ''] ?? '')
  );
const JOB = 'taskDefinition type="slack.SEND_MESSAGE"';
const NOTHING = 'output source="=null" target="noOutput"';

const TYPES: readonly (readonly [MappingType | 'absent', readonly string[]])[] = [
  ['absent', [JOB]],
  ['all', [JOB]],
  ['none', [JOB, NOTHING]],
  ['inputs', [JOB, 'output source="=if id = null then name else id" target="name"']],
  ['outputs', [JOB, 'input source="=name" target="to"']],
  [
    'listed',
    [JOB, 'input source="=name" target="to"', 'output source="=if id = null then name else id" target="name"']
  ]
];

for (const [how, reader] of READERS) {
  describe(`toCamunda8, ${how}`, () => {
    for (const [type, lines] of TYPES) {
      it(`should export the mapping type ${type}`, async () => {
        const result = await exported(
          {
            ...(type !== 'absent' && { type }),
            entries: [
              ['input', 'to', 'variable', 'name'],
              ['output', 'name', 'variable', 'id']
            ]
          },
          reader
        );
        expect(result.lines).to.eql(lines);
        expect(result.problems).to.eql([]);
      });
    }

    it('should keep what the task carries for Camunda, and put parameters in the place of those of the same name', async () => {
      const carried = `<bpmn:extensionElements><zeebe:taskDefinition type="old" retries="5" /><zeebe:ioMapping>
        <zeebe:input source="=1" target="own" /><zeebe:input source="=2" target="to" /><zeebe:output source="=3" target="mine" />
        </zeebe:ioMapping><zeebe:taskHeaders><zeebe:header key="k" value="v" /></zeebe:taskHeaders></bpmn:extensionElements>`;
      const { lines, xml } = await exported(
        { type: 'listed', entries: [['input', 'to', 'value', 'x']], content: LINE(carried) },
        reader
      );
      expect(lines).to.eql([
        'taskDefinition type="slack.SEND_MESSAGE" retries="5"',
        'input source="=1" target="own"',
        'input source="="x"" target="to"',
        'output source="=3" target="mine"',
        'header key="k" value="v"'
      ]);
      expect(xml.match(/ioMapping>/g)).to.have.length(2);
    });

    it('should read back what it wrote', async () => {
      const entries: readonly Entry[] = [
        ['input', 'to', 'variable', 'name'],
        ['input', 'text', 'expression', 'Dear ${name}'],
        ['input', 'options', 'value', { a: [1, 'x', true] }],
        ['output', 'name', 'variable', 'id'],
        ['output', 'count', 'expression', '${size + 1}']
      ];
      const { definitions } = await exported(
        {
          type: 'listed',
          entries,
          variables: [
            { name: 'name', type: 'string', value: 'Bo' },
            { name: 'count', type: 'integer', value: 3 }
          ]
        },
        reader
      );
      const problems = fromCamunda8(definitions).problems;
      const [process] = processesOf(definitions);
      expect(problems).to.eql([]);
      expect(readMapping(element(definitions, 'Task'))).to.deep.include({
        type: 'listed',
        entries: entries.map(([side, name, kind, value]) => ({ side, name, mapped: { kind, value } }))
      });
      expect(process && readVariables(process)).to.eql([
        { id: 'name', name: 'name', type: 'string', required: false, value: 'Bo' },
        { id: 'count', name: 'count', type: 'integer', required: false, value: 3 }
      ]);
      expect(await reader.write(definitions)).not.to.contain('<zeebe:');
    });
  });
}

describe('toCamunda8', () => {
  it('should give start values at plain start events alone, and say where it could not', async () => {
    const content = `<bpmn:startEvent id="Start" /><bpmn:startEvent id="Called"><bpmn:messageEventDefinition /></bpmn:startEvent>
      <bpmn:subProcess id="Sub"><bpmn:startEvent id="Inner" /></bpmn:subProcess><bpmn:serviceTask id="Task" implementation="a.b" />`;
    const variables = [
      { name: 'count', type: 'integer', value: 5 },
      { name: 'none', type: 'string', value: null },
      { name: 'größe', type: 'string', value: 'x' },
      { name: 'later', type: 'string' }
    ];
    const { lines, problems } = await exported({ variables, content });
    expect(lines).to.eql([
      'output source="=if count = null then 5 else count" target="count"',
      'taskDefinition type="a.b"'
    ]);
    expect(problems).to.eql([
      'Process_order/variables/größe: Camunda 8 cannot give <größe> its start value: Camunda 8 takes no such name',
      'Called: Variables get no start values from <Called>: in Camunda 8 they would take the place of what its message or signal carries'
    ]);
  });

  it('should say that there is no start event', async () => {
    const { problems } = await exported({
      variables: [{ name: 'count', type: 'integer', value: 5 }],
      content: '<bpmn:serviceTask id="Task" implementation="a.b" />'
    });
    expect(problems).to.eql([
      'Process_order: The process <Process_order> has no start event that could give its variables their values'
    ]);
  });

  it('should pass inputs before another of that name hides the variable', async () => {
    const { lines, problems } = await exported({
      type: 'outputs',
      entries: [
        ['input', 'name', 'value', 'x'],
        ['input', 'count', 'variable', 'count'],
        ['input', 'text', 'expression', '${name} ${count}'],
        ['input', 'a', 'variable', 'b'],
        ['input', 'b', 'variable', 'a']
      ]
    });
    expect(lines.slice(1)).to.eql([
      'input source="=string join([string(name), " ", string(count)])" target="text"',
      'input source="="x"" target="name"',
      'input source="=count" target="count"'
    ]);
    const why = 'and others take their values from each other, and Camunda 8 sets one after the other';
    expect(problems).to.eql([`Task/inputs/a: <a> ${why}`, `Task/inputs/b: <b> ${why}`]);
  });

  it('should give constants the last word, as they are', async () => {
    const { lines } = await exported({
      type: 'outputs',
      entries: [['input', 'in', 'value', 'input']],
      json: { constants: { in: { value: 'say ${name}' }, other: { value: 4 }, nothing: {} } }
    });
    expect(lines.slice(1)).to.eql([
      'input source="="say ${name}"" target="in"',
      'input source="=4" target="other"'
    ]);
  });

  it('should leave out what it cannot say, and tell why', async () => {
    const { lines, problems } = await exported({
      type: 'listed',
      entries: [
        ['input', 'with space', 'value', 1],
        ['input', 'if', 'value', 1],
        ['input', 'none', 'value', null],
        ['input', 'rest', 'expression', '${count % 2}'],
        ['input', 'tick', 'variable', 'a`b'],
        ['output', 'unknown', 'variable', 'id'],
        ['output', 'name', 'expression', '${now()}']
      ]
    });
    expect(lines).to.eql([JOB, NOTHING]);
    const names = 'as a name: letters from A to Z, digits and "_" only, and no word of FEEL';
    expect(problems).to.eql([
      `Task/inputs/with space: Camunda 8 takes no <with space> ${names}`,
      `Task/inputs/if: Camunda 8 takes no <if> ${names}`,
      'Task/inputs/none: No value (null) is mapped to <none>, on which Activiti fails',
      'Task/inputs/rest: Camunda 8 cannot have ${count % 2} in <rest>: the remainder of negative numbers has another sign in FEEL',
      'Task/inputs/tick: Camunda 8 cannot have a`b in <tick>: FEEL cannot say the name "a`b"',
      'Task/outputs/unknown: The process does not declare <unknown>, so the output is left out',
      'Task/outputs/name: Camunda 8 cannot have ${now()} in <name>: there is no such function as now'
    ]);
  });

  it('should not give an input for the old value of a variable', async () => {
    const { lines } = await exported({
      type: 'listed',
      entries: [
        ['input', 'name', 'value', 'x'],
        ['output', 'name', 'variable', 'id'],
        ['output', 'count', 'variable', 'count']
      ]
    });
    expect(lines.slice(2)).to.eql([
      'output source="=id" target="name"',
      'output source="=count" target="count"'
    ]);
  });

  it('should find another name for nothing where a variable has it', async () => {
    const { lines } = await exported({ type: 'none', variables: [{ name: 'noOutput', type: 'string' }] });
    expect(lines[1]).to.equal('output source="=null" target="noOutput_"');
  });

  it('should translate conditions of sequence flows', async () => {
    const flow = (id: string, body: string) =>
      `<bpmn:sequenceFlow id="${id}" sourceRef="Start" targetRef="Task"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${body}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
    const content = `${LINE()}${flow('F1', '${count &gt; 2}')}${flow('F2', '=count &gt; 2')}${flow('F3', '${count % 2 == 1}')}${flow('F4', 'a ${count}')}${flow('F5', '${execution.name == 1}')}`;
    const { definitions, problems } = await exported({
      content: content.replaceAll('xsi:type="bpmn:tFormalExpression"', '')
    });
    const conditions = ['F1', 'F2', 'F3', 'F4', 'F5'].map((id) =>
      (element(definitions, id).get('conditionExpression') as ModdleElement).get('body')
    );
    expect(conditions).to.eql([
      '=count > 2',
      '=count > 2',
      '${count % 2 == 1}',
      'a ${count}',
      '${execution.name == 1}'
    ]);
    expect(problems).to.have.length(3);
    expect(problems[2]).to.include('${execution.name == 1}: Camunda 8 gives no execution');
    fromCamunda8(definitions);
    expect((element(definitions, 'F1').get('conditionExpression') as ModdleElement).get('body')).to.equal(
      '${count > 2}'
    );
  });

  it('should say what is missing to repeat a task', async () => {
    const loop = (more: string) =>
      LINE(`<bpmn:multiInstanceLoopCharacteristics>${more}</bpmn:multiInstanceLoopCharacteristics>`);
    const items =
      '<bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=tags" /></bpmn:extensionElements>';
    expect((await exported({ content: loop('') })).problems).to.eql([
      'Task: Camunda 8 repeats <Task> for the items of an input collection (zeebe:loopCharacteristics), which is missing'
    ]);
    expect((await exported({ content: loop(items) })).problems).to.eql([]);
  });

  it('should leave tasks that no connector runs alone, and tell of their mappings', async () => {
    const content = LINE()
      .replaceAll('serviceTask', 'userTask')
      .replace(' implementation="slack.SEND_MESSAGE"', '');
    const { lines, problems } = await exported({
      type: 'listed',
      entries: [['input', 'a', 'value', 1]],
      content
    });
    expect(lines).to.eql([]);
    expect(problems).to.eql([
      'Task: Only tasks of connectors have mappings in Camunda 8, and <Task> is none'
    ]);
  });
});

describe('fromCamunda8', () => {
  const read = async (task: string, start = '') => {
    const definitions = await plain.read(
      bpmn(LINE(task, start).replace(' implementation="slack.SEND_MESSAGE"', ''), '', NAMESPACE)
    );
    const { problems } = fromCamunda8(definitions);
    return { definitions, task: element(definitions, 'Task'), problems, xml: await plain.write(definitions) };
  };
  const job = (more: string, type = 'slack.SEND_MESSAGE') =>
    `<bpmn:extensionElements><zeebe:taskDefinition type="${type}" />${more}</bpmn:extensionElements>`;

  it('should keep what it does not understand', async () => {
    const { task, problems, xml } = await read(
      job(`<zeebe:ioMapping><zeebe:input source="=sum(tags)" target="a" /><zeebe:input source="text" target="b" /><zeebe:input source="5" target="c" />
        <zeebe:output source="=id" target="name" /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header key="k" value="v" /></zeebe:taskHeaders>`)
    );
    expect(readMapping(task)).to.deep.include({
      type: 'listed',
      entries: [
        { side: 'input', name: 'b', mapped: { kind: 'value', value: 'text' } },
        { side: 'output', name: 'name', mapped: { kind: 'variable', value: 'id' } }
      ]
    });
    expect(task.get('implementation')).to.equal('slack.SEND_MESSAGE');
    expect(problems.map(({ path }) => path)).to.eql(['Task/inputs/a', 'Task/inputs/c']);
    expect(xml)
      .to.contain('source="=sum(tags)"')
      .and.to.contain('key="k"')
      .and.not.to.contain('zeebe:output');
  });

  it('should leave jobs that name no connector', async () => {
    for (const type of ['worker', '=type', 'script.x']) {
      const { task, xml } = await read(job('', type));
      expect(readMapping(task)).to.equal(undefined);
      expect(xml).to.contain(`type="${type}"`);
    }
  });

  it('should declare the variables that outputs set, and leave other outputs of the start', async () => {
    const start = `<bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=if a = null then [1] else a" target="a" />
      <zeebe:output source="=if a = null then b else a" target="c" /></zeebe:ioMapping></bpmn:extensionElements>`;
    const { definitions, xml } = await read(
      job('<zeebe:ioMapping><zeebe:output source="=id" target="name" /></zeebe:ioMapping>'),
      start
    );
    const [process] = processesOf(definitions);
    expect(process && readVariables(process).map(({ name, type, value }) => [name, type, value])).to.eql([
      ['a', 'array', [1]],
      ['name', 'json', undefined]
    ]);
    expect(xml).to.contain('target="c"').and.not.to.contain('target="a"');
  });
});

describe('round trip over Camunda 8', () => {
  const SEED = 20_261_122;
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[\p{Cc}\p{Cs}]|\$\{/u.test(text)),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.integer(), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b c', 'größe'), fc.oneof(fc.boolean(), fc.integer()), { maxKeys: 3 })
  );
  const expression = fc.constantFrom(
    '${name.length() + 1}',
    'Dear ${name}',
    '${!empty name}',
    "${count > 2 ? 'a' : 'b'}",
    '${order.lines[0].price}'
  );
  const mapped = (names: readonly string[]): fc.Arbitrary<readonly [Kind, JsonValue]> =>
    fc.oneof(
      fc.constantFrom(...names).map((name): readonly [Kind, JsonValue] => ['variable', name]),
      value.map((each): readonly [Kind, JsonValue] => ['value', each]),
      expression.map((each): readonly [Kind, JsonValue] => ['expression', each])
    );
  const side = (side: Side, targets: readonly string[], names: readonly string[]) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...targets), mapped(names)), {
        selector: ([name]) => name,
        minLength: 1,
        maxLength: 4
      })
      .map((entries) => entries.map(([name, [kind, each]]): Entry => [side, name, kind, each]));
  const drawn = fc.record({
    type: fc.constant<MappingType>('listed'),
    entries: fc
      .tuple(
        side('input', ['to', 'text', 'size', 'x'], ['name', 'count', 'order']),
        side('output', ['name', 'count'], ['id', 'body'])
      )
      .map(([inputs, outputs]) => [...inputs, ...outputs]),
    variables: fc.tuple(value, fc.integer()).map(([first, second]) => [
      { name: 'order', type: 'json', value: first },
      { name: 'name', type: 'string', value: 'Bo' },
      { name: 'count', type: 'integer', value: second }
    ])
  });

  it(`should come back the same (seed ${String(SEED)})`, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom(plain, typed), async (each, reader) => {
        const { definitions, problems } = toCamunda8(await draw(each, reader));
        fc.pre(problems.length === 0);
        const again = await reader.read(await reader.write(definitions));
        expect(fromCamunda8(again).problems).to.eql([]);
        const mapping = readMapping(element(again, 'Task'));
        const sorted = (entries: readonly MappingEntry[]) =>
          entries.map((entry) => JSON.stringify([entry.side, entry.name, entry.mapped])).sort();
        const expected = each.entries.map(([side, name, kind, value]) => ({
          side,
          name,
          mapped: { kind, value }
        }));
        expect(sorted(mapping?.entries ?? [])).to.eql(sorted(expected));
        const [process] = processesOf(again);
        expect(process && readVariables(process).map(({ name, value }) => [name, value])).to.eql(
          each.variables.map(({ name, value }) => [name, value])
        );
      }),
      { seed: SEED, numRuns: 150 }
    );
  });
});
