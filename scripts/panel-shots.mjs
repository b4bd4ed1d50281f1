import { readFile } from 'node:fs/promises';
import { inProject } from './paths.mjs';

/** Wide enough for the panel, sharp, as high as there is to show. */
const high = (height, more = {}) => ({ viewport: { width: 1440, height }, deviceScaleFactor: 1.5, ...more });
const DARK = { colorScheme: 'dark' };
const NARROW = { viewport: { width: 360, height: 740 } };

const panel = (page) => page.locator('connector-panel').first();
const button = (page, name) => panel(page).getByRole('button', { name });
const field = (page, name) => page.locator(`connector-mapping-field[data-name="${name}"]`);
const shape = (page, id) => page.locator(`.djs-shape[data-element-id="${id}"]`).first();

const oneTask = (implementation) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:connector="urn:bpmn-js-connector-palette:1" targetNamespace="urn:t">
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:serviceTask id="Task_1" implementation="${implementation}">
      <bpmn:extensionElements><connector:task mappingType="listed" /></bpmn:extensionElements>
    </bpmn:serviceTask>
  </bpmn:process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1"><bpmndi:BPMNShape id="S_1" bpmnElement="Task_1">
    <dc:Bounds x="200" y="100" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function open(page, name, text) {
  const file = { name, mimeType: 'text/xml', buffer: Buffer.from(text) };
  await page.locator('#picker').setInputFiles(file);
  await page.locator('#status', { hasText: `${name} is open` }).waitFor();
}

async function select(page, id) {
  await shape(page, id).click({ position: { x: 8, y: 40 } });
  await page.locator('connector-mapping-field').first().waitFor();
}

/** The task of the example, its mapping in the panel. */
const mapping = (page) => select(page, 'Tell');

async function narrow(page) {
  await mapping(page);
  await panel(page).evaluate((element) => element.scrollIntoView());
}

async function manyInputs(page) {
  await open(page, 'contract.bpmn', oneTask('docusign.SEND_FOR_SIGNATURE'));
  await select(page, 'Task_1');
}

/** The example with two names that there are not. */
async function problems(page) {
  const example = await readFile(inProject('demo', 'examples', 'slack-shipping.bpmn'), 'utf8');
  const broken = example
    .replace('value="&#34;channel&#34;" />', 'value="&#34;chanel&#34;" />')
    .replace('<connector:output name="slackMessage"', '<connector:output name="answer"');
  await open(page, 'broken.bpmn', broken);
  await page.locator('.connector-problem').first().waitFor();
}

async function problemsOfTask(page) {
  await problems(page);
  await mapping(page);
  await page.locator('connector-problems .count').click();
}

async function expression(page) {
  await mapping(page);
  const row = field(page, 'text');
  await row.locator('#field').focus();
  await row.locator('expression-editor').getByRole('textbox').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ${order');
  await row.getByRole('listbox').getByRole('option').first().waitFor();
}

async function tree(page) {
  await open(page, 'scan.bpmn', oneTask('textract.EXTRACT'));
  await select(page, 'Task_1');
  await button(page, 'Fields of awsResult').click();
  const fields = panel(page).getByRole('tree', { name: 'Fields of awsResult' });
  await fields.getByRole('treeitem').first().focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
}

async function preview(page) {
  await mapping(page);
  await panel(page).getByRole('button', { name: 'Preview', exact: true }).click();
  await panel(page).locator('connector-preview').scrollIntoViewIfNeeded();
}

async function several(page) {
  await shape(page, 'Confirm').click({ position: { x: 50, y: 60 } });
  await shape(page, 'Ask').click({ position: { x: 50, y: 60 }, modifiers: ['Shift'] });
  await page.locator('connector-shared-row').first().waitFor();
}

async function readOnly(page) {
  await mapping(page);
  await panel(page).evaluate((element) => (element.readOnly = true));
}

const ORDER = { query: '?example=order-mail' };

/** Pictures of the mapping panel: each with how to get there, options of the page, and the part that is shown. */
export const PANEL_SHOTS = {
  'mapping.png': [mapping, high(900), panel],
  'mapping-dark.png': [mapping, high(900, DARK), panel],
  'mapping-narrow.png': [narrow, NARROW],
  'inputs.png': [manyInputs, high(900), panel],
  'inputs-dark.png': [manyInputs, high(900, DARK), panel],
  'problems.png': [problems, { viewport: { width: 1280, height: 640 } }],
  'problems-dark.png': [problems, { viewport: { width: 1280, height: 640 }, ...DARK }],
  'problems-task.png': [problemsOfTask, high(900), panel],
  'problems-task-dark.png': [problemsOfTask, high(900, DARK), panel],
  'expression.png': [expression, high(900), panel],
  'expression-dark.png': [expression, high(900, DARK), panel],
  'tree.png': [tree, high(900), panel],
  'tree-dark.png': [tree, high(900, DARK), panel],
  'preview.png': [preview, high(900), panel],
  'preview-dark.png': [preview, high(900, DARK), panel],
  'several.png': [several, high(900, ORDER), panel],
  'several-dark.png': [several, high(900, { ...ORDER, ...DARK }), panel],
  'read-only.png': [readOnly, high(900), panel],
  'read-only-dark.png': [readOnly, high(900, DARK), panel]
};
