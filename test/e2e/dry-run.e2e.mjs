import { readFile } from 'node:fs/promises';
import AxeBuilder from 'axe-core';
import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'chai';
import { inProject } from '../../scripts/paths.mjs';
import {
  connectorModdle,
  evaluateInputs,
  evaluateOutputs,
  evaluateStart,
  parseJson,
  stringifyJson,
  toExtensions
} from '../../src/core.ts';
import { copyXml, openDemo, start, stop, until } from './helper.mjs';

const VERSION = '7.1.0-M10';

const dryRun = (page) => page.locator('connector-dry-run');
const step = (page) => page.locator('connector-dry-run-step');
const button = (page, name) => dryRun(page).getByRole('button', { name, exact: true });
const said = (page) => dryRun(page).getByRole('status');
const entries = (page) => dryRun(page).locator('.log > ol > li');
const token = (page, id) => page.locator(`[data-container-id="${id}"] connector-dry-run-token`);

async function open(page) {
  await page.locator('connector-panel').getByRole('button', { name: 'Try it' }).click();
  await button(page, 'Start').waitFor();
}

/** Fills in what the process is started with, and starts it. */
async function begin(page, variables = {}) {
  for (const [name, value] of Object.entries(variables))
    await dryRun(page).locator(`[data-name="${name}"]`).fill(value);
  await button(page, 'Start').click();
  await button(page, 'Step').waitFor();
}

const at = async (page) => ((await step(page).count()) ? step(page).locator('h3').textContent() : '');

/** One step, until the page shows it. */
async function goOn(page) {
  const before = await entries(page).count();
  await button(page, 'Step').click();
  await until(async () => (await entries(page).count()) > before, 'a step');
}

async function goTo(page, name) {
  for (let steps = 0; (await at(page)) !== name; steps++) {
    if (steps > 20) throw new Error(`${name} was not reached, but ${await at(page)}`);
    await goOn(page);
  }
}

/** The rows of a table: value by name. */
const rows = async (table) =>
  Object.fromEntries(
    await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [row.dataset.name, row.querySelector('code').textContent.trim()])
      )
  );

const shown = (values) =>
  Object.fromEntries(
    [...values].map(([name, value]) => {
      const short = stringifyJson(value);
      return [name, short.length <= 48 ? short : stringifyJson(value, '  ')];
    })
  );

const sorted = (values) => stringifyJson(Object.fromEntries(Object.entries(values).sort()));

/** What the evaluator says of an example, connector by connector. */
async function prophecy(example, variables) {
  const xml = await readFile(inProject('demo', 'examples', `${example}.bpmn`), 'utf8');
  const { rootElement } = await new BpmnModdle({ connector: connectorModdle }).fromXML(xml);
  const { extensions } = parseJson(toExtensions(rootElement).json);
  const [[process, extension]] = Object.entries(extensions);
  const given = new Map(
    Object.entries(variables).map(([name, text]) => [name, typed(extension, name, text)])
  );
  const begun = evaluateStart({ extension, process, variables: given, version: VERSION });
  const scope = new Map(begun.variables);
  const answered = new Set();
  return {
    scope,
    inputs: (element) => evaluateInputs({ extension, element, scope, answered, version: VERSION }).variables,
    answer: (element, result) => {
      const all = { extension, element, scope, answered, version: VERSION };
      const set = evaluateOutputs({ ...all, result: new Map(Object.entries(result)) }).variables;
      for (const [name, value] of set) {
        scope.set(name, value);
        answered.add(name);
      }
    }
  };
}

function typed({ properties }, name, text) {
  const { type } = Object.values(properties).find((property) => property.name === name);
  return /^(integer|bigdecimal|json|boolean)$/.test(type) ? parseJson(text) : text;
}

/** A way through each example: what it starts with, what the connectors answer, and the end that is reached. */
const STORIES = {
  'content-node': {
    variables: { claimNumber: 'C-7', customerName: 'Ada' },
    tasks: [
      ['Folder', 'Create the claim folder', { folder: { id: 'f1' } }],
      ['File', 'Create the report', { file: { id: 'r1' } }]
    ],
    end: 'Report ready'
  },
  'database-query': {
    variables: { region: 'north', replyTo: 'https://example.com/reply' },
    tasks: [
      ['Select', 'Select open orders', { result: 3 }],
      ['Reply', 'Send the answer', { restStatus: 500 }]
    ],
    end: 'Handled by hand'
  },
  'order-mail': {
    variables: { orderNumber: 'A-1', customerName: 'Ada', customerEmail: 'ada@example.com', total: '12.5' },
    tasks: [['Confirm', 'Confirm the order', {}]],
    end: 'Order confirmed'
  },
  'rest-call': {
    variables: { customerId: '42' },
    tasks: [
      ['Get', 'Look up the customer', { restResult: { name: 'Ada' }, restStatus: 404 }],
      ['Get', 'Look up the customer', { restResult: { name: 'Bo' }, restStatus: 200 }]
    ],
    end: 'Customer called'
  },
  'salesforce-record': {
    variables: { firstName: 'Ada', lastName: 'L.', company: 'Engines' },
    tasks: [['Create', 'Create the lead', { salesforceResult: 'L1', salesforceStatus: 'OK' }]],
    end: 'Lead called'
  },
  'sheet-row': {
    variables: { today: '2025-03-31', figures: '{"orders":7,"revenue":99.5}' },
    tasks: [
      ['Append', 'Append a row', { rowNumber: 10001, updatedRange: 'A1:C1' }],
      ['New', 'Create next sheet', { spreadsheetId: 'next' }]
    ],
    end: 'New sheet ready'
  },
  'slack-shipping': {
    variables: { orderNumber: 'A-1', trackingNumber: 'T-9' },
    tasks: [['Tell', 'Tell the shipping channel', { message: 'm1' }]],
    end: 'Order shipped'
  }
};

/** Fills in all that the connector answers; what is not told is emptied. */
async function answer(page, result) {
  const fields = step(page).locator('[data-side="outputs"][data-name]');
  const names = await fields.evaluateAll((all) => all.map((field) => field.dataset.name));
  for (const name of names) {
    const value = result[name];
    const text = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    const field = step(page).locator(`[data-side="outputs"][data-name="${name}"]`);
    const isChoice = await field.evaluate((element) => element.localName === 'select');
    await (isChoice ? field.selectOption(text) : field.fill(text));
  }
}

describe('a dry run', () => {
  before(start);
  after(stop);

  for (const [example, { variables, tasks, end }] of Object.entries(STORIES))
    it(`should go through ${example}, as the evaluator says`, async () => {
      const { page, complaints, close } = await openDemo({ query: `?example=${example}` });
      const before = await copyXml(page);
      const told = await prophecy(example, variables);
      await open(page);
      await begin(page, variables);
      for (const [element, name, result] of tasks) {
        await goTo(page, name);
        await token(page, element).waitFor();
        const received = step(page).locator('section[data-side="received"]');
        expect(await rows(received)).to.deep.equal(shown(told.inputs(element)));
        await answer(page, result);
        told.answer(element, result);
        const afterwards = step(page).locator('section[data-side="after"]');
        // what is computed is shown a moment after it was typed; else the comparison tells the difference
        await until(async () => sorted(await rows(afterwards)) === sorted(shown(told.scope))).catch(
          () => undefined
        );
        expect(await rows(afterwards)).to.deep.equal(shown(told.scope));
        await goOn(page);
      }
      await goTo(page, end);
      await goOn(page);
      await until(async () => (await said(page).textContent()).includes('The process has ended.'));
      expect(await rows(dryRun(page).locator('.variables'))).to.deep.equal(shown(told.scope));
      await button(page, 'Close').click();
      await page.locator('connector-panel').getByRole('button', { name: 'Try it' }).waitFor();
      expect(await copyXml(page)).to.equal(before);
      expect(await page.locator('#undo').isDisabled()).to.equal(true);
      expect(complaints).to.deep.equal([]);
      await close();
    });

  it('should take the event that catches an error, by keyboard alone, and say so', async () => {
    const { page, complaints, close } = await openDemo({ query: '?example=slack-shipping' });
    const before = await copyXml(page);
    await page.locator('connector-panel').getByRole('button', { name: 'Try it' }).press('Enter');
    await button(page, 'Start').press('Enter');
    // the main button keeps the focus, whatever it is for
    await page.keyboard.press('Enter');
    await until(async () => (await at(page)) === 'Hand over to the carrier', 'the first task');
    await page.keyboard.press('Enter');
    await until(async () => (await at(page)) === 'Tell the shipping channel', 'the connector');
    await step(page).getByLabel('Code of an error').fill('RATE_LIMITED');
    await step(page).getByRole('button', { name: 'Answer with this error' }).press('Enter');
    await until(async () => (await at(page)) === 'Tell the team in person', 'the boundary event');
    expect(await said(page).textContent()).to.equal(
      '“Tell the shipping channel” answers with the error RATE_LIMITED. The error is caught by “Slack not reached”. Now at “Tell the team in person”.'
    );
    await token(page, 'ByHand').waitFor();
    expect(await token(page, 'Tell').count()).to.equal(0);
    await button(page, 'To the end').press('Enter');
    await button(page, 'Start again').waitFor();
    expect(await said(page).textContent()).to.include(
      'The end “Team told” is reached. The process has ended.'
    );
    await button(page, 'Close').press('Enter');
    const back = page.locator('connector-panel').getByRole('button', { name: 'Try it' });
    await until(
      () => back.evaluate((element) => element.getRootNode().activeElement === element),
      'the focus'
    );
    expect(await page.locator('connector-dry-run-token').count()).to.equal(0);
    expect(await copyXml(page)).to.equal(before);
    expect(complaints).to.deep.equal([]);
    await close();
  });

  it('should ask which way where a condition cannot be computed', async () => {
    const { page, close } = await openDemo({ query: '?example=sheet-row' });
    await open(page);
    await begin(page);
    await goTo(page, 'Append a row');
    await answer(page, {});
    await goOn(page);
    await button(page, 'To the end').click();
    await step(page).getByRole('radio').first().waitFor();
    expect(await step(page).locator('.ask').textContent()).to.include('there is no variable "row"');
    await button(page, 'Step').click();
    await step(page).getByRole('alert').waitFor();
    await step(page).getByRole('radio', { name: /^Yes/ }).check();
    await button(page, 'Step').click();
    await until(async () => (await at(page)) === 'Create next sheet', 'the way that was chosen');
    await close();
  });

  for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }])
    it(`should be accessible (${Object.values(options).join()})`, async () => {
      const { page, close } = await openDemo({ query: '?example=slack-shipping', ...options });
      await open(page);
      await page.evaluate(AxeBuilder.source);
      const violations = () =>
        page.evaluate(async () => {
          const { violations: found } = await window.axe.run('connector-panel', {
            rules: { region: { enabled: false } }
          });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
        });
      expect(await violations()).to.deep.equal([]);
      await begin(page);
      await goTo(page, 'Hand over to the carrier');
      expect(await violations()).to.deep.equal([]);
      await goTo(page, 'Tell the shipping channel');
      expect(await violations()).to.deep.equal([]);
      await button(page, 'To the end').click();
      await button(page, 'Start again').waitFor();
      expect(await violations()).to.deep.equal([]);
      await close();
    });

  it('should have room on 320 px', async () => {
    const { page, close } = await openDemo({
      query: '?example=slack-shipping',
      viewport: { width: 320, height: 640 }
    });
    await open(page);
    await begin(page);
    await goTo(page, 'Tell the shipping channel');
    const wide = await dryRun(page).evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(wide).to.equal(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).to.equal(
      true
    );
    await close();
  });
});
