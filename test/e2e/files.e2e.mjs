import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { inProject } from '../../scripts/paths.mjs';
import {
  canvasPoint,
  chooseFiles,
  copyXml,
  dropFiles,
  openDemo,
  search,
  serviceTasks,
  shape,
  start,
  stop
} from './helper.mjs';

const EMPTY = (inside = '', attributes = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ${attributes}
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="D" targetNamespace="urn:test">
  <bpmn:process id="P">${inside}</bpmn:process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="L" bpmnElement="P" /></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

/** Files that cannot be opened, and what has to be said of each. */
const BAD = [
  ['broken XML', { 'broken.bpmn': EMPTY('<bpmn:task') }, [/broken\.bpmn/, /line/]],
  ['XML that is no BPMN', { 'page.bpmn': '<html></html>' }, [/page\.bpmn/]],
  ['text that is nothing', { 'note.bpmn': 'hello' }, [/note\.bpmn/, /neither a BPMN nor a JSON file/]],
  [
    'a diagram that was never drawn',
    { 'bare.bpmn': EMPTY().replace(/<bpmndi:BPMNDiagram.*\n/, '') },
    [/bare\.bpmn/]
  ],
  ['broken JSON', { 'crm.json': '{\n  "name": crm\n}' }, [/crm\.json/, /line 2, column 11/]],
  ['a connector without a name', { 'crm.json': '{ "actions": {} }' }, [/crm\.json/, /Name is missing/]],
  ['JSON of another kind', { 'list.json': '[1]' }, [/list\.json/, /neither a connector nor/]],
  [
    'JSON that could be anything',
    { 'form.json': '{ "id": "a", "name": "b", "description": "c", "fields": [] }' },
    [/form\.json/, /neither a connector nor/]
  ],
  [
    'an extensions file alone',
    { 'a-extensions.json': '{ "extensions": {} }' },
    [/a-extensions\.json/, /together/]
  ],
  [
    'a foreign namespace under our prefix',
    { 'foreign.bpmn': EMPTY('', 'xmlns:connector="urn:else"') },
    [/foreign\.bpmn/, /prefix <connector> for <urn:else>/]
  ]
];

const CRM = {
  id: 'crm',
  name: 'crm',
  description: 'Customers',
  actions: {
    find: { id: 'find', name: 'FIND', description: 'Finds a customer', inputs: [], outputs: [] }
  }
};

describe('files', function () {
  let demo;
  let example;

  before(async () => {
    await start();
    example = await readFile(inProject('demo', 'examples', 'slack-shipping.bpmn'), 'utf8');
  });
  after(stop);
  beforeEach(async () => (demo = await openDemo()));
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  const messages = () => demo.page.locator('#messages');

  for (const [what, files, said] of BAD) {
    it(`should refuse ${what} in words, and keep the diagram`, async () => {
      const before = await copyXml(demo.page);
      await dropFiles(demo.page, files);
      await messages().getByRole('alert').waitFor();
      const text = await messages().innerText();
      for (const part of said) expect(text).to.match(part);
      expect(text).to.not.match(/\bat .*:\d+:\d+|undefined|\[object|Error:/);
      expect(await copyXml(demo.page)).to.equal(before);
      await messages().getByRole('button', { name: 'Close' }).click();
      expect(await messages().innerText()).to.equal('');
    });
  }

  it('should show the messages of the last files only', async () => {
    await dropFiles(demo.page, { 'one.json': '{' });
    await messages().getByText('one.json').waitFor();
    await dropFiles(demo.page, { 'two.json': '{' });
    await messages().getByText('two.json').waitFor();
    expect(await messages().getByRole('alert').count()).to.equal(1);
  });

  it('should open a diagram that is dropped', async () => {
    await dropFiles(demo.page, { 'shipping.bpmn': example });
    await shape(demo.page, 'Tell').waitFor();
    expect(await demo.page.locator('#file-name').innerText()).to.equal('shipping');
    expect(await copyXml(demo.page)).to.equal(example);
  });

  it('should open a pair that is dropped, the mappings of the extensions file first', async () => {
    const mappings = { Tell: { inputs: { text: { type: 'value', value: 'Gone' } }, outputs: {} }, Ghost: {} };
    const json = JSON.stringify({ id: 'x', extensions: { slackShipping: { mappings } } });
    await dropFiles(demo.page, { 'shipping-extensions.json': json, 'shipping.bpmn': example });
    await shape(demo.page, 'Tell').waitFor();
    const [task] = serviceTasks(await copyXml(demo.page));
    expect(task.entries).to.deep.equal({ 'input text': 'value "Gone"' });
    expect(await messages().innerText()).to.match(/<Ghost>.*kept/);
    expect(await demo.page.locator('#undo').isDisabled()).to.equal(true);
  });

  it('should add a connector that is dropped', async () => {
    await dropFiles(demo.page, { 'crm.json': JSON.stringify(CRM) });
    await demo.page.locator('#status', { hasText: 'crm.json was added' }).waitFor();
    await search(demo.page, 'crm');
    const found = demo.page.getByRole('treeitem', { name: /crm/i });
    expect(await found.count()).to.be.greaterThan(0);
  });

  it('should add a connector of which there is no more than what it is', async () => {
    await dropFiles(demo.page, { 'crm.json': JSON.stringify({ ...CRM, actions: undefined }) });
    await demo.page.locator('#status', { hasText: 'The connector of crm.json was added.' }).waitFor();
    expect(await messages().innerText()).to.equal('');
  });

  it('should add a connector by the file dialog', async () => {
    const open = () => demo.page.keyboard.press('Control+o');
    await chooseFiles(demo.page, { 'crm.json': JSON.stringify(CRM) }, open);
    await demo.page.locator('#status', { hasText: 'crm.json was added' }).waitFor();
  });

  it('should ask before unsaved work is left', async () => {
    const { page } = demo;
    await search(page, 'slack send');
    await page.getByRole('treeitem').first().click();
    const { x, y } = await canvasPoint(page, 0.6, 0.4);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    const before = await copyXml(page);
    await page.locator('#new').click();
    await page.getByRole('button', { name: 'Keep editing' }).click();
    expect(await copyXml(page)).to.equal(before);
    const asked = page.waitForEvent('dialog');
    const left = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).to.equal('beforeunload');
    await dialog.dismiss();
    await left;
    await page.locator('#new').click();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.locator('#status', { hasText: 'is open' }).waitFor();
    expect(serviceTasks(await copyXml(page))).to.deep.equal([]);
  });

  it('should save the image in colours that are seen everywhere', async () => {
    const { page } = demo;
    await page.locator('#theme').click();
    const saving = page.waitForEvent('download');
    await page.locator('#svg').click();
    const download = await saving;
    expect(download.suggestedFilename()).to.equal('diagram.svg');
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg)
      .to.match(/^<\?xml|^<svg/)
      .and.to.not.contain('var(');
  });
});
