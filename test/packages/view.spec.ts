import axe from 'axe-core';
import { ConnectorPackagesModule, type ConnectorPackagesServices } from '../../src/packages/index.js';
import { readMapping } from '../../src/core.js';
import { CRM, diagram, element, expect, mount, object, unmount, until } from '../helper.js';
import type { TestModeler } from '../helper.js';

const view = (modeler: TestModeler) =>
  modeler.get<ConnectorPackagesServices['connectorPackagesView']>('connectorPackagesView' as never);
const shown = () => document.querySelector('connector-packages');
const text = () => shown()?.renderRoot.textContent.replace(/\s+/g, ' ').trim() ?? '';
const heading = () => shown()?.renderRoot.querySelector('connector-dialog')?.heading;
const button = (name: string) =>
  [...(shown()?.renderRoot.querySelectorAll('button') ?? [])].find(
    (each) => (each.ariaLabel ?? each.textContent.trim()) === name
  );

function manifest(version: string, input = 'email', more: object = {}): object {
  const definition = structuredClone(CRM) as unknown as {
    actions: Record<string, { inputs: { name: string }[] }>;
  };
  const [first] = definition.actions['crm-find']?.inputs ?? [];
  if (first) first.name = input;
  return { name: 'acme', version, description: 'All of ACME', connectors: [definition], ...more };
}

/** Drops a file onto the dialog. */
function drop(name: string, content: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  const init = { dataTransfer, bubbles: true, composed: true, cancelable: true };
  for (const type of ['dragover', 'drop'])
    shown()?.renderRoot.querySelector('.hint')?.dispatchEvent(new DragEvent(type, init));
}

async function start(): Promise<TestModeler> {
  const modules = [ConnectorPackagesModule];
  const modeler = await mount(diagram(), { connectors: [], packages: [manifest('1')], modules });
  modeler.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'a@example.com' });
  const [command] = modeler.get('connectorCommands').for('catalog', {});
  expect(command?.label).to.equal('Packages…');
  command?.run({});
  await until(() => text().includes('acme'));
  return modeler;
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(shown() as Element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('the view of packages', () => {
  afterEach(async () => {
    unmount();
    await until(() => !shown());
  });

  it('should list packages with their version, connectors and users', async () => {
    await start();
    expect(text()).to.match(/acme 1 All of ACME 1 connector · used by \d tasks?/);
    expect(await violations()).to.eql([]);
  });

  it('should close, and open again', async () => {
    const modeler = await start();
    view(modeler).close();
    await until(() => !shown());
    await view(modeler).open();
    await until(() => text().includes('acme'));
  });

  it('should stay closed where it was closed before it came', async () => {
    const modeler = await start();
    view(modeler).close();
    await until(() => !shown());
    const opening = view(modeler).open();
    view(modeler).close();
    await opening;
    expect(Boolean(shown())).to.equal(false);
  });

  it('should add what is dropped, and not let the page have it', async () => {
    const modeler = await start();
    let leaked = 0;
    const count = (): void => void leaked++;
    document.addEventListener('drop', count);
    drop('more.json', JSON.stringify({ name: 'more', version: '3', connectors: [] }));
    await until(() => text().includes('more 3 was added.'));
    document.removeEventListener('drop', count);
    expect(leaked).to.equal(0);
    expect(text()).to.contain('more 3 no connector');
    modeler.get('commandStack').undo();
    await until(() => !text().includes('0 connectors'));
  });

  it('should say what is wrong with a file, and change nothing', async () => {
    const modeler = await start();
    const could = modeler.get('commandStack').canUndo();
    drop('bad.json', JSON.stringify({ name: 'bad', version: '1', connectors: [{ name: 'a.b' }] }));
    await until(() => text().includes('bad.json was not added'));
    expect(shown()?.renderRoot.querySelector('[role=alert]')?.textContent).to.contain('/connectors/0/name');
    expect(await violations()).to.eql([]);
    expect(modeler.get('commandStack').canUndo()).to.equal(could);
  });

  it('should show what an upgrade does before it does it', async () => {
    const modeler = await start();
    const input = () => readMapping(object(element(modeler, 'Task_a')))?.entries[0]?.name;
    drop('acme.json', JSON.stringify(manifest('2', 'address')));
    await until(() => heading() === 'Upgrade acme from 1 to 2');
    const preview = shown()?.renderRoot.querySelector('connector-change-preview');
    await preview?.updateComplete;
    expect(preview?.renderRoot.textContent?.replace(/\s+/g, ' ')).to.match(
      /email becomes . address|email.{0,30}becomes.{0,30}address/
    );
    expect(input()).to.equal('email');
    expect(await violations()).to.eql([]);
    button('Cancel')?.click();
    await until(() => heading() === 'Packages');
    expect(input()).to.equal('email');
    drop('acme.json', JSON.stringify(manifest('2', 'address')));
    await until(() => Boolean(button('Upgrade')));
    button('Upgrade')?.click();
    await until(() => text().includes('acme is 2 now.'));
    expect(input()).to.equal('address');
    modeler.get('commandStack').undo();
    expect(input()).to.equal('email');
  });

  it('should name the users before it removes', async () => {
    const modeler = await start();
    button('Remove acme')?.click();
    await until(() => heading() === 'Remove acme');
    expect(shown()?.renderRoot.querySelector('.names')?.textContent.trim()).not.to.equal('');
    expect(await violations()).to.eql([]);
    expect(button('Cancel')?.matches(':focus')).to.equal(true);
    button('Remove')?.click();
    await until(() => text().includes('There are no packages.'));
    expect(modeler.get('connectors').all()).to.eql([]);
    modeler.get('commandStack').undo();
    await until(() => text().includes('acme 1'));
  });
});
