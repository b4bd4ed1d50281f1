import { expect } from 'chai';
import { copyXml, dropFiles, openDemo, serviceTasks, shape, start, stop, until, uploads } from './helper.mjs';

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:connector="urn:bpmn-js-connector-palette:1"'
].join(' ');

const entry = (side, name, kind, value) =>
  `<connector:${side} name="${name}" kind="${kind}" value="${JSON.stringify(value).replaceAll('"', '&#34;')}" />`;

/** Service tasks in a row: `{ id, implementation, entries }`. */
function diagram(tasks) {
  const elements = tasks.map(
    ({ id, implementation, entries = [] }) =>
      `<bpmn:serviceTask id="${id}" name="${id} it" implementation="${implementation}"><bpmn:extensionElements><connector:task mappingType="listed">${entries.join('')}</connector:task></bpmn:extensionElements></bpmn:serviceTask>`
  );
  const shapes = tasks.map(
    ({ id }, index) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${160 + 300 * index}" y="160" width="100" height="80" /></bpmndi:BPMNShape>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="Definitions_1" targetNamespace="http://example.org">
  <bpmn:process id="Process_1" isExecutable="true"><bpmn:extensionElements><connector:variable id="v1" name="note" type="string" /></bpmn:extensionElements>${elements.join('')}</bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_1">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const input = (id, name, type = 'string', more = {}) => ({ id, name, type, description: '', ...more });

const connector = (name, actions, presentation = {}) =>
  JSON.stringify({
    ...{ id: `c-${name}`, name, description: `The ${name}`, presentation },
    actions: Object.fromEntries(
      actions.map(([id, action, inputs]) => [
        id,
        { id, name: action, description: `${action} of ${name}`, inputs, outputs: [] }
      ])
    )
  });

const ENTRIES = [
  entry('input', 'text', 'value', 'Hello'),
  entry('input', 'channelName', 'variable', 'note'),
  entry('input', 'urgent', 'expression', '${note == 1}')
];

const MISSING = diagram([
  { id: 'Tell', implementation: 'pigeon.SEND_MESSAGE', entries: ENTRIES },
  { id: 'Again', implementation: 'pigeon.SEND_MESSAGE', entries: ENTRIES.slice(0, 1) },
  { id: 'Land', implementation: 'pigeon.LAND' },
  { id: 'Shout', implementation: 'megaphone.SHOUT' }
]);

const PIGEON = connector('pigeon', [
  ['p-send', 'SEND_MESSAGE', [input('p-text', 'text'), input('p-channel', 'channelName')]],
  ['p-land', 'LAND', []]
]);

const SHOP = [
  [
    's-order',
    'ORDER',
    [input('s-item', 'item'), input('s-count', 'count', 'integer'), input('s-gift', 'gift', 'boolean')]
  ],
  ['s-cancel', 'CANCEL', [input('s-why', 'why')]]
];

const ORDERS = diagram([
  {
    id: 'Order',
    implementation: 'shop.ORDER',
    entries: [
      entry('input', 'item', 'value', 'book'),
      entry('input', 'count', 'value', 2),
      entry('input', 'gift', 'value', true)
    ]
  },
  { id: 'Cancel', implementation: 'shop.CANCEL', entries: [entry('input', 'why', 'value', 'no')] }
]);

/** `item` has another name, `count` is retyped, `gift` is gone, `reason` is needed; `CANCEL` is gone. */
const NEWER = connector('shop', [
  [
    's-order',
    'ORDER',
    [
      input('s-item', 'article'),
      input('s-count', 'count', 'string'),
      input('s-reason', 'reason', 'string', { required: true })
    ]
  ]
]);

const OLDER = connector(
  'telegraph',
  [
    ['t-send', 'SEND', [input('t-text', 'text')]],
    ['t-post', 'POST', [input('t-text', 'text')]]
  ],
  { 't-send': { replacedBy: 'telegraph.POST' } }
);

const panel = (page) => page.locator('connector-panel');
const dialog = (page) => page.locator('connector-change-dialog');
const rows = (page) =>
  dialog(page)
    .locator('.rows li')
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));
const button = (page, name) => panel(page).getByRole('button', { name });
const select = (page, id) => shape(page, id).click({ position: { x: 8, y: 40 } });
const implementations = async (page) =>
  serviceTasks(await copyXml(page)).map(({ implementation }) => implementation);
const openFile = async (page, name, text) => {
  await dropFiles(page, { [name]: text });
  await page.locator('#status', { hasText: 'is open' }).waitFor();
};

describe('a connector that is missing', () => {
  let demo;
  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
    await openFile(demo.page, 'missing.bpmn', MISSING);
    await select(demo.page, 'Tell');
    await button(demo.page, 'Add the definition…').waitFor();
  });
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  it('should be named, and its values shown with their kinds', async () => {
    const { page } = demo;
    expect(await panel(page).locator('.state').allInnerTexts()).to.deep.equal([
      'There is no connector “pigeon” here. Its values are shown as they are and nothing is lost.'
    ]);
    const values = await panel(page).locator('connector-entries li').allInnerTexts();
    expect(values.map((text) => text.replace(/\s+/g, ' '))).to.deep.equal([
      'text Value "Hello"',
      'channelName Variable note',
      'urgent Expression ${note == 1}'
    ]);
    expect(await panel(page).locator('connector-mapping-field').count()).to.equal(0);
  });

  it('should come alive in all its tasks once the definition is chosen', async () => {
    const { page } = demo;
    const before = await copyXml(page);
    const choosing = page.waitForEvent('filechooser');
    await button(page, 'Add the definition…').press('Enter');
    await (await choosing).setFiles(uploads({ 'pigeon.json': PIGEON }));
    await panel(page).locator('connector-mapping-field[data-name=text]').waitFor();
    await select(page, 'Land');
    await panel(page).getByRole('heading', { name: 'Land' }).waitFor();
    expect(await panel(page).locator('connector-offers').count()).to.equal(0);
    expect(await copyXml(page)).to.equal(before);
  });

  it('should be added by a file dropped onto the panel, and say what a file does not hold', async () => {
    const { page } = demo;
    const drop = async (name, text) => {
      const data = await page.evaluateHandle(
        ([file, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], file));
          return transfer;
        },
        [name, text]
      );
      const target = panel(page).locator('h2').first();
      await target.dispatchEvent('dragover', { dataTransfer: data });
      await target.dispatchEvent('drop', { dataTransfer: data });
    };
    const told = panel(page).locator('.told');
    await drop('shop.json', connector('shop', SHOP));
    await told.waitFor();
    expect(await told.innerText()).to.equal(
      '“shop.json” was not added: it holds “shop”, not the connector “pigeon”.'
    );
    await drop('pigeon.json', connector('pigeon', [['p-land', 'LAND', []]]));
    await until(async () => (await told.count()) === 1 && (await told.innerText()).includes('no action'));
    expect(await told.innerText()).to.equal(
      '“pigeon.json” was not added: its connector “pigeon” has no action “SEND_MESSAGE”.'
    );
    await drop('pigeon.json', '{ "name": ');
    await until(async () => (await told.count()) === 1 && (await told.innerText()).includes('JSON'));
    expect(await page.locator('#drop').isVisible()).to.equal(false);
    await drop('pigeon.json', PIGEON);
    await panel(page).locator('connector-mapping-field[data-name=text]').waitFor();
  });

  it('should be replaced in all tasks that miss it, after a look, in one undo step', async () => {
    const { page } = demo;
    const before = await copyXml(page);
    await button(page, 'Replace with…').click();
    const picker = panel(page).locator('connector-offers connector-picker');
    expect(await picker.getByRole('combobox').inputValue()).to.include('send message');
    await picker.getByRole('combobox').fill('slack send message');
    await picker
      .getByRole('option', { name: /Slack.*Send message/ })
      .first()
      .click();
    await dialog(page).locator('.rows li').first().waitFor();
    expect(await rows(page)).to.include.members([
      'kept aside urgent Expression ${note == 1} There is no such input or output any more.',
      'stays text Value "Hello"',
      'stays channelName Variable note'
    ]);
    await dialog(page).getByLabel('All 2 tasks with this action').check();
    await until(async () => (await dialog(page).locator('.go').count()) === 2, 'both tasks');
    await dialog(page).getByRole('button', { name: 'Apply' }).click();
    await panel(page).locator('connector-mapping-field[data-name=text]').waitFor();
    expect(await implementations(page)).to.deep.equal([
      'slack.SEND_MESSAGE',
      'slack.SEND_MESSAGE',
      'pigeon.LAND',
      'megaphone.SHOUT'
    ]);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
    await page.locator('#redo').click();
    expect((await implementations(page))[1]).to.equal('slack.SEND_MESSAGE');
  });

  it('should be replaced by keyboard alone, and left', async () => {
    const { page } = demo;
    const before = await copyXml(page);
    await button(page, 'Leave it').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Show what can be done').waitFor();
    expect(await copyXml(page)).to.equal(before);
    await button(page, 'Show what can be done').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel(page).locator('connector-offers connector-picker').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('slack send message');
    await panel(page)
      .getByRole('option', { name: /Slack.*Send message/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Apply' }).waitFor();
    await page.keyboard.press('Escape');
    await until(async () => (await dialog(page).count()) === 0, 'the dialog to close');
    expect(await copyXml(page)).to.equal(before);
    await button(page, 'Replace with…').focus();
    const apply = dialog(page).getByRole('button', { name: 'Apply' });
    await panel(page).locator('connector-offers').getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await apply.waitFor();
    await until(() => apply.evaluate((element) => element.matches(':focus')), 'the focus');
    await page.keyboard.press('Enter');
    await panel(page).locator('connector-mapping-field[data-name=text]').waitFor();
    expect((await implementations(page)).slice(0, 2)).to.deep.equal([
      'slack.SEND_MESSAGE',
      'pigeon.SEND_MESSAGE'
    ]);
  });
});

describe('a definition that changes', () => {
  let demo;
  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
  });
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  it('should be applied to its tasks after a look, in one undo step', async () => {
    const { page } = demo;
    await dropFiles(page, { 'shop.json': connector('shop', SHOP) });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    await openFile(page, 'orders.bpmn', ORDERS);
    const before = await copyXml(page);
    await dropFiles(page, { 'shop.json': NEWER });
    await dialog(page).locator('.rows li').first().waitFor();
    expect(await rows(page)).to.deep.equal([
      'needs a value reason string',
      'moves item ⇒ becomes article Value "book"',
      'kept aside count Value 2 It has another type now.',
      'kept aside gift Value true There is no such input or output any more.'
    ]);
    await dialog(page)
      .getByRole('heading', { name: /shop.CANCEL/ })
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.locator('#status', { hasText: 'left as it was' }).waitFor();
    expect(await copyXml(page)).to.equal(before);
    await dropFiles(page, { 'shop.json': NEWER });
    await dialog(page).getByRole('button', { name: 'Apply' }).click();
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    const after = await copyXml(page);
    expect(serviceTasks(after)[0].entries).to.deep.equal({
      'input article': 'value "book"',
      'kept shop.ORDER input count': 'value 2',
      'kept shop.ORDER input gift': 'value true'
    });
    expect(serviceTasks(after)[1].entries).to.deep.equal({ 'input why': 'value "no"' });
    await select(page, 'Order');
    await panel(page).locator('connector-problems').getByText('1 error').waitFor();
    await select(page, 'Cancel');
    await button(page, 'Replace with…').waitFor();
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
    await panel(page).locator('connector-mapping-field[data-name=why]').waitFor();
    await page.locator('#redo').click();
    expect(await copyXml(page)).to.equal(after);
  });

  it('should be replaced at once where nothing uses it', async () => {
    const { page } = demo;
    await dropFiles(page, { 'shop.json': connector('shop', SHOP) });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    await dropFiles(page, { 'other.json': NEWER });
    await page.locator('#status', { hasText: 'other.json was added' }).waitFor();
    expect(await dialog(page).count()).to.equal(0);
    expect(await page.locator('#undo').isDisabled()).to.equal(true);
  });

  it('should lead from a deprecated action to what took its place, in all tasks', async () => {
    const { page } = demo;
    await dropFiles(page, { 'telegraph.json': OLDER });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    const text = [entry('input', 'text', 'value', 'stop')];
    const tasks = ['One', 'Two'].map((id) => ({ id, implementation: 'telegraph.SEND', entries: text }));
    await openFile(page, 'old.bpmn', diagram(tasks));
    const before = await copyXml(page);
    await select(page, 'Two');
    await panel(page).getByText('Deprecated. Use Post instead.').waitFor();
    await button(page, 'Replace with Post…').click();
    await dialog(page).getByLabel('All 2 tasks with this action').check();
    await dialog(page).getByRole('button', { name: 'Apply' }).click();
    await panel(page).getByRole('heading', { name: 'Post', exact: true }).waitFor();
    expect(await implementations(page)).to.deep.equal(['telegraph.POST', 'telegraph.POST']);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
  });
});
