import { expect } from 'chai';
import type { InputView, TaskView } from '../../src/model/views.js';
import { remembered } from '../../src/panel/connector-section.js';
import { RowPlaces } from '../../src/panel/row-places.js';
import {
  all,
  answer,
  button,
  choose,
  clear,
  control,
  field,
  focused,
  one,
  press,
  settled,
  show,
  type
} from './helper.js';
import { inputView, literal, outputView, parameter, task, taskOf } from './samples.js';

const other = (shown: TaskView): TaskView => ({ ...shown, element: 'Task_2' });
const list = (): TaskView => taskOf('array', literal(['a']), { model: { items: { type: 'string' } } });
const withInputs = (...inputs: InputView[]): TaskView => task({}, { inputs });

describe('rows of the next task', () => {
  afterEach(clear);

  it('should be those of the former, with the values of their own', async () => {
    const { panel } = await show({ task: withInputs(inputView(parameter('a'), literal('1'))) });
    const row = field(panel, 'a');
    await answer(panel, other(withInputs(inputView(parameter('b', 'integer'), literal(2)))));
    expect(field(panel, 'b')).to.equal(row);
    expect(control(row).value).to.equal('2');
    expect(one(row, 'label').textContent).to.equal('b');
  });

  it('should keep what was typed within one task, whatever happens to other rows', async () => {
    const rows = [inputView(parameter('a'), literal('1')), inputView(parameter('b'), literal('2'))];
    const { panel } = await show({ task: withInputs(...rows) });
    const row = field(panel, 'b');
    await choose(row, 'expression');
    await type(control(row), '${x}');
    await choose(row, 'value');
    await answer(panel, withInputs(...rows.slice(1)));
    expect(field(panel, 'b')).to.equal(row);
    await choose(row, 'expression');
    expect(control(row).value).to.equal('${x}');
  });

  it('should not show what was typed under another kind', async () => {
    const { panel } = await show({ task: taskOf('string', literal('a')) });
    await choose(field(panel), 'expression');
    await type(control(field(panel)), '${secret}');
    await choose(field(panel), 'value');
    await answer(panel, other(taskOf('string', literal('a'))));
    await choose(field(panel), 'expression');
    expect(control(field(panel)).value).to.equal('');
  });

  it('should not show what could not be written, nor say why', async () => {
    const { panel } = await show({ task: taskOf('integer', literal(1)) });
    await type(control(field(panel)), 'one');
    expect(all(field(panel), '#typed')).to.have.length(1);
    await answer(panel, other(taskOf('integer', literal(1))));
    expect(control(field(panel)).value).to.equal('1');
    expect(all(field(panel), '#typed')).to.have.length(0);
  });

  it('should be without the kind that was chosen, and the form of a new variable', async () => {
    const { panel } = await show({ task: taskOf('string', undefined) });
    await choose(field(panel), 'variable');
    button(field(panel), 'New variable for it').click();
    await settled();
    expect(all(field(panel), 'connector-new-variable')).to.have.length(1);
    await answer(panel, other(taskOf('string', undefined)));
    expect(one<HTMLInputElement>(field(panel), '#none').checked).to.equal(true);
    await choose(field(panel), 'variable');
    expect(all(field(panel), 'connector-new-variable')).to.have.length(0);
  });

  it('should not have the height that was drawn by hand', async () => {
    const { panel } = await show({ task: taskOf('string', literal('a')) });
    control(field(panel)).style.setProperty('height', '200px');
    await answer(panel, other(taskOf('string', literal('a'))));
    expect(control(field(panel)).getBoundingClientRect().height).to.be.below(100);
  });

  it('should have a form of their own', async () => {
    const { panel } = await show({ task: list() });
    const form = one(field(panel), 'connector-value');
    one<HTMLButtonElement>(form, '.add').click();
    await settled();
    await answer(panel, other(list()));
    expect(one(field(panel), 'connector-value')).to.not.equal(form);
    expect(all(field(panel), '.part')).to.have.length(1);
  });

  it('should send with the id of the new task, and end nothing of it', async () => {
    const { panel, events } = await show({ task: taskOf('string', literal('a')) });
    await type(control(field(panel)), 'ab');
    await answer(panel, other(taskOf('string', literal('c'))));
    expect(events.map((event) => [event['type'], event['element']])).to.deep.equal([
      ['mapping-change', 'Task_1'],
      ['edit-commit', 'Task_1']
    ]);
    await press(control(field(panel)), 'Escape');
    await type(control(field(panel)), 'ab');
    expect(events.slice(2).map((event) => event['element'])).to.deep.equal(['Task_2']);
  });

  it('should show all inputs again', async () => {
    const inputs = Array.from({ length: 12 }, (_, index) => inputView(parameter(`input${String(index)}`)));
    const { panel } = await show({ task: withInputs(...inputs) });
    await type(one<HTMLInputElement>(one(panel, 'connector-inputs'), 'input[type=search]'), 'input11');
    expect(field(panel, 'input0').hidden).to.equal(true);
    await answer(panel, other(withInputs(...inputs)));
    expect(field(panel, 'input0').hidden).to.equal(false);
    expect(one<HTMLInputElement>(one(panel, 'connector-inputs'), 'input[type=search]').value).to.equal('');
  });

  it('should leave what was opened in header, mapping type and outputs', async () => {
    const outputs = [outputView(parameter('result'))];
    const shown = task({}, { outputs });
    const { panel } = await show({ task: shown });
    button(one(panel, 'connector-header'), 'Change connector').click();
    one<HTMLButtonElement>(one(panel, 'connector-mapping-type'), 'button').click();
    one<HTMLElementTagNameMap['connector-mapping-output']>(panel, 'connector-mapping-output').naming = true;
    await settled();
    expect(all(panel, 'connector-picker, .choices, connector-new-variable')).to.have.length(3);
    await answer(panel, other(shown));
    expect(all(panel, 'connector-picker, .choices, connector-new-variable')).to.have.length(0);
  });

  it('should stand in a section as the user left it', async () => {
    const { panel } = await show({ task: taskOf('string', literal('a')) });
    const section = one<HTMLElementTagNameMap['connector-section']>(panel, 'connector-section');
    expect(section.label).to.equal('Inputs');
    one(section, 'button').click();
    // as for a problem, which is not what the user made of it
    section.closed = false;
    await answer(panel, other(taskOf('string', literal('a'))));
    expect(section.closed).to.equal(true);
    expect(remembered.get('Inputs')).to.equal(true);
  });

  it('should leave the focus alone when the same task changed', async () => {
    const { panel } = await show({ task: taskOf('string', literal('a')) });
    const input = control(field(panel));
    input.focus();
    await answer(panel, taskOf('string', literal('b')));
    expect(focused()).to.equal(input);
  });
});

describe('the places of rows', () => {
  it('should be kept within a task, and begin anew with the next', () => {
    const places = new RowPlaces();
    expect(['a', 'b', 'a'].map((row) => places.of('Task_1', 'list', row))).to.deep.equal([0, 1, 0]);
    expect(places.of('Task_1', 'other', 'b')).to.equal(0);
    expect(['b', 'a'].map((row) => places.of('Task_2', 'list', row))).to.deep.equal([0, 1]);
  });
});
