import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { dropFiles, openDemo, search, shape, start, stop } from './helper.mjs';

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
  'the pop-up': async (page) => {
    await shape(page, 'Tell').click({ position: { x: 8, y: 40 } });
    await page.locator('.djs-context-pad [data-action="connector-append"]').click();
    await page.locator('connector-palette[popup]').getByRole('searchbox').fill('send');
  },
  'the pop-up without result': async (page) => {
    await shape(page, 'Tell').click({ position: { x: 8, y: 40 } });
    await page.keyboard.press('k');
    await page.locator('connector-palette[popup]').getByRole('searchbox').fill('zzzz');
  },
  'details of an action': async (page) => {
    await search(page, 'slack send');
    await page.keyboard.press('ArrowDown');
    await page.locator('connector-details').getByText('Inputs').waitFor();
  },
  'filters and favourites': async (page) => {
    await search(page, 'slack send');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('*');
    await page.getByRole('searchbox').fill('');
    await page.locator('connector-filters summary, connector-filters button').first().click();
  },
  'a message': (page) => dropFiles(page, { 'x.json': '{' })
};

/** Palette and panel over the canvas. */
const DOCKED = {
  'the start': async () => {},
  'the rail': async (page) => {
    await search(page, 'slack send');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('*');
    await page.locator('connector-palette').getByRole('button', { name: 'Connectors' }).click();
    await page.locator('connector-palette .tool').waitFor();
  },
  'the edge': async (page) => {
    await page.locator('connector-palette').hover();
    await page.getByRole('separator', { name: 'Width of the palette' }).focus();
  },
  'no result': (page) => page.getByRole('searchbox').fill('zzzz')
};

/** What axe finds on a page. */
async function faultsOf(page) {
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await window.axe.run();
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
    );
  });
}

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
        expect(await faultsOf(page)).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });
    }

    for (const dock of ['left', 'right'])
      for (const [state, reach] of Object.entries(DOCKED)) {
        it(`should have no fault in ${state}, docked at the ${dock}`, async () => {
          await demo.close();
          demo = await openDemo({ query: `?dock=${dock}`, colorScheme });
          const { page, complaints } = demo;
          await reach(page);
          expect(await faultsOf(page)).to.deep.equal([]);
          expect(complaints).to.deep.equal([]);
        });
      }
  });
}
