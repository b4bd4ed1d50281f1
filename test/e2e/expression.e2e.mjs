import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { copyXml, field, openDemo, serviceTasks, shape, start, stop, until } from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TEXT = 'Order ${orderNumber} is on its way with ${carrier}, tracking number ${trackingNumber}.';

for (const colorScheme of ['light', 'dark']) {
  describe(`the expression editor in ${colorScheme}`, function () {
    this.timeout(60_000);
    let demo;
    let page;
    let row;

    before(start);
    after(stop);
    beforeEach(async () => {
      demo = await openDemo({ query: '?example=slack-shipping', colorScheme });
      ({ page } = demo);
      row = field(page, 'text');
      await shape(page, 'Tell').click({ position: { x: 8, y: 40 } });
    });
    afterEach(async () => {
      expect(demo.complaints).to.deep.equal([]);
      await demo.close();
    });

    const editor = () => row.locator('expression-editor');
    const shown = () => row.locator('#field').evaluate((element) => element.value);
    const stored = async () =>
      serviceTasks(await copyXml(page)).find(({ id }) => id === 'Tell').entries['input text'];
    const suggestions = () => row.getByRole('listbox');
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return `${element.localName}.${element.className}`;
      });

    /** The editor is there, has the focus and the caret at the end. */
    async function open() {
      await row.locator('#field').focus();
      await editor().getByRole('textbox').waitFor();
      await page.keyboard.press('Control+End');
    }

    it('should take the place of the plain field without a jump, with its text and focus', async () => {
      const before = await row.locator('textarea').boundingBox();
      await row.locator('textarea').focus();
      await editor().getByRole('textbox', { name: 'text' }).waitFor();
      expect(await editor().boundingBox()).to.deep.equal(before);
      expect(await focused()).to.match(/^div\.cm-content/);
      expect(await shown()).to.equal(TEXT);
    });

    it('should keep the caret where the plain field had it', async () => {
      await row.locator('textarea').evaluate((area) => area.setSelectionRange(5, 5));
      await row.locator('textarea').focus();
      await editor().getByRole('textbox').waitFor();
      await page.keyboard.type('s');
      expect(await shown()).to.equal(TEXT.replace('Order', 'Orders'));
    });

    it('should set the caret where a press without a hover before it was', async () => {
      const { x, y } = await row.locator('textarea').boundingBox();
      await page.mouse.click(x + 10, y + 12);
      await editor().getByRole('textbox').waitFor();
      await page.keyboard.type('>');
      expect(await shown())
        .to.match(/^>?O?>?rder/)
        .and.contain('>');
    });

    it('should complete names and methods, and undo and redo the edit as one step', async () => {
      await open();
      await page.keyboard.type(' ${car');
      await suggestions()
        .getByRole('option', { name: /carrier/ })
        .waitFor();
      await page.waitForTimeout(100);
      await page.keyboard.press('Enter');
      expect(await shown()).to.equal(`${TEXT} \${carrier}`);
      await page.keyboard.type('.toUp');
      await suggestions()
        .getByRole('option', { name: /toUpperCase/ })
        .waitFor();
      await page.waitForTimeout(100);
      await page.keyboard.press('Enter');
      const typed = `${TEXT} \${carrier.toUpperCase()}`;
      expect(await shown()).to.equal(typed);
      // the edit ends where the field is left
      for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Control+z']) await page.keyboard.press(key);
      await until(async () => (await shown()) === TEXT, 'the text before the edit');
      expect(await focused()).to.match(/^div\.cm-content/);
      await page.keyboard.press('Control+y');
      await until(async () => (await shown()) === typed, 'the edit again');
      expect(await stored()).to.equal(`expression ${JSON.stringify(typed)}`);
    });

    it('should leave what is typed while the editor is fetched one step', async () => {
      let bring;
      const asked = new Promise((resolve) => (bring = resolve));
      await page.route(/expression-editor-.*\.js$/, async (route) => {
        await asked;
        await route.continue();
      });
      const area = row.locator('textarea');
      await area.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' and');
      expect(await editor().count()).to.equal(0);
      bring();
      await editor().getByRole('textbox').waitFor();
      await until(async () => (await focused()).startsWith('div.cm-content'), 'the editor with the focus');
      await page.keyboard.type(' more');
      expect(await shown()).to.equal(`${TEXT} and more`);
      for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Control+z']) await page.keyboard.press(key);
      await until(async () => (await shown()) === TEXT, 'the text before the edit');
    });

    it('should take an edit back that is still open', async () => {
      await open();
      await page.keyboard.type(' ${carrier');
      await page.keyboard.press('Control+z');
      await until(async () => (await shown()) === TEXT, 'the text before the edit');
      expect(await focused()).to.match(/^div\.cm-content/);
      await page.keyboard.type('!');
      expect(await shown()).to.equal(`${TEXT}!`);
    });

    it('should show an error in place, say it to a screen reader, and what a name is under the pointer', async () => {
      await open();
      await page.keyboard.type(' ${carrier.');
      await suggestions().waitFor();
      await page.keyboard.press('Escape');
      await editor().locator('.cm-lintRange-error').waitFor();
      const box = editor().getByRole('textbox');
      expect(await box.getAttribute('aria-invalid')).to.equal('true');
      expect(await editor().locator('#about').textContent()).to.contain('ends too early');
      await editor().locator('.cm-lintRange-error').hover();
      await editor().locator('.cm-tooltip', { hasText: 'ends too early' }).waitFor();
      await editor().locator('.variable', { hasText: 'carrier' }).first().hover();
      await editor().locator('.explanation', { hasText: 'carrier: string' }).waitFor();
    });

    it('should close the suggestions with Escape, and only then take the edit back', async () => {
      await open();
      await page.keyboard.type(' ${car');
      await suggestions().waitFor();
      await page.keyboard.press('Escape');
      await suggestions().waitFor({ state: 'detached' });
      expect(await shown()).to.equal(`${TEXT} \${car}`);
      await page.keyboard.press('Escape');
      await until(async () => (await shown()) === TEXT, 'the text before the edit');
    });

    it('should leave with Tab and come back with Shift and Tab', async () => {
      await open();
      await page.keyboard.type(' ${car');
      await suggestions().waitFor();
      await page.keyboard.press('Tab');
      expect(await focused()).to.match(/^button/);
      await page.keyboard.press('Tab');
      expect(await row.evaluate((element) => element.matches(':focus-within'))).to.equal(false);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).to.match(/^div\.cm-content/);
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).to.match(/^input/);
    });

    it('should stay in one line until it is asked for more', async () => {
      await open();
      await page.keyboard.press('Enter');
      expect(await shown()).to.equal(TEXT);
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('second');
      await page.keyboard.press('Enter');
      await page.keyboard.type('third');
      expect(await shown()).to.equal(`${TEXT}\nsecond\nthird`);
      expect(
        await editor().getByRole('button', { name: 'Several lines' }).getAttribute('aria-pressed')
      ).to.equal('true');
    });

    it('should begin an expression where asked for suggestions in plain text', async () => {
      await open();
      await page.keyboard.press('Control+Space');
      await suggestions().waitFor();
      await page.waitForTimeout(100);
      await page.keyboard.press('Enter');
      await page.keyboard.type('carrier');
      expect(await shown()).to.equal(`${TEXT}\${carrier}`);
    });

    it('should have no fault for assistive technology while suggestions are shown', async () => {
      await open();
      await page.keyboard.type(' ${x} ${order');
      await suggestions().waitFor();
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const found = await window.axe.run();
        return found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
        );
      });
      expect(violations).to.deep.equal([]);
    });
  });
}
