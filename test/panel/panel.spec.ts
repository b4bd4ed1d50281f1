import axe from 'axe-core';
import { expect } from 'chai';
import type { Connector } from '../../src/model/connector.js';
import { problem } from '../../src/model/problem.js';
import { english } from '../../src/panel/messages.js';
import { LIMIT } from '../../src/panel/picks.js';
import { until } from '../helper.js';
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
  select,
  settled,
  show,
  type
} from './helper.js';
import {
  action,
  connector,
  connectors,
  inputView,
  literal,
  outputView,
  parameter,
  processView,
  samples,
  slack,
  task,
  taskOf,
  variable,
  wideTask
} from './samples.js';

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.querySelector('connector-panel') ?? document, {
    rules: { region: { enabled: false } }
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

describe('the panel', () => {
  afterEach(() => {
    clear();
    document.documentElement.removeAttribute('data-scheme');
    document.adoptedStyleSheets = [];
  });

  for (const [name, sample] of Object.entries(samples))
    for (const scheme of ['light', 'dark'])
      it(`should be accessible: ${name}, ${scheme}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { color-scheme: ${scheme} }`);
        document.adoptedStyleSheets = [sheet];
        const { panel } = await show(sample());
        for (const toggle of all<HTMLButtonElement>(panel, 'button[aria-expanded=false]')) toggle.click();
        await settled();
        expect(await violations()).to.deep.equal([]);
      });

  describe('of connector and action', () => {
    it('should link the documentation only where it is https', async () => {
      const { panel } = await show({ task: task() });
      const link = one<HTMLAnchorElement>(panel, 'a');
      expect([link.href, link.rel]).to.deep.equal(['https://example.com/slack', 'noopener noreferrer']);
      await answer(panel, task({}, { connector: { ...slack, documentation: 'javascript:alert(1)' } }));
      expect(all(panel, 'a')).to.deep.equal([]);
    });

    it('should change the action', async () => {
      const { panel, events } = await show({ task: task(), connectors });
      button(panel, 'Change action').click();
      await settled();
      const options = all(panel, '[role=option]');
      expect(options.map((option) => one(option, '.title').textContent.trim().split('\n')[0])).to.deep.equal([
        'Send message',
        'Create channel',
        'Post text'
      ]);
      options[1]?.click();
      expect(events).to.deep.equal([
        { type: 'connector-apply', element: 'Task_1', implementation: 'slack.CREATE_CHANNEL' }
      ]);
    });

    it('should ask for the action first thing', async () => {
      const { panel, events } = await show(samples['choose-action']?.() ?? {});
      expect(all(panel, '[role=option]')).to.have.length(3);
      const search = one<HTMLInputElement>(panel, '[role=combobox]');
      await press(search, 'ArrowDown');
      await press(search, 'Enter');
      expect(events).to.deep.equal([
        { type: 'connector-apply', element: 'Task_1', implementation: 'slack.SEND_MESSAGE' }
      ]);
    });

    it('should change the connector by keyboard: search, choose, choose its action', async () => {
      const { panel, events } = await show({ task: task(), connectors });
      button(panel, 'Change connector').click();
      await settled();
      const search = () => one<HTMLInputElement>(panel, '[role=combobox]');
      expect(focused()).to.equal(search());
      await type(search(), 'rest');
      const active = one(panel, `#${search().getAttribute('aria-activedescendant') ?? ''}`);
      expect(active.textContent).to.include('REST');
      await press(search(), 'Enter');
      await settled();
      expect(focused()).to.equal(search());
      expect(search().getAttribute('aria-label')).to.equal('Choose an action of REST');
      await press(search(), 'ArrowDown');
      await press(search(), 'ArrowDown');
      await press(search(), 'Enter');
      await settled();
      expect(events).to.deep.equal([
        { type: 'connector-apply', element: 'Task_1', implementation: 'rest.POST' }
      ]);
      expect(focused()?.getAttribute('data-change')).to.equal('connector');
    });

    it('should find actions of all connectors, and keep the list short', async () => {
      const many: Connector[] = Array.from({ length: 10_000 }, (_, index) =>
        connector(`c${index}`, `Connector ${index}`, {
          actions: [action('RUN', `Run ${index}`), action('B', 'Other')]
        })
      );
      const { panel } = await show({ task: task(), connectors: many });
      button(panel, 'Change connector').click();
      await settled();
      expect(all(panel, '[role=option]')).to.have.length(LIMIT);
      expect(one(one(panel, 'connector-picker'), '.note').textContent).to.include('50 of 10000');
      await type(one<HTMLInputElement>(panel, '[role=combobox]'), 'run 9731');
      await until(() => all(panel, '[role=option]').length < LIMIT);
      expect(one(panel, '[role=option]').textContent).to.include('Run 9731');
    });

    it('should close the list on Escape and give the focus back', async () => {
      const { panel } = await show({ task: task(), connectors });
      button(panel, 'Change action').click();
      await settled();
      await press(one(panel, '[role=combobox]'), 'Escape');
      expect(all(panel, '[role=option]')).to.deep.equal([]);
      expect(focused()).to.equal(button(panel, 'Change action'));
    });

    it('should show the values of an unknown action with their kinds, and no field for them', async () => {
      const { panel } = await show(samples['unknown-action']?.() ?? {});
      expect(all(panel, 'connector-mapping-field')).to.deep.equal([]);
      const rows = all(one(panel, 'connector-entries'), 'li').map((row) =>
        row.textContent.replace(/\s+/g, ' ').trim()
      );
      expect(rows).to.deep.equal([
        'it Value "a"',
        'that Variable orderId',
        'those Expression ${order.lines}'
      ]);
    });
  });

  describe('of the mapping', () => {
    it('should say what follows from each mapping type, and change it', async () => {
      const { panel, events } = await show({ task: task() });
      one<HTMLButtonElement>(one(panel, 'connector-mapping-type'), 'button').click();
      await settled();
      expect(all(panel, '.choice .note')).to.have.length(5);
      one<HTMLInputElement>(panel, 'input[value=all]').click();
      expect(events).to.deep.equal([{ type: 'mapping-type-change', element: 'Task_1', mappingType: 'all' }]);
    });

    it('should list required inputs first, then groups, then the others', async () => {
      const { panel } = await show({ task: task() });
      expect(all(panel, 'connector-mapping-field').map((row) => row.dataset['name'])).to.deep.equal([
        'text',
        'channelId',
        'channelName',
        'userEmail',
        'metadata',
        'retries',
        'urgent',
        'sendOn'
      ]);
      expect(one(panel, '[role=group]').getAttribute('aria-label')).to.equal('At least one of these');
    });

    it('should render 23 inputs in one update, and filter them without losing what was typed', async () => {
      const { panel } = await show({ connectors });
      panel.task = wideTask();
      await settled();
      expect(all(panel, '.kinds')).to.have.length(23);
      await choose(field(panel, 'input5'), 'value');
      await type(control(field(panel, 'input5')), 'kept');
      await type(one<HTMLInputElement>(panel, '[type=search]'), 'input22');
      const seen = all(panel, 'connector-mapping-field').filter((row) => row.offsetHeight > 0);
      expect(seen.map((row) => row.dataset['name'])).to.deep.equal(['input22']);
      await type(one<HTMLInputElement>(panel, '[type=search]'), '');
      expect(control(field(panel, 'input5')).value).to.equal('kept');
    });

    it('should send an output to several variables, and take one away', async () => {
      const outputs = [outputView(parameter('message'), ['reply', 'gone'])];
      const { panel, events } = await show({ task: task({}, { outputs }) });
      const row = one(panel, 'connector-mapping-output');
      expect(one(row, '.unknown').textContent).to.include('gone');
      await select(one<HTMLSelectElement>(row, 'select'), 'orderId');
      button(row, 'Remove reply').click();
      const own = { type: 'mapping-change', element: 'Task_1', side: 'output', open: false };
      expect(events).to.deep.equal([
        { ...own, name: 'orderId', mapped: variable('message') },
        { ...own, name: 'reply', mapped: undefined }
      ]);
    });

    it('should create a variable of the type of the output', async () => {
      const { panel, events } = await show({ task: task() });
      button(panel, 'New variable for sentAt').click();
      const stored = {
        type: 'outputs-store',
        element: 'Task_1',
        rows: [{ variable: { name: 'sentAt', type: 'datetime' }, mapped: variable('sentAt') }]
      };
      expect(events).to.deep.equal([stored]);
    });

    it('should ask for the name of a variable where somebody wants to give it', async () => {
      const { panel, events } = await show({ task: task() });
      await select(
        one<HTMLSelectElement>(all(panel, 'connector-mapping-output')[1] as Element, 'select'),
        '+'
      );
      const form = one(panel, 'connector-new-variable');
      expect(one<HTMLInputElement>(form, 'input').value).to.equal('sentAt');
      one<HTMLButtonElement>(form, '.primary').click();
      const mapped = variable('sentAt');
      const rows = [{ variable: { name: 'sentAt', type: 'datetime' }, mapped }];
      expect(events).to.deep.equal([{ type: 'outputs-store', element: 'Task_1', rows }]);
    });

    it('should add, edit and remove an assignment', async () => {
      const { panel, events } = await show({ task: task() });
      const part = one(panel, 'connector-assignments');
      await select(one<HTMLSelectElement>(part, 'select:not(#field)'), 'orderId');
      expect(events).to.deep.equal([]);
      const text = control(field(panel, 'orderId'));
      await type(text, '${message}');
      const row = { type: 'mapping-change', element: 'Task_1', side: 'output', name: 'orderId' };
      const mapped = { kind: 'expression', value: '${message}' };
      expect(events).to.deep.equal([{ ...row, mapped, open: true }]);
      const assignments = [
        { variable: 'orderId', mapped: { kind: 'expression', value: '${message}' }, problems: [] }
      ] as const;
      await answer(panel, task({}, { assignments }));
      await type(text, '');
      await answer(panel, task());
      expect(control(field(panel, 'orderId'))).to.equal(text);
      await answer(panel, task({}, { assignments }));
      button(panel, 'Remove the assignment to orderId').click();
      expect(events.at(-1)).to.deep.equal({ ...row, mapped: undefined, open: false });
    });

    it('should move or remove a kept value', async () => {
      const entry = { side: 'input', name: 'old', mapped: literal('a'), kept: 'slack.OLD' } as const;
      const { panel, events } = await show({ task: task({}, { kept: [entry] }) });
      await select(one<HTMLSelectElement>(one(panel, 'connector-entries'), 'select'), 'text');
      button(panel, 'Remove old').click();
      expect(events).to.deep.equal([
        { type: 'kept-move', element: 'Task_1', entry, name: 'text' },
        { type: 'kept-remove', element: 'Task_1', entry, name: 'old' }
      ]);
    });

    it('should offer to move a kept value only where something can take it', async () => {
      const kept = ['input', 'output'].map((side) => {
        const mapped = side === 'input' ? literal('a') : variable('a');
        return { side: side as 'input' | 'output', name: side, mapped, kept: 'slack.OLD' };
      });
      const offers = (panel: Element) => [
        all(one(panel, 'connector-entries'), 'select').length,
        all(one(panel, 'connector-entries'), '[aria-label^="Use it here"]').length,
        all(one(panel, 'connector-entries'), '[aria-label^="Remove"]').length
      ];
      expect(offers((await show({ task: task({}, { kept }) })).panel)).to.deep.equal([1, 1, 2]);
      const none = task({}, { kept, inputs: [] });
      expect(offers((await show({ task: none })).panel)).to.deep.equal([0, 1, 2]);
      const unknown = { ...none, state: 'unknown-connector' } as const;
      expect(offers((await show({ task: unknown })).panel)).to.deep.equal([0, 0, 2]);
    });

    it('should have letters stand in for a missing icon, and nothing for a missing connector', async () => {
      const { connector, ...rest } = task();
      if (!connector) throw new Error('no connector');
      const { icon: _icon, ...bare } = connector;
      const { panel } = await show({ task: { ...rest, connector: { ...bare, title: 'Data feed' } } });
      expect(one(panel, '.identity .icon').textContent.trim()).to.equal('DF');
      const unknown = { ...rest, state: 'unknown-connector' } as const;
      expect(all((await show({ task: unknown })).panel, '.identity .icon')).to.have.length(0);
    });

    it('should not show a kept value that was a secret', async () => {
      const entry = { side: 'input', name: 'old', mapped: literal('hunter2'), kept: 'slack.OLD' } as const;
      const { panel } = await show({ task: task({}, { kept: [{ ...entry, secret: true }] }) });
      const value = one(one(panel, 'connector-entries'), '.value');
      expect(value.textContent).to.equal('••••••');
      expect(value.outerHTML).to.not.include('hunter2');
    });

    it('should count the problems, tell them at their field and lead there', async () => {
      const missing = problem('error', 'Task_1/inputs/it', 'Input {name} is required', { name: 'it' });
      const inputs = [inputView(parameter('it'), undefined, { problems: [missing] })];
      const { panel } = await show({
        task: task({}, { inputs, problems: [missing] }),
        translator: (template, values) => english(template.replace('is required', 'fehlt'), values)
      });
      const count = one<HTMLButtonElement>(one(panel, 'connector-problems'), 'button');
      expect(count.textContent.trim()).to.include('1 error');
      expect(one(field(panel), '#problems').textContent).to.include('Input it fehlt');
      count.click();
      await settled();
      one<HTMLButtonElement>(panel, 'li button').click();
      expect((focused() as HTMLInputElement).value).to.equal('none');
    });
  });

  describe('while typing', () => {
    for (const [key, more, expected] of [
      ['z', {}, 'history-undo'],
      ['Z', { shiftKey: true }, 'history-redo'],
      ['y', {}, 'history-redo']
    ] as const)
      for (const modifier of ['ctrlKey', 'metaKey'])
        it(`should ask for ${expected} on ${modifier} ${key}`, async () => {
          const { panel, events } = await show({ task: taskOf('string', literal('a')) });
          const event = await press(control(field(panel)), key, { ...more, [modifier]: true });
          expect(event.defaultPrevented).to.equal(true);
          expect(events).to.deep.equal([{ type: expected, element: 'Task_1' }]);
        });

    it('should end the open edit when asked to, once', async () => {
      const { panel, events } = await show({ task: taskOf('string', literal('a')) });
      await type(control(field(panel)), 'ab');
      panel.flush();
      panel.flush();
      expect(events.map((event) => event['type'])).to.deep.equal(['mapping-change', 'edit-commit']);
    });

    it('should send what is typed late with the id of its own task, or not at all', async () => {
      const { panel, events } = await show({ task: taskOf('string', literal('a')) });
      const former = control(field(panel));
      former.focus();
      await type(former, 'late');
      await answer(panel, { ...taskOf('string', literal('b')), element: 'Task_2' });
      expect(focused()).to.equal(document.body);
      // what the browser can undo in it is not the new task's
      expect(former.isConnected).to.equal(false);
      expect(events.filter((event) => event['element'] === 'Task_2')).to.deep.equal([]);
      expect(control(field(panel)).value).to.equal('b');
    });
  });

  describe('of a process', () => {
    const open = async (name: string) => {
      const stage = await show({ process: processView });
      one<HTMLButtonElement>(stage.panel, `[data-id=${name}]`).click();
      await settled();
      return { ...stage, form: one(stage.panel, 'connector-variable-form') };
    };
    const leave = (input: Element) => input.dispatchEvent(new Event('change', { bubbles: true }));

    for (const [name, reason] of [
      ['', 'name'],
      ['1a', 'letter'],
      ['a-b', 'letters'],
      ['amount', 'already'],
      ['nrOfInstances', 'engine'],
      ['loopCounter', 'engine']
    ] as const)
      it(`should refuse the name "${name}" and say why`, async () => {
        const { events, form } = await open('v1');
        const input = one<HTMLInputElement>(form, '#name');
        await type(input, name);
        expect(one(form, '#problem').textContent).to.include(reason);
        leave(input);
        expect(events).to.deep.equal([]);
        expect(input.value).to.equal(name);
      });

    it('should rename when the field is left, or before something else is shown', async () => {
      const { panel, events, form } = await open('v1');
      const input = one<HTMLInputElement>(form, '#name');
      await type(input, 'order_id');
      expect(events).to.deep.equal([]);
      leave(input);
      const own = { type: 'variable-update', element: 'Process_1', id: 'v1' };
      expect(events).to.deep.equal([{ ...own, changes: { name: 'order_id' } }]);
      await type(input, 'order_id2');
      panel.flush();
      expect(events.at(-1)).to.deep.equal({ ...own, changes: { name: 'order_id2' } });
    });

    it('should change type, marks, display name and default value', async () => {
      const { events, form } = await open('v1');
      await select(one<HTMLSelectElement>(form, '#type'), 'json');
      one<HTMLInputElement>(form, '[name=required]').click();
      const displayName = one<HTMLInputElement>(form, '#displayName');
      displayName.value = 'Number';
      leave(displayName);
      await choose(one(form, 'connector-mapping-field'), 'value');
      const value = control(form);
      await type(value, 'a');
      await type(value, 'ab');
      leave(value);
      expect(events.map((event) => event['changes'])).to.deep.equal([
        { type: 'json' },
        { required: false },
        { displayName: 'Number' },
        { value: 'ab' }
      ]);
    });

    it('should write no default value that is not of the type', async () => {
      const { events, form } = await open('v5');
      const value = control(form);
      await type(value, '{');
      leave(value);
      expect(events).to.deep.equal([]);
    });

    it('should keep a type that is not known', async () => {
      const variables = [{ id: 'x', name: 'x', type: 'x:custom', required: false }];
      const { panel } = await show({ process: { ...processView, variables } });
      one<HTMLButtonElement>(panel, '[data-id=x]').click();
      await settled();
      expect(one<HTMLSelectElement>(panel, '#type').value).to.equal('x:custom');
    });

    it('should say what uses a variable before it is deleted', async () => {
      const { panel, events } = await show({ process: processView });
      panel.addEventListener('users-ask', (event) => (event.users = ['Send message', 'Flow_1']));
      button(panel, 'Delete orderId').click();
      await settled();
      expect(events).to.deep.equal([]);
      expect(one(panel, '.users').textContent).to.include('It is used by “Send message”, “Flow_1”');
      expect(focused()).to.equal(one(panel, '.keep'));
      one<HTMLButtonElement>(panel, '.keep').click();
      await settled();
      expect(focused()).to.equal(one(panel, '[data-id=v1]'));
      button(panel, 'Delete orderId').click();
      await settled();
      one<HTMLButtonElement>(panel, '.users .action').click();
      expect(events).to.deep.equal([{ type: 'variable-remove', element: 'Process_1', id: 'v1' }]);
    });

    it('should add and delete', async () => {
      const { panel, events } = await show({ process: processView });
      button(panel, '+').click();
      await settled();
      const form = one(panel, 'connector-variable-form');
      const name = one<HTMLInputElement>(form, '#name');
      expect(name.value.slice(name.selectionStart ?? 0, name.selectionEnd ?? 0)).to.equal('variable');
      await type(name, 'total');
      await select(one<HTMLSelectElement>(form, '#type'), 'integer');
      await choose(one(form, 'connector-mapping-field'), 'value');
      await type(control(form), '7');
      button(form, 'Add variable').click();
      await settled();
      button(panel, 'Delete orderId').click();
      const added = { name: 'total', type: 'integer', required: false, display: true, value: 7 };
      expect(events).to.deep.equal([
        { type: 'variable-add', element: 'Process_1', variable: added, mapTo: undefined },
        { type: 'variable-remove', element: 'Process_1', id: 'v1' }
      ]);
    });
  });
});
