import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import {
  closeConnections as closeView,
  connectionDone as done,
  connectionLine as line,
  copyXml,
  makeConnections as make,
  openConnections as openView,
  openDemo,
  search,
  serviceTasks,
  shape,
  start,
  stop,
  until
} from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// bpmn-js writes style attributes where several elements are selected
const ofUpstream = (complaint) => /style-src/.test(complaint);
const CANARY = 'canary-91c4';

const dialog = (page) => page.locator('connector-dialog');
const button = (page, name) => dialog(page).getByRole('button', { name, exact: true });
const menu = (page) => page.locator('.djs-popup.connector-connection');
/** Places what is found first, by keyboard. */
async function place(page, query) {
  await search(page, query);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const implementations = async (page) =>
  serviceTasks(await copyXml(page))
    .map(({ implementation }) => implementation)
    .sort();
const select = (page, id) => shape(page, id).click({ position: { x: 8, y: 40 } });

async function faultsOf(page) {
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
    );
  });
}

describe('connections', function () {
  this.timeout(120_000);
  let demo;
  let page;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo({ query: '?example=slack-shipping' });
    ({ page } = demo);
  });
  afterEach(async () => {
    const { complaints, close } = demo;
    await close();
    expect(complaints.filter((complaint) => !ofUpstream(complaint))).to.deep.equal([]);
  });

  it('should be none of a connector, whose own name a new task takes', async () => {
    await place(page, 'slack create channel');
    expect(await implementations(page)).to.deep.equal(['slack.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    expect(await menu(page).count()).to.equal(0);
  });

  it('should be taken by a new task where there is but one', async () => {
    await make(page, 'slack', 'slack-eu');
    await place(page, 'slack create channel');
    expect(await implementations(page)).to.deep.equal(['slack-eu.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    expect(await menu(page).count()).to.equal(0);
  });

  it('should be chosen at once where there are several, by keyboard, and left', async () => {
    await make(page, 'slack', 'slack-eu', 'slack-us');
    await place(page, 'slack create channel');
    await menu(page).getByText('slack-us').waitFor();
    await until(
      () => menu(page).evaluate((shown) => shown.contains(document.activeElement)),
      'the focus in the menu'
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu(page).waitFor({ state: 'detached' });
    expect(await implementations(page)).to.deep.equal(['slack-us.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    await page.locator('#undo').click();
    expect(await implementations(page)).to.deep.equal(['slack.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    await page.locator('#undo').click();
    expect(await implementations(page)).to.deep.equal(['slack.SEND_MESSAGE']);
    await place(page, 'slack create channel');
    await menu(page).waitFor();
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    expect(await implementations(page)).to.deep.equal(['slack.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
  });

  it('should be made in place, for the task that was placed, in one step', async () => {
    await make(page, 'slack', 'slack-eu', 'slack-us');
    await place(page, 'slack create channel');
    await menu(page).getByText('New connection…').click();
    await dialog(page).getByLabel('Name of the new connection').waitFor();
    await page.keyboard.type('Slack');
    await dialog(page).getByText('has a capital letter').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('slack-asia');
    await page.keyboard.press('Enter');
    await done(page, 'slack-asia was made.');
    await closeView(page);
    expect(await implementations(page)).to.deep.equal(['slack-asia.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    await page.locator('#undo').click();
    expect(await implementations(page)).to.deep.equal(['slack.CREATE_CHANNEL', 'slack.SEND_MESSAGE']);
    await openView(page);
    expect(await line(page, 'slack-asia').count()).to.equal(0);
  });

  it('should be renamed, and their tasks with them; and taken back', async () => {
    await make(page, 'slack', 'slack-eu');
    await openView(page);
    await line(page, 'slack').click();
    await dialog(page).getByRole('button', { name: 'Switch' }).click();
    await line(page, 'slack-eu').click();
    await button(page, 'Rename…').click();
    await dialog(page).getByText('1 task follows.').waitFor();
    await dialog(page).getByLabel('New name').fill('slack-europe');
    await page.keyboard.press('Enter');
    await done(page, 'slack-eu is now called slack-europe.');
    await line(page, 'slack-europe').waitFor();
    await closeView(page);
    expect(await implementations(page)).to.deep.equal(['slack-europe.SEND_MESSAGE']);
    await openView(page);
    await page.keyboard.press('Control+z');
    await line(page, 'slack-eu').waitFor();
    await closeView(page);
    expect(await implementations(page)).to.deep.equal(['slack-eu.SEND_MESSAGE']);
  });

  it('should show who uses them before they are deleted, lead there, and leave tasks all they have', async () => {
    await make(page, 'slack', 'slack-eu');
    await openView(page);
    await line(page, 'slack').click();
    await button(page, 'Switch').click();
    await line(page, 'slack-eu').click();
    await dialog(page).getByRole('button', { name: 'Tell the shipping channel' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.locator('connector-header', { hasText: 'Send message' }).waitFor();
    const before = await copyXml(page);
    await openView(page);
    await line(page, 'slack-eu').click();
    await button(page, 'Delete…').click();
    const question = dialog(page).getByRole('group', { name: 'Delete slack-eu?' });
    await question.getByText('Tell the shipping channel').waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await button(page, 'Delete…').click();
    await button(page, 'Delete').click();
    await done(page, 'slack-eu was deleted.');
    expect(await line(page, 'slack-eu').count()).to.equal(0);
    await button(page, 'Undo').click();
    await line(page, 'slack-eu').waitFor();
    await page.keyboard.press('Control+y');
    await line(page, 'slack-eu').waitFor({ state: 'detached' });
    await closeView(page);
    expect(await copyXml(page)).to.equal(before);
  });

  it('should be exchanged at several tasks at once, also of several connections', async () => {
    await make(page, 'slack', 'slack-eu', 'slack-us');
    await place(page, 'slack send message');
    await menu(page).getByText('slack-us').click();
    await menu(page).waitFor({ state: 'detached' });
    const added = serviceTasks(await copyXml(page)).find(({ id }) => id !== 'Tell');
    await select(page, 'Tell');
    await shape(page, added.id).click({ position: { x: 8, y: 40 }, modifiers: ['Shift'] });
    const choice = page.locator('connector-header').getByLabel('Connection');
    await page.locator('connector-header', { hasText: '2 tasks are edited together' }).waitFor();
    expect(await choice.inputValue()).to.equal('');
    await choice.selectOption('slack-eu');
    expect(await implementations(page)).to.deep.equal(['slack-eu.SEND_MESSAGE', 'slack-eu.SEND_MESSAGE']);
    await page.locator('#undo').click();
    expect(await implementations(page)).to.deep.equal(['slack-us.SEND_MESSAGE', 'slack.SEND_MESSAGE']);
  });

  it('should be configured, one step for each value, and never with a secret', async () => {
    await make(page, 'twilio', 'twilio-eu');
    await openView(page);
    await line(page, 'twilio-eu').click();
    expect(await dialog(page).getByLabel('TWILIO_TOKEN').count()).to.equal(0);
    await dialog(page).getByText('Set at deployment').waitFor();
    const account = dialog(page).getByLabel('TWILIO_ACCOUNT');
    await account.fill('${account}');
    await page.keyboard.press('Tab');
    await done(page, 'TWILIO_ACCOUNT was set.');
    await account.fill('thrown away');
    await page.keyboard.press('Escape');
    expect(await account.inputValue()).to.equal('${account}');
    await button(page, 'Undo').click();
    await until(async () => (await account.inputValue()) === '');
  });

  it('should say what to set at a deployment, and hold no secret', async () => {
    await make(page, 'twilio', 'twilio-eu');
    await openView(page);
    await line(page, 'twilio-eu').click();
    await dialog(page).getByLabel('TWILIO_ACCOUNT').fill('AC1');
    await dialog(page).getByRole('tab', { name: 'Connections' }).focus();
    await page.keyboard.press('ArrowRight');
    const key = dialog(page).getByLabel('Name', { exact: true });
    const value = dialog(page).getByLabel('Value', { exact: true });
    const choice = dialog(page).getByLabel('Connection', { exact: true });
    expect(await dialog(page).getByRole('table').innerText()).to.contain(await choice.inputValue());
    await choice.selectOption('twilio-eu');
    for (const secret of ['TWILIO_TOKEN', 'SLACK_BOT_TOKEN']) {
      await key.fill(secret);
      await value.fill(CANARY);
      await page.keyboard.press('Enter');
      await dialog(page)
        .getByText(`<${secret}> is a secret: it is set at deployment and never saved`)
        .waitFor();
    }
    await key.fill('HTTP_PROXY');
    await value.fill('http://proxy:8080');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('rowheader', { name: 'HTTP_PROXY' }).waitFor();
    expect(await choice.inputValue()).to.equal('twilio-eu');
    const downloading = page.waitForEvent('download');
    await button(page, 'Download .env').click();
    const download = await downloading;
    expect(download.suggestedFilename()).to.equal('connections.env');
    const file = await readFile(await download.path(), 'utf8');
    const own = file.slice(file.indexOf('# twilio-eu'));
    expect(own.split('\n').filter((each) => /^\w+=/.test(each))).to.deep.equal([
      'TWILIO_ACCOUNT=AC1',
      'TWILIO_TOKEN=',
      'HTTP_PROXY=http://proxy:8080'
    ]);
    await button(page, 'Copy .env').click();
    await dialog(page).getByText('The file is in the clipboard.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).to.equal(file);
    const stored = await page.evaluate(() =>
      JSON.stringify({ ...window.localStorage, ...window.sessionStorage })
    );
    await closeView(page);
    expect([file, stored, await copyXml(page)].join('\n')).not.to.include(CANARY);
  });

  it('should be made, configured and deleted without a pointer', async () => {
    await page.locator('#connections').focus();
    await page.keyboard.press('Enter');
    await dialog(page).locator('connector-connection-list').waitFor();
    const focused = (name) => until(() => page.evaluate(isFocused, name), `the focus on ${name}`);
    await focused('Slack');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('twilio');
    await page.keyboard.press('ArrowDown');
    await focused('Twilio');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await focused('New connection…');
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('Name of the new connection').waitFor();
    await page.keyboard.type('twilio-eu');
    await page.keyboard.press('Enter');
    await done(page, 'twilio-eu was made.');
    await focused('twilio-eu');
    for (const name of ['Duplicate…', 'Rename…', 'Delete…']) {
      await page.keyboard.press('Tab');
      await focused(name);
    }
    await page.keyboard.press('Enter');
    await focused('Cancel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await done(page, 'twilio-eu was deleted.');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement.id)).to.equal('connections');
  });

  for (const colorScheme of ['light', 'dark'])
    for (const width of [1400, 320])
      it(`should have no fault in ${colorScheme} of ${String(width)} pixels`, async () => {
        await demo.close();
        demo = await openDemo({
          query: '?example=slack-shipping',
          colorScheme,
          viewport: { width, height: 800 }
        });
        ({ page } = demo);
        await make(page, 'slack', 'slack-eu', 'slack-us');
        await openView(page);
        await line(page, 'slack').click();
        expect(await faultsOf(page)).to.deep.equal([]);
        await line(page, 'slack-eu').click();
        await button(page, 'Rename…').click();
        await dialog(page).getByLabel('New name').fill('Slack');
        expect(await faultsOf(page)).to.deep.equal([]);
        await button(page, 'Delete…').click();
        expect(await faultsOf(page)).to.deep.equal([]);
        await dialog(page).getByRole('tab', { name: 'Deployment' }).click();
        expect(await faultsOf(page)).to.deep.equal([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide).to.equal(false);
      });
});

/** Has what is called so the focus, at whatever depth? Runs in the page. */
function isFocused(name) {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.textContent.trim().startsWith(name) ?? false;
}
