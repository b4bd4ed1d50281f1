import { expect } from 'chai';
import {
  chooseFiles,
  connectionLine as line,
  copyXml,
  dropFiles,
  field,
  makeConnections as make,
  openConnections as openView,
  openDemo,
  reload,
  search,
  serviceTasks,
  shape,
  start,
  stop,
  stored,
  until
} from './helper.mjs';

const crm = (action, input) =>
  JSON.stringify({
    ...{ id: 'crm', name: 'crm', description: 'Customers' },
    actions: {
      find: {
        ...{ id: 'find', name: action, description: 'Finds a customer' },
        inputs: [{ id: 'find-email', name: input, description: '', type: 'string' }],
        outputs: []
      }
    }
  });
const OLDER = crm('FIND', 'email');
const NEWER = crm('SEARCH', 'address');

const isStored = (page, text) => until(async () => (await stored(page)).includes(text), `${text} in storage`);
const implementation = async (page) => serviceTasks(await copyXml(page))[0]?.implementation;

describe('what was done to connectors, after a reload', () => {
  let demo;
  let page;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
    ({ page } = demo);
    await dropFiles(page, { 'crm.json': OLDER });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
  });
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  it('should be as it was: connections, but for one that was taken back', async () => {
    await make(page, 'crm', 'crm-eu', 'crm-us');
    await isStored(page, 'crm-us');
    await page.locator('#undo').click();
    await until(async () => !(await stored(page)).includes('crm-us'), 'crm-us to be gone');
    await reload(page);
    await openView(page);
    await line(page, 'crm-eu').waitFor();
    expect(await line(page, 'crm-us').count()).to.equal(0);
  });

  it('should be as it was: an upgrade with the connection that followed it, and one that was taken back', async () => {
    await make(page, 'crm', 'crm-eu');
    await search(page, 'crm find');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(async () => (await implementation(page)) === 'crm-eu.FIND', 'the task');
    await field(page, 'email').getByRole('radio', { name: 'Value', exact: true }).click();
    await field(page, 'email').locator('#field').fill('a@example.com');
    await page.keyboard.press('Tab');
    const before = await copyXml(page);

    await dropFiles(page, { 'crm.json': NEWER });
    await page.locator('connector-change-dialog').getByRole('button', { name: 'Apply' }).click();
    await until(async () => (await implementation(page)) === 'crm-eu.SEARCH', 'the upgrade');
    const [{ id, entries }] = serviceTasks(await copyXml(page));
    expect(entries).to.deep.equal({ 'input address': 'value "a@example.com"' });
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
    await until(async () => !(await stored(page)).includes('SEARCH'), 'the older definition');
    await page.locator('#redo').click();
    const after = await copyXml(page);
    await isStored(page, 'SEARCH');

    await reload(page);
    await chooseFiles(page, { 'orders.bpmn': after }, () => page.locator('#open').click());
    await page.locator('#status', { hasText: 'orders.bpmn is open' }).waitFor();
    await shape(page, id).click({ position: { x: 8, y: 40 } });
    await field(page, 'address').waitFor();
    expect(await copyXml(page)).to.equal(after);
  });
});
