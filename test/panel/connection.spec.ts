import { CRM, diagram, element, expect, mount, object, reversible, unmount } from '../helper.js';
import type { TestModeler } from '../helper.js';
import { ConnectorDefinitionsModule } from '../../src/index.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';

const EU = { ...CRM, name: 'crm-eu', template: 'crm' };
const OLD = { ...CRM, name: 'crm-old', template: 'crm', actions: {} };

let modeler: TestModeler;

async function start(connectors: readonly object[], modules: object[], ids = ['Task_a']): Promise<void> {
  modeler = await mount(diagram({ attributes: '' }), { modules, connectors });
  modeler.get('connectorTasks').apply('Task_b', 'crm.FIND_CUSTOMER');
  modeler.get('selection').select(ids.map((id) => element(modeler, id)));
  const panel = document.querySelector('connector-panel')!;
  await panel.updateComplete;
  await header()?.updateComplete;
  await choice()?.updateComplete;
}

const header = () => document.querySelector('connector-panel')!.renderRoot.querySelector('connector-header');
const choice = () => header()?.renderRoot.querySelector('connector-connection');
const select = () => choice()?.renderRoot.querySelector('select');
const implementationOf = (id: string) => object(element(modeler, id)).get('implementation') as string;

function choose(name: string): void {
  select()!.value = name;
  select()!.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('panel/connection', () => {
  afterEach(unmount);

  it('should offer no choice where there is none', async () => {
    await start([CRM], [ConnectorPanelModule, ConnectorDefinitionsModule]);
    expect(header()).to.exist;
    expect(choice()).to.equal(null);
  });

  for (const [host, modules] of [
    ['a host', [ConnectorPanelModule, ConnectorDefinitionsModule]],
    ['a host in which definitions do not change', [ConnectorPanelModule]]
  ] as const)
    it(`should give tasks another connection in ${host}`, async () => {
      await start([CRM, EU, OLD], [...modules], ['Task_a', 'Task_b']);
      const options = [...select()!.options].map((option) => [option.value, option.disabled]);
      expect(options).to.deep.equal([
        ['crm-eu', false],
        ['crm-old', true],
        ['crm', false]
      ]);
      expect(select()!.value).to.equal('crm');
      await reversible(modeler, () => choose('crm-eu'));
      expect(['Task_a', 'Task_b'].map(implementationOf)).to.deep.equal([
        'crm-eu.FIND_CUSTOMER',
        'crm-eu.FIND_CUSTOMER'
      ]);
    });

  it('should show tasks of several connections together, and say so', async () => {
    await start([CRM, EU], [ConnectorPanelModule, ConnectorDefinitionsModule], []);
    modeler.get('connections').switchTasks('Task_b', 'crm-eu');
    modeler.get('selection').select(['Task_a', 'Task_b'].map((id) => element(modeler, id)));
    await document.querySelector('connector-panel')!.updateComplete;
    await header()?.updateComplete;
    await choice()?.updateComplete;
    expect(select()?.value).to.equal('');
    choose('crm-eu');
    expect(implementationOf('Task_a')).to.equal('crm-eu.FIND_CUSTOMER');
  });
});
