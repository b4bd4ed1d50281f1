import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { expect } from 'chai';
import {
  canvasPoint,
  chooseFiles,
  copyXml,
  dropFiles,
  middle,
  openDemo,
  search,
  serviceTasks,
  start,
  stop,
  until
} from './helper.mjs';

const CANARY = 'c4n4ry-5ecret';

/** Does the browser's storage hold a text? Runs in the page. */
function kept(text) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  return done(window.indexedDB.open('connector-palette-demo')).then(async (database) => {
    const store = database.transaction('catalogue').objectStore('catalogue');
    const held = JSON.stringify(await done(store.getAll()));
    database.close();
    return held.includes(text);
  });
}

const parameter = (id, name, type = 'string') => ({ id, name, description: `The ${name}`, type });
const crm = (config = []) => ({
  id: 'crm',
  name: 'crm',
  description: 'Customers',
  actions: {
    find: {
      id: 'find',
      name: 'FIND',
      description: 'Finds one',
      inputs: [parameter('email', 'email')],
      outputs: [parameter('found', 'found', 'json')]
    }
  },
  config
});

const builder = (page) => page.locator('connector-builder');
const form = (page) => page.locator('connector-builder-form');
const json = (page) => builder(page).getByRole('textbox', { name: 'JSON of the connector' });
/** Only the lines in sight are on the page: the editor is asked for the whole. */
async function jsonText(page) {
  await json(page).waitFor();
  return page.locator('connector-json-editor').evaluate(({ value }) => value);
}
async function typeJson(page, text) {
  await json(page).focus();
  await page.keyboard.press('Control+a');
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+v');
}
const part = (page, name) =>
  page.locator('connector-builder-list').getByRole('treeitem', { name, exact: true });
const button = (page, name) => builder(page).getByRole('button', { name, exact: true });
/** A text field of what is shown, or of the input or output that is open. */
const text = (page, label, inner = false) =>
  (inner
    ? page.locator('connector-builder-parameters')
    : page.locator('connector-builder-fields').first()
  ).getByLabel(label, { exact: true });

/** What is shown, that of elements within as well. */
const textOf = (root) => {
  const of = (node) =>
    node.nodeName === '#text'
      ? node.data
      : [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(of).join(' ');
  return of(root).replace(/\s+/g, ' ');
};

async function apply(page) {
  await button(page, 'Apply').click();
  const preview = builder(page).locator('.preview');
  await until(
    async () => (await builder(page).count()) === 0 || (await preview.count()) > 0,
    'an answer to Apply'
  );
  const told = (await preview.count()) ? await preview.evaluate(textOf) : '';
  if (told) expect(await violations(page)).to.deep.equal([]);
  if (told) await button(page, 'Apply').click();
  await until(async () => (await builder(page).count()) === 0, 'the end of the builder');
  return told;
}

/** Opens the definition of a file in the builder. */
async function openFile(page, name, definition) {
  await page.locator('#new-connector').click();
  await chooseFiles(
    page,
    { [name]: typeof definition === 'string' ? definition : JSON.stringify(definition) },
    () => button(page, 'Open file…').click()
  );
}

async function placed(page, query) {
  await search(page, query);
  const row = page.locator('connector-palette').getByRole('treeitem').first();
  const from = await middle(row);
  const to = await canvasPoint(page, 0.6, 0.6);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await until(async () => (await serviceTasks(await copyXml(page))).length > 0, 'the task');
}

const violations = async (page) => {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => window.axe.run('connector-builder'));
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
};

describe('the connector builder', () => {
  let demo;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
  });
  afterEach(async () => {
    expect(demo.complaints).to.deep.equal([]);
    await demo.close();
  });

  it('should build a connector from nothing, which is then dragged onto the diagram', async () => {
    const { page } = demo;
    await page.locator('#new-connector').click();
    await text(page, 'Name').fill('Fax');
    await form(page).getByText('the name <Fax> has a capital letter').waitFor();
    await text(page, 'Name').fill('fax');
    await text(page, 'Title').fill('Fax machine');
    await button(page, 'Add action').click();
    await text(page, 'Name').fill('SEND_FAX');
    await form(page).getByRole('button', { name: 'Add input' }).click();
    await text(page, 'Name', true).fill('number');
    await form(page).getByRole('checkbox', { name: 'Required' }).check();
    expect(JSON.parse(await jsonText(page)).actions).to.satisfy((actions) =>
      Object.values(actions).some(({ name, inputs }) => name === 'SEND_FAX' && inputs[0].required)
    );
    expect(await violations(page)).to.deep.equal([]);
    expect(await apply(page)).to.equal('');
    await placed(page, 'send fax');
    expect(serviceTasks(await copyXml(page)).map(({ implementation }) => implementation)).to.deep.equal([
      'fax.SEND_FAX'
    ]);
    await page.locator('connector-mapping-field[data-name=number]').waitFor();
  });

  it('should do all of it by keyboard alone', async () => {
    const { page } = demo;
    const { keyboard } = page;
    await page.locator('#new-connector').press('Enter');
    await part(page, 'My connector').waitFor();
    await page.locator('connector-builder-list').getByRole('tree').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Insert');
    await keyboard.type('CALL');
    await page.locator('connector-builder-list').getByRole('tree').focus();
    await keyboard.press('Insert');
    await keyboard.type('ANSWER');
    await page.locator('connector-builder-list').getByRole('tree').focus();
    await keyboard.press('Alt+ArrowUp');
    const names = async () => Object.values(JSON.parse(await jsonText(page)).actions).map(({ name }) => name);
    expect(await names()).to.deep.equal(['ANSWER', 'CALL']);
    await keyboard.press('Delete');
    expect(await names()).to.deep.equal(['CALL']);
    await keyboard.press('Control+z');
    expect(await names()).to.deep.equal(['ANSWER', 'CALL']);
    await keyboard.press('Control+z');
    expect(await names()).to.deep.equal(['CALL', 'ANSWER']);
    await keyboard.press('Control+y');
    expect(await names()).to.deep.equal(['ANSWER', 'CALL']);
    await keyboard.press('Escape');
    await builder(page).getByRole('button', { name: 'Keep editing' }).press('Enter');
    await button(page, 'Apply').press('Enter');
    await until(async () => (await builder(page).count()) === 0, 'the end of the builder');
    await search(page, 'answer my connector');
    await page
      .locator('connector-palette')
      .getByRole('treeitem', { name: /Answer/ })
      .first()
      .waitFor();
  });

  it('should carry new names into the tasks, in one step', async () => {
    const { page } = demo;
    await dropFiles(page, { 'crm.json': JSON.stringify(crm()) });
    await placed(page, 'crm find');
    const input = page.locator('connector-mapping-field[data-name=email]');
    await input.getByRole('radio', { name: 'Value', exact: true }).click();
    await input.locator('#field').fill('a@example.com');
    await page.keyboard.press('Tab');
    const before = await copyXml(page);
    await openFile(page, 'crm.json', crm());
    await part(page, 'Find').click();
    await text(page, 'Name').fill('SEARCH');
    await form(page)
      .getByRole('button', { name: /^email/ })
      .click();
    await text(page, 'Name', true).fill('address');
    const told = await apply(page);
    expect(told).to.contain('1 task changes').and.to.contain('crm.SEARCH').and.to.contain('address');
    const [task] = serviceTasks(await copyXml(page));
    expect(task.implementation).to.equal('crm.SEARCH');
    expect(Object.keys(task.entries)).to.deep.equal(['input address']);
    await page.locator('#undo').press('Enter');
    expect(await copyXml(page)).to.equal(before);
    await page.locator('#redo').press('Enter');
    expect(serviceTasks(await copyXml(page))[0].implementation).to.equal('crm.SEARCH');
  });

  it('should show in the form what is typed as JSON, and say where it is broken', async () => {
    const { page } = demo;
    await openFile(page, 'crm.json', crm());
    const before = await jsonText(page);
    await typeJson(page, before.replace('"Customers"', '"All customers"'));
    expect(await text(page, 'Description').inputValue()).to.equal('All customers');
    await typeJson(page, before.replace('"Customers"', '"Customers'));
    await builder(page)
      .getByText(/This is not JSON: (?!this is not JSON).* The form shows what it was before/)
      .waitFor();
    expect(await builder(page).locator('.state').innerText()).to.match(/at line \d+, column \d+/);
    expect(await text(page, 'Description').isDisabled()).to.equal(true);
    expect(await button(page, 'Apply').isDisabled()).to.equal(true);
    await button(page, 'Take the JSON back').click();
    expect(await jsonText(page)).to.equal(before);
    expect(await text(page, 'Description').isEnabled()).to.equal(true);
  });

  it('should save what is built, and let no secret out', async () => {
    const { page } = demo;
    const config = [{ name: 'CRM_KEY', description: '', secure: true, value: CANARY }];
    const token = { id: 'in-token', name: 'token', description: '', type: 'string', secure: true };
    const given = crm(config);
    const [action] = Object.values(given.actions);
    action.inputs = [...(action.inputs ?? []), { ...token, default: CANARY, model: { const: CANARY } }];
    await openFile(page, 'crm.json', given);
    await builder(page)
      .getByText(/The value of CRM_KEY, token was taken out/)
      .waitFor();
    await part(page, 'CRM_KEY').click();
    await form(page).getByText('Set at deployment').waitFor();
    expect(await form(page).getByLabel('Default value').count()).to.equal(0);
    const typed = (await jsonText(page)).replace('"secure": true', `"secure": true, "value": "${CANARY}"`);
    await typeJson(page, typed.replace('"secure":true', `"secure":true, "value":"${CANARY}"`));
    expect(await jsonText(page)).not.to.contain(CANARY);
    const download = page.waitForEvent('download');
    await button(page, 'Save file').click();
    const file = await download;
    expect(file.suggestedFilename()).to.equal('crm.json');
    const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(Object.keys(saved.actions)).to.deep.equal(Object.keys(crm().actions));
    expect(JSON.stringify(saved)).to.contain('in-token');
    expect(JSON.stringify(saved)).not.to.contain(CANARY);
    await builder(page).getByText('Saved as crm.json.').waitFor();
    await apply(page);
    await page.waitForFunction(kept, 'in-token');
    const left =
      (await page.evaluate(() => JSON.stringify({ ...window.localStorage }))) + (await page.content());
    expect(left + (await copyXml(page))).not.to.contain(CANARY);
    expect(await page.evaluate(kept, CANARY)).to.equal(false);
  });

  it('should be left without a question once it is saved, and say that it is not applied', async () => {
    const { page } = demo;
    await openFile(page, 'crm.json', crm());
    await text(page, 'Description').fill('Who buys');
    const download = page.waitForEvent('download');
    await button(page, 'Save file').click();
    await download;
    await builder(page).getByText('Not applied yet').waitFor();
    await button(page, 'Close').click();
    await until(async () => (await builder(page).count()) === 0, 'the end of the builder');
  });

  it('should save under another name, and leave its own as it is', async () => {
    const { page } = demo;
    await openFile(page, 'crm.json', crm());
    const before = await jsonText(page);
    await text(page, 'Description').focus();
    await page.keyboard.press('Control+Shift+S');
    const name = builder(page).getByRole('textbox', { name: 'Name', exact: true }).last();
    expect(await name.inputValue()).to.equal('crm-2');
    const asked = builder(page).locator('connector-builder-save-as');
    for (const [typed, why] of [
      ['Crm', 'The name <Crm> has a capital letter'],
      ['a.b', 'The name <a.b> has <.>'],
      ['slack', 'There is a connector named <slack> already']
    ]) {
      await name.fill(typed);
      await asked.getByText(why).waitFor();
      await page.keyboard.press('Enter');
      expect(await name.isVisible(), typed).to.equal(true);
    }
    expect(await violations(page)).to.deep.equal([]);
    await name.fill('crm-copy');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).to.equal('crm-copy.json');
    const saved = await readFile(await file.path(), 'utf8');
    expect(saved).to.equal(before.replace('"name":"crm"', '"name":"crm-copy"'));
    await builder(page).getByText('Saved as crm-copy.json.').waitFor();
    expect(await jsonText(page)).to.equal(before);
    // the way back by keyboard, nothing saved
    await button(page, 'Save as…').press('Enter');
    await asked.waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await until(async () => (await asked.count()) === 0, 'the end of the question');
    expect(await button(page, 'Save as…').evaluate((element) => element.matches(':focus'))).to.equal(true);
  });

  it('should show what a definition brings before it is applied', async () => {
    const { page } = demo;
    const config = [{ name: 'CRM_URL', description: '', value: '${execution.getVariable("x")}' }];
    await openFile(page, 'crm.json', crm(config));
    const told = await apply(page);
    expect(told).to.contain('CRM_URL').and.to.contain('${execution.getVariable("x")}');
    await search(page, 'crm find');
  });

  it('should begin with what a search did not find, and ask before it is left', async () => {
    const { page } = demo;
    await page.getByRole('searchbox').fill('zzyzx qqq');
    await page.getByRole('button', { name: 'Build a connector' }).click();
    expect(await text(page, 'Name').inputValue()).to.equal('zzyzx-qqq');
    expect(await text(page, 'Title').inputValue()).to.equal('Zzyzx qqq');
    await text(page, 'Description').fill('x');
    await button(page, 'Close').click();
    await button(page, 'Discard changes').click();
    await until(async () => (await builder(page).count()) === 0, 'the end of the builder');
  });

  it('should have room on a small screen', async () => {
    const { page } = demo;
    await page.setViewportSize({ width: 320, height: 640 });
    await openFile(page, 'crm.json', crm());
    await builder(page).getByRole('tab', { name: 'Parts' }).click();
    await part(page, 'Find').click();
    expect(await text(page, 'Name').inputValue()).to.equal('FIND');
    await builder(page).getByRole('tab', { name: 'JSON' }).click();
    const before = await jsonText(page);
    await typeJson(page, '{');
    await builder(page).getByRole('tab', { name: 'Form' }).click();
    await page.locator('connector-builder .pane .notice', { hasText: 'This is not JSON' }).waitFor();
    expect(await text(page, 'Name').isDisabled()).to.equal(true);
    await button(page, 'Take the JSON back').click();
    expect(await text(page, 'Name').isEnabled()).to.equal(true);
    await builder(page).getByRole('tab', { name: 'JSON' }).click();
    expect(await jsonText(page)).to.equal(before);
    const wide = await page.evaluate(() => {
      const all = document.querySelector('connector-builder').shadowRoot.querySelector('.all');
      return all.scrollWidth - all.clientWidth;
    });
    expect(wide).to.equal(0);
    expect(await violations(page)).to.deep.equal([]);
  });
});
