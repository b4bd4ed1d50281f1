import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { DEFINITION_SHOTS } from '../../scripts/definition-shots.mjs';
import { openDemo, start, stop } from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['builder', 'builder-problem', 'change', 'connections', 'deployment', 'packages', 'missing'];
/** How each view that has a picture is looked at besides. */
const WAYS = {
  'forced colours': ['.png', { forcedColors: 'active' }, VIEWS],
  '320 pixels': ['-narrow.png', { viewport: { width: 320, height: 720 } }, VIEWS]
};

/** What axe finds in what is shown of ours: in a dialog, else in the panel. */
async function faultsOf(page) {
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const views = ['connector-builder', 'connector-connections', 'connector-packages', 'connector-panel'];
    const shown = views.flatMap((name) => document.querySelector(name) ?? [])[0];
    const found = await window.axe.run(shown, { rules: { region: { enabled: false } } });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
    );
  });
}

for (const [way, [suffix, options, views]] of Object.entries(WAYS))
  describe(`views of definitions with ${way}`, function () {
    this.timeout(60_000);
    let demo;

    before(start);
    after(stop);
    afterEach(() => demo?.close());

    for (const view of views)
      it(`should have no fault: ${view}`, async () => {
        demo = await openDemo({ query: '?example=slack-shipping', ...options });
        const { page, complaints } = demo;
        const [reach] = DEFINITION_SHOTS[view + suffix];
        await reach(page);
        expect(await faultsOf(page)).to.deep.equal([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).to.be.at.most(0);
        expect(complaints).to.deep.equal([]);
      });
  });
