import { expect } from 'chai';
import {
  copyXml,
  goOn,
  openDemo,
  reload,
  search,
  serviceTasks,
  start,
  stop,
  stored,
  until,
  uploads
} from './helper.mjs';

const SECRET = 'canary-9f27-secret';

/** A package of two connectors, the first with an input of that name and a secret that nobody may keep. */
const acme = (version, input, more = {}) =>
  JSON.stringify({
    name: 'acme-connectors',
    version,
    description: 'All of ACME',
    connectors: [
      {
        ...{ id: 'acme-crm', name: 'acme-crm', description: 'Customers' },
        config: [
          { name: 'TOKEN', description: 'Token', value: SECRET, required: true, secure: true },
          { name: 'URL', description: 'Address', value: 'https://acme.example', required: true }
        ],
        actions: {
          find: {
            ...{ id: 'find', name: 'FIND', description: 'Finds a customer' },
            inputs: [{ id: 'address', name: input, description: '', type: 'string' }],
            outputs: []
          }
        }
      },
      { id: 'acme-mail', name: 'acme-mail', description: 'Mail', actions: {} }
    ],
    ...more
  });

const dialog = (page) => page.locator('connector-packages');
const more = (page) => page.locator('connector-palette').getByRole('button', { name: 'More' });

async function openPackages(page) {
  await more(page).click();
  await page.getByRole('menuitem', { name: 'Packages…' }).click();
  await dialog(page).getByRole('button', { name: 'Add package…' }).waitFor();
}

const give = (page, files) => dialog(page).locator('input[type=file]').setInputFiles(uploads(files));

async function closePackages(page) {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

describe('packages', () => {
  let demo;

  before(async () => {
    await start();
    demo = await openDemo();
  });
  after(async () => {
    await demo?.close();
    await stop();
  });
  goOn();

  it('should be added by file, and shown in the palette with where it comes from', async () => {
    const { page } = demo;
    await openPackages(page);
    await give(page, { 'acme.json': acme('1.0.0', 'email') });
    await dialog(page).getByText('acme-connectors 1.0.0 was added.').waitFor();
    await closePackages(page);
    await search(page, 'acme find');
    await page.keyboard.press('ArrowDown');
    await page.locator('connector-details').getByText('From the package acme-connectors 1.0.0').waitFor();
    await page.getByRole('searchbox').fill('');
  });

  it('should be listed alone where that is asked for, by keyboard', async () => {
    const { page } = demo;
    const list = page.locator('connector-palette').first();
    await list.getByRole('button', { name: 'Filter' }).focus();
    await page.keyboard.press('Enter');
    const choice = list.getByRole('button', { name: 'Package acme-connectors' });
    await choice.press(' ');
    await list.locator('.count', { hasText: '2 connectors · ' }).waitFor();
    expect(await choice.getAttribute('aria-pressed')).to.equal('true');
    await choice.press(' ');
    await list.locator('.count', { hasText: /^(?!2 connectors)/ }).waitFor();
    await list.getByRole('button', { name: 'Filter' }).press('Enter');
  });

  it('should be there after a reload, without the secret', async () => {
    const { page } = demo;
    await until(async () => (await stored(page)).includes('acme-connectors'), 'storage');
    await reload(page);
    await search(page, 'acme find');
    await page.getByRole('treeitem', { name: /Find/ }).first().waitFor();
    const texts = await stored(page);
    expect(texts).to.contain('https://acme.example').and.not.contain(SECRET);
    expect(texts).not.to.contain('slack');
  });

  it('should be upgraded with its tasks, after it said how', async () => {
    const { page } = demo;
    await page.keyboard.press('Enter');
    const field = page.locator('connector-mapping-field[data-name="email"]');
    await field
      .getByRole('radio', { name: 'Value' })
      .or(field.getByText('Value', { exact: true }))
      .first()
      .click();
    await field.getByRole('textbox').first().fill('a@example.com');
    await page.keyboard.press('Tab');
    const upgrade = page.getByRole('heading', { name: 'Upgrade acme-connectors from 1.0.0 to 2.0.0' });
    await page.locator('#picker').setInputFiles(uploads({ 'acme.json': acme('2.0.0', 'address') }));
    await upgrade.waitFor();
    await closePackages(page);
    expect(serviceTasks(await copyXml(page))[0].entries).to.have.property('input email');
    await openPackages(page);
    await give(page, { 'acme.json': acme('2.0.0', 'address') });
    await upgrade.waitFor();
    await dialog(page).getByText('1 task changes: 1 value moves').waitFor();
    await dialog(page).getByRole('button', { name: 'Upgrade' }).click();
    await dialog(page).getByText('acme-connectors is 2.0.0 now.').waitFor();
    await closePackages(page);
    const [task] = serviceTasks(await copyXml(page));
    expect(task.entries).to.deep.equal({ 'input address': 'value "a@example.com"' });
  });

  it('should say who uses it before it goes; the task keeps all, and undo brings it back', async () => {
    const { page } = demo;
    const before = await copyXml(page);
    await openPackages(page);
    await dialog(page).getByRole('button', { name: 'Remove acme-connectors' }).click();
    await dialog(page).getByText('One task uses its connectors.').waitFor();
    await dialog(page).locator('.names', { hasText: 'Find' }).waitFor();
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog(page).getByText('There are no packages.').waitFor();
    await closePackages(page);
    expect(await copyXml(page)).to.equal(before);
    await until(async () => !(await stored(page)).includes('acme-connectors'), 'storage without it');
    await page.locator('#undo').click();
    await until(async () => (await stored(page)).includes('2.0.0'), 'storage with it');
    expect(await copyXml(page)).to.equal(before);
  });

  it('should forget all that was stored, after it asked', async () => {
    const { page, complaints } = demo;
    await more(page).click();
    await page.getByRole('menuitem', { name: 'Forget stored connectors…' }).click();
    await page.locator('#forget').getByRole('button', { name: 'Forget' }).click();
    await page.locator('#status', { hasText: 'came with the demo' }).waitFor();
    await until(async () => !(await stored(page)).includes('acme-connectors'), 'nothing stored');
    expect(complaints).to.deep.equal([]);
  });
});

describe('packages by keyboard alone', () => {
  before(start);
  after(stop);

  it('should be opened from the palette, answered and left', async () => {
    const { page, complaints, close } = await openDemo();
    await page.locator('connector-palette').getByRole('button', { name: 'Connectors', exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Packages…' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Forget' }).count()).to.equal(0);
    await page.getByRole('menuitem', { name: 'Packages…' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Add package…' }).waitFor();
    await give(page, { 'acme.json': acme('1.0.0', 'email') });
    await dialog(page).getByText('was added.').waitFor();
    await give(page, { 'acme.json': acme('1.1.0', 'email') });
    await dialog(page).getByRole('button', { name: 'Upgrade' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('is 1.1.0 now.').waitFor();
    await closePackages(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    expect(await focused()).to.equal('More');
    expect(complaints).to.deep.equal([]);
    await close();
  });
});

describe('a browser without storage', () => {
  before(start);
  after(stop);

  for (const [what, script] of Object.entries({
    refuses: () => {
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open: () => {
            throw new Error('no');
          }
        }
      });
    },
    'never answers': () => {
      Object.defineProperty(window, 'indexedDB', { value: { open: () => new window.EventTarget() } });
    }
  }))
    it(`should be told of where it ${what}, and the demo works`, async () => {
      const { page, complaints, close } = await openDemo();
      await page.addInitScript(script);
      await reload(page);
      await page.locator('#messages', { hasText: 'The browser gives no storage' }).waitFor();
      await page.locator('#messages').getByRole('button', { name: 'Close' }).click();
      await openPackages(page);
      await give(page, { 'acme.json': acme('1.0.0', 'email') });
      await dialog(page).getByText('was added.').waitFor();
      expect(complaints).to.deep.equal([]);
      await close();
    });
});
