import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChrome } from './chrome.mjs';
import { DEFINITION_SHOTS } from './definition-shots.mjs';
import { DRY_RUN_SHOTS } from './dry-run-shots.mjs';
import { makeCatalogue } from './make-catalogue.mjs';
import { PANEL_SHOTS } from './panel-shots.mjs';
import { inProject } from './paths.mjs';
import { serve } from './start.mjs';

const EXAMPLE = '?example=slack-shipping';
/** Crops are small, so they can be sharp. */
const SHARP = { viewport: { width: 1440, height: 660 }, deviceScaleFactor: 1.5 };

const palette = (page) => page.locator('connector-palette').first();
const popup = (page) => page.locator('connector-palette[popup]');
const field = (page) => page.getByRole('searchbox').last();
const row = (page, name) => page.getByRole('treeitem', { name }).first();
const task = (page) => page.locator('.djs-shape[data-element-id="Tell"]');

/** Types, and waits until what was found is listed. */
async function search(page, query) {
  await field(page).fill(query);
  await page
    .locator('connector-palette .count', { hasText: /result/i })
    .last()
    .waitFor();
}

async function star(page, ...queries) {
  for (const query of queries) {
    await search(page, query);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('*');
  }
  await field(page).fill('');
}

async function selectTask(page) {
  await task(page).click({ position: { x: 8, y: 40 } });
  await page.locator('connector-mapping-field').first().waitFor();
}

/** Slack's actions in the list. */
async function browse(page) {
  for (const category of [/^AI/, /^Calendar/]) await row(page, category).click();
  await row(page, /^Slack/).click();
}

/** One of them is looked at and stands on the canvas, its mapping in the panel. */
async function overview(page) {
  await browse(page);
  await selectTask(page);
  await row(page, /^Send message/).hover();
}

/** Over the flow after a task. */
async function drag(page) {
  await search(page, 'sms');
  const from = await row(page, /^Send SMS/).boundingBox();
  const { x, y, width, height } = await task(page).boundingBox();
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(x, y + 160, { steps: 6 });
  await page.mouse.move(x + width + 18, y + height / 2, { steps: 6 });
}

async function append(page) {
  await selectTask(page);
  await page.locator('.djs-context-pad [data-action="connector-append"]').click();
  await popup(page).waitFor();
  await search(page, 'mail');
}

async function favouritesInRail(page) {
  await star(page, 'slack send', 'salesforce', 'get request', 'pdf');
  await palette(page).getByRole('button', { name: 'Connectors' }).click();
  await page.locator('connector-panel').getByRole('button', { name: 'Connector mapping' }).click();
  await page.mouse.move(500, 500);
  await page.mouse.wheel(-70, -40);
}

async function large(page) {
  const buffer = Buffer.from(JSON.stringify(makeCatalogue(650, 10_000)));
  await page
    .locator('#picker')
    .setInputFiles({ name: 'catalogue.json', mimeType: 'application/json', buffer });
  await page.locator('#status', { hasText: 'were added' }).waitFor();
}

async function details(page) {
  await search(page, 'create channel');
  await page.keyboard.press('ArrowDown');
  await page.locator('connector-details').getByText('Inputs').waitFor();
}

function inFolder(folder, shots) {
  return Object.fromEntries(
    Object.entries(shots).map(([file, shot]) => [`screenshots/${folder}/${file}`, shot])
  );
}

/** Each with how to get there, options of the page, and the part that is shown, by default all. */
const SHOTS = {
  'screenshot.png': [overview],
  'screenshot-dark.png': [overview, { colorScheme: 'dark' }],
  'screenshots/empty.png': [
    (page) => palette(page).evaluate((element) => (element.connectors = [])),
    { ...SHARP, viewport: { width: 1440, height: 300 } },
    palette
  ],
  'screenshots/browsing.png': [browse, SHARP, palette],
  'screenshots/search.png': [(page) => search(page, 'snd mesage'), SHARP, palette],
  'screenshots/no-result.png': [(page) => search(page, 'quantum teleporter'), SHARP, palette],
  'screenshots/details.png': [details, SHARP, palette],
  'screenshots/dragging.png': [drag, { viewport: { width: 1200, height: 600 } }],
  'screenshots/rail.png': [
    favouritesInRail,
    { viewport: { width: 1000, height: 480 }, query: '?example=slack-shipping&dock=left' }
  ],
  'screenshots/dark.png': [(page) => search(page, 'mail'), { ...SHARP, colorScheme: 'dark' }, palette],
  'screenshots/narrow.png': [
    async (page) => {
      await palette(page).getByRole('button', { name: 'Connectors' }).click();
      await search(page, 'send');
    },
    { viewport: { width: 320, height: 640 } }
  ],
  'screenshots/10000-actions.png': [
    async (page) => {
      await large(page);
      await search(page, 'aprove coment');
    },
    SHARP,
    palette
  ],
  'screenshots/append.png': [append, { viewport: { width: 1000, height: 540 } }],
  ...inFolder('panel', PANEL_SHOTS),
  ...inFolder('definitions', DEFINITION_SHOTS),
  ...inFolder('dry-run', DRY_RUN_SHOTS)
};

async function shoot(browser, url, file) {
  const [reach, { query = EXAMPLE, ...options } = {}, part] = SHOTS[file];
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, ...options });
  await page.goto(url + query);
  await page.locator('#status', { hasText: 'is open' }).waitFor();
  await reach(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  await (part?.(page) ?? page).screenshot({ path: inProject('docs', file) });
  await page.close();
  console.log(`docs/${file}`);
}

// all of them, or those whose names have a part that is given
const wanted = process.argv.slice(2);
const { url, close } = await serve();
const browser = await chromium.launch(await findChrome());
try {
  for (const folder of ['panel', 'definitions', 'dry-run'])
    await mkdir(inProject('docs', 'screenshots', folder), { recursive: true });
  const files = Object.keys(SHOTS).filter(
    (file) => !wanted.length || wanted.some((part) => file.includes(part))
  );
  for (const file of files) await shoot(browser, url, file);
} finally {
  await browser.close();
  await close();
}
