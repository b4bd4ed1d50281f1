import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import { ConnectorPaletteModule } from '../../palette/index.js';
import { ConnectorsModule } from '../../src/index.js';
import { diagram, element, expect, mount, unmount, until, type TestModeler } from '../helper.js';

const MENUS = [
  ['bpmn-append', 'Append connector'],
  ['bpmn-create', 'Create connector task'],
  ['bpmn-replace', 'Change connector or action']
] as const;

describe('beside bpmn-js-create-append-anything', () => {
  const OURS = { modules: [ConnectorPaletteModule, CreateAppendAnythingModule] };

  afterEach(unmount);

  const popup = () => document.querySelector('connector-palette[popup]');

  /** Opens a menu at a user task; its entries by id, in their order. */
  async function entries(modeler: TestModeler, id: string): Promise<HTMLElement[]> {
    const target = element(modeler, 'Task_user');
    const position = { x: 10, y: 10 };
    modeler.get<PopupMenu>('popupMenu' as never).open(target as never, id, position, { search: true });
    await until(() => document.querySelector('.djs-popup .entry') !== null);
    return [...document.querySelectorAll<HTMLElement>('.djs-popup-body .entry')];
  }
  const ids = (items: HTMLElement[]) => items.map(({ dataset }) => dataset['id']);

  for (const [id, purpose] of MENUS) {
    it(`should add one entry to ${id}, below all of BPMN`, async () => {
      const modules = [ConnectorsModule, CreateAppendAnythingModule];
      const plain = ids(await entries(await mount(diagram(), { modules }), id));
      unmount();
      expect(plain.length).to.be.greaterThan(5);
      expect(ids(await entries(await mount(diagram(), OURS), id))).to.deep.equal([...plain, 'connector']);
    });

    it(`should open our pop-up from ${id}`, async () => {
      const entry = (await entries(await mount(diagram(), OURS), id)).at(-1);
      expect(entry?.textContent.trim()).to.equal('Connector…');
      entry?.click();
      await until(() => popup() !== null);
      expect(popup()?.getAttribute('aria-label')).to.equal(purpose);
      expect(document.querySelector('.djs-popup')).to.equal(null);
    });

    it(`should be found first by its name in ${id}`, async () => {
      await entries(await mount(diagram(), OURS), id);
      const field = document.querySelector<HTMLInputElement>('.djs-popup-search input');
      if (field) field.value = 'connector';
      field?.dispatchEvent(new KeyboardEvent('keyup', { key: 'r', bubbles: true }));
      await until(() => document.querySelectorAll('.djs-popup-body .entry').length < 5);
      expect(document.querySelector<HTMLElement>('.djs-popup-body .entry')?.dataset['id']).to.equal(
        'connector'
      );
    });
  }

  it('should leave it its keys and its place in the context pad', async () => {
    const modeler = await mount(diagram(), OURS);
    modeler.get('selection').select(element(modeler, 'Task_user'));
    const pad = [...document.querySelectorAll<HTMLElement>('.djs-context-pad .entry')];
    const actions = pad.map(({ dataset }) => dataset['action']);
    expect(actions).to.include.members(['append', 'connector-append', 'connector-change', 'replace']);
    expect(actions.indexOf('append')).to.be.lessThan(actions.indexOf('connector-append'));
    const names = modeler.get<EditorActions>('editorActions' as never).getActions();
    expect(names).to.include.members(['appendElement', 'connectorPalette.append']);
  });
});
