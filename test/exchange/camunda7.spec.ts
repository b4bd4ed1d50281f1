import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'chai';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { fromCamunda7, toCamunda7 } from '../../src/exchange/camunda7.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import { parseJson } from '../../src/model/json-reader.js';
import { equalJson, isUnsafe, type JsonValue } from '../../src/model/json.js';
import { createMapping, holdsExpression, readMapping, type Mapping } from '../../src/model/mapping.js';
import { connectorModdle, type ModdleElement } from '../../src/model/moddle.js';
import { createVariable, readVariables } from '../../src/model/variable.js';
import type { Mapped, MappingEntry } from '../../src/model/views.js';
import { bpmn, moddle } from '../moddle.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json') as object;
const NAMESPACE = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
const TASK = '<bpmn:serviceTask id="Task_1" implementation="slack.SEND" />';

/** With and without the descriptor of Camunda. */
const READERS = [
  ['without a descriptor', {}],
  ['with the official descriptor', { camunda }]
] as const;
type Descriptors = Record<string, object>;
const NONE: Descriptors = {};

const made = new Map<string, ReturnType<typeof moddle>>();

function reader(more: Descriptors = {}): ReturnType<typeof moddle> {
  const key = Object.keys(more).join();
  const known = made.get(key) ?? moddle({ connector: connectorModdle, ...more });
  made.set(key, known);
  return known;
}

async function warningsOf(xml: string): Promise<readonly unknown[]> {
  const model = new BpmnModdle({ camunda }) as unknown as {
    fromXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
  };
  return (await model.fromXML(xml)).warnings;
}

function extend(element: ModdleElement, added: ModdleElement[]): void {
  const { $model } = element;
  const container =
    (element.get('extensionElements') as ModdleElement | undefined) ??
    $model.create('bpmn:ExtensionElements', { values: [] });
  container.$parent = element;
  container.set('values', [...(container.get('values') as ModdleElement[]), ...added]);
  element.set('extensionElements', container);
}

const taskOf = (definitions: ModdleElement): ModdleElement => {
  const [process] = processesOf(definitions);
  const task = process && [...elementsOf(process)].find((each) => idOf(each) === 'Task_1');
  if (!task) throw new Error('no task');
  return task;
};

/** A diagram with one task, mapped so; declares the variables that are named. */
async function drawn(
  mapping: Partial<Mapping>,
  { content = TASK, names = ['target', 'name'], more = NONE, namespaces = NAMESPACE } = {}
): Promise<ModdleElement> {
  const definitions = await reader(more).read(bpmn(content, '', namespaces));
  const [process] = processesOf(definitions);
  if (!process) throw new Error('no process');
  const variables = names.map((name) => ({ id: name, name, type: 'string', required: false }));
  extend(
    process,
    variables.map((variable) => createVariable(process.$model, variable))
  );
  const whole = { type: 'listed' as const, entries: [], json: {}, ...mapping };
  extend(taskOf(definitions), [createMapping(process.$model, whole)]);
  return definitions;
}

const entry = (side: MappingEntry['side'], name: string, kind: Mapped['kind'], value: JsonValue) => ({
  side,
  name,
  mapped: { kind, value }
});

async function xmlOf(
  mapping: Partial<Mapping>,
  options: Parameters<typeof drawn>[1] = {}
): Promise<{ xml: string; problems: string[] }> {
  const { definitions, problems } = toCamunda7(await drawn(mapping, options));
  const told = problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  return { xml: await reader(options.more).write(definitions), problems: told };
}

async function inputXml(kind: Mapped['kind'], value: JsonValue): Promise<string> {
  const { xml, problems } = await xmlOf({ entries: [entry('input', 'in', kind, value)] });
  if (problems.length) return problems.join();
  const found = /<camunda:inputParameter name="in"(?: \/>|>([^]*)<\/camunda:inputParameter>)/.exec(xml);
  return (found?.[1] ?? '').replace(/\s*\n\s*/g, '');
}

describe('toCamunda7', () => {
  for (const [kind, value, expected] of [
    ['variable', 'name', "${execution.getVariable('name')}"],
    ['variable', "it's", "${execution.getVariable('it\\'s')}"],
    ['value', 'text', 'text'],
    ['value', '2', '2'],
    ['value', 2, '${2}'],
    ['value', -2.5, '${-2.5}'],
    ['value', true, '${true}'],
    ['value', '', "${''}"],
    ['value', ' a ', "${' a '}"],
    ['value', 'a\nb', 'ab'],
    ['value', '${name}', "${'${name}'}"],
    ['value', '#{name}', "${'#{name}'}"],
    ['value', 'C:\\temp', "${'C:\\\\temp'}"],
    [
      'value',
      { a: [1, null] },
      mapXml('<camunda:list><camunda:value>${1}</camunda:value><camunda:value /></camunda:list>')
    ],
    ['value', [], '<camunda:list />'],
    ['value', { 'a${': {} }, mapXml('<camunda:map />', '${&#39;a${&#39;}')],
    ['expression', '${name}', '${name}'],
    ['expression', ' ${name} ', "${' '}${name}${' '}"],
    ['expression', 'Dear ${name}, #{x}', "Dear ${name}${', #{x}'}"],
    ['expression', '$${name}', '$${name}'],
    [
      'expression',
      { a: ['${name}'] },
      mapXml('<camunda:list><camunda:value>${name}</camunda:value></camunda:list>')
    ],
    ['expression', '${now()}', '${now()}']
  ] satisfies [Mapped['kind'], JsonValue, string][])
    it(`should write the ${kind} ${JSON.stringify(value)}`, async () =>
      expect(await inputXml(kind, value)).to.equal(expected));

  for (const [kind, value, reason] of [
    ['value', null, 'cannot go to Camunda 7: Activiti fails on null'],
    ['value', 'x'.repeat(4001), 'cannot go to Camunda 7: Camunda 7 keeps texts of up to 4,000 characters'],
    ['value', 'a\rb', 'cannot go to Camunda 7: it holds a character that the file cannot'],
    ['value', parseJson('12345678901234567890'), 'with 12345678901234567890: the number is too large'],
    ['expression', '${name +}', 'with ${name +}: it is not an expression of the engine'],
    ['expression', "${'}'}", "with ${'}: it is not an expression of the engine"],
    [
      'expression',
      '${list(1)}',
      'with ${list(1)}: Camunda 7 has no function of that name with the same meaning'
    ],
    [
      'expression',
      '${a:b(1)}',
      'with ${a:b(1)}: Camunda 7 has no function of that name with the same meaning'
    ],
    [
      'expression',
      "${order.has('a')}",
      "with ${order.has('a')}: it calls a method that not all engines have"
    ],
    [
      'expression',
      "${name['length']()}",
      "with ${name['length']()}: it calls a method that not all engines have"
    ],
    ['expression', '${execution.id}', 'with ${execution.id}: it uses a name that Camunda 7 keeps for itself']
  ] satisfies [Mapped['kind'], JsonValue, string][])
    it(`should refuse the ${kind} ${String(JSON.stringify(value)).slice(0, 40)}`, async () =>
      expect(await inputXml(kind, value)).to.equal(`The input <in> of <Task_1> ${cannot(reason)}`));

  it('should write the topic, outputs and start values, and take our elements out', async () => {
    const { xml, problems } = await xmlOf({
      entries: [entry('output', 'target', 'variable', 'out'), entry('output', 'name', 'value', 'set')]
    });
    expect(problems).to.eql([]);
    expect(xml).to.contain('camunda:type="external" camunda:topic="slack.SEND"');
    expect(xml).to.contain(
      "<camunda:outputParameter name=\"target\">${execution.getVariableLocal('out') != null ? execution.getVariableLocal('out') : execution.parent.getVariable('target')}</camunda:outputParameter>"
    );
    expect(xml).to.contain('<camunda:outputParameter name="name">set</camunda:outputParameter>');
    expect(xml).to.contain(
      '${execution.hasVariable(&#39;name&#39;) ? null : execution.setVariable(&#39;name&#39;, null)}'
    );
    expect(xml).not.to.contain('connector:');
  });

  for (const [title, mapping, expected] of [
    [
      'an output whose variable is not declared',
      { entries: [entry('output', 'gone', 'value', 1)] },
      'Output of <Task_1>: the process declares no <gone>, so nothing is set'
    ],
    ['all outputs', { type: 'outputs' }, 'Camunda 7 cannot take all outputs of <Task_1>: list them'],
    [
      'an entry that is not ours',
      { entries: [{ side: 'output', name: 'target', json: { type: 'JSONPATCH' } }] },
      'The output <target> of <Task_1> cannot go to Camunda 7: Camunda 7 has no entry of that kind'
    ]
  ] satisfies [string, Partial<Mapping>, string][])
    it(`should tell of ${title}`, async () => {
      const { xml, problems } = await xmlOf(mapping);
      expect(problems).to.eql([expected]);
      expect(xml).not.to.contain('outputParameter');
    });

  it('should tell of a task without a mapping type', async () => {
    const definitions = await reader().read(bpmn(TASK));
    const { problems } = toCamunda7(definitions);
    expect(problems.map(({ message }) => message)).to.include(
      '<Task_1> has no mapping type, and nothing passes on Camunda 7: choose one'
    );
  });

  it('should pass constants over inputs', async () => {
    const { xml } = await xmlOf({
      entries: [entry('input', 'in', 'value', 'input')],
      json: { constants: { in: { value: false }, odd: 1 } }
    });
    expect(xml).to.contain('<camunda:inputParameter name="in">${false}</camunda:inputParameter>');
    expect(xml).not.to.contain('name="odd"');
  });

  it('should refuse the outputs of a multi-instance task, which the engine does not deploy', async () => {
    const content =
      '<bpmn:serviceTask id="Task_1" implementation="slack.SEND"><bpmn:multiInstanceLoopCharacteristics /></bpmn:serviceTask>';
    const { problems } = await xmlOf(
      { entries: [entry('output', 'target', 'variable', 'out')] },
      { content }
    );
    expect(problems).to.eql([
      'The output <target> of <Task_1> cannot go to Camunda 7: Camunda 7 allows no outputs at a multi-instance task'
    ]);
  });

  it('should keep variables as they are where an event interrupts the task', async () => {
    const content = `${TASK}<bpmn:boundaryEvent id="Caught" attachedToRef="Task_1"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>`;
    const entries = [
      entry('output', 'target', 'expression', '${out.id}'),
      entry('output', 'name', 'expression', 'a ${out.id}')
    ];
    const { xml, problems } = await xmlOf({ entries }, { content });
    expect(xml).to.contain("${execution.canceled ? execution.parent.getVariable('target') : (out.id)}");
    expect(problems).to.eql([
      'The output <name> of <Task_1> cannot go to Camunda 7: Camunda 7 sets it where an event interrupts the task, too, unless it is one expression'
    ]);
  });

  for (const [title, more] of READERS) {
    it(`should keep what Camunda has of the task (${title})`, async () => {
      const content = `<bpmn:serviceTask id="Task_1" implementation="slack.SEND" camunda:type="external" camunda:topic="old" camunda:taskPriority="5">
        <bpmn:extensionElements><camunda:inputOutput>
          <camunda:inputParameter name="in">old</camunda:inputParameter>
          <camunda:inputParameter name="more"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter>
          <camunda:outputParameter name="target">old</camunda:outputParameter>
        </camunda:inputOutput><camunda:properties><camunda:property name="a" value="b" /></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>`;
      const { xml, problems } = await xmlOf(
        { entries: [entry('input', 'in', 'value', 'new')] },
        { content, more }
      );
      expect(problems).to.eql([]);
      expect(xml).to.contain('camunda:taskPriority="5"').and.to.contain('camunda:topic="slack.SEND"');
      expect(xml).to.contain('<camunda:property name="a" value="b" />');
      expect(xml).to.contain('<camunda:script scriptFormat="groovy">1</camunda:script>');
      expect(xml).to.contain('<camunda:outputParameter name="target">old</camunda:outputParameter>');
      expect(xml).to.contain('<camunda:inputParameter name="in">new</camunda:inputParameter>');
      expect(xml.match(/name="in"/g)).to.have.length(1);
    });

    it(`should leave a task alone that runs a class (${title})`, async () => {
      const content = '<bpmn:serviceTask id="Task_1" implementation="slack.SEND" camunda:class="a.B" />';
      const { xml, problems } = await xmlOf(
        { entries: [entry('input', 'in', 'value', 1)] },
        { content, more }
      );
      expect(problems).to.eql(['<Task_1> runs by camunda:class on Camunda 7, and not by its connector']);
      expect(xml).to.contain('camunda:class="a.B"').and.not.to.contain('inputOutput');
    });

    it(`should be read without warnings and back to the same mapping (${title})`, async () => {
      const entries = [
        entry('input', 'a', 'variable', 'name'),
        entry('input', 'b', 'value', { list: [1, 'two', { three: true }], empty: {} }),
        entry('input', 'c', 'expression', ' Dear ${name}, #{x} '),
        entry('output', 'target', 'variable', 'out'),
        entry('output', 'name', 'expression', '${out.length()}')
      ];
      const { xml } = await xmlOf({ entries }, { more, namespaces: '' });
      expect(await warningsOf(xml)).to.eql([]);
      const { definitions, problems } = fromCamunda7(await reader({ camunda }).read(xml));
      expect(problems).to.eql([]);
      expect(readMapping(taskOf(definitions))).to.eql({ type: 'listed', entries, json: {} });
      const again = await reader(more).read(xml);
      expect(readMapping(taskOf(fromCamunda7(again).definitions))).to.eql({
        type: 'listed',
        entries,
        json: {}
      });
      const back = await reader(more).write(again);
      expect(back).not.to.contain('<camunda:').and.not.to.contain('camunda:topic');
    });
  }

  it('should use the prefix of the file', async () => {
    const namespaces = 'xmlns:c7="http://camunda.org/schema/1.0/bpmn" xmlns:camunda="urn:other"';
    const { xml } = await xmlOf({}, { namespaces });
    expect(xml).to.contain('c7:topic="slack.SEND"').and.to.contain('<c7:inputOutput');
  });
});

function mapXml(content: string, key = 'a'): string {
  return `<camunda:map><camunda:entry key="${key}">${content}</camunda:entry></camunda:map>`;
}

const cannot = (reason: string) => (reason.startsWith('with') ? `cannot go to Camunda 7 ${reason}` : reason);

describe('fromCamunda7', () => {
  const task = (parameters: string) =>
    bpmn(
      `<bpmn:serviceTask id="Task_1" camunda:type="external" camunda:topic="slack.SEND"><bpmn:extensionElements><camunda:inputOutput>${parameters}</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>`,
      '',
      NAMESPACE
    );
  const input = (content: string) => `<camunda:inputParameter name="in">${content}</camunda:inputParameter>`;

  for (const [title, more] of READERS) {
    for (const [content, mapped] of [
      ['${name}', { kind: 'expression', value: '${name}' }],
      ['#{name}', { kind: 'expression', value: '${name}' }],
      ['a \\${b} c', { kind: 'value', value: 'a ${b} c' }],
      ['${"it\'s"}', { kind: 'value', value: "it's" }],
      ['${ 2.50 }', { kind: 'value', value: parseJson('2.50') }]
    ] satisfies [string, Mapped][])
      it(`should read ${content} (${title})`, async () => {
        const { definitions, problems } = fromCamunda7(await reader(more).read(task(input(content))));
        expect(problems).to.eql([]);
        expect(readMapping(taskOf(definitions))?.entries[0]?.mapped).to.eql(mapped);
        expect(taskOf(definitions).get('implementation')).to.equal('slack.SEND');
      });

    for (const [content, reason] of [
      ['<camunda:script scriptFormat="groovy">1</camunda:script>', 'it is a script'],
      ['', 'Activiti fails on null'],
      ['${execution.id}', 'it uses a name that Camunda 7 keeps for itself'],
      ["${a == '}'}", 'it is not an expression of the engine'],
      ["${a} ${'${b}'}", 'it is not an expression of the engine']
    ] as const)
      it(`should leave ${content || 'nothing'} as it is (${title})`, async () => {
        const definitions = await reader(more).read(task(input(content)));
        const { problems } = fromCamunda7(definitions);
        expect(problems.map(({ message }) => message)).to.eql([
          `The input <in> of <Task_1> stays as Camunda 7 has it: ${reason}`
        ]);
        expect(readMapping(taskOf(definitions))?.entries).to.eql([]);
        expect(await reader(more).write(definitions)).to.contain('<camunda:inputParameter name="in"');
      });
  }

  it('should leave external tasks of other workers alone', async () => {
    const xml = task(input('a')).replace('slack.SEND', 'invoices');
    const { definitions } = fromCamunda7(await reader().read(xml));
    expect(await reader().write(definitions))
      .to.contain('camunda:topic="invoices"')
      .and.to.contain('name="in"');
  });

  it('should read start values back', async () => {
    const definitions = await drawn({}, { names: [] });
    const [process] = processesOf(definitions);
    if (!process) throw new Error('no process');
    const variables = [
      { type: 'string', value: "it's ${x} \\" },
      { type: 'integer', value: 7 },
      { type: 'bigdecimal', value: 2.5 },
      { type: 'boolean', value: false },
      { type: 'date', value: '2025-03-31' },
      { type: 'datetime', value: '2025-03-31T09:30:00.000Z' },
      { type: 'json', value: { a: ["it's", null, '\n'] } },
      { type: 'json', value: ['red'] },
      { type: 'json' }
    ].map((each, at) => ({ id: `v${String(at)}`, name: `v${String(at)}`, required: false, ...each }));
    extend(
      process,
      variables.map((variable) => createVariable(process.$model, variable))
    );
    const { definitions: written, problems } = toCamunda7(definitions);
    expect(problems.filter(({ severity }) => severity === 'error')).to.eql([]);
    const read = await reader({ camunda }).read(await reader().write(written));
    const [again] = processesOf(fromCamunda7(read).definitions);
    expect(again && readVariables(again)).to.eql(variables);
    expect(await reader({ camunda }).write(read)).not.to.contain('executionListener');
  });

  it('should refuse a date that is none', async () => {
    const definitions = await drawn({}, { names: [] });
    const [process] = processesOf(definitions);
    if (!process) throw new Error('no process');
    extend(process, [
      createVariable(process.$model, { id: 'due', name: 'due', type: 'date', required: false, value: 'soon' })
    ]);
    expect(toCamunda7(definitions).problems[0]?.message).to.equal(
      'Camunda 7 cannot start with the process variable <due> of <Process_order>: it is no date'
    );
  });

  for (const type of ['listed', 'none', 'inputs'] as const)
    it(`should read the mapping type ${type} back`, async () => {
      const { definitions } = toCamunda7(await drawn({ type }));
      const xml = await reader().write(definitions);
      expect(readMapping(taskOf(fromCamunda7(await reader().read(xml)).definitions))?.type).to.equal(type);
    });

  it('should give back what was written', async function () {
    this.timeout(60_000);
    const seed = Date.now();
    const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((each) => !isUnsafe(each));
    const pieces = fc.array(
      fc.oneof(text, fc.constantFrom('${name}', '${a.b[0]}', '#{x}', '\\', '$', ' ', '\n')),
      {
        maxLength: 4
      }
    );
    const expression = pieces.map((each) => `${each.join('')}\${name}`);
    const leaf = fc.oneof(
      text,
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))
    );
    const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 3 })
      )
    }));
    const mapped: fc.Arbitrary<Mapped> = fc.oneof(
      text.filter(Boolean).map((value): Mapped => ({ kind: 'variable', value })),
      tree.map((value): Mapped => ({ kind: 'value', value: value })),
      expression
        .filter((value) => holdsExpression(value))
        .map((value): Mapped => ({ kind: 'expression', value }))
    );
    const property = fc.asyncProperty(
      fc.array(mapped, { maxLength: 4 }),
      fc.constantFrom(...READERS),
      async (all, [, more]) => {
        const entries = all.map(({ kind, value }, at) =>
          entry(at % 2 ? 'input' : 'output', `n${String(at)}`, kind, value)
        );
        const names = entries.map(({ name }) => name);
        const { definitions, problems } = toCamunda7(await drawn({ entries }, { names, more }));
        const refused = new Set(
          problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)
        );
        const xml = await reader(more).write(definitions);
        const read = readMapping(taskOf(fromCamunda7(await reader(more).read(xml)).definitions));
        const expected = entries.filter(({ side, name }) => !refused.has(`Task_1/${side}s/${name}`));
        const sorted = (of: readonly MappingEntry[] = []) =>
          [...of].sort((a, b) => a.name.localeCompare(b.name)) as unknown as JsonValue;
        return equalJson(sorted(read?.entries), sorted(expected));
      }
    );
    try {
      await fc.assert(property, { numRuns: 200, seed });
    } catch (error) {
      throw new Error(`seed ${String(seed)}`, { cause: error });
    }
  });
});
