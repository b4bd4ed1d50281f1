import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChrome } from './chrome.mjs';
import { inProject } from './paths.mjs';
import { serve } from './start.mjs';

const SHOTS = [
  ['screenshot.png', 'light'],
  ['screenshot-dark.png', 'dark']
];

/** Slack's actions in the palette, one of them on the canvas, its mapping in the panel. */
async function reach(page, url) {
  await page.goto(`${url}?example=slack-shipping`);
  await page.locator('#status', { hasText: 'is open' }).waitFor();
  await page.getByRole('treeitem', { name: /^Slack/ }).click();
  await page.locator('[data-element-id="Tell"].djs-shape').click({ position: { x: 8, y: 40 } });
  await page.locator('connector-mapping-field').first().waitFor();
  await page.mouse.move(700, 760);
  await page.evaluate(() => document.fonts.ready);
}

const { url, close } = await serve();
const browser = await chromium.launch(await findChrome());
try {
  await mkdir(inProject('docs'), { recursive: true });
  for (const [file, colorScheme] of SHOTS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme });
    await reach(page, url);
    await page.screenshot({ path: inProject('docs', file) });
    await page.close();
    console.log(`docs/${file}`);
  }
} finally {
  await browser.close();
  await close();
}
