import { expect } from 'chai';
import {
  canvasPoint,
  copyXml,
  favourite,
  middle,
  openDemo,
  serviceTasks,
  start,
  stop,
  until
} from './helper.mjs';

const frame = (page) => page.locator('connector-palette .frame');
const head = (page, tag) => page.locator(`${tag} .head[aria-expanded]`).first();

/** Do two boxes share any place? */
const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('palette and panel over the canvas', () => {
  let demo;

  before(start);
  after(stop);
  afterEach(() => demo.close());

  for (const width of [1280, 900, 700, 600, 320])
    it(`should not lie on each other at the right of ${width} pixels`, async () => {
      demo = await openDemo({ query: '?dock=right', viewport: { width, height: 700 } });
      const { page, complaints } = demo;
      // one after the other where there is no room for both
      const open = head(page, 'connector-palette');
      if (width >= 900)
        await until(
          async () =>
            !overlap(await frame(page).boundingBox(), await page.locator('connector-panel').boundingBox()),
          'palette beside the panel'
        );
      else if ((await open.getAttribute('aria-expanded')) === 'true') await open.click();
      await until(
        async () =>
          !overlap(await frame(page).boundingBox(), await head(page, 'connector-panel').boundingBox()),
        'palette beside the head of the panel'
      );
      const { x, y } = await middle(head(page, 'connector-panel'));
      const hit = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.localName,
        [x, y]
      );
      expect(hit).to.equal('connector-panel');
      expect(complaints).to.deep.equal([]);
    });

  it('should give a whole connector to the canvas, dragged from the rail', async () => {
    demo = await openDemo({ query: '?dock=left' });
    const { page, complaints } = demo;
    await favourite(page, 'salesforce');
    const from = await middle(page.getByRole('button', { name: 'Salesforce', exact: true }));
    const to = await canvasPoint(page, 0.45, 0.6);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('heading', { name: 'Choose an action of Salesforce' }).waitFor();
    expect(serviceTasks(await copyXml(page))).to.have.length(1);
    await page.locator('#undo').click();
    expect(serviceTasks(await copyXml(page))).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });
});
