import { diagram, element, expect, mount, object, reversible, save, unmount, until } from '../helper.js';
import type { TestModeler } from '../helper.js';
import { readMapping } from '../../src/model/mapping.js';
import { readVariables } from '../../src/model/variable.js';

const task = (entries: string) =>
  `<bpmn:extensionElements><connector:task mappingType="listed">${entries}</connector:task></bpmn:extensionElements>`;
const row = (side: string, name: string, kind: string, value: string) =>
  `<connector:${side} name="${name}" kind="${kind}" value="${value.replaceAll('"', '&quot;')}" />`;
const variable = (name: string, type = 'string') =>
  `<connector:variable id="${name}" name="${name}" type="${type}" required="true" />`;
const NAMESPACE = { namespaces: 'xmlns:connector="urn:bpmn-js-connector-palette:1"' };

const open = (entries: string, variables = '', options = {}) =>
  mount(
    diagram({
      ...NAMESPACE,
      a: task(entries),
      process: variables && `<bpmn:extensionElements>${variables}</bpmn:extensionElements>`
    }),
    options
  );

const EMAIL = row('input', 'email', 'value', '"a@b.c"');
const marks = () => [...document.querySelectorAll('.connector-problem')];
const problems = (modeler: TestModeler) => modeler.get('connectorProblems');
const rules = (modeler: TestModeler) =>
  problems(modeler)
    .all()
    .map(({ rule }) => rule);
const found = (modeler: TestModeler, ...expected: string[]) =>
  until(() => rules(modeler).join() === expected.join());

describe('problems of a diagram', () => {
  afterEach(unmount);

  it('should be known after opening, after an edit, its undo and its redo, and after closing', async () => {
    const modeler = await open(EMAIL);
    modeler.get('connectorTasks').setInput('Task_a', 'email', undefined);
    await found(modeler, 'required-input');
    expect(
      problems(modeler)
        .get('Task_a')
        .map(({ severity }) => severity)
    ).to.eql(['error']);
    expect(problems(modeler).get('Task_b')).to.eql([]);
    modeler.get('commandStack').undo();
    await found(modeler);
    modeler.get('commandStack').redo();
    await found(modeler, 'required-input');
    modeler.clear();
    expect(problems(modeler).all()).to.eql([]);
  });

  it('should be known as soon as it is said so, also of an expression, and where there is no diagram', async () => {
    const modeler = await open(row('input', 'limit', 'expression', '"${a +}"'));
    expect(problems(modeler).all()).to.eql([]);
    expect(problems(modeler).get('Task_a')).to.eql([]);
    await problems(modeler).ready();
    expect(rules(modeler)).to.include.members(['required-input', 'expression-syntax']);
    modeler.get('connectorTasks').setInput('Task_a', 'limit', undefined);
    await problems(modeler).ready();
    expect(rules(modeler)).to.eql(['required-input']);
    modeler.clear();
    await problems(modeler).ready();
    expect(rules(modeler)).to.eql([]);
  });

  it('should be told once, when they are others', async () => {
    const modeler = await open('');
    let told = 0;
    modeler.get('eventBus').on('connectorProblems.changed', () => told++);
    await found(modeler, 'required-input');
    modeler.get('connectorTasks').setInput('Task_a', 'limit', { kind: 'value', value: 5 });
    modeler.get('modeling').updateProperties(element(modeler, 'Task_b'), { name: 'x' });
    modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'x' });
    await found(modeler);
    expect(told).to.equal(2);
  });

  it('should follow the connectors', async () => {
    const modeler = await open(EMAIL + row('output', 'v', 'variable', '"customer"'), variable('v', 'json'));
    modeler.get('connectors').remove('crm');
    await found(modeler, 'unknown-connector');
  });

  it('should say which variables some path leads here without setting', async () => {
    const v = variable('v', 'json').replace('true', 'false');
    const modeler = await open(
      EMAIL + row('input', 'note', 'variable', '"v"') + row('output', 'v', 'variable', '"customer"'),
      v
    );
    await found(modeler, 'unknown-input', 'unset-variable');
    expect(problems(modeler).unset(element(modeler, 'Task_a'), ['v', 'w'])).to.eql(['v']);
    expect(problems(modeler).unset(element(modeler, 'Task_b'), ['v'])).to.eql([]);
    expect(
      modeler
        .get('connectorTasks')
        .describe('Task_a')
        ?.problems.map(({ rule }) => rule)
    ).to.eql(['unknown-input', 'unset-variable']);
  });

  it('should know another engine', async () => {
    const modeler = await mount(diagram(), { connectorProblems: { profile: '7.1.0-M10' } });
    await found(modeler, 'required-input');
  });
});

describe('marks on the canvas', () => {
  afterEach(unmount);

  it('should stand on what is wrong only, and move with it', async () => {
    const modeler = await open('');
    await until(() => marks().length === 1);
    const [mark] = marks();
    expect(mark?.querySelector('title')?.textContent).to.equal('Required input <email> is not set');
    expect(mark?.getAttribute('transform')).to.equal('translate(300 80)');
    modeler.get('modeling').moveElements([element(modeler, 'Task_a')], { x: 10, y: 20 });
    expect(mark?.getAttribute('transform')).to.equal('translate(310 100)');
    modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'x' });
    await until(() => marks().length === 0);
  });

  it('should go with what is removed, and select what they stand on', async () => {
    const modeler = await open('');
    await until(() => marks().length === 1);
    marks()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(modeler.get('selection').get()).to.eql([element(modeler, 'Task_a')]);
    modeler.get('modeling').removeShape(element(modeler, 'Task_a'));
    expect(marks()).to.have.length(0);
  });

  it('should be in no exported image and in no file', async () => {
    const modeler = await open('');
    await until(() => marks().length === 1);
    const { svg } = await modeler.saveSVG();
    expect(svg).to.not.include('connector-problem').and.not.include('is not set');
    expect(await save(modeler)).to.not.include('is not set');
  });

  it('should not stand where they are not wanted', async () => {
    const modeler = await open('', '', { connectorProblems: { marks: false } });
    await found(modeler, 'required-input');
    await new Promise(requestAnimationFrame);
    expect(marks()).to.have.length(0);
  });
});

describe('quick fixes', () => {
  afterEach(unmount);

  const read = (modeler: TestModeler) => {
    const a = object(element(modeler, 'Task_a'));
    const [process] = modeler.getDefinitions().get('rootElements') as (typeof a)[];
    return {
      implementation: a.get('implementation'),
      entries: readMapping(a)?.entries.map(({ side, name, mapped }) => `${side} ${name} ${mapped?.kind}`),
      variables: process ? readVariables(process).map(({ name, type }) => `${name} ${type}`) : []
    };
  };
  const kinds: [string, string, string, object][] = [
    [
      'undeclared-variable',
      EMAIL + row('input', 'limit', 'variable', '"max"'),
      '',
      { variables: ['max integer'] }
    ],
    [
      'dropped-output',
      EMAIL + row('output', 'who', 'variable', '"customer"'),
      '',
      { variables: ['who json'] }
    ],
    ['required-input', '', variable('email'), { entries: ['input email variable'] }],
    ['unknown-input', EMAIL + row('input', 'note', 'value', '1'), '', { entries: ['input email value'] }],
    ['null-value', EMAIL + row('input', 'limit', 'value', 'null'), '', { entries: ['input email value'] }],
    [
      'accidental-expression',
      row('input', 'email', 'value', '"${execution.id}"'),
      '',
      { entries: ['input email expression'] }
    ]
  ];
  for (const [rule, entries, variables, expected] of kinds)
    it(`should mend ${rule} in one undo step`, async () => {
      const modeler = await open(entries, variables);
      await found(modeler, rule);
      const [problem] = problems(modeler).all();
      await reversible(modeler, () => expect(problem && problems(modeler).fix(problem)).to.equal(true));
      expect(read(modeler)).to.deep.include(expected);
      await until(() => !rules(modeler).includes(rule));
    });

  it('should write the present name of a connector, and keep all that is mapped', async () => {
    const xml = diagram({ ...NAMESPACE, a: task(EMAIL + row('input', 'more', 'value', '1')) });
    const modeler = await mount(xml.replace('crm.FIND', 'crmConnector.FIND'));
    await found(modeler, 'older-name', 'unknown-input');
    const [problem] = problems(modeler).all();
    await reversible(modeler, () => expect(problem && problems(modeler).fix(problem)).to.equal(true));
    expect(read(modeler)).to.deep.include({
      implementation: 'crm.FIND_CUSTOMER',
      entries: ['input email value', 'input more value']
    });
  });

  it('should do nothing where the diagram is another one by now', async () => {
    const modeler = await open(EMAIL + row('input', 'limit', 'variable', '"max"'));
    await found(modeler, 'undeclared-variable');
    const [problem] = problems(modeler).all();
    if (!problem) throw new Error('nothing found');
    modeler.get('processVariables').add(undefined, { name: 'max', type: 'integer' });
    const before = await save(modeler);
    expect(problems(modeler).fix(problem)).to.equal(false);
    expect(problems(modeler).fix({ ...problem, element: 'gone' })).to.equal(false);
    expect(await save(modeler)).to.equal(before);
  });
});
