import {
  ConnectorPaletteModule,
  type ConnectorPaletteElement,
  type ConnectorPaletteOptions,
  type SearchFactory
} from '../../palette/index.js';
import { createSearch } from '../../src/core.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import type { ConnectorPicker } from '../../src/panel/connector-picker.js';
import { CRM, diagram, element, expect, mount, unmount, type TestModeler } from '../helper.js';
import { all, one, settled, type } from '../panel/helper.js';

const palette = () => document.querySelector('connector-palette') as ConnectorPaletteElement;

/** What is found best comes last. */
const backwards: SearchFactory = (connectors, options) => {
  const search = createSearch(connectors, options);
  const find = (query: string, limit?: number) => {
    const { hits, total } = search.find(query, limit);
    return { hits: hits.reverse(), total };
  };
  return { ...search, find };
};

/** What is listed, in order, where a host has these options. */
async function listed(query: string, connectorPalette: ConnectorPaletteOptions): Promise<readonly string[]> {
  await mount(diagram(), { modules: [ConnectorPaletteModule], connectorPalette });
  palette().query = query;
  await palette().updateComplete;
  return palette().listed;
}

describe('search of the palette', () => {
  afterEach(unmount);

  it('should know words of the host', async () => {
    expect(await listed('punter', {})).to.deep.equal([]);
    unmount();
    const synonyms = [['punter', 'customer']];
    expect(await listed('punter', { synonyms })).to.deep.equal([
      'crm.FIND_CUSTOMER',
      'crm.SAVE_CUSTOMER',
      'crm'
    ]);
  });

  it('should rank as the host does, with the words of the host', async () => {
    const options = { search: backwards, synonyms: [['punter', 'customer']] };
    expect(await listed('punter', options)).to.deep.equal(['crm', 'crm.SAVE_CUSTOMER', 'crm.FIND_CUSTOMER']);
  });

  describe('in every list', () => {
    const popup = () =>
      document.querySelector<ConnectorPaletteElement>('connector-palette[popup]') as ConnectorPaletteElement;
    const panel = () => document.querySelector('connector-panel') as HTMLElement;
    const synonyms = [['punter', 'customer']];

    async function mountAll(connectorPalette: ConnectorPaletteOptions): Promise<TestModeler> {
      const modules = [ConnectorPaletteModule, ConnectorPanelModule];
      const modeler = await mount(diagram(), { modules, connectorPalette });
      modeler.get('selection').select(element(modeler, 'Task_a'));
      await settled();
      return modeler;
    }

    /** Opens the pop-up and gives its list. */
    async function openMenu(modeler: TestModeler): Promise<ConnectorPaletteElement> {
      const menu = modeler.get<{ open(purpose: string, target: object): void }>('connectorMenu' as never);
      menu.open('change', element(modeler, 'Task_a'));
      await popup().updateComplete;
      return popup();
    }

    /** What a picker of the panel lists. */
    async function picked(change: string, query: string): Promise<string[]> {
      one(panel(), `[data-change=${change}]`).click();
      await settled();
      await type(one<HTMLInputElement>(panel(), '[role=combobox]'), query);
      const titles = all(panel(), '[role=option] .title').map((each) => each.textContent.trim());
      one(panel(), `[data-change=${change}]`).click();
      await settled();
      return titles.map((title) => title.replace(/\s+/g, ' '));
    }

    it('should be made once for each state of the catalogue', async () => {
      const made: number[] = [];
      const search: SearchFactory = (connectors, options) => {
        made.push(connectors.length);
        return createSearch(connectors, options);
      };
      const modeler = await mountAll({ search });
      for (const query of ['find', 'save']) {
        const menu = await openMenu(modeler);
        menu.query = query;
        await menu.updateComplete;
        await picked('connector', query);
      }
      expect(made).to.deep.equal([1]);
      modeler.get('connectors').add({ ...CRM, id: 'crm2', name: 'crm2' });
      await openMenu(modeler);
      expect(one<ConnectorPicker>(panel(), 'connector-header')).to.have.nested.property(
        'connectors.length',
        2
      );
      await picked('connector', 'find');
      expect(made).to.deep.equal([1, 2]);
    });

    it('should know words of the host, and rank as the host does', async () => {
      const modeler = await mountAll({ synonyms, search: backwards });
      const menu = await openMenu(modeler);
      menu.query = 'punter';
      await menu.updateComplete;
      expect(menu.listed).to.deep.equal(['crm', 'crm.SAVE_CUSTOMER', 'crm.FIND_CUSTOMER']);
      menu.remove();
      expect(await picked('connector', 'punter')).to.deep.equal([
        'CRM',
        'CRM › Save customer',
        'CRM › Find customer current'
      ]);
      expect(await picked('action', 'punter')).to.deep.equal(['Save customer', 'Find customer current']);
    });

    it('should favour what was used lately', async () => {
      const store = new Map([['recents', '["crm.SAVE_CUSTOMER"]']]);
      await mountAll({ store });
      expect((await picked('action', 'customer'))[0]).to.equal('Save customer');
    });
  });
});
