import { expect } from 'chai';
import { canvasPoint, middle, openDemo, search, start, stop } from './helper.mjs';

describe('favourites and recents', () => {
  let demo;

  before(async () => {
    await start();
    demo = await openDemo();
  });
  after(async () => {
    await demo?.close();
    await stop();
  });

  const row = (name) => demo.page.getByRole('treeitem', { name }).first();

  it('should survive that the page is loaded again', async () => {
    const { page, complaints } = demo;
    await search(page, 'slack send');
    const { x, y } = await middle(row(/Send message/));
    const to = await canvasPoint(page, 0.6, 0.7);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    await search(page, 'twilio');
    await page.keyboard.press('ArrowDown');
    const starred = await row(/./).locator('.name').textContent();
    await page.keyboard.press('*');
    await page.locator('connector-palette [role=status]', { hasText: 'is a favourite' }).waitFor();
    demo.page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.locator('#status', { hasText: 'is open' }).waitFor();
    await row(/^Favourites/).waitFor();
    const names = await page.getByRole('treeitem').locator('.name').allTextContents();
    expect(names.slice(0, 4)).to.deep.equal(['Favourites', starred, 'Recently used', 'Send message']);
    expect(await row(/^Favourites/).getAttribute('aria-level')).to.equal('1');
    const placed = await page.evaluate(() =>
      Object.entries(window.localStorage).map(([key, value]) => [key, value])
    );
    expect(new Map(placed).get('bpmn-js-connector-palette.recents')).to.equal('["slack.SEND_MESSAGE"]');
    expect(complaints).to.deep.equal([]);
  });
});
