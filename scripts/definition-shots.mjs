const DARK = { colorScheme: 'dark' };
const NARROW = { viewport: { width: 320, height: 720 } };
const WIDE = { viewport: { width: 1280, height: 760 } };

const builder = (page) => page.locator('connector-builder');
const panel = (page) => page.locator('connector-panel').first();
const dialog = (page) => page.locator('connector-dialog');
const button = (root, name) => root.getByRole('button', { name, exact: true });
const part = (page, name) => page.locator('connector-builder-list').getByRole('treeitem', { name });
const shape = (page, id) => page.locator(`.djs-shape[data-element-id="${id}"]`).first();

const json = (name, content) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2))
});

const parameter = (name, type, required = false) => ({
  id: `field-${name}`,
  name,
  type,
  required,
  description: `The ${name} of the order`
});

/** A shop as it was, or with an input that has another name, one that is retyped, one that is gone and one more. */
const shop = (isNewer) => ({
  id: 'shop',
  name: 'shop',
  description: 'Orders from suppliers',
  presentation: { shop: { title: 'Shop', category: 'Purchasing' } },
  actions: {
    order: {
      id: 'order',
      name: 'ORDER',
      description: 'Orders an article',
      inputs: isNewer
        ? [
            { ...parameter('article', 'string', true), id: 'field-item' },
            parameter('count', 'string'),
            parameter('reason', 'string', true)
          ]
        : [parameter('item', 'string', true), parameter('count', 'integer'), parameter('gift', 'boolean')],
      outputs: [parameter('number', 'string')]
    }
  },
  config: [
    { name: 'SHOP_URL', description: 'Where the shop is', required: true },
    { name: 'SHOP_KEY', description: 'Who we are', required: true, secure: true },
    { name: 'SHOP_REGION', description: 'Whose prices count', value: 'eu' }
  ]
});

const TASKS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:connector="urn:bpmn-js-connector-palette:1" targetNamespace="urn:t">
  <bpmn:process id="Process_1" isExecutable="true">
    ${['Paper', 'Ink']
      .map(
        (id, index) =>
          `<bpmn:serviceTask id="${id}" name="Order ${id.toLowerCase()}" implementation="shop.ORDER"><bpmn:extensionElements><connector:task mappingType="listed">
          <connector:input name="item" kind="value" value="&#34;${id}&#34;" /><connector:input name="count" kind="value" value="${String(index + 2)}" />
          <connector:input name="gift" kind="value" value="false" /></connector:task></bpmn:extensionElements></bpmn:serviceTask>`
      )
      .join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1">${['Paper', 'Ink']
    .map(
      (id, index) =>
        `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${String(160 + 180 * index)}" y="120" width="100" height="80" /></bpmndi:BPMNShape>`
    )
    .join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function open(page, file) {
  await page.locator('#picker').setInputFiles(file);
  await page.locator('#status', { hasText: /is open|was added|were added/ }).waitFor();
}

const openTasks = (page) =>
  open(page, { name: 'orders.bpmn', mimeType: 'text/xml', buffer: Buffer.from(TASKS) });

/** Of several views in one place the one of that name; where there is room for all, it is there. */
async function view(page, name) {
  const tab = builder(page).getByRole('tab', { name, exact: true });
  if (await tab.count()) await tab.click();
}

async function openBuilder(page) {
  await page.locator('#new-connector').click();
  const choosing = page.waitForEvent('filechooser');
  await button(builder(page), 'Open file…').click();
  await (await choosing).setFiles([json('shop.json', shop(false))]);
  await view(page, 'Parts');
  await part(page, /^Order/).click();
}

/** Where something is wrong with the JSON, the form says so. */
async function brokenJson(page) {
  await openBuilder(page);
  await view(page, 'JSON');
  const text = builder(page).getByRole('textbox', { name: 'JSON of the connector' });
  await text.waitFor();
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Backspace', 'Backspace'])
    await page.keyboard.press(key);
  await page
    .locator('connector-builder .cm-lintRange-error, connector-builder .cm-lint-marker')
    .first()
    .waitFor();
}

/** What other names of its parts mean for the tasks of the diagram. */
async function applying(page) {
  await open(page, json('shop.json', shop(false)));
  await openTasks(page);
  await page.locator('#new-connector').click();
  const choosing = page.waitForEvent('filechooser');
  await button(builder(page), 'Open file…').click();
  await (await choosing).setFiles([json('shop.json', shop(true))]);
  await view(page, 'Parts');
  await part(page, /^Order/).waitFor();
  await button(builder(page), 'Apply').click();
  await builder(page).locator('.preview').waitFor();
}

async function connections(page) {
  await open(page, json('shop.json', shop(false)));
  await openTasks(page);
  await page.locator('#connections').click();
  await dialog(page).locator('connector-connection-list button[data-name="shop"]').click();
  await button(dialog(page), 'New connection…').click();
  await dialog(page).locator('connector-connection-name input').fill('shop-eu');
  await page.keyboard.press('Enter');
  await dialog(page).locator('connector-connection-config').waitFor();
}

async function deployment(page) {
  await connections(page);
  await dialog(page).getByRole('tab', { name: 'Deployment' }).click();
}

async function packages(page) {
  const more = button(page.locator('connector-palette').first(), 'More');
  await more.scrollIntoViewIfNeeded();
  await more.click();
  await page.getByRole('menuitem', { name: 'Packages…' }).click();
  const content = {
    name: 'acme',
    version: '1.2.0',
    description: 'What ACME works with',
    connectors: [shop(false)]
  };
  const input = page.locator('connector-packages input[type=file]');
  await input.setInputFiles([json('acme.json', content)]);
  await page.getByText('acme 1.2.0 was added').waitFor();
}

async function missing(page) {
  await openTasks(page);
  await shape(page, 'Paper').click({ position: { x: 8, y: 40 } });
  await button(panel(page), 'Add the definition…').waitFor();
}

/** Who has the part looked at on a narrow page. */
async function missingNarrow(page) {
  await missing(page);
  await panel(page).evaluate((element) => element.scrollIntoView());
}

/** Each view light, dark and, where it fills the page, narrow. */
function views(name, reach, part, narrow = reach) {
  return {
    [`${name}.png`]: [reach, WIDE, part],
    [`${name}-dark.png`]: [reach, { ...WIDE, ...DARK }, part],
    [`${name}-narrow.png`]: [narrow, NARROW]
  };
}

/** Pictures of how connectors are built, connected, added and missed, as those of the panel. */
export const DEFINITION_SHOTS = {
  ...views('builder', openBuilder),
  ...views('builder-problem', brokenJson),
  ...views('change', applying),
  ...views('connections', connections),
  ...views('deployment', deployment),
  ...views('packages', packages),
  ...views('missing', missing, undefined, missingNarrow)
};
