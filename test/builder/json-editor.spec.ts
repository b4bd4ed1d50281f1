import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { ConnectorJsonEditorElement } from '../../src/builder/connector-json-editor.js';
import { JsonEditEvent } from '../../src/builder/json-events.js';
import { loadJsonEditor } from '../../src/builder/load-json-editor.js';
import { problem } from '../../src/model/problem.js';
import { until } from '../helper.js';

const DEFINITION = `{
  "id": "crm",
  "name": "crm",
  "description": "Customers.",
  "actions": {
    "find": {
      "id": "find",
      "name": "find",
      "description": "Finds.",
      "inputs": [
        { "id": "q", "name": "query", "description": "", "type": "text" }
      ]
    }
  }
}`;

describe('builder/connector-json-editor', () => {
  let editor: ConnectorJsonEditorElement;
  let events: string[];

  before(loadJsonEditor);

  beforeEach(async () => {
    editor = document.createElement('connector-json-editor');
    events = [];
    editor.addEventListener('json-edit', ({ open, value }) =>
      events.push(`${open ? 'open' : 'left'} ${value}`)
    );
    document.body.append(editor);
    await editor.updateComplete;
  });

  afterEach(() => editor.remove());

  const inside = <T extends Element = HTMLElement>(selector: string) =>
    editor.renderRoot.querySelector<T>(selector);
  const content = () => inside('.cm-content');
  const options = () =>
    [...editor.renderRoot.querySelectorAll('[role=option]')].map((option) => option.firstChild?.textContent);
  // CodeMirror takes no key for a list that has only just come
  const offered = async (option?: string) => {
    await until(() => (option ? options().includes(option) : options().length > 0));
    await new Promise((resolve) => setTimeout(resolve, 80));
  };
  const show = async (text: string) => {
    editor.value = text;
    await editor.updateComplete;
  };
  /** Sets a text whose caret is at `|`. */
  const at = async (text: string) => {
    await show(text.replace('|', ''));
    editor.focus();
    editor.select(text.indexOf('|'));
  };
  const type = async (text: string) => {
    editor.focus();
    for (const key of text) await sendKeys({ type: key });
  };
  const chord = async (key: string) => {
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: key });
    await sendKeys({ up: 'Control' });
  };
  const marked = (kind = '') =>
    [...editor.renderRoot.querySelectorAll(`.cm-lintRange${kind}`)].map((mark) => mark.textContent);

  it('should say every change, and then once that it was left', async () => {
    await at('{|}');
    await type('"a');
    expect(events).to.deep.equal(['open {""}', 'open {"a"}']);
    content()?.blur();
    expect(events.at(-1)).to.equal('left {"a"}');
    editor.focus();
    content()?.blur();
    expect(events).to.have.length(3);
  });

  it('should say a change that reaches beyond shadow roots around it', async () => {
    const heard = new Promise<Event>((resolve) =>
      document.addEventListener(JsonEditEvent.type, resolve, { once: true })
    );
    await type('1');
    expect(((await heard) as JsonEditEvent).value).to.equal('1');
  });

  it('should say nothing of a value from outside, and keep the caret where nothing changed around it', async () => {
    await at('{"name": "crm", "id"|: "x"}');
    await show('{"name": "customers", "id": "x"}');
    expect(editor.selection.head).to.equal('{"name": "customers", "id"'.length);
    expect(events).to.deep.equal([]);
    content()?.blur();
    expect(events).to.deep.equal([]);
  });

  it('should keep the caret between several changes from outside', async () => {
    const text = (name: string) => `{\n"a": "${name}",\n"b": "x",\n"c": "${name}"\n}`;
    await show(text('one'));
    editor.focus();
    editor.select(text('one').indexOf('x'));
    await show(text('three'));
    expect(editor.selection.head).to.equal(text('three').indexOf('x'));
    expect(editor.value).to.equal(text('three'));
  });

  it('should give what was typed back at once, and take a value again that it had before', async () => {
    await at('1|');
    await type('2');
    expect(editor.value).to.equal('12');
    await show('1');
    expect(editor.value).to.equal('1');
    expect(inside('.cm-line')?.textContent).to.equal('1');
  });

  it('should keep the ends of lines, and its text while it is not in the page', async () => {
    await show('{\r\n"a": 1\r\n}');
    editor.remove();
    expect(editor.value).to.equal('{\r\n"a": 1\r\n}');
    document.body.append(editor);
    await editor.updateComplete;
    await at('{\r\n|"a": 1\r\n}');
    await type('x');
    expect(editor.value).to.equal('{\r\nx"a": 1\r\n}');
  });

  it('should complete keys by keyboard, with what their values begin as', async () => {
    await at('{"id": "crm", |}');
    await type('"na');
    await offered();
    expect(options()[0]).to.equal('name');
    await sendKeys({ press: 'Enter' });
    expect(editor.value).to.equal('{"id": "crm", "name": ""}');
    expect(editor.selection.head).to.equal(editor.value.length - 2);
  });

  it('should list what an object has not yet, and the values of a key that was just written', async () => {
    await at('{"config": [{"name": "a", "description": "b", |}]}');
    await chord('Space');
    await offered();
    expect(options()).to.deep.equal(['value', 'required', 'secure']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await offered('true');
    expect(editor.value).to.include('"required": }');
    await sendKeys({ press: 'Enter' });
    await until(() => editor.value.includes('"required": true}'));
  });

  it('should replace a value that is there, with its quotes', async () => {
    await at(DEFINITION.replace('"text"', '"te|xt"'));
    await chord('Space');
    await offered();
    await sendKeys({ press: 'Enter' });
    await until(() => editor.value.includes('"type": "string" }'));
  });

  it('should complete by another schema where it is given one', async () => {
    editor.schema = { properties: { colour: { enum: ['red'] } } };
    await at('{|}');
    await chord('Space');
    await offered();
    expect(options()).to.deep.equal(['colour']);
  });

  it('should mark problems at their pointers, and at what is around where there is nothing', async () => {
    await show(DEFINITION);
    editor.problems = [
      problem('warning', '/actions/find/inputs/0/type', 'type <{value}> is not known', { value: 'text' }),
      problem('error', '/actions/find/model', 'model is missing')
    ];
    await until(() => marked().length === 2);
    expect(marked('-warning')).to.deep.equal(['"text"']);
    expect(marked('-error')).to.deep.equal(['"find"']);
    expect(content()?.getAttribute('aria-invalid')).to.equal('true');
    expect(editor.renderRoot.querySelectorAll('.cm-lint-marker')).to.have.length(2);
    expect(inside('#said')?.textContent).to.equal('2 problems');
    editor.select(DEFINITION.indexOf('"text"'));
    await editor.updateComplete;
    expect(inside('#said')?.textContent).to.equal('Line 11: Type <text> is not known');
    editor.problems = [];
    await until(() => marked().length === 0);
    expect(content()?.getAttribute('aria-invalid')).to.equal('false');
  });

  it('should lead from problem to problem', async () => {
    await show(DEFINITION);
    editor.problems = [
      problem('warning', '/name', 'Odd.'),
      problem('warning', '/actions/find/name', 'Odd too.')
    ];
    await until(() => marked().length === 2);
    editor.focus();
    editor.select(0);
    await sendKeys({ press: 'F8' });
    expect(editor.selection.anchor).to.equal(DEFINITION.indexOf('"crm",\n  "desc'));
    inside('.footer button')?.click();
    expect(editor.selection.anchor).to.equal(DEFINITION.indexOf('"find",\n      "desc'));
  });

  it('should mark what is no JSON a moment after it was typed', async () => {
    await at('{"a": 1|}');
    await type(',');
    expect(marked()).to.deep.equal([]);
    await until(() => marked().length === 1);
    expect(marked('-error')).to.deep.equal([',']);
    editor.problems = [problem('error', '', 'this is not JSON')];
    await editor.updateComplete;
    await editor.updateComplete;
    expect(editor.found.map(({ template }) => template)).to.deep.equal([
      'No comma may stand before "{end}".'
    ]);
  });

  it('should scroll to what a pointer leads to, and select it', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `  "key${index}": [${index}, "x"]`).join(',\n');
    await show(`{\n${lines}\n}`);
    expect(await editor.reveal('/key400/1')).to.equal(true);
    const { anchor, head } = editor.selection;
    expect(editor.value.slice(head, anchor)).to.equal('"x"');
    await until(() => inside('.revealed')?.textContent === '"x"');
    expect(await editor.reveal('/key3/7/8')).to.equal(false);
    expect(editor.value.slice(editor.selection.head, editor.selection.anchor)).to.equal('"key3"');
    expect(editor.matches(':focus')).to.equal(false);
  });

  it('should take no input where it is read only, and still be read by keyboard', async () => {
    await show('{"a": 1}');
    editor.readOnly = true;
    await editor.updateComplete;
    await type('x');
    expect(editor.value).to.equal('{"a": 1}');
    expect(content()?.getAttribute('aria-readonly')).to.equal('true');
    await sendKeys({ press: 'ArrowRight' });
    expect(editor.selection.head).to.equal(1);
  });

  it('should be left by Tab, until Control and M let Tab indent, and again after Escape', async () => {
    const after = document.body.appendChild(document.createElement('button'));
    await at('|1');
    await chord('m');
    await sendKeys({ press: 'Tab' });
    expect(editor.value).to.equal('  1');
    await editor.updateComplete;
    expect(inside('#help')?.textContent).to.include('Tab indents');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(editor.value).to.equal('  1');
    expect(document.activeElement).to.equal(after);
    after.remove();
  });

  it('should leave undo, redo and an Escape that closes nothing to who is around it', async () => {
    const keys: string[] = [];
    const hear = ({ key, ctrlKey, defaultPrevented }: KeyboardEvent) => {
      if (key.length > 1 && key !== 'Escape') return;
      keys.push(`${ctrlKey ? 'Control+' : ''}${key} ${defaultPrevented}`);
    };
    await at('1|');
    await type('2');
    document.body.addEventListener('keydown', hear);
    await chord('z');
    await chord('y');
    await sendKeys({ press: 'Escape' });
    document.body.removeEventListener('keydown', hear);
    expect(keys).to.deep.equal(['Control+z false', 'Control+y false', 'Escape false']);
    expect(editor.value).to.equal('12');
  });

  it('should stay usable with texts of many megabytes, of thousands of levels and of one line', async () => {
    for (const text of [
      '['.repeat(20_000),
      '{"a":'.repeat(5_000),
      JSON.stringify('x'.repeat(300_000)),
      '"\\'
    ]) {
      await show(text);
      await editor.reveal('/0/0/a');
      expect(editor.value === text).to.equal(true);
    }
  });

  it('should use no style that a strict policy forbids, and be accessible', async () => {
    await show(DEFINITION + '}');
    await until(() => marked().length > 0);
    expect(editor.renderRoot.querySelector('style')).to.equal(null);
    const { violations } = await axe.run(editor);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).to.deep.equal(
      []
    );
  });
});
