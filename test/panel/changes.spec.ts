import axe from 'axe-core';
import type { Injector } from 'didi';
import { createConnection, readMapping, type Connector } from '../../src/core.js';
import { ChangeReview } from '../../src/panel/ChangeReview.js';
import type { ConnectorChanges } from '../../src/panel/ConnectorChanges.js';
import type { ConnectorChangeDialog } from '../../src/panel/connector-change-dialog.js';
import type { ConnectorPanel } from '../../src/panel/ConnectorPanel.js';
import type { ConnectorPanelElement } from '../../src/panel/connector-panel.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import {
  CRM,
  diagram,
  element,
  expect,
  mount,
  object,
  save,
  unmount,
  until,
  type TestModeler
} from '../helper.js';
import { all, button, one, settled } from './helper.js';

const NEWER = {
  ...CRM,
  actions: {
    'crm-find': {
      ...CRM.actions['crm-find'],
      inputs: [
        { id: 'crm-email', name: 'address', type: 'string', description: '', required: true },
        { id: 'crm-why', name: 'why', type: 'string', description: '', required: true }
      ]
    }
  }
};
const OTHER = { ...CRM, name: 'sales', presentation: {} };
const SECRET = 'hunter2-canary';

const dialogs = () => [...document.querySelectorAll('connector-change-dialog')];
const dialog = async (): Promise<ConnectorChangeDialog> => {
  await until(() => dialogs().some((each) => all(each, 'dialog[open]').length > 0));
  const [found] = dialogs();
  if (!found) throw new Error('no dialog');
  await settled();
  return found;
};
const rows = (root: Element) =>
  all(root, '.rows li').map((row) => row.textContent.replace(/\s+/g, ' ').trim());

async function start(options: object = {}) {
  const modeler = await mount(diagram(), {
    modules: [ConnectorPanelModule],
    connectorPanel: { open: true },
    ...options
  });
  const tasks = modeler.get('connectorTasks');
  tasks.setInput('Task_a', 'email', { kind: 'value', value: 'a@example.com' });
  tasks.setInput('Task_a', 'limit', { kind: 'value', value: 5 });
  tasks.apply('Task_b', 'crm.FIND_CUSTOMER');
  modeler.get('commandStack').clear();
  return { modeler, changes: modeler.get('connectorChanges' as never) as ConnectorChanges };
}

const panelOf = (modeler: TestModeler): ConnectorPanelElement =>
  one(modeler.get('canvas').getContainer().parentElement as HTMLElement, 'connector-panel');

async function select(modeler: TestModeler, id: string): Promise<ConnectorPanelElement> {
  modeler.get('selection').select(element(modeler, id));
  await settled();
  return panelOf(modeler);
}

const implementationOf = (modeler: TestModeler, id: string) =>
  object(element(modeler, id)).get('implementation') as string | undefined;

describe('changes that are shown before they are done', () => {
  afterEach(() => {
    for (const each of dialogs()) each.remove();
    unmount();
  });

  it('should apply a definition once it was looked at, in one undo step', async () => {
    const { modeler, changes } = await start();
    const before = await save(modeler);
    const review = changes.review('crm', NEWER);
    const shown = await dialog();
    expect(rows(shown)).to.deep.equal([
      'needs a value why string',
      'moves email ⇒becomes address Value "a@example.com"',
      'kept aside limit Value 5 There is no such input or output any more.',
      'needs a value why string'
    ]);
    expect(await save(modeler)).to.equal(before);
    const { violations } = await axe.run(shown, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).to.deep.equal([]);
    button(shown, 'Apply').click();
    expect(await review).to.equal('applied');
    const after = await save(modeler);
    await modeler.get('connectorProblems').ready();
    const problems = modeler.get('connectorTasks').describe('Task_a')?.problems;
    expect(problems?.map(({ path }) => path)).to.include('Task_a/inputs/why');
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('connectors').get('crm')?.actions).to.have.length(2);
    modeler.get('commandStack').redo();
    expect(await save(modeler)).to.equal(after);
  });

  it('should leave all as it is where it is left, or the diagram goes', async () => {
    const { modeler, changes } = await start();
    const before = await save(modeler);
    const left = changes.review('crm', NEWER);
    button(await dialog(), 'Cancel').click();
    expect(await left).to.equal('cancelled');
    const gone = changes.review('crm', undefined);
    await dialog();
    modeler.get('eventBus').fire('diagram.clear');
    expect(await gone).to.equal('cancelled');
    expect(await save(modeler)).to.equal(before);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
    expect(await changes.review('crm', { name: 'a.b' })).to.equal('refused');
    expect(dialogs()).to.have.length(0);
  });

  for (const event of ['diagram.clear', 'diagram.destroy']) {
    it(`should not ask of a diagram that went before it could: ${event}`, async () => {
      const { modeler } = await start();
      const review = modeler.get<Injector>('injector').instantiate<ChangeReview>(ChangeReview);
      const outcome = (asked: Promise<string>) => Promise.race([asked, dialog().then(() => 'asked')]);
      const first = outcome(review.review('crm', NEWER));
      modeler.get('eventBus').fire(event);
      expect(await first).to.equal('cancelled');
      const next = event === 'diagram.destroy' ? 'cancelled' : 'asked';
      expect(await outcome(review.review('crm', NEWER))).to.equal(next);
    });
  }

  it('should ask nothing where no task changes, and be no undo step where nothing uses it', async () => {
    const { modeler, changes } = await start();
    expect(await changes.review('crm', { ...CRM, description: 'Other' })).to.equal('applied');
    expect(modeler.get('connectors').get('crm')?.description).to.equal('Other');
    modeler.get('commandStack').undo();
    expect(modeler.get('connectors').get('crm')?.description).to.equal('Customers');
    modeler.get('commandStack').clear();
    modeler.get('connectors').add(OTHER);
    expect(await changes.review('sales', undefined)).to.equal('applied');
    expect(modeler.get('connectors').get('sales')).to.equal(undefined);
    expect(modeler.get('commandStack').canUndo()).to.equal(false);
  });

  it('should bring connections along, also those that nothing uses', async () => {
    const { modeler, changes } = await start();
    const crm = modeler.get('connectors').get('crm') as Connector;
    modeler.get('connectors').add(['crm-eu', 'crm-us'].map((name) => createConnection(crm, name)));
    for (const id of ['Task_a', 'Task_b']) {
      const implementation = 'crm-eu.FIND_CUSTOMER';
      modeler.get('modeling').updateProperties(element(modeler, id), { implementation });
    }
    const reviewed = changes.review('crm', NEWER);
    const shown = await dialog();
    expect(all(shown, '[data-id]').map((each) => each.dataset['id'])).to.include('Task_a');
    button(shown, 'Apply').click();
    expect(await reviewed).to.equal('applied');
    const inputsOf = (name: string) =>
      modeler
        .get('connectors')
        .get(name)
        ?.actions[0]?.inputs.map((input) => input.name);
    for (const name of ['crm', 'crm-eu', 'crm-us']) expect(inputsOf(name), name).to.eql(['address', 'why']);
    modeler.get('commandStack').undo();
    for (const name of ['crm', 'crm-eu', 'crm-us']) expect(inputsOf(name)?.[0], name).to.equal('email');
  });

  it('should add what is new, and ask for what is not', async () => {
    const { changes } = await start();
    const adding = changes.add([OTHER, NEWER, { ...OTHER, description: 'twice' }, { name: '' }]);
    button(await dialog(), 'Cancel').click();
    const { added, cancelled, problems } = await adding;
    expect([added, cancelled]).to.deep.equal([['sales'], ['crm']]);
    expect(problems.some(({ severity }) => severity === 'error')).to.equal(true);
  });

  it('should give another action to one task, or to all that have the same', async () => {
    const { modeler, changes } = await start();
    const before = await save(modeler);
    const one1 = changes.replaceTasks(['Task_a'], 'crm.SAVE_CUSTOMER');
    button(await dialog(), 'Apply').click();
    expect(await one1).to.equal('applied');
    const both = ['Task_a', 'Task_b'];
    expect(both.map((id) => implementationOf(modeler, id))).to.deep.equal([
      'crm.SAVE_CUSTOMER',
      'crm.FIND_CUSTOMER'
    ]);
    modeler.get('commandStack').undo();
    const every = changes.replaceTasks(['Task_a'], 'crm.SAVE_CUSTOMER');
    const shown = await dialog();
    all<HTMLInputElement>(shown, 'input[type=radio]')[1]?.click();
    await settled();
    button(shown, 'Apply').click();
    await every;
    for (const id of both) expect(implementationOf(modeler, id)).to.equal('crm.SAVE_CUSTOMER');
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.equal(before);
  });

  it('should never show a secret', async () => {
    const { modeler, changes } = await start();
    modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: SECRET });
    const next = structuredClone(NEWER) as unknown as { actions: { 'crm-find': { inputs: object[] } } };
    next.actions['crm-find'].inputs = [{ id: 'crm-email', name: 'email', type: 'string', secure: true }];
    const review = changes.review('crm', next);
    const shown = await dialog();
    expect(rows(shown)).to.include(
      'kept aside email Value •••••• It is a secret now, which takes references only.'
    );
    expect(all(shown, '*').some((each) => each.textContent.includes(SECRET))).to.equal(false);
    button(shown, 'Apply').click();
    await review;
    const kept = readMapping(object(element(modeler, 'Task_a')))?.entries.find(
      ({ name }) => name === 'email'
    );
    expect(kept?.kept).to.equal('crm.FIND_CUSTOMER');
  });

  it('should keep from the diagram the keys that are pressed in it', async () => {
    const { changes } = await start();
    const review = changes.review('crm', NEWER);
    const shown = await dialog();
    let heard = 0;
    const hear = () => void heard++;
    document.addEventListener('keydown', hear);
    button(shown, 'Apply').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true })
    );
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(0);
    await shown.cancel();
    expect(await review).to.equal('cancelled');
  });
});

describe('what the panel offers', () => {
  afterEach(unmount);

  it('should be a definition, a replacement, or to leave it, where something is missing', async () => {
    const { modeler } = await start();
    modeler.get('connectors').remove('crm');
    const panel = await select(modeler, 'Task_a');
    const labels = () =>
      all<HTMLButtonElement>(one(panel, 'connector-offers'), 'button').map(({ textContent }) =>
        textContent.trim()
      );
    expect(labels()).to.deep.equal(['Add the definition…', 'Replace with…', 'Leave it']);
    button(panel, 'Leave it').click();
    await settled();
    expect(labels()).to.deep.equal(['Show what can be done']);
    button(panel, 'Show what can be done').click();
    await settled();
    expect(labels()).to.have.length(3);
    const { violations } = await axe.run(panel, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
    (modeler.get('connectorPanel' as never) as ConnectorPanel).setReadOnly(true);
    await settled();
    expect(all(panel, 'connector-offers')).to.have.length(0);
  });

  it('should begin with what is like a missing action, of its own connector first', async () => {
    const cancel = { ...CRM.actions['crm-find'], id: 'cancel', name: 'CANCEL' };
    const calendar = { id: 'cal', name: 'calendar', description: 'CRM', actions: { cancel } };
    const { modeler } = await start({ connectors: [CRM, calendar] });
    const query = async (implementation: string) => {
      object(element(modeler, 'Task_a')).set('implementation', implementation);
      modeler.get('eventBus').fire('elements.changed', { elements: [element(modeler, 'Task_a')] });
      const panel = await select(modeler, 'Task_a');
      button(panel, 'Replace with…').click();
      await until(() => all(panel, 'connector-picker').length > 0);
      await settled();
      return one<HTMLInputElement>(one(panel, 'connector-picker'), 'input').value;
    };
    expect(await query('crm.CANCEL')).to.equal('CRM');
    expect(await query('gone.CANCEL')).to.equal('gone cancel');
  });

  it('should be nothing for a task of which all is well', async () => {
    const { modeler } = await start();
    const panel = await select(modeler, 'Task_a');
    expect(all(panel, 'connector-offers, connector-menu')).to.have.length(0);
  });

  it('should be the commands of others, for the task and for its connector', async () => {
    const { modeler } = await start();
    const ran: string[] = [];
    const commands = modeler.get('connectorCommands');
    const panel = await select(modeler, 'Task_a');
    const back = commands.add('task', {
      ...{ id: 'save', label: 'Save as connector' },
      run: ({ task, elements }) => ran.push(`${task.element} ${String(elements.length)}`)
    });
    commands.add('connector', {
      ...{ id: 'edit', label: 'Edit connector' },
      when: ({ connector }) => connector.name === 'crm',
      run: ({ connector }) => ran.push(connector.name)
    });
    await settled();
    await until(() => all(panel, '[aria-haspopup=menu]').length > 0);
    for (const index of [0, 1]) {
      one(panel, '[aria-haspopup=menu]').click();
      await until(() => all(panel, '[role=menuitem]').length === 2);
      all(panel, '[role=menuitem]')[index]?.click();
      await until(() => all(panel, '[role=menuitem]').length === 0);
    }
    expect(ran).to.deep.equal(['Task_a 1', 'crm']);
    back();
    await settled();
    expect(panel.commands.map(({ label }) => label)).to.deep.equal(['Edit connector']);
    (modeler.get('connectorPanel' as never) as ConnectorPanel).setReadOnly(true);
    await settled();
    expect(all(panel, 'connector-menu')).to.have.length(0);
  });
});
