import { expect } from 'chai';
import type { JsonValue } from '../../src/model/json.js';
import { problem } from '../../src/model/problem.js';
import type { Mapped } from '../../src/model/views.js';
import {
  all,
  choose,
  clear,
  control,
  field,
  focused,
  one,
  pick,
  press,
  select,
  settled,
  show,
  type
} from './helper.js';
import { expression, inputView, literal, parameter, task, taskOf } from './samples.js';

const MODEL = {
  type: 'object',
  required: ['street'],
  properties: {
    street: { type: 'string', description: 'Where it is.' },
    number: { type: 'integer', minimum: 1 },
    private: { type: 'boolean' },
    size: { enum: ['small', 'large', 3] },
    since: { type: 'string', format: 'date' },
    owner: { type: 'object', properties: { name: { type: 'string' } } }
  }
};

const stage = (kind: string, model?: JsonValue, mapped?: Mapped) =>
  show({ task: taskOf(kind, mapped, model === undefined ? {} : { model }) });

type Stage = Awaited<ReturnType<typeof stage>>;
const part = (panel: Stage['panel'], key: string) =>
  one(field(panel), `[data-key="${key}"] :is(#part-${key}, input, textarea)`);
const last = ({ events }: Stage) =>
  events.filter((event) => event['type'] === 'mapping-change').at(-1)?.['mapped'];

describe('the form of a value', () => {
  afterEach(clear);

  it('should show the properties of an object with what is said of them', async () => {
    const { panel } = await stage('json', MODEL, literal({ street: 'Main', more: [1] }));
    const labels = all(field(panel), '.part > .head label').map((label) => label.textContent.trim());
    expect(labels).to.include.members(['street', 'number', 'private', 'size', 'since', 'owner', 'more']);
    expect(one(field(panel), '#about-street').textContent).to.include('Where it is.');
    expect(one(field(panel), '#about-number').textContent).to.include('At least 1');
  });

  it('should write each property at every key, and keep what it does not know', async () => {
    const shown = await stage('json', MODEL, literal({ more: [1], street: 'Main' }));
    await type(part(shown.panel, 'number') as HTMLInputElement, '12');
    expect(last(shown)).to.deep.equal(literal({ more: [1], street: 'Main', number: 12 }));
    await type(part(shown.panel, 'street') as HTMLInputElement, '');
    expect(last(shown)).to.deep.equal(literal({ more: [1], street: '', number: 12 }));
    await select(one<HTMLSelectElement>(field(shown.panel), '#part-private'), 'false');
    expect(last(shown)).to.deep.include(literal({ more: [1], street: '', number: 12, private: false }));
  });

  it('should write a property of an object within the object', async () => {
    const shown = await stage('json', MODEL);
    await choose(field(shown.panel), 'value');
    await type(one<HTMLInputElement>(field(shown.panel), '#part-name'), 'Ada');
    expect(last(shown)).to.deep.equal(literal({ owner: { name: 'Ada' } }));
  });

  it('should take a property out, and clear the value with the last one', async () => {
    const shown = await stage('json', MODEL, literal({ street: 'a', number: 1 }));
    one<HTMLButtonElement>(field(shown.panel), '[aria-label="Clear number"]').click();
    await settled();
    expect(last(shown)).to.deep.equal(literal({ street: 'a' }));
    one<HTMLButtonElement>(field(shown.panel), '[aria-label="Clear street"]').click();
    await settled();
    expect(last(shown)).to.equal(undefined);
  });

  it('should keep what is no number in its field, with the reason, and not write it', async () => {
    const shown = await stage('json', MODEL, literal({ number: 1 }));
    await type(part(shown.panel, 'number') as HTMLInputElement, '1x');
    expect(last(shown)).to.equal(undefined);
    expect((part(shown.panel, 'number') as HTMLInputElement).value).to.equal('1x');
    expect(one(field(shown.panel), '[data-key=number] [role=status]').textContent).to.include('whole number');
  });

  it('should choose one of the values that are allowed, as the value it is', async () => {
    const shown = await stage('json', MODEL);
    await choose(field(shown.panel), 'value');
    await pick(one(field(shown.panel), '[data-key=size]'), '3');
    expect(last(shown)).to.deep.equal(literal({ size: 3 }));
  });

  it('should add, move and remove the items of a list', async () => {
    const shown = await stage('array', { items: { type: 'string' } }, literal(['a']));
    one<HTMLButtonElement>(field(shown.panel), '.add').click();
    await settled();
    await type(one<HTMLInputElement>(field(shown.panel), '#part-1'), 'b');
    expect(last(shown)).to.deep.equal(literal(['a', 'b']));
    one<HTMLButtonElement>(field(shown.panel), '[aria-label="Move Item 2 up"]').click();
    await settled();
    expect(last(shown)).to.deep.equal(literal(['b', 'a']));
    one<HTMLButtonElement>(field(shown.panel), '[aria-label="Remove Item 1"]').click();
    await settled();
    expect(last(shown)).to.deep.equal(literal(['a']));
  });

  it('should end the edit when a part is left', async () => {
    const shown = await stage('json', MODEL, literal({ street: 'a' }));
    await type(part(shown.panel, 'street') as HTMLInputElement, 'b');
    part(shown.panel, 'street').dispatchEvent(new Event('change', { bubbles: true }));
    expect(shown.events.at(-1)).to.deep.equal({ type: 'edit-commit', element: 'Task_1' });
  });

  it('should switch to the text and back', async () => {
    const shown = await stage('json', MODEL, literal({ street: 'a' }));
    one<HTMLButtonElement>(field(shown.panel), '.form').click();
    await settled();
    await type(control(field(shown.panel)), '{"street":"b"}');
    expect(last(shown)).to.deep.equal(literal({ street: 'b' }));
    one<HTMLButtonElement>(field(shown.panel), '.form').click();
    await settled();
    expect((part(shown.panel, 'street') as HTMLInputElement).value).to.equal('b');
  });

  it('should show what is no object as text', async () => {
    const { panel } = await stage('json', MODEL, literal('words'));
    expect(control(field(panel)).value).to.equal('"words"');
    expect(all(field(panel), '.form')).to.have.length(0);
  });

  it('should keep the form of JSON in which expressions stand', async () => {
    const shown = await stage('json', MODEL, expression({ street: '${street}' }));
    await type(part(shown.panel, 'street') as HTMLInputElement, '${street} 1');
    expect(last(shown)).to.deep.equal(expression({ street: '${street} 1' }));
  });
});

describe('a value that is one of some', () => {
  afterEach(clear);

  it('should be found by typing and chosen with the keyboard', async () => {
    const shown = await stage('string', { enum: ['GET', 'POST', 'PUT'] });
    await choose(field(shown.panel), 'value');
    const input = one<HTMLInputElement>(field(shown.panel), '[role=combobox]');
    await type(input, 'p');
    expect(all(field(shown.panel), '[role=option]').map((option) => option.textContent.trim())).to.deep.equal(
      ['POST', 'PUT']
    );
    await press(input, 'ArrowDown');
    await press(input, 'Enter');
    expect(last(shown)).to.deep.equal(literal('PUT'));
  });

  it('should leave the value alone on Escape, which then is nobody else’s', async () => {
    const shown = await stage('string', { enum: ['GET', 'POST'] }, literal('GET'));
    const input = one<HTMLInputElement>(field(shown.panel), '[role=combobox]');
    await type(input, 'po');
    await press(input, 'Escape');
    await settled();
    expect(last(shown)).to.equal(undefined);
    expect(input.value).to.equal('GET');
  });

  it('should take the line that Tab leaves', async () => {
    const shown = await stage('string', { enum: ['GET', 'POST', 'PUT'] });
    await choose(field(shown.panel), 'value');
    const input = one<HTMLInputElement>(field(shown.panel), '[role=combobox]');
    await type(input, 'pu');
    const event = await press(input, 'Tab');
    expect(event.defaultPrevented).to.equal(false);
    expect(last(shown)).to.deep.equal(literal('PUT'));
  });

  it('should take what is typed out when the field is left, and nothing less', async () => {
    const shown = await stage('string', { enum: ['GET', 'POST', 'PUT'] }, literal('GET'));
    const input = one<HTMLInputElement>(field(shown.panel), '[role=combobox]');
    await type(input, 'po');
    input.blur();
    await settled();
    expect(last(shown)).to.equal(undefined);
    expect(input.value).to.equal('GET');
    await type(input, 'POST');
    input.blur();
    await settled();
    expect(last(shown)).to.deep.equal(literal('POST'));
  });

  it('should keep a value that is not allowed', async () => {
    const { panel } = await stage('string', { enum: ['GET', 'POST'] }, literal('FETCH'));
    expect(one<HTMLInputElement>(field(panel), '[role=combobox]').value).to.equal('FETCH');
  });
});

describe('a list of variables', () => {
  afterEach(clear);

  it('should tell where they get their values, and of those that do not fit', async () => {
    const { panel } = await stage('string');
    panel.addEventListener('origins-ask', (event) => {
      event.origins = new Map([
        ['orderId', { from: ['Find order'], unset: true, loop: false }],
        ['item', { from: [], unset: false, loop: true }]
      ]);
    });
    await choose(field(panel), 'variable');
    const input = one<HTMLInputElement>(field(panel), '[role=combobox]');
    await press(input, 'ArrowDown');
    await settled();
    const lines = all(field(panel), '[role=option]').map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim()
    );
    expect(lines[0]).to.include('orderId').and.include('From Find order · Not set on every path to here');
    expect(lines.at(-1)).to.equal('item');
    const groups = all(field(panel), '[role=group][aria-label]').map((group) => group.ariaLabel);
    expect(groups).to.include.members(['string, from earlier tasks', 'Multi-instance']);
    expect(groups).to.not.include('string, from events');
    expect(
      lines.some((line) => line.includes('is hardly a string') || line.includes('has to read it as'))
    ).to.equal(true);
  });
});

describe('a list of variables that events bring', () => {
  afterEach(clear);

  it('should have a group of its own', async () => {
    const { panel } = await stage('string');
    panel.addEventListener('origins-ask', (event) => {
      event.origins = new Map([
        ['orderId', { from: ['Order came'], events: true, unset: false, loop: false }]
      ]);
    });
    await choose(field(panel), 'variable');
    await press(one<HTMLInputElement>(field(panel), '[role=combobox]'), 'ArrowDown');
    await settled();
    const groups = all(field(panel), '[role=group][aria-label]').map((group) => group.ariaLabel);
    expect(groups[0]).to.equal('string, from events');
  });
});

describe('a date', () => {
  afterEach(clear);

  for (const [text, why] of [
    ['2025-03-31T25:00:00Z', 'There is no hour 25'],
    ['2025-02-30T09:00:00Z', 'There is no day 30 in 2025-02'],
    ['2025-03-31T09:60:00Z', 'There is no minute 60'],
    ['soon', 'Enter a date and time, such as']
  ] as const)
    it(`should not take ${text} apart, as there is no such moment`, async () => {
      const shown = await stage('datetime', undefined, literal('2026-02-03T04:05:06Z'));
      await type(control(field(shown.panel)), text);
      expect(one<HTMLInputElement>(field(shown.panel), '.native').value).to.equal('');
      expect(one<HTMLSelectElement>(field(shown.panel), '.zone').disabled).to.equal(true);
      expect(field(shown.panel).renderRoot.textContent).to.include(why);
    });

  it('should take the day that was picked', async () => {
    const shown = await stage('date');
    await choose(field(shown.panel), 'value');
    const native = one<HTMLInputElement>(field(shown.panel), '.native');
    native.value = '2026-02-03';
    native.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect(last(shown)).to.deep.equal(literal('2026-02-03'));
  });

  it('should take moment and zone, and the zone alone', async () => {
    const shown = await stage('datetime', undefined, literal('2026-02-03T04:05:06Z'));
    const zone = one<HTMLSelectElement>(field(shown.panel), '.zone');
    expect(zone.value).to.equal('Z');
    zone.value = '+05:30';
    zone.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(last(shown)).to.deep.equal(literal('2026-02-03T04:05:06+05:30'));
    const native = one<HTMLInputElement>(field(shown.panel), '.native');
    native.value = '2026-02-04T10:00';
    native.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect(last(shown)).to.deep.equal(literal('2026-02-04T10:00:00+05:30'));
  });
});

describe('what is said of an input', () => {
  afterEach(clear);

  it('should tell default, example and what is asked for', async () => {
    const { panel } = await stage('integer', { default: 3, examples: [5], minimum: 1 });
    expect(one(field(panel), '#about').textContent).to.equal('Default: 3 · Example: 5 · At least 1');
  });

  it('should tell at its part what is wrong with it, and beneath the field all else, once', async () => {
    const model = { properties: { size: { minimum: 1 } }, required: ['name'] };
    const told = (template: string, values: Record<string, string>) => ({
      ...problem('warning', 'T/inputs/x', template, values),
      rule: 'value-constraint'
    });
    const problems = [
      told('“{place}” must be at least {bound}', { place: 'size', bound: '1' }),
      told('This value lacks “{name}”', { name: 'name' })
    ];
    const input = { ...inputView(parameter('it', 'json', { model }), literal({ size: 0 })), problems };
    const { panel } = await show({ task: task({}, { inputs: [input], outputs: [] }) });
    const said = () => all(field(panel), '.problem.warning').map((line) => line.textContent.trim());
    await settled();
    expect(said()).to.eql(['Warning: This value lacks “name”', 'This value must be at least 1']);
    one<HTMLButtonElement>(field(panel), 'button.form').click();
    await settled();
    expect(said()).to.eql(['Warning: “size” must be at least 1', 'Warning: This value lacks “name”']);
  });

  it('should leave the focus where it is when a variable is made by its name', async () => {
    const shown = await stage('string');
    await choose(field(shown.panel), 'variable');
    const input = one<HTMLInputElement>(field(shown.panel), '[role=combobox]');
    await type(input, 'brandNew');
    expect(one(field(shown.panel), '.option.act').textContent.trim()).to.match(/^Create variable “brandNew”/);
    await press(input, 'Enter');
    expect(shown.events.at(-1)).to.deep.include({
      type: 'variable-add',
      variable: { name: 'brandNew', type: 'string', required: false },
      mapTo: { side: 'input', name: 'it' }
    });
    expect(focused()).to.not.equal(null);
  });
});
