import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { ExpressionEditor } from '../../src/editor/expression-editor.js';
import { loadExpressionEditor } from '../../src/editor/load.js';
import { english } from '../../src/editor/messages.js';
import { difference } from '../../src/editor/text.js';
import { problem } from '../../src/model/problem.js';

const CONTEXT = { variables: [{ name: 'customer', type: 'string' }] };

describe('expression-editor', () => {
  let editor: ExpressionEditor;
  let events: string[];

  before(loadExpressionEditor);

  beforeEach(async () => {
    editor = document.createElement('expression-editor');
    editor.context = CONTEXT;
    editor.label = 'Text';
    events = [];
    for (const type of ['value-input', 'value-commit', 'input'] as const)
      editor.addEventListener(type, (event) => events.push(`${event.type} ${editor.value}`));
    document.body.append(editor);
    await editor.updateComplete;
  });

  afterEach(() => editor.remove());

  const inside = <T extends Element = HTMLElement>(selector: string) =>
    editor.renderRoot.querySelector<T>(selector);
  const content = () => inside('.cm-content');
  const shown = () =>
    [...editor.renderRoot.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
  const type = async (text: string) => {
    editor.focus();
    for (const key of text) await sendKeys({ type: key });
    await editor.updateComplete;
  };

  it('should show its value, and say every change and then that it was left', async () => {
    editor.value = 'a';
    await editor.updateComplete;
    expect(shown()).to.equal('a');
    editor.focus();
    editor.select(1);
    await type('bc');
    expect(events).to.deep.equal(['value-input ab', 'value-input abc']);
    content()?.blur();
    expect(events.at(-1)).to.equal('value-commit abc');
  });

  it('should say nothing of a value that came from outside, nor of being left without a change', async () => {
    editor.focus();
    editor.value = 'other';
    await editor.updateComplete;
    content()?.blur();
    expect(events).to.deep.equal([]);
  });

  it('should keep the caret where a new value is the same around it', async () => {
    editor.value = 'one two three';
    await editor.updateComplete;
    editor.select(9);
    editor.value = 'zero one two three';
    await editor.updateComplete;
    expect(editor.selection).to.deep.equal({ anchor: 14, head: 14 });
    editor.value = 'zero';
    await editor.updateComplete;
    expect(editor.selection.head).to.equal(4);
  });

  it('should close the braces of an expression, and leave brackets and quotes of a text alone', async () => {
    await type("it's {a} (b ${");
    expect(editor.value).to.equal("it's {a} (b ${}");
    await type("'x");
    expect(editor.value).to.equal("it's {a} (b ${'x'}");
    await type("'} ${customer.length()}!");
    expect(editor.value).to.equal("it's {a} (b ${'x'} ${customer.length()}!");
  });

  it('should colour what the engine evaluates', async () => {
    editor.value = "a ${customer.length() + 'b}'} #{customer}";
    await editor.updateComplete;
    const marked = [...editor.renderRoot.querySelectorAll('.expression')]
      .map((part) => part.textContent)
      .join('');
    expect(marked).to.equal("${customer.length() + 'b}");
    expect(inside('.variable')?.textContent).to.equal('customer');
    expect(inside('.member')?.textContent).to.equal('length');
  });

  it('should be called what it is told, and say its problems in the text and to screen readers', async () => {
    editor.value = 'a ${b}';
    editor.description = 'A greeting.';
    editor.problems = [
      problem('error', '', 'Wrong at {position}.', { position: '5', from: '4', to: '5' }),
      problem('warning', '', 'Of no place.')
    ];
    await editor.updateComplete;
    expect(content()?.getAttribute('aria-label')).to.equal('Text');
    expect(content()?.getAttribute('aria-invalid')).to.equal('true');
    expect(inside('#about')?.textContent).to.equal('A greeting. Wrong at 5. Of no place.');
    expect(inside('.cm-lintRange-error')?.textContent).to.equal('b');
    editor.problems = [];
    await editor.updateComplete;
    expect(content()?.getAttribute('aria-invalid')).to.equal('false');
    expect(inside('.cm-lintRange')).to.equal(null);
  });

  it('should mark a problem behind the end at the last character, and survive one that is nowhere', async () => {
    editor.value = '${b';
    editor.problems = [
      problem('error', '', 'Not closed.', { from: '3', to: '3' }),
      problem('error', '', 'Old.', { from: '90', to: '95' }),
      problem('error', '', 'Odd.', { from: 'x', to: '1' })
    ];
    await editor.updateComplete;
    expect(inside('.cm-lintRange-error')?.textContent).to.equal('b');
  });

  it('should take no input where it is read only', async () => {
    editor.value = 'a';
    editor.readOnly = true;
    await editor.updateComplete;
    await type('b');
    expect(editor.value).to.equal('a');
    expect(content()?.getAttribute('aria-readonly')).to.equal('true');
    expect(inside('button')?.hidden).to.equal(true);
  });

  it('should have several lines where the value has, or the button is pressed', async () => {
    expect(editor.grown).to.equal(false);
    editor.value = 'a\nb';
    await editor.updateComplete;
    expect(editor.grown).to.equal(true);
    inside('button')?.click();
    await editor.updateComplete;
    expect(editor.grown).to.equal(false);
    expect(shown()).to.equal('a\nb');
  });

  it('should keep the ends of lines as they are', async () => {
    editor.value = 'a\r\nb\rc';
    await editor.updateComplete;
    editor.focus();
    editor.select(0);
    await type('x');
    expect(editor.value).to.equal('xa\r\nb\rc');
  });

  it('should leave undo to the host', async () => {
    await type('abc');
    const seen: string[] = [];
    editor.addEventListener('keydown', (event) => seen.push(`${event.key} ${event.defaultPrevented}`));
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect(seen).to.include('z false');
    expect(editor.value).to.equal('abc');
  });

  it('should take its text along where it is moved', async () => {
    await type('abc');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(editor);
    await editor.updateComplete;
    expect(shown()).to.equal('abc');
    await type('d');
    expect(editor.value).to.have.length(4);
    box.remove();
  });

  it('should follow another translation', async () => {
    editor.translator = (template, values) => english(template, values).toUpperCase();
    await editor.updateComplete;
    expect(inside('button')?.title).to.equal('SEVERAL LINES');
  });
});

describe('the difference of two texts', () => {
  for (const [before, after, change] of [
    ['abc', 'abc', { from: 3, to: 3, insert: '' }],
    ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
    ['aaa', 'aaaa', { from: 3, to: 3, insert: 'a' }],
    ['abc', '', { from: 0, to: 3, insert: '' }],
    ['', 'abc', { from: 0, to: 0, insert: 'abc' }],
    ['abab', 'ab', { from: 2, to: 4, insert: '' }]
  ] as const)
    it(`should be small from "${before}" to "${after}"`, () =>
      expect(difference(before, after)).to.deep.equal(change));
});
