import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import { ConnectorPaletteModule, type ConnectorPaletteElement } from '../../palette/index.js';
import {
  diagram,
  element,
  expect,
  mount,
  reversible,
  save,
  unmount,
  until,
  type TestModeler
} from '../helper.js';

describe('ConnectorMenu', () => {
  let modeler: TestModeler;

  const get = <T>(name: string) => modeler.get<T>(name as never);
  const menu = () => document.querySelector<ConnectorPaletteElement>('connector-palette[popup]');
  const field = () => menu()?.renderRoot.querySelector('input');
  const palette = () => document.querySelector('connector-palette:not([popup])') as ConnectorPaletteElement;
  const said = () => palette().renderRoot.querySelector('[role=status]')?.textContent;
  const svg = () => modeler.get('canvas').getContainer().querySelector('svg') as SVGElement;
  const entry = (purpose: string) =>
    document.querySelector<HTMLElement>(`.djs-context-pad [data-action="connector-${purpose}"]`);
  const select = (id: string) => modeler.get('selection').select(element(modeler, id) as Element);
  const viewOf = (id: string) => modeler.get('connectorTasks').describe(id);
  const press = (target: EventTarget | null | undefined, key: string, more: object = {}) =>
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ...more, bubbles: true, composed: true, cancelable: true })
    );

  beforeEach(async () => {
    modeler = await mount(diagram(), { modules: [ConnectorPaletteModule] });
  });
  afterEach(unmount);

  /** Searches in the pop-up and chooses what is found first. */
  async function choose(query: string): Promise<void> {
    await until(() => field() !== null && field() !== undefined);
    const found = menu() as ConnectorPaletteElement;
    found.query = query;
    await found.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
    press(field(), 'Enter');
  }

  /** `reversible`, with an edit that takes a while. */
  async function reversibleLater(edit: () => Promise<void>): Promise<void> {
    const before = await save(modeler);
    await edit();
    const after = await save(modeler);
    expect(after).not.to.equal(before);
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.equal(before);
    modeler.get('commandStack').redo();
    expect(await save(modeler)).to.equal(after);
  }

  it('should append what is chosen, connect and select it, in one step', async () => {
    select('Task_user');
    await reversibleLater(async () => {
      entry('append')?.click();
      await choose('save customer');
    });
    const placed = element(modeler, 'Task_user').outgoing[0]?.target as Shape;
    expect(placed.businessObject.get('implementation')).to.equal('crm.SAVE_CUSTOMER');
  });

  it('should select what it appended, give the focus to the diagram and say so', async () => {
    select('Task_user');
    entry('append')?.click();
    await choose('save customer');
    expect(modeler.get('selection').get()).to.deep.equal([element(modeler, 'Task_user').outgoing[0]?.target]);
    expect(menu()).to.equal(null);
    expect(document.activeElement).to.equal(svg());
    await palette().updateComplete;
    expect(said()).to.equal('CRM: Save customer was placed after User task.');
  });

  for (const id of ['Task_a', 'Task_b', 'Task_user'])
    it(`should change ${id}, in one step`, async () => {
      select(id);
      await reversibleLater(async () => {
        entry('change')?.click();
        await choose('save customer');
      });
      expect(viewOf(id)?.implementation).to.equal('crm.SAVE_CUSTOMER');
    });

  it('should offer only what is possible', () => {
    select('End');
    expect([entry('append'), entry('change')]).to.deep.equal([null, null]);
    select('Start');
    expect([entry('append') !== null, entry('change')]).to.deep.equal([true, null]);
  });

  it('should be reached by Tab in the context pad', async () => {
    select('Task_user');
    const button = entry('change');
    expect(button?.tabIndex).to.equal(0);
    expect(button?.getAttribute('role')).to.equal('button');
    expect(button?.getAttribute('aria-label')).to.equal('Change connector or action');
    press(button, 'Enter');
    await until(() => menu()?.shadowRoot?.activeElement === field());
    expect(menu()?.getAttribute('aria-label')).to.equal('Change connector or action');
    expect(menu()?.getAttribute('role')).to.equal('dialog');
  });

  for (const purpose of ['append', 'change'])
    it(`should draw the icon of ${purpose} as large and in the colour of the others`, () => {
      const canvas = modeler.get('canvas').getContainer();
      canvas.style.setProperty('color', 'rgb(1, 2, 3)');
      select('Task_user');
      const button = entry(purpose) as HTMLElement;
      const other = document.querySelector('.djs-context-pad [data-action="delete"]') as HTMLElement;
      const drawn = getComputedStyle(button, '::before');
      expect(drawn.backgroundColor).to.equal(getComputedStyle(other, '::before').color);
      expect(drawn.maskImage).to.match(/^url\("data:image\/svg/);
      expect(drawn.width).to.equal('22px');
      expect(button.offsetTop - other.offsetTop).to.satisfy((down: number) => down % 24 === 0);
    });

  it('should open with K and Shift+K, and close with Escape', async () => {
    select('Task_user');
    press(svg(), 'k');
    expect(menu()?.getAttribute('aria-label')).to.equal('Append connector');
    await until(() => !!field());
    press(field(), 'Escape');
    expect(menu()).to.equal(null);
    expect(document.activeElement).to.equal(svg());
    press(svg(), 'K', { shiftKey: true });
    expect(menu()?.getAttribute('aria-label')).to.equal('Change connector or action');
    select('End');
    expect(menu()).to.equal(null);
    press(svg(), 'k');
    expect(menu()).to.equal(null);
    select('Task_user');
    get<EditorActions>('editorActions').trigger('connectorPalette.append', undefined);
    expect(menu()).not.to.equal(null);
  });

  it('should close when something else is pressed, and leave nothing behind', () => {
    select('Task_user');
    for (const how of ['press', 'destroy']) {
      entry('append')?.click();
      expect(menu()).not.to.equal(null);
      if (how === 'press') svg().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      else modeler.get('eventBus').fire('diagram.destroy');
      expect(menu()).to.equal(null);
    }
  });

  it('should stay within the window', () => {
    select('Task_user');
    modeler.get('canvas').scroll({ dx: 5000, dy: 5000 });
    entry('append')?.click();
    const { left, top, right, bottom } = menu()?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });

  for (const [id, purpose] of [
    ['bpmn-replace', 'Change connector or action'],
    ['bpmn-append', 'Append connector'],
    ['bpmn-create', 'Create connector task']
  ] as const)
    it(`should be an entry of the menu ${id}, after those of others`, async () => {
      const popupMenu = get<PopupMenu>('popupMenu');
      const task = { label: 'Task', action: () => undefined };
      popupMenu.registerProvider(id, { getPopupMenuEntries: () => ({ task }) } as never);
      select('Task_user');
      popupMenu.open(element(modeler, 'Task_user') as never, id, { x: 10, y: 10 }, {});
      await until(() => document.querySelector('.djs-popup [data-id="connector"]') !== null);
      const ids = [...document.querySelectorAll<HTMLElement>('.djs-popup .entry')].map(
        ({ dataset }) => dataset['id']
      );
      expect(ids.indexOf('connector')).to.equal(ids.length - 1);
      document.querySelector<HTMLElement>('.djs-popup [data-id="connector"]')?.click();
      await until(() => menu() !== null);
      expect(menu()?.getAttribute('aria-label')).to.equal(purpose);
      expect(popupMenu.isOpen()).to.equal(false);
    });

  it('should ask nothing of the catalogue before it opens', () => {
    const connectors = modeler.get('connectors');
    const all = connectors.all.bind(connectors);
    let asked = 0;
    connectors.all = () => {
      asked++;
      return all();
    };
    for (const id of ['Task_a', 'Task_user', 'Start']) select(id);
    get<PopupMenu>('popupMenu').isEmpty(element(modeler, 'Task_user') as never, 'bpmn-replace');
    modeler.get('modeling').updateProperties(element(modeler, 'Task_user') as never, { name: 'new' });
    expect(asked).to.equal(0);
    entry('append')?.click();
    expect(asked).to.equal(1);
  });

  it('should append without the menu too', async () => {
    await reversible(modeler, () => modeler.get('connectorTasks').append('Task_user', 'crm.FIND_CUSTOMER'));
    expect(modeler.get('connectorTasks').append('End', 'crm.FIND_CUSTOMER')).to.equal(undefined);
  });
});
