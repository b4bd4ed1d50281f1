const WIDE = { viewport: { width: 1280, height: 860 } };
const DARK = { colorScheme: 'dark' };
const NARROW = { viewport: { width: 320, height: 740 } };
const REST = '?example=rest-call';

const dryRun = (page) => page.locator('connector-dry-run');
const button = (page, name) => dryRun(page).getByRole('button', { name, exact: true });
const at = (page, name) => page.locator('connector-dry-run-step h3', { hasText: name }).waitFor();

async function open(page, variables) {
  await page.locator('connector-panel').getByRole('button', { name: 'Try it' }).click();
  await button(page, 'Start').waitFor();
  for (const [name, value] of Object.entries(variables))
    await dryRun(page).locator(`[data-name="${name}"]`).fill(value);
}

async function step(page, ...names) {
  for (const name of names) {
    await button(page, 'Step').click();
    await at(page, name);
  }
}

const beginning = (page) => open(page, { orderNumber: 'A-1', trackingNumber: 'T-9' });

/** At a connector, with what it receives and what its answer comes to. */
async function connector(page) {
  await beginning(page);
  await button(page, 'Start').click();
  await step(page, 'Hand over to the carrier', 'Tell the shipping channel');
}

/** An error was caught. */
async function caught(page) {
  await connector(page);
  await page.getByRole('button', { name: 'Answer with this error' }).click();
  await at(page, 'Tell the team in person');
}

/** A condition that cannot be computed. */
async function asking(page) {
  await open(page, { customerId: '42' });
  await button(page, 'Start').click();
  await step(page, 'Look up the customer');
  await page.locator('connector-dry-run-step [data-name="restStatus"]').first().fill('');
  await step(page, 'Found?');
  await button(page, 'Step').click();
  await page.locator('connector-dry-run-step .ask').waitFor();
}

async function narrow(page) {
  await connector(page);
  await page.locator('connector-panel').evaluate((element) => element.scrollIntoView());
}

/** Pictures of a dry run: each with how to get there, and options of the page. */
export const DRY_RUN_SHOTS = {
  'start.png': [beginning, WIDE],
  'connector.png': [connector, WIDE],
  'connector-dark.png': [connector, { ...WIDE, ...DARK }],
  'connector-narrow.png': [narrow, NARROW],
  'error.png': [caught, WIDE],
  'error-dark.png': [caught, { ...WIDE, ...DARK }],
  'question.png': [asking, { ...WIDE, query: REST }]
};
