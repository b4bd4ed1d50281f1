import {
  ConnectorPaletteModule,
  createSearch,
  type ConnectorPaletteElement,
  type ConnectorPaletteOptions,
  type SearchFactory
} from '../../palette/index.js';
import { diagram, expect, mount, unmount } from '../helper.js';

const palette = () => document.querySelector('connector-palette') as ConnectorPaletteElement;

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
    const backwards: SearchFactory = (connectors, options) => {
      const search = createSearch(connectors, options);
      const find = (query: string, limit?: number) => {
        const { hits, total } = search.find(query, limit);
        return { hits: hits.reverse(), total };
      };
      return { ...search, find };
    };
    const options = { search: backwards, synonyms: [['punter', 'customer']] };
    expect(await listed('punter', options)).to.deep.equal(['crm', 'crm.SAVE_CUSTOMER', 'crm.FIND_CUSTOMER']);
  });
});
