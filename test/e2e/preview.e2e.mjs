import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateInputs, evaluateOutputs, parseJson, stringifyJson } from '../../src/core.ts';
import { all, chooseFiles, openDemo, parse, savedFiles, start, stop } from './helper.mjs';

const MAPPINGS = 200;
const VERSIONS = ['7.1.0.M6', '7.1.0-M10', 'main'];

const VARIABLES = {
  name: ['string', 'Ada "the first" Lovelace'],
  count: ['integer', 7],
  rate: ['bigdecimal', 2.5],
  paid: ['boolean', false],
  due: ['date', '2025-03-31'],
  order: [
    'json',
    { id: 'A-7', size: 3, buyer: { name: 'Bo', 'home town': 'Oslo' }, lines: [{ price: 2 }, 'pen'] }
  ],
  tags: ['array', ['red', 2, null]],
  blank: ['string', undefined],
  reply: ['json', undefined],
  status: ['integer', undefined]
};
const NAMES = [...Object.keys(VARIABLES), 'unknown'];
const INPUTS = ['restUrl', 'requestParameters', 'requestHeaders', 'timeout', 'more'];
const OUTPUTS = ['restResult', 'restStatus', 'responseHeaders', 'nothing'];

const path = fc.constantFrom(
  ...['', '.id', '.size', '.buyer.name', ".buyer['home town']", '.lines[0].price', '.lines', '[0]', '[1]'],
  ...['.length()', '.size()', '.missing', '.toUpperCase()']
);
const reference = (roots) => fc.tuple(fc.constantFrom(...roots), path).map(([root, rest]) => root + rest);
const term = (roots) =>
  fc.oneof(reference(roots), fc.constantFrom('1', '2.5', "'text'", 'true', 'null', "'it\\'s'"));
const body = (roots) =>
  fc.oneof(
    term(roots),
    fc
      .tuple(term(roots), fc.constantFrom('+', '==', '>', 'and', '!='), term(roots))
      .map((parts) => parts.join(' ')),
    term(roots).map((of) => `empty ${of}`),
    fc.tuple(term(roots), term(roots), term(roots)).map(([a, b, c]) => `${a} ? ${b} : ${c}`)
  );
const expression = (roots) =>
  fc
    .tuple(fc.constantFrom('', 'Dear ', '$ ', '€'), body(roots), fc.constantFrom('', '', '!', ' ${count}'))
    .map(([before, inside, after]) => `${before}\${${inside}}${after}`);
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((of) => !/[\p{Cc}\p{Cs}]/u.test(of));
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(text, expression(NAMES)), { maxKeys: 2 })
);
const mapped = (roots, names) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...names).map((of) => ['variable', of]) },
    { weight: 2, arbitrary: expression(roots).map((of) => ['expression', of]) },
    { weight: 1, arbitrary: value.map((of) => ['value', of]) }
  );
const mapping = fc.record({
  type: fc.constantFrom('listed', 'listed', 'listed', 'all', 'inputs', 'outputs', 'none'),
  inputs: fc.uniqueArray(fc.tuple(fc.constantFrom(...INPUTS), mapped(NAMES, NAMES)), {
    selector: ([name]) => name,
    maxLength: 5
  }),
  outputs: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), mapped([...OUTPUTS, ...NAMES], OUTPUTS)), {
    selector: ([name]) => name,
    maxLength: 5
  }),
  result: fc.record(
    {
      restResult: fc.constantFrom({ id: 'R-1', size: 4, buyer: { name: 'Cy' }, lines: [1] }, [], { id: 9 }, [
        'x'
      ]),
      restStatus: fc.constantFrom(200, 404),
      responseHeaders: fc.constantFrom({}, { 'content-type': 'text/plain' })
    },
    { requiredKeys: ['restResult'] }
  )
});

const escaped = (of) =>
  of
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);
const json = (of) => escaped(stringifyJson(of));

function taskXml({ type, inputs, outputs, result }, index) {
  const entries = [
    ...inputs.map(([name, [kind, of]]) => ['input', name, kind, of]),
    ...outputs.map(([name, [kind, of]]) => ['output', name, kind, of])
  ].map(
    ([side, name, kind, of]) => `<connector:${side} name="${name}" kind="${kind}" value="${json(of)}" />`
  );
  const samples = {
    variables: {},
    outputs: Object.fromEntries(
      OUTPUTS.slice(0, 3).map((name) => [name, name in result ? JSON.stringify(result[name]) : ''])
    )
  };
  return `<serviceTask id="Task_${index}" implementation="rest.GET"><extensionElements>
    <connector:task mappingType="${type}" json="${json({ samples })}">${entries.join('')}</connector:task>
  </extensionElements></serviceTask>`;
}

function diagram(mappings) {
  const variables = Object.entries(VARIABLES).map(
    ([name, [type, of]]) =>
      `<connector:variable id="v-${name}" name="${name}" type="${type}" required="false" ${of === undefined ? '' : `value="${json(of)}"`} />`
  );
  const shapes = mappings.map(
    (_, index) => `<bpmndi:BPMNShape id="S_${index}" bpmnElement="Task_${index}">
      <dc:Bounds x="${(index % 20) * 120}" y="${Math.floor(index / 20) * 100}" width="100" height="80" /></bpmndi:BPMNShape>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:connector="urn:bpmn-js-connector-palette:1" targetNamespace="urn:t">
  <process id="Process_1" isExecutable="true"><extensionElements>${variables.join('')}</extensionElements>
    ${mappings.map(taskXml).join('\n')}
  </process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1">${shapes.join('\n')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}

/** What the preview shows of each side, read from the page. */
const shown = (page) =>
  page.evaluate(() => {
    const panel = document.querySelector('connector-panel');
    const part = panel.shadowRoot.querySelector('connector-preview-part');
    const { shadowRoot } = part.shadowRoot.querySelector('connector-preview');
    return [...shadowRoot.querySelectorAll('.results > section')].map((section) => ({
      error: section.querySelector('[data-error]')?.dataset.error,
      values: [...section.querySelectorAll('tr[data-name]')].map((row) => [
        row.dataset.name,
        row.querySelector('code').textContent,
        row.classList.contains('changed')
      ])
    }));
  });

/** What Node computes from the saved pair. */
function expected(extension, task, version) {
  const [own] = all(task, 'connector:task');
  const { samples } = JSON.parse(own.attributes.json);
  const scope = new Map();
  for (const { name, value: of } of Object.values(extension.properties))
    if (of !== undefined) scope.set(name, of);
  const result = new Map(
    Object.entries(samples.outputs).flatMap(([name, of]) => (of === '' ? [] : [[name, parseJson(of)]]))
  );
  const given = { extension, element: task.attributes.id, scope, result, version };
  const inputs = evaluateInputs(given);
  const outputs = inputs.error === undefined ? evaluateOutputs(given) : { variables: new Map() };
  const after = new Map([...scope, ...(outputs.variables ?? [])]);
  const rows = (values) => [...values].map(([name, of]) => [name, stringifyJson(of)]).sort();
  return [
    { error: inputs.error, values: rows(inputs.variables ?? []), changed: [] },
    {
      error: outputs.error,
      values: rows(after),
      changed: [...after]
        .filter(([name, of]) => !scope.has(name) || stringifyJson(scope.get(name)) !== stringifyJson(of))
        .map(([name]) => name)
        .sort()
    }
  ];
}

const read = ({ error, values }) => ({
  error,
  values: values.map(([name, of]) => [name, stringifyJson(parseJson(of))]).sort(),
  changed: values
    .filter(([, , changed]) => changed)
    .map(([name]) => name)
    .sort()
});

describe('the promise of the preview', function () {
  this.timeout(240_000);
  let demo;

  before(start);
  after(stop);
  beforeEach(async () => (demo = await openDemo()));
  afterEach(() => demo.close());

  const select = (page, id) =>
    page.evaluate(async (task) => {
      const { promise, resolve } = Promise.withResolvers();
      window.requestAnimationFrame(() => window.requestAnimationFrame(resolve));
      document
        .querySelector(`.djs-shape[data-element-id="${task}"] .djs-hit`)
        .dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
      await promise;
    }, id);

  const open = async (page) => {
    const preview = page.locator('connector-panel').getByRole('button', { name: 'Preview', exact: true });
    await preview.waitFor();
    await preview.evaluate((button) => {
      if (button.getAttribute('aria-expanded') === 'false') button.click();
      button.scrollIntoView();
      button.getRootNode().host.querySelector('connector-preview-part').scrollIntoView();
    });
  };

  it(`should hold for ${MAPPINGS} random mappings`, async () => {
    const { page, complaints } = demo;
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    console.log(`      seed ${seed}`);
    const mappings = fc.sample(mapping, { seed, numRuns: MAPPINGS });
    await chooseFiles(page, { 'random.bpmn': diagram(mappings) }, () => page.locator('#open').click());
    await page.locator('#status', { hasText: 'random.bpmn is open' }).waitFor();
    const files = await savedFiles(page, () => page.locator('#save').click());
    const extension = parseJson(files['random-extensions.json']).extensions.Process_1;
    const tasks = all(parse(files['random.bpmn']), 'serviceTask');
    expect(tasks).to.have.length(MAPPINGS);
    let filled = 0;
    for (const [index, task] of tasks.entries()) {
      const version = VERSIONS[index % VERSIONS.length];
      await select(page, task.attributes.id);
      await open(page);
      const engine = page.getByRole('combobox', { name: 'Engine' });
      await engine.selectOption(version);
      await page.evaluate(
        () =>
          new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)))
      );
      await page.locator(`.results[data-version="${version}"]`).waitFor();
      const [received, after] = (await shown(page)).map(read);
      const told = `seed ${seed}, ${task.attributes.id}, ${version}: ${JSON.stringify(mappings[index])}`;
      expect([received, after], told).to.deep.equal(expected(extension, task, version));
      filled += received.values.length > 0 && after.changed.length > 0 ? 1 : 0;
    }
    expect(filled).to.be.above(MAPPINGS / 10);
    expect(complaints).to.deep.equal([]);
  });
});
