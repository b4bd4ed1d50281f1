import { expect } from 'chai';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';
import { problem } from '../../src/model/problem.js';
import type { ConnectorMappingField } from '../../src/panel/connector-mapping-field.js';
import {
  answer,
  choose,
  clear,
  control,
  field,
  focused,
  one,
  pick,
  press,
  select,
  show,
  type
} from './helper.js';
import { expression, literal, taskOf, variable } from './samples.js';

const texts = (of: ConnectorMappingField) => of.renderRoot.textContent.replace(/\s+/g, ' ');

describe('a mapped field', () => {
  afterEach(clear);

  const values: [type: string, text: string, value: JsonValue][] = [
    ['string', 'a  b', 'a  b'],
    ['string', '42', '42'],
    ['string', 'true', 'true'],
    ['integer', '42', 42],
    ['integer', '9007199254740993', new JsonNumber('9007199254740993')],
    ['bigdecimal', '1.50', new JsonNumber('1.50')],
    ['date', '2025-03-31', '2025-03-31'],
    ['datetime', '2025-03-31T09:00:00Z', '2025-03-31T09:00:00Z'],
    ['json', '{"a":[1,null]}', { a: [1, null] }],
    ['json', '"text"', 'text'],
    ['array', '[1]', [1]],
    ['file', '{"id":"1"}', { id: '1' }],
    ['Content-Type', 'cm:folder', 'cm:folder'],
    ['Content-Type', '{"a":1}', { a: 1 }]
  ];
  for (const [name, text, value] of values)
    it(`should write ${text} of type ${name} at every key, and end the edit on change`, async () => {
      const { panel, events } = await show({ task: taskOf(name) });
      await choose(field(panel), 'value');
      events.length = 0;
      await type(control(field(panel)), text);
      const mapped = { kind: 'value', value };
      expect(events).to.deep.equal([
        { type: 'mapping-change', element: 'Task_1', side: 'input', name: 'it', mapped, open: true }
      ]);
      control(field(panel)).dispatchEvent(new Event('change', { bubbles: true }));
      expect(events.at(-1)).to.deep.equal({ type: 'edit-commit', element: 'Task_1' });
    });

  it('should write true and false chosen from a list', async () => {
    const { panel, events } = await show({ task: taskOf('boolean') });
    await choose(field(panel), 'value');
    await select(control(field(panel)), 'false');
    expect(events.at(-1)).to.deep.include({ mapped: literal(false), open: false });
    await select(control(field(panel)), 'true');
    expect(events.at(-1)).to.deep.include({ mapped: literal(true), open: false });
  });

  it('should write the name of a variable, and an expression as it is', async () => {
    const { panel, events } = await show({ task: taskOf('string') });
    await choose(field(panel), 'variable');
    await pick(field(panel), 'orderId');
    const mapped = variable('orderId');
    expect(events.find((event) => event['type'] === 'mapping-change')).to.deep.include({ mapped });
    await choose(field(panel), 'expression');
    await type(control(field(panel)), '${orderId} ');
    expect(events.at(-1)).to.deep.include({ mapped: expression('${orderId} '), open: true });
  });

  const invalid: [type: string, text: string][] = [
    ['integer', '1.5'],
    ['integer', '1e3'],
    ['integer', 'abc'],
    ['number', '1,5'],
    ['date', '2025-02-30'],
    ['datetime', 'tomorrow'],
    ['json', '{"a":'],
    ['json', 'null'],
    ['array', 'a, b']
  ];
  for (const [name, text] of invalid)
    it(`should keep "${text}", which is no ${name}, in the field and not write it`, async () => {
      const { panel, events } = await show({ task: taskOf(name) });
      await choose(field(panel), 'value');
      await type(control(field(panel)), text);
      control(field(panel)).dispatchEvent(new Event('change', { bubbles: true }));
      expect(events.filter((event) => event['type'] === 'mapping-change')).to.have.length(0);
      expect(control(field(panel)).value).to.equal(text);
      expect(control(field(panel)).getAttribute('aria-invalid')).to.equal('true');
      expect(one(field(panel), '#typed').textContent).to.not.equal('');
    });

  it('should keep invalid text when the diagram changes elsewhere', async () => {
    const { panel } = await show({ task: taskOf('integer', literal(1)) });
    await type(control(field(panel)), '1x');
    await answer(panel, { ...taskOf('integer', literal(1)), name: 'Another name' });
    expect(control(field(panel)).value).to.equal('1x');
  });

  it('should tell not set, empty text, null, false and zero apart', async () => {
    const shown = async (name: string, value?: JsonValue) => {
      const { panel } = await show({ task: taskOf(name, value === undefined ? undefined : literal(value)) });
      const row = field(panel);
      const own = row.renderRoot.querySelector<HTMLInputElement>('#field');
      return `${row.kind}|${own?.value ?? 'no field'}|${own?.placeholder ?? ''}|${texts(row).includes('null')}`;
    };
    const all = [
      await shown('string'),
      await shown('string', ''),
      await shown('string', null),
      await shown('boolean', false),
      await shown('integer', 0)
    ];
    expect(all).to.deep.equal([
      'none|no field||false',
      'value||Empty text|false',
      'value||null|true',
      'value|false||false',
      'value|0|Nothing entered yet|false'
    ]);
  });

  it('should pass an empty text only when that is asked for', async () => {
    const { panel, events } = await show({ task: taskOf('string') });
    await choose(field(panel), 'value');
    expect(events).to.deep.equal([]);
    one<HTMLButtonElement>(field(panel), '.note .link').click();
    expect(events.at(-1)).to.deep.include({ mapped: literal(''), open: false });
  });

  it('should write an empty text where the type is text, and nothing where it is a number', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal('a')) });
    await type(control(field(panel)), '');
    expect(events.at(-1)).to.deep.include({ mapped: literal(''), open: true });
    const number = await show({ task: taskOf('integer', literal(1)) });
    await type(control(field(number.panel)), '');
    expect(number.events.at(-1)).to.deep.include({ mapped: undefined, open: true });
  });

  it('should never write null, and leave a null of the file alone', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal(null)) });
    control(field(panel)).focus();
    control(field(panel)).dispatchEvent(new Event('change', { bubbles: true }));
    expect(events).to.deep.equal([]);
    await type(control(field(panel)), 'a');
    expect(events.at(-1)).to.deep.include({ mapped: literal('a') });
  });

  it('should keep what was typed under another kind', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal('text')) });
    await choose(field(panel), 'expression');
    expect(events.at(-1)).to.deep.include({ mapped: undefined, open: false });
    await type(control(field(panel)), '${a}');
    await choose(field(panel), 'variable');
    await choose(field(panel), 'value');
    expect(control(field(panel)).value).to.equal('text');
    expect(events.at(-1)).to.deep.include({ mapped: literal('text'), open: false });
    await choose(field(panel), 'expression');
    expect(events.at(-1)).to.deep.include({ mapped: expression('${a}'), open: false });
    await choose(field(panel), 'none');
    expect(events.at(-1)).to.deep.include({ mapped: undefined, open: false });
  });

  it('should forget what was typed when another task is shown', async () => {
    const { panel } = await show({ task: taskOf('string', literal('text')) });
    await choose(field(panel), 'expression');
    await type(control(field(panel)), '${a}');
    await answer(panel, { ...taskOf('string'), element: 'Task_2' });
    await choose(field(panel), 'expression');
    expect(control(field(panel)).value).to.equal('');
  });

  it('should leave text and caret alone when its own edit comes back', async () => {
    const { panel } = await show({ task: taskOf('json', literal({ a: 1 })) });
    const area = control(field(panel)) as HTMLTextAreaElement;
    await type(area, '{ "a":   12 }');
    area.setSelectionRange(3, 3);
    await answer(panel, taskOf('json', literal({ a: 12 })));
    expect(control(field(panel))).to.equal(area);
    expect(area.value).to.equal('{ "a":   12 }');
    expect(area.selectionStart).to.equal(3);
    expect(focused()).to.equal(area);
  });

  it('should follow a change that is not its own', async () => {
    const { panel } = await show({ task: taskOf('string', literal('a')) });
    await type(control(field(panel)), 'ab');
    await answer(panel, taskOf('string', literal('ab')));
    await answer(panel, taskOf('string', literal('a')));
    expect(control(field(panel)).value).to.equal('a');
    await answer(panel, taskOf('string', variable('orderId')));
    expect(field(panel).kind).to.equal('variable');
    expect(field(panel).contains(focused()) || focused()?.getRootNode() === field(panel).shadowRoot).to.equal(
      true
    );
  });

  it('should take the open edit back on Escape', async () => {
    const { panel, events } = await show({ task: taskOf('integer', literal(1)) });
    await type(control(field(panel)), '12');
    await answer(panel, taskOf('integer', literal(12)));
    await type(control(field(panel)), '12x');
    const event = await press(control(field(panel)), 'Escape');
    expect(event.defaultPrevented).to.equal(true);
    expect(events.at(-1)).to.deep.equal({ type: 'edit-revert', element: 'Task_1' });
    await answer(panel, taskOf('integer', literal(1)));
    expect(control(field(panel)).value).to.equal('1');
    expect(one(field(panel), '[role=status]').textContent.trim()).to.equal('');
  });

  it('should leave Escape to others when nothing was typed', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal('a')) });
    const event = await press(control(field(panel)), 'Escape');
    expect(event.defaultPrevented).to.equal(false);
    expect(events).to.deep.equal([]);
  });

  it('should mark a variable that the process lacks, and offer to create it', async () => {
    const { panel, events } = await show({ task: taskOf('integer', variable('missing')) });
    expect(control(field(panel)).value).to.equal('missing (not declared)');
    one<HTMLButtonElement>(field(panel), '.link').click();
    expect(events).to.deep.equal([
      {
        type: 'variable-add',
        element: 'Task_1',
        variable: { name: 'missing', type: 'integer', required: false },
        mapTo: undefined
      }
    ]);
  });

  it('should create a variable for itself', async () => {
    const { panel, events } = await show({ task: taskOf('date') });
    await choose(field(panel), 'variable');
    one<HTMLButtonElement>(field(panel), '.control button').click();
    await new Promise((resolve) => setTimeout(resolve));
    const form = one(field(panel), 'connector-new-variable');
    const name = one<HTMLInputElement>(form, 'input');
    expect(focused()).to.equal(name);
    await type(name, 'loopCounter');
    one<HTMLButtonElement>(form, '.primary').click();
    expect(events.filter((event) => event['type'] === 'variable-add')).to.deep.equal([]);
    await type(name, 'due');
    one<HTMLButtonElement>(form, '.primary').click();
    expect(events.at(-1)).to.deep.equal({
      type: 'variable-add',
      element: 'Task_1',
      variable: { name: 'due', type: 'date', required: false },
      mapTo: { side: 'input', name: 'it' }
    });
  });

  it('should take references only where the input is secret, and never show a stored one', async () => {
    const secret = { secure: true };
    const { panel, events } = await show({ task: taskOf('string', literal('hunter2'), secret) });
    const row = field(panel);
    expect(row.renderRoot.querySelector<HTMLInputElement>('input[value=value]')?.disabled).to.equal(true);
    expect(control(row).value).to.not.include('hunter2');
    expect(texts(row)).to.not.include('hunter2');
    await choose(row, 'expression');
    events.length = 0;
    for (const text of ['hunter2', '${12345}', '${apiKey:hunter2}']) await type(control(row), text);
    expect(events).to.deep.equal([]);
    await type(control(row), '${apiKey}');
    expect(events.at(-1)).to.deep.include({ mapped: expression('${apiKey}') });
  });

  it('should offer to make an expression of a value that holds one', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal('Dear ${name}')) });
    expect(texts(field(panel))).to.include('The engine evaluates ${…} in a value too.');
    one<HTMLButtonElement>(field(panel), '.link').click();
    expect(events.at(-1)).to.deep.include({ mapped: expression('Dear ${name}'), open: false });
  });

  it('should say once what is wrong, and what can be done about it', async () => {
    const found = [problem('error', 'Task_1/inputs/it', 'The engine evaluates ${…} in a static value')];
    const view = taskOf('string', literal('Dear ${name}'));
    const inputs = view.inputs.map((input) => ({ ...input, problems: found }));
    const { panel } = await show({ task: { ...view, inputs } });
    expect(texts(field(panel)).match(/evaluates/g)).to.have.length(1);
    expect(one(field(panel), '.link').textContent).to.equal('Make it an expression');
  });
});
