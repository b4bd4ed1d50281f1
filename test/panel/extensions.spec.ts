import axe from 'axe-core';
import { expect } from 'chai';
import {
  Extensions,
  type ExtensionSet,
  type OptionRequest,
  type PanelExtensions
} from '../../src/panel/extensions.js';
import type { FieldEditorElement } from '../../src/panel/extensions.js';
import {
  all,
  answer,
  button,
  choose,
  clear,
  control,
  field,
  one,
  press,
  settled,
  show,
  type
} from './helper.js';
import { inputView, literal, parameter, task, taskOf } from './samples.js';

const given = (extensions: PanelExtensions): ExtensionSet =>
  new Extensions(extensions, () => undefined).current;

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

/** An editor as a host writes one. */
class ColourEditor extends HTMLElement implements FieldEditorElement {
  #value: unknown;
  parameter?: NonNullable<FieldEditorElement['parameter']>;
  readOnly?: boolean;
  get value() {
    return this.#value as string | undefined;
  }
  set value(value: string | undefined) {
    this.#value = value;
    this.textContent = `colour ${value ?? 'none'}`;
  }
  change(value: string, event: 'input' | 'change' = 'change') {
    this.value = value;
    this.dispatchEvent(new Event('input'));
    if (event === 'change') this.dispatchEvent(new Event('change'));
  }
}
customElements.define('test-colour-editor', ColourEditor);
class BrokenEditor extends HTMLElement {
  constructor() {
    super();
    throw new Error('out of paint');
  }
}
customElements.define('test-broken-editor', BrokenEditor);

describe('what a host adds to the panel', () => {
  afterEach(clear);

  describe('an editor', () => {
    for (const key of ['colour', 'slack.SEND_MESSAGE.it'])
      it(`should take the place of the field, given for ${key}`, async () => {
        const extensions = given({ fieldEditors: { [key]: 'test-colour-editor' } });
        const { panel, events } = await show({ task: taskOf('colour', literal('red')), extensions });
        const editor = one<ColourEditor>(panel, 'test-colour-editor');
        expect([editor.value, editor.parameter?.name, editor.readOnly]).to.deep.equal(['red', 'it', false]);
        editor.change('green');
        expect(events).to.deep.include({
          type: 'mapping-change',
          ...{ element: 'Task_1', side: 'input', name: 'it', mapped: literal('green'), open: true }
        });
        expect(events.at(-1)?.['type']).to.equal('edit-commit');
        await answer(panel, taskOf('colour', literal('green')));
        expect(one(panel, 'test-colour-editor')).to.equal(editor);
        await answer(panel, taskOf('colour', literal('blue')));
        expect(editor.value).to.equal('blue');
      });

    it('should stand for values only, and never be given a secret', async () => {
      const extensions = given({ fieldEditors: { colour: () => new ColourEditor() } });
      const { panel } = await show({
        task: task(
          {},
          {
            inputs: [
              inputView(parameter('it', 'colour'), { kind: 'expression', value: '${a}' }),
              inputView(parameter('key', 'colour', { secure: true }), literal('hidden'))
            ]
          }
        ),
        extensions
      });
      expect(all(panel, 'test-colour-editor')).to.have.length(0);
      await choose(field(panel), 'value');
      expect(all(panel, 'test-colour-editor')).to.have.length(1);
    });

    const broken: [string, string | (() => HTMLElement)][] = [
      ['throws', 'test-broken-editor'],
      ['is not defined', 'test-missing-editor'],
      [
        'is a function that throws',
        () => {
          throw new Error('no paint');
        }
      ]
    ];
    for (const [what, editor] of broken)
      it(`should give way to ours where it ${what}, with a note`, async () => {
        const extensions = given({ fieldEditors: { colour: editor } });
        const { panel, events } = await show({ task: taskOf('colour', literal('red')), extensions });
        await settled();
        expect(control(field(panel)).value).to.equal('red');
        expect(field(panel).renderRoot.textContent).to.include('cannot be shown');
        await type(control(field(panel)), 'green');
        expect(events.at(-1)?.['mapped']).to.deep.equal(literal('green'));
      });
  });

  describe('options', () => {
    const requests: OptionRequest[] = [];
    let respond: (request: OptionRequest) => Promise<readonly { value: string; label?: string }[]>;
    beforeEach(() => {
      requests.length = 0;
      respond = async ({ query }) =>
        ['general', 'random']
          .filter((name) => name.includes(query))
          .map((name) => ({ value: `C-${name}`, label: name }));
    });
    const extensions = () =>
      given({
        optionProviders: {
          'slack.SEND_MESSAGE.it': (request) => {
            requests.push(request);
            return respond(request);
          }
        }
      });
    const start = async () => {
      const { panel, events } = await show({
        task: task(
          {},
          { inputs: [inputView(parameter('it'), literal('C-1')), inputView(parameter('b'), literal('x'))] }
        ),
        extensions: extensions()
      });
      const input = () => one<HTMLInputElement>(one(panel, 'connector-options'), 'input');
      const options = () => all(panel, '[role=option]').map((option) => one(option, '.wrap').textContent);
      const status = () => one(one(panel, 'connector-options'), '[role=status]').textContent.trim();
      return { panel, events, input, options, status };
    };

    it('should be listed and chosen with the keyboard', async () => {
      const { panel, events, input, options } = await start();
      expect(requests).to.have.length(0);
      await press(input(), 'ArrowDown');
      await until(() => options().length === 2);
      const { found } = { found: await axe.run(one(panel, 'connector-inputs')) };
      expect(found.violations.map(({ id }) => id)).to.deep.equal([]);
      const { connector, action, input: name, values, query } = requests[0] as OptionRequest;
      expect([connector, action, name, values, query]).to.deep.equal([
        'slack',
        'SEND_MESSAGE',
        'it',
        { b: literal('x') },
        ''
      ]);
      await press(input(), 'ArrowDown');
      await press(input(), 'Enter');
      const changes = events.filter(({ type }) => type === 'mapping-change');
      expect(changes.map(({ mapped }) => mapped)).to.deep.equal([literal('C-general')]);
    });

    it('should be searched, an earlier question being cancelled, and asked once each', async () => {
      const { events, input, options } = await start();
      respond = () => new Promise(() => undefined);
      await press(input(), 'ArrowDown');
      await until(() => requests.length === 1);
      respond = async () => [{ value: 'r' }];
      await type(input(), 'ran');
      expect(requests[0]?.signal.aborted).to.equal(true);
      expect(events.at(-1)?.['mapped']).to.deep.equal(literal('ran'));
      await until(() => options().length === 1);
      await press(input(), 'Escape');
      await type(input(), 'ran');
      await until(() => options().length === 1);
      expect(requests.map(({ query }) => query)).to.deep.equal(['', 'ran']);
    });

    it('should be cancelled when the field is left', async () => {
      const { input, status } = await start();
      respond = () => new Promise(() => undefined);
      await press(input(), 'ArrowDown');
      await until(() => requests.length === 1);
      expect(status()).to.equal('Loading…');
      input().focus();
      input().blur();
      expect(requests[0]?.signal.aborted).to.equal(true);
    });

    for (const [what, failing] of [
      ['rejects', () => Promise.reject(new Error('no token'))],
      [
        'throws',
        () => {
          throw new Error('no token');
        }
      ],
      ['answers something else', () => Promise.resolve('no token' as never)]
    ] as const)
      it(`should say so where the provider ${what}, and be asked again`, async () => {
        const { panel, input, options, status } = await start();
        const working = respond;
        respond = failing;
        await press(input(), 'ArrowDown');
        await until(() => status().startsWith('The list could not be loaded'));
        expect(control(field(panel)).value).to.equal('C-1');
        respond = working;
        button(panel, 'Retry').click();
        await until(() => options().length === 2);
      });

    it('should wait while there is no connection', async () => {
      const { input, options, status } = await start();
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        await press(input(), 'ArrowDown');
        await until(() => status().startsWith('There is no connection'));
        expect(requests).to.have.length(0);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
      dispatchEvent(new Event('online'));
      await until(() => options().length === 2);
    });
  });

  describe('a section', () => {
    interface Shown extends HTMLElement {
      task?: { name: string };
    }
    it('should be given the task at every change', async () => {
      const made: Shown[] = [];
      const element = () => {
        const shown: Shown = document.createElement('div');
        made.push(shown);
        return shown;
      };
      const { panel } = await show({
        task: task({}, { name: 'first' }),
        extensions: given({
          sections: [
            { id: 'costs', label: 'Costs', element },
            { id: 'never', label: 'Never', element, when: () => false }
          ]
        })
      });
      expect(made.map(({ task: of }) => of?.name)).to.deep.equal(['first']);
      await answer(panel, task({}, { name: 'second' }));
      expect(made.map(({ task: of }) => of?.name)).to.deep.equal(['second']);
      expect(made[0]?.isConnected).to.equal(true);
    });

    it('should harm nothing where it throws', async () => {
      const { panel } = await show({
        task: task(),
        extensions: given({
          sections: [
            { id: 'a', label: 'A', element: 'test-broken-editor' },
            {
              id: 'b',
              label: 'B',
              element: 'div',
              when: () => {
                throw new Error('no');
              }
            }
          ]
        })
      });
      expect(one(panel, 'connector-host-section').shadowRoot?.textContent).to.include('out of paint');
      expect(all(panel, 'connector-mapping-field')).to.have.length(8);
    });
  });

  it('should be added and taken back at any time', () => {
    let changes = 0;
    const extensions = new Extensions({}, () => changes++);
    const provider = async () => [];
    const remove = [
      extensions.addFieldEditor('date', 'my-date'),
      extensions.addOptionProvider('a.b.c', provider),
      extensions.addSection({ id: 's', label: 'S', element: 'my-section' })
    ];
    const { fieldEditors, optionProviders, sections } = extensions.current;
    expect([fieldEditors.get('date'), optionProviders.get('a.b.c'), sections.length]).to.deep.equal([
      'my-date',
      provider,
      1
    ]);
    for (const each of remove) each();
    expect([extensions.current.fieldEditors.size, extensions.current.optionProviders.size]).to.deep.equal([
      0, 0
    ]);
    expect([extensions.current.sections.length, changes]).to.deep.equal([0, 6]);
  });
});
