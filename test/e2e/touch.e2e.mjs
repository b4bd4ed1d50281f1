import { expect } from 'chai';
import {
  canvasPoint,
  copyXml,
  favourite,
  middle,
  openDemo,
  search,
  serviceTasks,
  start,
  stop,
  swipeOver
} from './helper.mjs';

describe('touch', () => {
  let demo;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo({ hasTouch: true });
    await search(demo.page, 'slack send');
  });
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  const row = () => demo.page.getByRole('treeitem', { name: /Send message/ }).first();

  const swipe = (from, to) => swipeOver(demo.page, from, to);

  it('should drag an action onto the canvas', async () => {
    const { page } = demo;
    await swipe(await middle(row().locator('.icon')), await canvasPoint(page, 0.6, 0.4));
    const tasks = serviceTasks(await copyXml(page));
    expect(tasks.map(({ implementation }) => implementation)).to.deep.equal(['slack.SEND_MESSAGE']);
  });

  it('should drag a favourite from the rail of a closed palette', async () => {
    await demo.close();
    demo = await openDemo({ hasTouch: true, query: '?dock=left' });
    const { page } = demo;
    await favourite(page, 'slack send');
    const tool = page.locator('connector-palette .tool').first();
    const { x, y } = await canvasPoint(page, 0.4, 0.6);
    await swipe(await middle(tool), { x, y });
    const tasks = serviceTasks(await copyXml(page));
    expect(tasks.map(({ implementation }) => implementation)).to.deep.equal(['slack.SEND_MESSAGE']);
  });

  it('should leave nothing behind when the finger ends outside the canvas', async () => {
    const { page } = demo;
    await swipe(await middle(row().locator('.icon')), await middle(page.locator('#panel')));
    expect(serviceTasks(await copyXml(page))).to.deep.equal([]);
    await swipe(await middle(row().locator('.icon')), await canvasPoint(page, 0.6, 0.4));
    expect(serviceTasks(await copyXml(page))).to.have.length(1);
  });

  it('should place by a tap on the action and a tap on the canvas', async () => {
    const { page } = demo;
    await row().tap();
    const { x, y } = await canvasPoint(page, 0.6, 0.4);
    await page.touchscreen.tap(x, y);
    expect(serviceTasks(await copyXml(page))).to.have.length(1);
  });
});
