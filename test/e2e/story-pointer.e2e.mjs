import { expect } from 'chai';
import {
  chooseFiles,
  all,
  canvasPoint,
  copyXml,
  field,
  flows,
  goOn,
  middle,
  openDemo,
  output,
  parse,
  savedFiles,
  serviceTasks,
  shape,
  start,
  stop,
  taskOf,
  variables
} from './helper.mjs';

const MAPPED = {
  'input channelName': 'variable "channel"',
  'input text': 'expression "Order ${orderNumber} has shipped <&> ☺"',
  'input requestResponse': 'value "no"',
  'output slackMessage': 'variable "message"'
};

describe('the story with a pointer', function () {
  goOn();
  this.timeout(120_000);
  let page;
  let complaints;
  let close;
  let initial;
  let slack;
  let final;
  let files;

  before(async () => {
    await start();
    ({ page, complaints, close } = await openDemo());
    initial = await copyXml(page);
  });
  after(async () => {
    await close?.();
    await stop();
  });
  afterEach(() => expect(complaints).to.deep.equal([]));

  const row = (name) => page.getByRole('treeitem', { name }).first();
  const search = (text) => page.getByRole('searchbox').fill(text);
  const task = async (implementation) =>
    serviceTasks(await copyXml(page)).find((each) => each.implementation === implementation);

  async function drag(from, to) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  }

  const nothing = async () => {
    const { x, y } = await canvasPoint(page, 0.5, 0.93);
    await page.mouse.click(x, y);
  };
  // a click on what is selected would take the selection away
  const select = async (id) => {
    await nothing();
    await shape(page, id).click({ position: { x: 8, y: 40 } });
  };

  it('should drag an action onto the canvas', async () => {
    await search('slack send');
    await drag(await middle(row(/Send message/)), await canvasPoint(page, 0.8, 0.5));
    // so that the keys of the diagram go on with what was placed
    expect(await page.evaluate(() => document.activeElement?.closest('#canvas') !== null)).to.equal(true);
    slack = await task('slack.SEND_MESSAGE');
    expect(slack).to.include({ name: 'Send message', mappingType: 'listed' });
    await shape(page, slack.id).locator('image[href^="data:image"]').waitFor();
    expect(await page.locator('.djs-direct-editing-parent').count()).to.equal(0);
    expect(await page.locator('connector-panel h2').innerText()).to.equal('Send message');
  });

  it('should drag another onto a sequence flow', async () => {
    await shape(page, 'Start').click();
    await page.locator('.djs-context-pad .entry[data-action="connect"]').click();
    const target = await middle(shape(page, slack.id));
    await page.mouse.move(target.x, target.y, { steps: 8 });
    await page.mouse.click(target.x, target.y);
    expect(flows(await copyXml(page))).to.deep.equal([`Start → ${slack.id}`]);
    await search('slack create channel');
    await drag(await middle(row(/Create channel/)), await middle(page.locator('.djs-connection')));
    const channel = await task('slack.CREATE_CHANNEL');
    expect(flows(await copyXml(page))).to.have.members([
      `Start → ${channel.id}`,
      `${channel.id} → ${slack.id}`
    ]);
  });

  it('should place an action by one click on it and one on the canvas', async () => {
    await search('rest get');
    await row(/GET request/).click();
    const to = await canvasPoint(page, 0.4, 0.75);
    await page.mouse.move(to.x - 40, to.y, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.click(to.x, to.y);
    expect(await task('rest.GET')).to.include({ name: 'GET request' });
  });

  it('should declare process variables', async () => {
    await nothing();
    const panel = page.locator('connector-panel');
    for (const [name, type, value] of [
      ['orderNumber', 'integer'],
      ['channel', 'string', 'shipping']
    ]) {
      await panel.getByRole('button', { name: 'New variable' }).click();
      const form = page.locator('connector-variable-form');
      await form.getByLabel('Name', { exact: true }).fill(name);
      await form.getByLabel('Type').selectOption(type);
      if (value) {
        await form.getByRole('radio', { name: 'Value', exact: true }).click();
        await form.locator('connector-mapping-field #field').fill(value);
      }
      await form.getByRole('button', { name: 'Add variable' }).click();
    }
    const found = variables(await copyXml(page));
    expect(found.orderNumber).to.include({ type: 'integer', required: 'false' });
    expect(found.channel).to.include({ type: 'string', value: '"shipping"' });
  });

  it('should map inputs in three ways and an output to a new variable', async () => {
    await select(slack.id);
    const text = field(page, 'text');
    await text.getByRole('radio', { name: 'Expression', exact: true }).click();
    await text.locator('#field').fill('Order ${orderNumber} has shipped <&> ☺');
    const channel = field(page, 'channelName');
    await channel.getByRole('radio', { name: 'Variable', exact: true }).click();
    await channel.getByRole('combobox').click();
    await channel.getByRole('option', { name: 'channel' }).click();
    const wait = field(page, 'requestResponse');
    await wait.getByRole('radio', { name: 'Value', exact: true }).click();
    await wait.locator('#field').fill('no');
    const message = output(page, 'message');
    await message.getByRole('combobox').selectOption({ label: 'New variable…' });
    await message.getByLabel('New process variable').fill('slackMessage');
    await message.getByRole('button', { name: 'Create' }).click();
    const xml = await copyXml(page);
    expect(serviceTasks(xml).find(({ id }) => id === slack.id).entries).to.deep.equal(MAPPED);
    expect(variables(xml).slackMessage).to.include({ type: 'string' });
    expect(await page.locator('connector-panel connector-problems').innerText()).to.not.match(
      /error|warning/i
    );
  });

  it('should choose a mapping type', async () => {
    const type = page.locator('connector-mapping-type');
    await type.getByRole('button').click();
    await type.getByText('Map all inputs').click();
    expect(await task('slack.SEND_MESSAGE')).to.include({ mappingType: 'inputs' });
    await type.getByText('As listed').last().click();
    expect(await task('slack.SEND_MESSAGE')).to.include({ mappingType: 'listed' });
    await type.getByRole('button').click();
  });

  it('should change the action and go back with nothing lost', async () => {
    const header = page.locator('connector-header');
    await header.getByRole('button', { name: 'Change action' }).click();
    await header.getByRole('option', { name: /Create channel/ }).click();
    const other = serviceTasks(await copyXml(page)).find(({ id }) => id === slack.id);
    expect(other).to.include({ implementation: 'slack.CREATE_CHANNEL', name: 'Create channel' });
    expect(other.entries).to.include({
      'kept slack.SEND_MESSAGE input text': MAPPED['input text'],
      'kept slack.SEND_MESSAGE output slackMessage': MAPPED['output slackMessage']
    });
    await header.getByRole('button', { name: 'Change action' }).click();
    await header.getByRole('option', { name: /Send message/ }).click();
    expect((await task('slack.SEND_MESSAGE')).entries).to.deep.equal(MAPPED);
  });

  it('should copy, paste and delete with the mapping', async () => {
    await select(slack.id);
    await page.keyboard.press('Control+c');
    const to = await canvasPoint(page, 0.75, 0.8);
    await page.mouse.move(to.x - 30, to.y, { steps: 3 });
    await page.keyboard.press('Control+v');
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.click(to.x, to.y);
    const copies = serviceTasks(await copyXml(page)).filter(
      ({ implementation }) => implementation === 'slack.SEND_MESSAGE'
    );
    expect(copies.map(({ entries }) => entries)).to.deep.equal([MAPPED, MAPPED]);
    const copy = copies.find(({ id }) => id !== slack.id);
    await select(copy.id);
    await page.keyboard.press('Delete');
    expect(serviceTasks(await copyXml(page)).map(({ id }) => id)).to.not.include(copy.id);
  });

  it('should turn into a user task and back', async () => {
    const replace = async (name) => {
      await page.locator('.djs-context-pad .entry[data-action="replace"]').click();
      await page.locator('.djs-popup .entry', { hasText: name }).first().click();
    };
    await select(slack.id);
    await replace('User task');
    const [user] = all(parse(await copyXml(page)), 'bpmn:userTask').map((each) => taskOf(each));
    expect(user).to.include({
      implementation: undefined,
      dormant: 'slack.SEND_MESSAGE',
      name: 'Send message'
    });
    await replace('Service task');
    final = await copyXml(page);
    const back = serviceTasks(final).find(({ implementation }) => implementation === 'slack.SEND_MESSAGE');
    expect(back).to.include({ dormant: undefined, mappingType: 'listed' });
    expect(back.entries).to.deep.equal(MAPPED);
    slack = back;
  });

  it('should undo it all to the very bytes, and redo it', async () => {
    const [undo, redo] = [page.locator('#undo'), page.locator('#redo')];
    let steps = 0;
    for (; await undo.isEnabled(); steps++) await undo.click();
    expect(steps).to.be.greaterThan(15);
    expect(await copyXml(page)).to.equal(initial);
    for (; await redo.isEnabled(); steps--) await redo.click();
    expect(steps).to.equal(0);
    expect(await copyXml(page)).to.equal(final);
  });

  it('should save both files', async () => {
    expect(await page.locator('#unsaved').isVisible()).to.equal(true);
    files = await savedFiles(page, () => page.locator('#save').click());
    expect(Object.keys(files)).to.have.members(['diagram.bpmn', 'diagram-extensions.json']);
    expect(files['diagram.bpmn']).to.equal(final);
    const { type, extensions } = JSON.parse(files['diagram-extensions.json']);
    expect(type).to.equal('PROCESS');
    expect(extensions.Process_1.mappings[slack.id]).to.deep.equal({
      inputs: {
        text: { type: 'value', value: 'Order ${orderNumber} has shipped <&> ☺' },
        channelName: { type: 'variable', value: 'channel' },
        requestResponse: { type: 'value', value: 'no' }
      },
      outputs: { slackMessage: { type: 'variable', value: 'message' } }
    });
    const properties = Object.values(extensions.Process_1.properties).map(({ name, type: of }) => [name, of]);
    expect(Object.fromEntries(properties)).to.deep.equal({
      orderNumber: 'integer',
      channel: 'string',
      slackMessage: 'string'
    });
    expect(await page.locator('#unsaved').isVisible()).to.equal(false);
  });

  async function reopen(chosen) {
    await page.locator('#new').click();
    await page.locator('#status', { hasText: 'diagram.bpmn is open' }).waitFor();
    await chooseFiles(page, chosen, () => page.locator('#open').click());
    await shape(page, slack.id).waitFor();
  }

  it('should open the pair again', async () => {
    await reopen(files);
    expect(await page.locator('#messages').innerText()).to.equal('');
    expect(await page.locator('#undo').isDisabled()).to.equal(true);
    const again = await savedFiles(page, () => page.locator('#save').click());
    expect(JSON.parse(again['diagram-extensions.json'])).to.deep.equal(
      JSON.parse(files['diagram-extensions.json'])
    );
    expect((await task('slack.SEND_MESSAGE')).entries).to.deep.equal(MAPPED);
  });

  it('should open the BPMN file alone', async () => {
    await reopen({ 'diagram.bpmn': files['diagram.bpmn'] });
    const again = await savedFiles(page, () => page.locator('#save').click());
    expect(again).to.deep.equal(files);
  });
});
