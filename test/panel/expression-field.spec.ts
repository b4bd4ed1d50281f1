import { expect } from 'chai';
import type { ExpressionEditor } from '../../src/editor/expression-editor.js';
import { loadExpressionEditor } from '../../src/editor/load.js';
import { answer, choose, clear, control, field, focused, one, press, settled, show } from './helper.js';
import { action, expression, parameter, task, taskOf } from './samples.js';
import type { ConnectorMappingField } from '../../src/panel/connector-mapping-field.js';

/** The editor, once it has taken the place of the plain field. */
async function editorOf(row: ConnectorMappingField): Promise<ExpressionEditor> {
  await loadExpressionEditor();
  await settled();
  await settled();
  const editor = one<ExpressionEditor>(row, 'expression-editor');
  await editor.updateComplete;
  return editor;
}

const hover = (over: Element) =>
  over.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));

/** As a user types it: the text is there, and the editor says so. */
async function write(editor: ExpressionEditor, text: string): Promise<void> {
  editor.focus();
  editor.select(0, editor.value.length);
  document.execCommand('insertText', false, text);
  await settled();
}

describe('the field of an expression', () => {
  afterEach(clear);

  it('should be plain until somebody comes near', async () => {
    const { panel } = await show({ task: taskOf('string', expression('${orderId}')) });
    await loadExpressionEditor();
    await settled();
    expect(control(field(panel)).localName).to.equal('textarea');
    hover(control(field(panel)));
    const editor = await editorOf(field(panel));
    expect(editor.value).to.equal('${orderId}');
    expect(editor.label).to.equal('it');
    expect(focused()).to.equal(document.body);
  });

  it('should come when the focus moves to it within its row', async () => {
    const { panel } = await show({ task: taskOf('string', expression('a')) });
    one<HTMLInputElement>(field(panel), 'input[value=expression]').focus();
    control(field(panel)).focus();
    expect((await editorOf(field(panel))).value).to.equal('a');
  });

  it('should take text, caret and focus along, and end no edit by it', async () => {
    const { panel, events } = await show({ task: taskOf('string', expression('${orderId}')) });
    const plain = control(field(panel)) as HTMLTextAreaElement;
    plain.focus();
    plain.value = '${orderId} and';
    plain.setSelectionRange(3, 5);
    plain.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const editor = await editorOf(field(panel));
    expect(editor.value).to.equal('${orderId} and');
    expect(editor.selection).to.deep.equal({ anchor: 3, head: 5 });
    expect(focused()).to.have.property('className').that.contains('cm-content');
    expect(events.map(({ type: kind }) => kind)).to.deep.equal(['mapping-change']);
  });

  it('should write at every change, end the edit where it is left, and take it back on Escape', async () => {
    const { panel, events } = await show({ task: taskOf('string', expression('a')) });
    control(field(panel)).focus();
    const editor = await editorOf(field(panel));
    await write(editor, '${orderId}');
    expect(events.at(-1)).to.deep.include({ mapped: expression('${orderId}'), open: true });
    (focused() as HTMLElement).blur();
    expect(events.at(-1)).to.deep.include({ type: 'edit-commit' });
    await write(editor, 'b');
    await press(one(editor, '.cm-content'), 'Escape');
    expect(events.at(-1)).to.deep.include({ type: 'edit-revert' });
    await answer(panel, taskOf('string', expression('${orderId}')));
    expect(editor.value).to.equal('${orderId}');
  });

  it('should keep what was typed while another kind is chosen', async () => {
    const { panel } = await show({ task: taskOf('string', expression('${orderId}')) });
    hover(control(field(panel)));
    await write(await editorOf(field(panel)), '${other}');
    await choose(field(panel), 'value');
    expect(control(field(panel)).localName).to.equal('textarea');
    await choose(field(panel), 'expression');
    expect((await editorOf(field(panel))).value).to.equal('${other}');
  });

  it('should know the variables, and for an assignment the outputs before them', async () => {
    const model = { type: 'object', properties: { id: { type: 'string' } } };
    const outputs = [parameter('reply', 'json', { model })];
    const assignments = [{ variable: 'orderId', mapped: expression('${reply.id}'), problems: [] }];
    const { panel } = await show({
      task: task({}, { action: action('A', 'A', { outputs }), inputs: [], assignments })
    });
    const row = field(panel, 'orderId');
    hover(control(row));
    const { variables } = (await editorOf(row)).context;
    expect(variables[0]).to.deep.include({ name: 'reply', origin: 'output', model });
    expect(variables.map(({ name }) => name)).to.include('orderId');
  });

  it('should wait for a word that is being composed', async () => {
    const { panel } = await show({ task: taskOf('string', expression('a')) });
    const plain = control(field(panel));
    plain.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    plain.focus();
    await loadExpressionEditor();
    await settled();
    expect(control(field(panel))).to.equal(plain);
    plain.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await editorOf(field(panel));
  });
});
