import { expect } from 'chai';
import { copyXml, flows, openDemo, serviceTasks, start, stop, until } from './helper.mjs';

/** What the browser tells assistive technology of a page: role, name and properties of each node, in order. */
async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const under = (node, ids = node.childIds ?? []) =>
    ids.flatMap((id) => [byId.get(id), ...under(byId.get(id))]).filter(Boolean);
  const plain = (node) => ({
    role: node.role?.value,
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    ...Object.fromEntries(
      (node.properties ?? []).map(({ name, value }) => [name, value.value ?? value.relatedNodes?.[0]?.idref])
    ),
    inside: () => under(node).filter(seen).map(plain)
  });
  const seen = (node) => !node.ignored;
  return under({ childIds: [nodes[0].nodeId] })
    .filter(seen)
    .map(plain);
}

describe('the palette by keyboard and screen reader', function () {
  this.timeout(60_000);
  let demo;
  let page;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
    page = demo.page;
    // the canvas has the focus, as after a click into it
    await page.locator('#canvas svg[tabindex]').focus();
    await page.keyboard.press('p');
    await until(async () => (await focused()).role === 'searchbox', 'the focus in the search field');
  });
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const search = async (query) => {
    await press('Control+a');
    await page.keyboard.type(query);
  };
  const parts = async () =>
    (await treeOf(page)).find(({ role, name }) => role === 'region' && name === 'Connectors').inside();
  const all = async (role) => (await parts()).filter((part) => part.role === role);
  const focused = async () => (await treeOf(page)).findLast(({ focused }) => focused === true) ?? {};
  const items = () => all('treeitem');
  const nodeOf = ({ name, level, expanded, setsize, posinset }) => ({
    name,
    level,
    expanded,
    ...(setsize && { setsize, posinset })
  });

  /** What the palette's live region says. */
  const heard = () => page.locator('#palette [role=status]').textContent();
  const hear = (wanted) =>
    until(async () => wanted.test(await heard()), `“${wanted}” in the live region`).catch(async (error) => {
      throw new Error(`${error.message}, but “${await heard()}”`);
    });

  /** Tabs on until a node of that role and name has the focus. */
  async function tabTo(wantedRole, wantedName, key = 'Tab') {
    const seen = [];
    for (let count = 0; count < 12; count++) {
      await press(key);
      const { role, name } = await focused();
      if (role === wantedRole && wantedName.test(name)) return;
      seen.push(`${role} ${name}`);
    }
    throw new Error(`${wantedName} was not reached: ${seen.join(' | ')}`);
  }

  it('should name the search field, the list and its lines', async () => {
    const [field] = await all('searchbox');
    expect(field.name).to.equal('Search connectors and actions');
    expect(field.focused).to.equal(true);
    const [tree] = await all('tree');
    expect(tree.name).to.equal('Connectors');
    expect(tree.description).to.equal('Enter places, * makes a favourite, ? shows details.');
    const lines = (await items()).map(nodeOf);
    expect(lines[0]).to.include({ name: 'AI 4', level: 1, expanded: true });
    expect(lines[1].name).to.match(/^Amazon Comprehend 3 actions/);
    expect(lines[1]).to.include({ level: 2, expanded: false });
  });

  it('should say where each line stands, as it is walked through', async () => {
    const place = async () => {
      const [active, ...others] = await page
        .getByRole('treeitem', { selected: true })
        .evaluateAll((lines) =>
          lines.map((line) =>
            ['level', 'posinset', 'setsize', 'expanded'].map((part) => line.getAttribute(`aria-${part}`))
          )
        );
      expect(others).to.deep.equal([]);
      return active.join(' ');
    };
    await press('ArrowDown');
    const [tree] = await all('tree');
    expect(tree.focused).to.equal(true);
    expect(await place()).to.match(/^1 1 \d+ true$/);
    await press('ArrowDown');
    expect(await place()).to.equal('2 1 4 false');
    await press('ArrowRight');
    expect(await place()).to.equal('2 1 4 true');
    await press('ArrowRight');
    expect(await place()).to.equal('3 1 3 ');
    await press('End');
    const [, position, size] = (await place()).split(' ');
    expect(position).to.equal(size);
  });

  it('should tell the tree which of its lines is active', async () => {
    await search('slack send');
    await hear(/result/);
    await press('ArrowDown');
    const [tree] = await all('tree');
    const [first] = await items();
    expect(tree.activedescendant).to.equal('row-0');
    expect(first.name).to.match(/^Send message Slack/);
    expect(first.selected).to.equal(true);
  });

  it('should open the filters and tell which are set', async () => {
    await tabTo('button', /^Filter$/, 'Tab');
    expect((await focused()).expanded).to.equal(false);
    await press('Enter');
    expect((await focused()).expanded).to.equal(true);
    await tabTo('button', /^Libraries$/);
    expect((await focused()).pressed).to.equal('false');
    await press(' ');
    expect((await focused()).pressed).to.equal('true');
    const group = (await all('group')).find(({ name }) => name === 'Filter');
    expect(group.inside().filter(({ role }) => role === 'button')).to.have.length(4);
    expect((await all('combobox')).map(({ name }) => name)).to.deep.equal(['Order']);
    await hear(/^\d connectors · \d+ actions$/);
    await tabTo('button', /^Favourites$/);
    await press(' ');
    await hear(/^Nothing found$/);
    await tabTo('button', /^Clear filters$/);
    await press('Enter');
    await hear(/^26 connectors · \d+ actions$/);
    expect((await focused()).role).to.equal('searchbox');
  });

  it('should say how many were found, what Enter does, and that nothing was found', async () => {
    await search('slack send');
    await hear(/^\d+ results\. Enter places Slack: Send message\.$/);
    await search('zzyzx');
    await hear(/^Nothing found for “zzyzx”$/);
    await press('Escape');
    await hear(/^26 connectors · \d+ actions$/);
  });

  it('should place a task from the list and say where, and lead back to the canvas', async () => {
    await search('slack send');
    await press('ArrowDown', 'Enter');
    await hear(/^Slack: Send message was placed/);
    const [placed] = serviceTasks(await copyXml(page));
    expect(placed).to.include({ implementation: 'slack.SEND_MESSAGE', name: 'Send message' });
    // it is selected, so what comes next goes after it
    await page.locator('#canvas svg[tabindex]').focus();
    await press('p');
    await search('send sms');
    await hear(/result/);
    await press('Enter');
    await hear(/^Twilio: Send SMS was placed after Send message\.$/);
    const xml = await copyXml(page);
    const sms = serviceTasks(xml).find(({ implementation }) => implementation === 'twilio.SEND_SMS');
    expect(flows(xml)).to.include(`${placed.id} → ${sms.id}`);
  });

  it('should lead back to the canvas with Escape and say nothing of it', async () => {
    await press('Escape');
    await until(
      () => page.evaluate(() => document.activeElement?.localName === 'svg'),
      'the focus on the canvas'
    );
    expect(await heard()).to.equal('');
  });
});
