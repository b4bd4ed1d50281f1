import { expect } from 'chai';
import { copyXml, dropFiles, openDemo, serviceTasks, shape, start, stop } from './helper.mjs';

const parameter = (name, type, model) => ({
  ...{ id: name, name, description: `The ${name}.`, type },
  ...(model && { model })
});
const ADDRESS = {
  type: 'object',
  properties: {
    street: { type: 'string' },
    floor: { type: 'integer' },
    since: { format: 'date', type: 'string' }
  }
};

/** One connector with an input of every type. */
const EVERYTHING = {
  ...{ id: 'everything', name: 'everything', description: 'Every type of input.' },
  actions: {
    all: {
      ...{ id: 'all', name: 'TRY_ALL', description: 'Takes one of each.', outputs: [] },
      inputs: [
        ...['string', 'integer', 'bigdecimal', 'boolean', 'date', 'datetime', 'json', 'file', 'folder'].map(
          (type) => parameter(`a_${type}`, type)
        ),
        parameter('a_float', 'float'),
        parameter('an_enum', 'string', { enum: ['GET', 'POST', 'PUT'] }),
        parameter('an_array', 'array', { items: { type: 'string' } }),
        parameter('an_object', 'json', ADDRESS),
        parameter('an_unknown', 'x-own')
      ]
    }
  }
};

const typed = (text) => async (page, row) => {
  await row.locator('#field').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
};

/** How each is set and changed as a value, and what the file then holds. */
const VALUES = {
  a_string: [
    [typed('two\nlines'), '"two\\nlines"'],
    [typed('one'), '"one"']
  ],
  a_integer: [
    [typed('42'), '42'],
    [typed('7'), '7']
  ],
  a_bigdecimal: [
    [typed('1.50'), '1.50'],
    [typed('2'), '2']
  ],
  a_float: [
    [typed('0.5'), '0.5'],
    [typed('1e3'), '1e3']
  ],
  a_date: [
    [typed('2026-02-03'), '"2026-02-03"'],
    [typed('2026-02-04'), '"2026-02-04"']
  ],
  a_datetime: [
    [typed('2026-02-03T04:05:06Z'), '"2026-02-03T04:05:06Z"'],
    [async (page, row) => row.locator('.zone').selectOption('+05:30'), '"2026-02-03T04:05:06+05:30"']
  ],
  a_json: [
    [typed('{"a":1}'), '{"a":1}'],
    [typed('[null]'), '[null]']
  ],
  a_file: [
    [typed('{"id":"1"}'), '{"id":"1"}'],
    [typed('{"id":"2"}'), '{"id":"2"}']
  ],
  a_folder: [
    [typed('{"id":"1"}'), '{"id":"1"}'],
    [typed('{"id":"2"}'), '{"id":"2"}']
  ],
  an_unknown: [
    [typed('text'), '"text"'],
    [typed('{"a":2}'), '{"a":2}']
  ],
  a_boolean: [
    [async (page, row) => row.locator('#field').selectOption('false'), 'false'],
    [async (page, row) => row.locator('#field').selectOption('true'), 'true']
  ],
  an_enum: [
    [chosen('pos'), '"POST"'],
    [chosen('put'), '"PUT"']
  ],
  an_array: [
    [
      async (page, row) => {
        await row.getByRole('button', { name: 'Add item' }).press('Enter');
        await page.keyboard.type('first');
      },
      '["first"]'
    ],
    [
      async (page, row) => {
        await row.getByRole('button', { name: 'Add item' }).press('Enter');
        await page.keyboard.type('second');
      },
      '["first","second"]'
    ]
  ],
  an_object: [
    [async (page, row) => row.getByLabel('street').fill('Main'), '{"street":"Main"}'],
    [async (page, row) => row.getByLabel('floor').fill('2'), '{"street":"Main","floor":2}']
  ]
};

function chosen(text) {
  return async (page, row) => {
    await row.getByRole('combobox').click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
}

describe('fields by type', function () {
  this.timeout(120_000);
  let demo;
  let page;

  before(start);
  after(stop);
  beforeEach(async () => {
    demo = await openDemo();
    ({ page } = demo);
    await dropFiles(page, { 'everything.json': JSON.stringify(EVERYTHING) });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    await page.locator('connector-palette input').first().fill('try all');
    await page.getByRole('treeitem', { name: /Try all/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('connector-mapping-field').first().waitFor();
  });
  afterEach(async () => {
    expect(demo.complaints).to.deep.equal([]);
    await demo.close();
  });

  const rowOf = (name) => page.locator(`connector-mapping-field[data-name=${name}]`);
  const choose = (name, kind) => rowOf(name).getByRole('radio', { name: kind, exact: true }).press('Space');
  const entry = async (name) => serviceTasks(await copyXml(page))[0]?.entries[`input ${name}`];

  async function leave() {
    await page.keyboard.press('Tab');
  }

  async function undo(key = 'Control+z') {
    await page.locator('#canvas').focus();
    await page.keyboard.press(key);
  }

  for (const [name, steps] of Object.entries(VALUES))
    it(`should set, change, undo, redo, save, reopen and clear ${name} as a value`, async () => {
      await choose(name, 'Value');
      for (const [act, text] of steps) {
        await act(page, rowOf(name));
        await leave();
        expect(await entry(name)).to.equal(`value ${text}`);
      }
      const [[, first], [, last]] = steps;
      await undo();
      expect(await entry(name)).to.equal(`value ${first}`);
      await undo('Control+y');
      expect(await entry(name)).to.equal(`value ${last}`);
      await dropFiles(page, { 'again.bpmn': await copyXml(page) });
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.locator('#status', { hasText: 'again.bpmn is open' }).waitFor();
      expect(await entry(name)).to.equal(`value ${last}`);
      const [{ id }] = serviceTasks(await copyXml(page));
      await shape(page, id).click();
      await rowOf(name).waitFor();
      expect(await rowOf(name).getByRole('radio', { name: 'Value', exact: true }).isChecked()).to.equal(true);
      await choose(name, 'Not set');
      expect(await entry(name)).to.equal(undefined);
    });

  for (const name of Object.keys(VALUES))
    it(`should set ${name} to a variable that is made for it, and to an expression, each with undo`, async () => {
      await choose(name, 'Variable');
      await rowOf(name).getByRole('combobox').click();
      await page.keyboard.type('made');
      await page.keyboard.press('Enter');
      expect(await entry(name)).to.equal('variable "made"');
      await undo();
      expect(await entry(name)).to.equal(undefined);
      await undo('Control+y');
      expect(await entry(name)).to.equal('variable "made"');
      await choose(name, 'Expression');
      await rowOf(name).locator('#field').click();
      await page.keyboard.insertText('${made}');
      await leave();
      expect(await entry(name)).to.equal('expression "${made}"');
    });
});
