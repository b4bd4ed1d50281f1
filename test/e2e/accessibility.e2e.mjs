import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { dropFiles, openDemo, shape, start, stop } from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STATES = {
  'the start': async () => {},
  'a selected task': (page) => shape(page, 'Tell').click({ position: { x: 8, y: 40 } }),
  'a search without result': (page) => page.getByRole('searchbox').fill('zzzz'),
  'an open connector and search results': async (page) => {
    await page.getByRole('searchbox').fill('slack');
    await page.getByRole('treeitem').first().click();
  },
  'the choice of an action': async (page) => {
    await shape(page, 'Tell').click({ position: { x: 8, y: 40 } });
    await page.getByRole('button', { name: 'Change action' }).click();
  },
  'an open variable': (page) => page.getByRole('button', { name: /^trackingNumber/ }).click(),
  'the examples': (page) => page.locator('#examples-button').click(),
  'a message': (page) => dropFiles(page, { 'x.json': '{' })
};

for (const colorScheme of ['light', 'dark']) {
  describe(`accessibility in ${colorScheme}`, function () {
    this.timeout(60_000);
    let demo;

    before(start);
    after(stop);
    beforeEach(async () => (demo = await openDemo({ query: '?example=slack-shipping', colorScheme })));
    afterEach(() => demo.close());

    for (const [state, reach] of Object.entries(STATES)) {
      it(`should have no fault in ${state}`, async () => {
        const { page, complaints } = demo;
        await reach(page);
        await page.waitForTimeout(300);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const found = await window.axe.run();
          return found.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
          );
        });
        expect(violations).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });
    }
  });
}
