import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { findChrome } from '../../scripts/chrome.mjs';
import { serve } from '../../scripts/start.mjs';

/** What bpmn-js itself complains about, with us or without. */
const UPSTREAM = ['ContextPad#getPad is deprecated'];

let browser;
let server;

/** For `before` of a file with tests: the demo's server and a browser. */
export async function start() {
  [server, browser] = await Promise.all([serve(), findChrome().then((found) => chromium.launch(found))]);
}

export async function stop() {
  await browser?.close();
  await server?.close();
}

/** For a story whose tests go on from one another: after one that failed the others are not run. */
export function goOn() {
  let failed = false;
  afterEach(function () {
    failed ||= this.currentTest.isFailed();
  });
  beforeEach(() => {
    if (failed) throw new Error('an earlier part of the story failed');
  });
}

/**
 * Opens the demo in a page of its own.
 * @returns the page; `complaints` collects what the browser says against it, which has to stay nothing.
 */
export async function openDemo({ query = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(server.url).origin
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (!UPSTREAM.some((known) => message.text().includes(known))) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('complain', (text) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      window.complain(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    );
  });
  await page.goto(server.url + query);
  await page.locator('#status', { hasText: 'is open' }).waitFor();
  return { page, complaints, close: () => context.close() };
}

/** The diagram's XML, as the button "Copy XML" gives it, reached without a pointer. */
export async function copyXml(page) {
  await page.locator('#copy').press('Enter');
  await page.locator('#status', { hasText: 'clipboard' }).waitFor();
  const xml = await page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => document.getElementById('status').replaceChildren());
  return xml;
}

/** The elements of an XML text by an independent parser: `{ name, attributes, children }`. */
export function parse(xml) {
  const parser = new SaxesParser();
  const root = { name: '', attributes: {}, children: [] };
  const path = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    path.at(-1).children.push(node);
    path.push(node);
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

export function all(node, name) {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The service tasks of an XML text with what is mapped: `input text` → `expression "…"`. */
export function serviceTasks(xml) {
  return all(parse(xml), 'bpmn:serviceTask').map((task) => taskOf(task));
}

export function taskOf(task) {
  const [mapping] = all(task, 'connector:task');
  const entries = ['input', 'output'].flatMap((side) =>
    all(task, `connector:${side}`).map(({ attributes: { name, kind, value, kept } }) => [
      `${kept ? `kept ${kept} ` : ''}${side} ${name}`,
      `${kind} ${value}`
    ])
  );
  const { id, name, implementation } = task.attributes;
  const { mappingType, dormant } = mapping?.attributes ?? {};
  return { id, name, implementation, mappingType, dormant, entries: Object.fromEntries(entries) };
}

/** Sequence flows as `source → target`. */
export function flows(xml) {
  return all(parse(xml), 'bpmn:sequenceFlow').map(
    ({ attributes }) => `${attributes.sourceRef} → ${attributes.targetRef}`
  );
}

/** Process variables by name. */
export function variables(xml) {
  return Object.fromEntries(
    all(parse(xml), 'connector:variable').map(({ attributes }) => [attributes.name, attributes])
  );
}

/** Waits until a condition on the page's files or state holds. */
export async function until(condition, what = 'the condition') {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${what} did not come true`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What a press of Save downloads, by file name. */
export async function savedFiles(page, press) {
  const downloads = [];
  const take = (download) => downloads.push(download);
  page.on('download', take);
  await press();
  await until(() => downloads.length === 2, 'two downloads');
  page.off('download', take);
  const files = {};
  for (const download of downloads)
    files[download.suggestedFilename()] = await readFile(await download.path(), 'utf8');
  return files;
}

/** Drops files on the page. */
export async function dropFiles(page, files) {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('#canvas', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('#canvas', 'drop', { dataTransfer: data });
}

/** Files for a file dialog. */
export const uploads = (files) =>
  Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text)
  }));

/** The middle of an element on the page. */
export async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** A point of the canvas, in shares of its width and height. */
export async function canvasPoint(page, across, down) {
  const { x, y, width, height } = await page.locator('#canvas').boundingBox();
  return { x: x + width * across, y: y + height * down };
}

export const shape = (page, id) => page.locator(`.djs-shape[data-element-id="${id}"]`).first();
export const field = (page, name) => page.locator(`connector-mapping-field[data-name="${name}"]`);
export const output = (page, name) =>
  page.locator('connector-mapping-output', { has: page.getByText(name, { exact: true }) });

/**
 * Answers the file dialog that an action opens. The browser is asked to hand it over, and has answered something
 * since, before the action: else it may open the dialog first.
 */
export async function chooseFiles(page, texts, act) {
  const dialog = page.waitForEvent('filechooser');
  await page.evaluate(() => document.title);
  await act();
  await (await dialog).setFiles(uploads(texts));
}

/** A finger that goes from one point to another, as the browser itself reports it. */
export async function swipeOver(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', from);
  for (let step = 1; step <= 12; step++)
    await touch('touchMove', {
      x: from.x + ((to.x - from.x) * step) / 12,
      y: from.y + ((to.y - from.y) * step) / 12
    });
  await touch('touchEnd');
}

/** Searches in the palette, and waits for what is found. */
export async function search(page, query) {
  await page.getByRole('searchbox').fill(query);
  await page.locator('connector-palette .count', { hasText: 'result' }).waitFor();
}

/** Makes a favourite of what is found first, and closes the palette to its rail of icons. */
export async function favourite(page, query) {
  await search(page, query);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('*');
  await page.locator('connector-palette').getByRole('button', { name: 'Connectors', exact: true }).click();
  await page.locator('connector-palette .tool').first().waitFor();
}

/** All that the browser keeps, as text. */
export const stored = (page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify({ ...window.localStorage })];
    for (const { name } of await window.indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const request = window.indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        texts.push(JSON.stringify(all.result));
      }
      database.close();
    }
    return texts.join('\n');
  });

/** Opens the page once more, whatever is not saved. */
export async function reload(page) {
  page.once('dialog', (asked) => void asked.accept());
  await page.reload();
  await page.locator('#status', { hasText: 'is open' }).waitFor();
}

const dialog = (page) => page.locator('connector-dialog');
const inDialog = (page, name) => dialog(page).getByRole('button', { name, exact: true });

/** The line of a connection, or of a connector, in the view of connections. */
export const connectionLine = (page, name) =>
  dialog(page).locator(`connector-connection-list button[data-name="${name}"]`);

/** Waits until that view says what was done. */
export const connectionDone = (page, text) => dialog(page).locator('.done', { hasText: text }).waitFor();

export async function openConnections(page) {
  await page.locator('#connections').click();
  await dialog(page).locator('connector-connection-list').waitFor();
}

export async function closeConnections(page) {
  await inDialog(page, 'Close').last().click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** Makes connections of a connector, in that view. */
export async function makeConnections(page, connector, ...names) {
  await openConnections(page);
  for (const name of names) {
    await connectionLine(page, connector).click();
    await inDialog(page, 'New connection…').click();
    await dialog(page).getByLabel('Name of the new connection').fill(name);
    await page.keyboard.press('Enter');
    await connectionDone(page, `${name} was made.`);
  }
  await closeConnections(page);
}
