import { expect } from 'chai';
import {
  chooseFiles,
  all,
  copyXml,
  field,
  flows,
  goOn,
  openDemo,
  parse,
  savedFiles,
  serviceTasks,
  shape,
  start,
  stop,
  taskOf,
  until,
  variables
} from './helper.mjs';

const MAPPED = {
  'input channelName': 'variable "channel"',
  'input text': 'expression "Order ${orderNumber}"',
  'input requestResponse': 'value "no"',
  'output slackMessage': 'variable "message"'
};

describe('the story with the keyboard alone', function () {
  this.timeout(120_000);
  goOn();
  let page;
  let complaints;
  let close;
  let initial;
  let final;
  let files;
  let slack;

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

  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  // the focused element, through all shadow roots, as a word that tells it from others
  const focused = () =>
    page.evaluate(() => {
      let [element, owner] = [document.activeElement, ''];
      for (; element?.shadowRoot?.activeElement; element = element.shadowRoot.activeElement)
        owner = element.dataset.name ?? element.output?.parameter.name ?? owner;
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
      return `${owner} ${element.id || element.localName} ${label ?? ''}`.replace(/\s+/g, ' ').trim();
    });

  /** Presses Tab until the focus is where it is wanted. */
  async function tabTo(wanted, key = 'Tab') {
    const seen = [];
    for (let count = 0; count < 120; count++) {
      await press(key);
      seen.push(await focused());
      if (wanted.test(seen.at(-1))) return;
    }
    throw new Error(`${wanted} was not reached: ${seen.join(' | ')}`);
  }

  const toCanvas = () => tabTo(/^svg$/, 'Shift+Tab');
  const xml = () => copyXml(page);
  const task = async (implementation) =>
    serviceTasks(await xml()).find((each) => each.implementation === implementation);

  async function find(text) {
    await tabTo(/^svg$/);
    await press('Control+f');
    await page.keyboard.type(text);
    await page.locator('.djs-search-result').first().waitFor();
    await press('Enter');
    await until(async () => /^svg$/.test(await focused()), 'the focus on the canvas');
  }

  async function pick(text) {
    await press('p');
    await until(async () => /^input/.test(await focused()), 'the focus in the palette');
    await press('Control+a');
    await page.keyboard.type(text);
    await page.locator('connector-palette .count', { hasText: 'result' }).waitFor();
    await press('Enter');
  }

  it('should place actions with Enter, each after what is selected', async () => {
    await find('Start');
    await pick('slack create channel');
    await pick('slack send message');
    slack = await task('slack.SEND_MESSAGE');
    const channel = await task('slack.CREATE_CHANNEL');
    expect(flows(await xml())).to.deep.equal([`Start → ${channel.id}`, `${channel.id} → ${slack.id}`]);
  });

  it('should walk through the list and place from there', async () => {
    await tabTo(/^svg$/);
    await press('p');
    await press('Control+a');
    await page.keyboard.type('rest');
    await page.getByRole('treeitem', { name: /GET request/ }).waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await focused()).to.match(/div Connectors/);
    const at = await page.getByRole('tree').getAttribute('aria-activedescendant');
    expect(at).to.equal('row-0');
    await press('Enter');
    expect(serviceTasks(await xml())).to.have.length(3);
    await tabTo(/^svg$/);
    await press('Control+z');
    expect(serviceTasks(await xml())).to.have.length(2);
  });

  it('should declare process variables', async () => {
    await tabTo(/^svg$/);
    await find('Start');
    for (const [name, type, value] of [
      ['orderNumber', 'i'],
      ['channel', 's', 'shipping']
    ]) {
      await tabTo(/New variable/);
      await press('Enter');
      await until(async () => /^name/.test(await focused()), 'the form');
      await press('Control+a');
      await page.keyboard.type(name);
      await tabTo(/type/);
      await page.keyboard.type(type);
      if (value) {
        await tabTo(/none/);
        await press('ArrowRight');
        await tabTo(/field/);
        await page.keyboard.type(value);
      }
      await tabTo(/Add variable/);
      await press('Enter');
    }
    const found = variables(await xml());
    expect(found.orderNumber).to.include({ type: 'integer' });
    expect(found.channel).to.include({ type: 'string', value: '"shipping"' });
  });

  it('should map inputs in three ways and an output to a new variable', async () => {
    await find(slack.id);
    await tabTo(/^text none/);
    await press('ArrowLeft');
    // the field becomes an editor as soon as that is fetched
    await tabTo(/^text (field|div)/);
    await page.keyboard.type('Order ${orderNumber}');
    await tabTo(/^channelName none/);
    await press('ArrowRight');
    await tabTo(/^channelName field/);
    await page.keyboard.type('channel');
    await tabTo(/^requestResponse none/);
    await press('ArrowRight', 'ArrowRight');
    await tabTo(/^requestResponse field/);
    await page.keyboard.type('no');
    await tabTo(/^message select Add a variable/);
    await page.keyboard.type('New v');
    await until(async () => /name New process variable/.test(await focused()), 'the form');
    await press('Control+a');
    await page.keyboard.type('slackMessage');
    await press('Enter');
    const text = await xml();
    expect(serviceTasks(text).find(({ id }) => id === slack.id).entries).to.deep.equal(MAPPED);
    expect(variables(text)).to.have.keys('orderNumber', 'channel', 'slackMessage');
  });

  it('should undo and redo inside the panel', async () => {
    await tabTo(/^requestResponse field/);
    await press('Control+a');
    await page.keyboard.type('thread');
    await press('Control+z');
    expect(await field(page, 'requestResponse').locator('#field').inputValue()).to.equal('no');
    await press('Control+z');
    expect((await task('slack.SEND_MESSAGE')).entries).to.not.have.property('output slackMessage');
    await tabTo(/^text div/);
    await press('Control+y');
    expect((await task('slack.SEND_MESSAGE')).entries).to.deep.equal(MAPPED);
  });

  it('should choose a mapping type', async () => {
    await tabTo(/As listed/);
    await press('Enter');
    await tabTo(/As listed/);
    await press('ArrowDown');
    expect(await task('slack.SEND_MESSAGE')).to.include({ mappingType: 'inputs' });
    await tabTo(/Map all inputs/);
    await press('Enter');
    await press('Enter');
    await tabTo(/Map all inputs/);
    await press('ArrowUp');
    expect(await task('slack.SEND_MESSAGE')).to.include({ mappingType: 'listed' });
  });

  it('should change the action and go back with nothing lost', async () => {
    const change = async (text) => {
      await tabTo(/Change action/);
      await press('Enter');
      await page.keyboard.type(text);
      await press('Enter');
    };
    await change('create');
    expect(serviceTasks(await xml()).find(({ id }) => id === slack.id)).to.include({
      implementation: 'slack.CREATE_CHANNEL'
    });
    await change('send');
    expect((await task('slack.SEND_MESSAGE')).entries).to.deep.equal(MAPPED);
  });

  it('should turn into a user task and back', async () => {
    const replace = async (name) => {
      await tabTo(/^svg$/);
      await press('r');
      await page.keyboard.type(name);
      await press('Enter');
    };
    await replace('user task');
    const [user] = all(parse(await xml()), 'bpmn:userTask').map((each) => taskOf(each));
    expect(user).to.include({ implementation: undefined, dormant: 'slack.SEND_MESSAGE' });
    await replace('service task');
    slack = await task('slack.SEND_MESSAGE');
    expect(slack.entries).to.deep.equal(MAPPED);
  });

  it('should delete', async () => {
    const before = await xml();
    await tabTo(/^svg$/);
    await press('Delete');
    expect(await task('slack.SEND_MESSAGE')).to.equal(undefined);
    await tabTo(/^svg$/);
    await press('Control+z');
    // bpmn-js puts what was deleted back in another order
    expect(serviceTasks(await xml())).to.have.deep.members(serviceTasks(before));
    final = before;
  });

  it('should undo it all to the very bytes, and redo it', async () => {
    await tabTo(/^svg$/);
    const steps = async (key, button) => {
      let count = 0;
      for (; await page.locator(button).isEnabled(); count++) await press(key);
      return count;
    };
    const undone = await steps('Control+z', '#undo');
    expect(undone).to.be.greaterThan(10);
    expect(await xml()).to.equal(initial);
    await tabTo(/^svg$/);
    for (let count = 0; count < undone; count++) await press('Control+y');
    expect(await xml()).to.equal(final);
  });

  it('should save both files, and open them again', async () => {
    await toCanvas();
    files = await savedFiles(page, () => press('Control+s'));
    expect(files['diagram.bpmn']).to.equal(final);
    const { mappings } = JSON.parse(files['diagram-extensions.json']).extensions.Process_1;
    expect(mappings[slack.id].inputs.text).to.deep.equal({ type: 'value', value: 'Order ${orderNumber}' });
    await tabTo(/^new(?![- ]connector)/, 'Shift+Tab');
    await press('Enter');
    await shape(page, slack.id).waitFor({ state: 'detached' });
    await chooseFiles(page, files, () => press('Control+o'));
    await shape(page, slack.id).waitFor();
    expect((await task('slack.SEND_MESSAGE')).entries).to.deep.equal(MAPPED);
  });
});
