// Measures, in a browser, how long checking a large diagram holds up the page.
// usage: npm run bench:problems -- [tasks]
import { chromium } from 'playwright-core';
import { findChrome } from './chrome.mjs';
import { serve } from './start.mjs';

const count = Number(process.argv[2] ?? 2000);
const ids = Array.from({ length: count }, (_, index) => index);
const quoted = (text) => `&quot;${text}&quot;`;

function diagram() {
  const rows = (index) =>
    `<connector:input name="text" kind="expression" value="${quoted(`\${v${(index * 7) % count}} is here`)}"/>` +
    `<connector:input name="channelName" kind="variable" value="${quoted(`v${Math.max(0, index - 1)}`)}"/>` +
    `<connector:output name="v${index}" kind="variable" value="${quoted('message')}"/>`;
  const task = (index) =>
    `<bpmn:serviceTask id="T${index}" implementation="slack.SEND_MESSAGE"><bpmn:extensionElements>` +
    `<connector:task mappingType="listed">${rows(index)}</connector:task></bpmn:extensionElements></bpmn:serviceTask>`;
  const shape = (index) =>
    `<bpmndi:BPMNShape id="D${index}" bpmnElement="T${index}"><dc:Bounds x="${(index % 50) * 150}" y="${Math.floor(index / 50) * 120}" width="100" height="80"/></bpmndi:BPMNShape>`;
  const variable = (index) =>
    `<connector:variable id="v${index}" name="v${index}" type="string" required="false"/>`;
  const flow = (index) =>
    index ? `<bpmn:sequenceFlow id="F${index}" sourceRef="T${index - 1}" targetRef="T${index}"/>` : '';
  const all = (make) => ids.map(make).join('');
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:connector="urn:bpmn-js-connector-palette:1" targetNamespace="x"><bpmn:process id="Process_1"><bpmn:extensionElements>${all(variable)}</bpmn:extensionElements>${all(task)}${all(flow)}</bpmn:process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1">${all(shape)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

/** Runs in the page: notes how long each piece of idle work takes. */
function watch() {
  window.pieces = [];
  const request = window.requestIdleCallback;
  window.requestIdleCallback = (work, options) =>
    request((deadline) => {
      const start = performance.now();
      work(deadline);
      window.pieces.push(performance.now() - start);
    }, options);
}

const [server, browser] = await Promise.all([serve(), findChrome().then((found) => chromium.launch(found))]);
const page = await browser.newPage();
await page.addInitScript(watch);
await page.goto(server.url);
await page.locator('#status', { hasText: 'is open' }).waitFor();

async function take(name, act) {
  await page.evaluate(() => (window.pieces = []));
  await act();
  await page.waitForTimeout(4000);
  const pieces = await page.evaluate(() => window.pieces.map((piece) => Math.round(piece * 10) / 10));
  const sum = pieces.reduce((total, piece) => total + piece, 0);
  console.log(
    `${name}: ${pieces.length} pieces, ${sum.toFixed(0)} ms in all, longest ${Math.max(0, ...pieces)} ms`
  );
}

const transfer = await page.evaluateHandle((text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], 'large.bpmn'));
  return data;
}, diagram());
await take(`opening ${count} tasks`, async () => {
  await page.dispatchEvent('#canvas', 'drop', { dataTransfer: transfer });
  await page.locator('.djs-shape[data-element-id="T0"]').first().waitFor({ timeout: 120_000 });
});
const first = page.locator('.djs-shape[data-element-id="T0"]').first();
await take('selecting a task', () => first.dispatchEvent('click'));
for (const round of [1, 2, 3])
  await take(`moving a task, ${round}`, async () => {
    await first.click({ force: true, timeout: 5000 }).catch(() => undefined);
    await page.keyboard.press('Shift+ArrowRight');
  });
await browser.close();
await server.close();
