import { expect } from 'chai';
import { canvasPoint, copyXml, field, openDemo, search, serviceTasks, start, stop } from './helper.mjs';

for (const [what, viewport] of [
  ['320 pixels wide', { width: 320, height: 640 }],
  ['at 200 % of 1280 pixels', { width: 640, height: 400 }]
]) {
  describe(`the demo ${what}`, () => {
    let demo;

    before(async () => {
      await start();
      demo = await openDemo({ viewport });
    });
    after(async () => {
      await demo?.close();
      await stop();
    });

    it('should not be wider than the screen, and leave the watermark free', async () => {
      const { page } = demo;
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).to.be.at.most(viewport.width);
      const logo = page.locator('.bjs-powered-by');
      await logo.scrollIntoViewIfNeeded();
      const isOnTop = await logo.evaluate((element) => {
        const { left, top, width: wide, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + wide / 2, top + height / 2));
      });
      expect(isOnTop).to.equal(true);
    });

    it('should place an action and map it', async () => {
      const { page, complaints } = demo;
      await page.locator('connector-palette').getByRole('button', { name: 'Connectors' }).click();
      await search(page, 'slack send');
      await page
        .getByRole('treeitem', { name: /Send message/ })
        .first()
        .click();
      await page.locator('#canvas').scrollIntoViewIfNeeded();
      const { x, y } = await canvasPoint(page, 0.75, 0.4);
      await page.mouse.move(x - 5, y, { steps: 2 });
      await page.mouse.move(x, y, { steps: 2 });
      await page.mouse.click(x, y);
      const text = field(page, 'text');
      await text.getByRole('radio', { name: 'Value', exact: true }).click();
      await text.locator('#field').fill('Hello');
      const [task] = serviceTasks(await copyXml(page));
      expect(task.entries).to.deep.equal({ 'input text': 'value "Hello"' });
      expect(complaints).to.deep.equal([]);
    });
  });
}
