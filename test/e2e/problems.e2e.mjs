import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { inProject } from '../../scripts/paths.mjs';
import { copyXml, dropFiles, openDemo, shape, start, stop, until, variables } from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run();
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
    );
  });
}

for (const colorScheme of ['light', 'dark']) {
  describe(`problems of a diagram, ${colorScheme}`, function () {
    this.timeout(60_000);
    let page;
    let complaints;
    let close;

    before(async () => {
      await start();
      ({ page, complaints, close } = await openDemo({ colorScheme }));
      const example = await readFile(inProject('demo', 'examples', 'slack-shipping.bpmn'), 'utf8');
      const broken = example
        .replace('value="&#34;channel&#34;" />', 'value="&#34;chanel&#34;" />')
        .replace('<connector:output name="slackMessage"', '<connector:output name="answer"');
      expect(broken).to.include('chanel').and.include('"answer"');
      await dropFiles(page, { 'broken.bpmn': broken });
      await page.locator('#status', { hasText: 'is open' }).waitFor();
    });
    after(async () => {
      await close?.();
      await stop();
    });
    afterEach(() => expect(complaints).to.deep.equal([]));

    const list = () => page.locator('connector-problem-list');
    const rows = () => list().locator('.go');
    const marks = () => page.locator('.connector-problem');

    it('should be marked on the canvas, where there is something to say', async () => {
      await marks().first().waitFor();
      expect(await marks().count()).to.equal(1);
      expect(await marks().locator('title').textContent()).to.equal(
        'The process has no variable <chanel>\nThe process has no variable <answer>'
      );
    });

    it('should be listed where nothing is selected, and filtered', async () => {
      expect(await list().getByRole('button', { name: '2 warnings' }).count()).to.equal(1);
      expect(await rows().first().innerText()).to.match(/no variable <chanel>\s*Tell the shipping channel/);
      const total = await rows().count();
      expect(total).to.be.above(2);
      await list().getByRole('button', { name: '2 warnings' }).click();
      expect(await rows().count()).to.equal(2);
      expect(await violations(page)).to.deep.equal([]);
      await list().getByRole('button', { name: '2 warnings' }).click();
      expect(await rows().count()).to.equal(total);
    });

    it('should lead to their row by the keyboard', async () => {
      await rows().first().focus();
      for (const key of ['End', 'Home', 'ArrowDown']) await page.keyboard.press(key);
      expect(
        await rows()
          .nth(1)
          .evaluate((row) => row.getRootNode().activeElement === row)
      ).to.equal(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.locator('connector-panel h2', { hasText: 'Send message' }).waitFor();
      await until(
        () =>
          page.evaluate(() => {
            let element = document.activeElement;
            let name = '';
            for (; element?.shadowRoot?.activeElement; element = element.shadowRoot.activeElement)
              name = element.dataset?.name ?? name;
            return (element?.dataset?.name ?? name) === 'channelName';
          }),
        'the focus in the row'
      );
      expect(await shape(page, 'Tell').getAttribute('class')).to.include('selected');
    });

    it('should be mended by the keyboard in one step, and come back with its undo', async () => {
      const count = page.locator('connector-problems .count');
      await count.focus();
      await page.keyboard.press('Enter');
      expect(await violations(page)).to.deep.equal([]);
      const fix = page.locator('connector-problems').getByRole('button', { name: 'Create variable chanel' });
      await fix.focus();
      await page.keyboard.press('Enter');
      await until(
        async () => !(await marks().locator('title').textContent()).includes('chanel'),
        'the mending'
      );
      expect(variables(await copyXml(page)).chanel).to.include({ type: 'string' });
      await page.locator('connector-panel section').first().focus();
      await page.keyboard.press('Control+z');
      await until(async () => (await marks().locator('title').textContent()).includes('chanel'), 'the undo');
      expect(variables(await copyXml(page))).to.not.have.property('chanel');
    });

    it('should be gone from the canvas once all is well', async () => {
      await page.locator('connector-panel section').first().focus();
      for (const name of ['chanel', 'answer']) {
        const fix = page
          .locator('connector-problems')
          .getByRole('button', { name: `Create variable ${name}` });
        await fix.click();
        await fix.waitFor({ state: 'detached' });
      }
      await until(async () => (await marks().count()) === 0, 'the last mark going');
    });
  });
}
