import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import {
  all,
  copyXml,
  dropFiles,
  field,
  openDemo,
  parse,
  serviceTasks,
  shape,
  start,
  stop
} from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// the icons of "Align elements", which bpmn-js shows beside several elements, have style attributes
const ofUpstream = (complaint) => /style-src/.test(complaint);

async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run('connector-panel', { rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`);
  });
}

describe('several tasks and their errors', function () {
  this.timeout(90_000);
  let page;
  let complaints;
  let close;

  before(start);
  after(stop);
  beforeEach(async () => {
    ({ page, complaints, close } = await openDemo({ query: '?example=order-mail' }));
  });
  afterEach(async () => {
    expect(complaints.filter((complaint) => !ofUpstream(complaint))).to.deep.equal([]);
    await close();
  });

  const both = async () => {
    await shape(page, 'Confirm').click({ position: { x: 50, y: 60 } });
    await shape(page, 'Ask').click({ position: { x: 50, y: 60 }, modifiers: ['Shift'] });
    await page.getByText('2 tasks are edited together').waitFor();
  };
  const row = (name) => page.locator('connector-shared-row', { has: field(page, name) });
  const entries = async (name) =>
    serviceTasks(await copyXml(page)).map((task) => task.entries[`input ${name}`]);

  it('should edit a shared value of both in one step, with undo, redo and reopening', async () => {
    const before = await copyXml(page);
    await both();
    expect(await faults(page)).to.deep.equal([]);
    const area = field(page, 'from').locator('#field');
    await area.press('Control+a');
    await page.keyboard.type('team@example.com');
    expect(await entries('from')).to.deep.equal(['value "team@example.com"', 'value "team@example.com"']);
    const after = await copyXml(page);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
    await page.locator('#redo').click();
    expect(await copyXml(page)).to.equal(after);
    await dropFiles(page, { 'again.bpmn': after });
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('#status', { hasText: 'again.bpmn is open' }).waitFor();
    expect(await copyXml(page)).to.equal(after);
  });

  it('should write nothing where they differ, until a value is chosen or entered', async () => {
    const before = await copyXml(page);
    await both();
    await row('subject').getByText('different values').waitFor();
    await row('subject').getByRole('button', { name: 'Expression', exact: true }).press('Enter');
    expect(await copyXml(page)).to.equal(before);
    const area = field(page, 'subject').locator('#field');
    await area.focus();
    await page.keyboard.type('Order ${orderNumber}');
    const mine = 'expression "Order ${orderNumber}"';
    expect(await entries('subject')).to.deep.equal([mine, mine]);
    await area.locator('.cm-content').press('Control+z');
    await row('subject').getByText('different values').waitFor();
    expect(await copyXml(page)).to.equal(before);
    await page.locator('#redo').click();
    expect(await entries('subject')).to.deep.equal([mine, mine]);
  });

  it('should take a differing value for all, and take what is typed back on Escape', async () => {
    await both();
    await row('cc')
      .getByRole('button', { name: /^Use for all/ })
      .click();
    const sales = 'value "sales@example.com"';
    expect(await entries('cc')).to.deep.equal([sales, sales]);
    await row('text').getByRole('button', { name: 'Value', exact: true }).click();
    const before = await copyXml(page);
    await field(page, 'text').locator('#field').focus();
    await page.keyboard.type('Hello');
    expect(await entries('text')).to.deep.equal(['value "Hello"', 'value "Hello"']);
    await field(page, 'text').locator('#field').focus();
    await page.keyboard.type('!');
    await page.keyboard.press('Escape');
    expect(await entries('text')).to.deep.equal(['value "Hello"', 'value "Hello"']);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
  });

  it('should catch an error with the keyboard, in one step, and lead to its event', async () => {
    const before = await copyXml(page);
    await shape(page, 'Confirm').click({ position: { x: 50, y: 60 } });
    await page.getByRole('button', { name: /^Errors/ }).press('Enter');
    expect(await faults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Catch this error: EMAIL_SEND_ERROR' }).focus();
    await page.keyboard.press('Enter');
    const go = page.getByRole('button', { name: 'Go to the event: EMAIL_SEND_ERROR' });
    await go.waitFor();
    expect(await go.evaluate((button) => button.getRootNode().activeElement === button)).to.equal(true);
    expect(await faults(page)).to.deep.equal([]);
    const after = await copyXml(page);
    const [event] = all(parse(after), 'bpmn:boundaryEvent');
    const [error] = all(parse(after), 'bpmn:error');
    const [definition] = all(event, 'bpmn:errorEventDefinition');
    expect([event.attributes.attachedToRef, event.attributes.name]).to.deep.equal([
      'Confirm',
      'EMAIL_SEND_ERROR'
    ]);
    expect(error.attributes.errorCode).to.equal('EMAIL_SEND_ERROR');
    expect(definition.attributes.errorRef).to.equal(error.attributes.id);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
    await page.locator('#redo').click();
    expect(await copyXml(page)).to.equal(after);
    await go.press('Enter');
    await page.locator(`.djs-shape.selected[data-element-id="${event.attributes.id}"]`).waitFor();
    await dropFiles(page, { 'again.bpmn': after });
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('#status', { hasText: 'again.bpmn is open' }).waitFor();
    await shape(page, 'Confirm').click({ position: { x: 50, y: 60 } });
    await go.waitFor();
  });

  it('should catch an error in both tasks in one step', async () => {
    const before = await copyXml(page);
    await both();
    await page.getByRole('button', { name: /^Errors/ }).click();
    await page.getByRole('button', { name: 'Catch this error: BAD_REQUEST' }).click();
    const caught = all(parse(await copyXml(page)), 'bpmn:boundaryEvent');
    expect(caught.map(({ attributes }) => attributes.attachedToRef)).to.deep.equal(['Confirm', 'Ask']);
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(before);
  });
});
