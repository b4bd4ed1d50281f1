import { CRM, diagram, element, expect, mount, object, reversible, save, unmount, until } from '../helper.js';
import type { TestModeler } from '../helper.js';
import { ConnectorConnectionsModule } from '../../src/connections/index.js';
import type { ConnectorConnectionsServices } from '../../src/connections/index.js';
import { checkExtra } from '../../src/connections/extra-key.js';

const CANARY = 'canary-3b1e';
const CONFIG = [
  { name: 'CRM_ADDRESS', description: 'Where it is', required: true, value: 'https://crm.example.com' },
  { name: 'CRM_TOKEN', description: 'The key', required: true, secure: true, value: CANARY }
];
const MANY = Array.from({ length: 12 }, (_, index) => ({
  ...{ id: `c${String(index)}`, name: `other-${String(index)}`, description: '' }
}));

let modeler: TestModeler;

const view = () => document.querySelector('connector-connections')!;
/** Everything that matches, at whatever depth. */
function all<T extends Element>(selector: string, root: ParentNode = document): T[] {
  const inner = [...root.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot ? all<T>(selector, each.shadowRoot) : []
  );
  return [...root.querySelectorAll<T>(selector), ...inner];
}
const button = (text: string) =>
  all<HTMLButtonElement>('button').find((each) => each.textContent.trim() === text)!;
const line = (name: string) => all<HTMLButtonElement>(`button[data-name="${name}"]`)[0];
const texts = () => all<HTMLElement>('connector-connections')[0]!.shadowRoot!.textContent;
const implementationOf = (id: string) => object(element(modeler, id)).get('implementation') as string;

async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await view().updateComplete;
  for (const each of all<HTMLElement & { updateComplete?: Promise<unknown> }>('*', view().renderRoot))
    await each.updateComplete;
}

async function open(name?: string): Promise<void> {
  modeler = await mount(diagram(), {
    modules: [ConnectorConnectionsModule],
    connectors: [{ ...CRM, config: CONFIG }, ...MANY]
  });
  await service().open(name);
  await settle();
}

const service = () =>
  modeler.get(
    'connectorConnections' as never
  ) as unknown as ConnectorConnectionsServices['connectorConnections'];

async function answer(text: string): Promise<void> {
  const input = all<HTMLInputElement>('#name')[0]!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle();
  input.closest('form')!.requestSubmit();
  await settle();
}

describe('connections/view', () => {
  afterEach(() => {
    service().close();
    unmount();
  });

  it('should make a connection, live with the reason why a name cannot be, and look at it', async () => {
    await open('crm');
    button('New connection…').click();
    await settle();
    expect(all<HTMLInputElement>('#name')[0]?.value).to.equal('crm-connection');
    await answer('Crm');
    expect(all('.problem')[0]?.textContent).to.include('has a capital letter');
    await reversibleConnectors(async () => answer('crm-eu'));
    expect(line('crm-eu')?.getAttribute('aria-current')).to.equal('true');
    expect(texts()).to.include('crm-eu was made.');
  });

  it('should switch all tasks of one to another, in one step', async () => {
    await open('crm');
    modeler.get('connections').create('crm', 'crm-eu');
    await settle();
    await reversible(modeler, () => button('Switch').click());
    expect(implementationOf('Task_a')).to.equal('crm-eu.FIND_CUSTOMER');
  });

  it('should follow what happens elsewhere, and keep the connector in view of one that is gone', async () => {
    await open('crm');
    modeler.get('connections').create('crm', 'crm-eu');
    await settle();
    line('crm-eu')?.click();
    await settle();
    modeler.get('commandStack').undo();
    await settle();
    expect(line('crm')?.getAttribute('aria-current')).to.equal('true');
  });

  it('should have no field for a secret, and show nothing of one', async () => {
    await open('crm');
    const before = await save(modeler);
    const labels = all<HTMLLabelElement>('label').map((label) => label.textContent);
    expect(labels).to.include('CRM_ADDRESS');
    expect(labels).not.to.include('CRM_TOKEN');
    button('Deployment').click();
    await settle();
    const shown = [...all<HTMLElement>('*'), ...all<HTMLElement>('connector-deployment')].flatMap((each) => [
      each.textContent,
      each.shadowRoot?.textContent,
      (each as Partial<HTMLInputElement>).value
    ]);
    expect(shown.join('\n')).to.include('Set at deployment').and.not.to.include(CANARY);
    expect(await save(modeler)).to.equal(before);
  });

  it('should find connectors and connections by what they are called', async () => {
    await open();
    modeler.get('connections').create('crm', 'sales-eu');
    await settle();
    const search = all<HTMLInputElement>('input[type=search]')[0]!;
    search.value = 'sales';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    expect(all<HTMLElement>('button[data-name]').map(({ dataset }) => dataset['name'])).to.deep.equal([
      'crm',
      'sales-eu'
    ]);
    expect(line('crm')?.tabIndex).to.equal(0);
  });

  it('should not open once it was closed while it loads, and be there once', async () => {
    await open('crm');
    await service().open('other-1');
    await until(() => document.querySelectorAll('connector-connections').length === 1);
    const opening = service().open();
    service().close();
    await opening;
    await until(() => document.querySelector('connector-dialog') === null);
  });

  it('should be reached from palette and panel, but not from a library', async () => {
    await open();
    const commands = modeler.get('connectorCommands');
    const crm = modeler.get('connectors').get('crm')!;
    expect(commands.for('catalog', {}).map(({ label }) => label)).to.deep.equal(['Connections…']);
    expect(commands.for('connector', { connector: crm }).length).to.equal(1);
    expect(commands.for('connector', { connector: { ...crm, kind: 'library' } })).to.deep.equal([]);
  });

  const KEYS: readonly (readonly [name: string, value: string, why: string | undefined])[] = [
    ['PROXY', 'a', undefined],
    ['', '', 'a name is needed'],
    ['A B', '', 'the name <A B> should have letters, digits, _, . and - only, and begin with a letter'],
    ['CRM_TOKEN', CANARY, '<CRM_TOKEN> is a secret: it is set at deployment and never saved'],
    ['CRM_ADDRESS', 'a', '<CRM_ADDRESS> is listed already: its value stands in the configuration of crm']
  ];
  for (const [name, value, why] of KEYS)
    it(`should ${why ? 'not ' : ''}take “${name}” into the sheet`, async () => {
      await open();
      const connectors = modeler.get('connectors').all();
      expect(checkExtra({ connection: 'crm', name, value }, connectors)?.message).to.equal(why);
    });
});

/** Runs an edit of definitions, and takes it back and does it again. */
async function reversibleConnectors(edit: () => Promise<void>): Promise<void> {
  const names = () =>
    modeler
      .get('connectors')
      .all()
      .map(({ name }) => name);
  const before = names();
  await edit();
  const after = names();
  modeler.get('commandStack').undo();
  expect(names()).to.deep.equal(before);
  modeler.get('commandStack').redo();
  expect(names()).to.deep.equal(after);
  await settle();
  line(after.at(-1) ?? '')?.click();
  await settle();
}
