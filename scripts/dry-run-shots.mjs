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

/** What the other examples are started with. */
const EXAMPLES = {
  'content-node': { claimNumber: 'C-7', customerName: 'Ada' },
  'database-query': { region: 'north', replyTo: 'https://example.com/reply' },
  'order-mail': { orderNumber: 'A-1', customerName: 'Ada', customerEmail: 'ada@example.com', total: '12.5' },
  'rest-call': { customerId: '42' },
  'salesforce-record': { firstName: 'Ada', lastName: 'Lovelace', company: 'Engines' },
  'sheet-row': { today: '2025-03-31', figures: '{"orders":7,"revenue":99.5}' }
};

/** At the first connector of an example. */
const first = (variables) => async (page) => {
  await open(page, variables);
  await button(page, 'Start').click();
  await page.locator('connector-dry-run-step h3').waitFor();
  const happened = page.locator('connector-dry-run-story li');
  while ((await page.locator('connector-dry-run-step [data-kind=connector]').count()) === 0) {
    const count = await happened.count();
    await button(page, 'Step').click();
    await happened.nth(count).waitFor();
  }
};

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
  'question.png': [asking, { ...WIDE, query: REST }],
  ...Object.fromEntries(
    Object.entries(EXAMPLES).map(([example, variables]) => [
      `${example}.png`,
      [first(variables), { ...WIDE, query: `?example=${example}` }]
    ])
  )
};
